"""The words around somebody new: what they are to the team, where they work, and what else."""

from bot.vocabulary import AddressForm, Audience
from messages.reading.phrases import Phrases, phrases

AUDIENCES: tuple[tuple[Phrases, Audience], ...] = (
    (phrases("client|clients|customer|customers|prospect"), Audience.CLIENT),
    (phrases("partner|partners|business partner|supplier|suppliers"), Audience.PARTNER),
    (
        phrases(
            "colleague|colleagues|staff|employee|co-worker|team member|coworker|teammate|team mate|"
            "workmate|staff member|member of staff"
        ),
        Audience.STAFF,
    ),
)
before_audience = phrases(
    "a|an|the|as|my|our|new|is|one of our|he's|she's|they're|he is|she is|they are|who is|who's"
    "|as our|as a new|is our|is a|and|of ours|he|she|they"
)
"""What stands before what somebody is: "as a client", "our new partner"."""
both = phrases("both|both of them|both are|are both|all of them|all three")
"""What says that the rest is told of each."""
called = phrases(
    "contact|a contact|new contact|a new contact|person|somebody called|named|called|new|a new"
    "|someone new|somebody new|someone|the contact"
)
"""What stands before a name and tells nothing of who it is."""
employed = phrases(
    "from|at|works at|works for|who works at|of the company|company|organisation|organization|firm"
)
"""What stands between a name and an organisation."""
belonging = phrases("of|out of")
"""The same, where it may be part of a name, too, in some languages."""
articles = phrases("the|the company|the firm")
"""What stands before the name of an organisation and is no part of it."""
articles_of_things = phrases("the|the local")
"""The same, before a word for what the organisation is: "the council"."""
in_between = phrases("to my contacts|to our contacts|to the contacts")
"""What belongs to the verb of a line that adds somebody, before more is told of them."""
added_to = phrases("to|to the|with")
"""What follows it, and stands before what they are or where they work."""
onto = phrases("to|to the|in|in the|into|into the|on|on the|onto|onto the|with|with the")
"""What stands before one's own contacts, to which somebody is added."""
own = phrases("my|our")
"""The same, between it and their name: somebody's own are no workplace."""
lists = phrases(
    "contacts|contact list|list|address book|network|people|team|customer list|client list"
    "|contact book|circle"
)
"""What one's own contacts are called."""
these = phrases(
    "these people|the following people|these contacts|the following contacts|two people"
    "|three people|four people|two contacts|three contacts|some people|these|the following"
)
"""What is to be added, before a colon and the names."""
and_is = phrases("and is|and he is|and she is|and they are|and works as")
"""What stands between where somebody works and what they are."""
finally_added = phrases(
    "to my contacts|to our contacts|to the contacts|to my list|please|too|to my people"
    "|to my network|to our list|to the list|in my contacts|in our contacts"
    "|to the address book|to my address book|on my list|on our list|on the list|as a contact"
    "|in as a contact"
)
"""What ends a line, after the name; and the ends of verbs that stand by themselves."""
announcing = phrases(
    "new client|new customer|new partner|new colleague|new contact|new prospect|a new client"
    "|a new customer|a new partner|a new colleague|a new contact|we have a new client"
    "|we have a new customer|we have a new partner|we have a new colleague|we have a new contact"
    "|we've got a new client|we've got a new customer|we've got a new partner|i have a new client"
    "|i've got a new client|add someone new|add somebody new|add a new client|add a new partner"
    "|add a new contact|create contact|create a contact|new|create a contact for"
    "|create a new contact for|make a contact for|add a contact for|new employee|new supplier"
)
"""What stands before a colon and the name of somebody to be added."""
announcing_several = phrases("new clients|new customers|new partners|new colleagues|new contacts")
"""The same of several."""
taking_up = phrases("put|note down|enter|create contact|create a contact")
"""The verb of a line that adds somebody, if one of the ends stands there, too."""
taken_up = phrases(
    "in my contacts|in our contacts|on my list|on our list|on the list|as a contact|in as a contact"
)
"""The ends that go with it."""
to_add = phrases("to be added|to add")
"""A verb that ends what is said of somebody who is to be added."""
asking = phrases(
    "please|could you|can you|would you|i want to|i'd like to|i would like to|we need to|let's"
    "|could you please|can you please|please can you|hi|hello|hey|also|now"
)
"""What stands before somebody who is to be added, and is said to be only at the end."""
softly = phrases("quickly|kindly|real quick")
"""The same in small letters: "leg mal Nora Visser an"."""
before_titles = phrases("the|our|my")
"""What may stand before "Frau Visser" and is no part of how she is addressed."""
before_names = phrases("a certain|the|this|that")
"""What may stand before a name, in talk: "leg den Reto Bünzli an"."""
having = phrases("we have|we've got|i have|i've got|we have got|there is|there's|meet|this is")
"""What stands before somebody new who is announced."""
as_what = phrases("as|as a|as an|as the|as our|as my")
"""What stands, after the name, before what they are or do."""
heads = phrases("head|director|manager|vice president|vp|chair")
"""Roles of which "of" tells the rest: a head of sales."""
things = phrases(
    "note|notes|tag|tags|label|labels|birthday|occasion|anniversary|interest|interests|number"
    "|phone|telephone|e-mail|email|address|rhythm|reminder|gift|appointment|meeting|role|language"
)
"""What is added to a contact, and is nobody."""
oneself = phrases("me|myself")
birthday = phrases(
    "born on|born|birthday on|birthday is on|birthday is|birthday|date of birth|bday|b-day|dob"
)
"""What tells that a day beside it is when somebody was born."""
around_birthday = phrases("on|is|the|her|his|their|in|was|and|with|has|whose")
telephone = phrases(
    "tel|telephone|phone|mobile|cell|call|phone number|telephone number|mob|number|ph|on|"
    "landline|mobile number"
)
"""What stands before a number at which somebody is called."""
mail = phrases("e-mail|email|mail|e-mail address|email address")
"""The same of an address."""
private = phrases(
    "private|private contact|privately|only for me|for me only|just for me|only me|personal contact"
)
"""What says that nobody else is to see the contact."""
familiar = phrases("informal|on first-name terms|first-name terms|first name basis")
"""What says that drafts speak to them as to a friend."""
polite = phrases("formal|formally")
tagged = phrases("tag|tags|tagged|label|labels|labelled|with tag|with the tag|with label")
"""What stands before tags."""
joined = phrases("and|&|+")
"""What stands between two people, or two tags."""
roles = phrases(
    "owner|co-owner|founder|co-founder|ceo|cfo|cto|coo|cmo|director|managing director|"
    "manager|head|lawyer|solicitor|notary|accountant|bookkeeper|secretary|assistant|"
    "consultant|adviser|advisor|engineer|developer|designer|architect|doctor|dentist|teacher|"
    "journalist|editor|buyer|treasurer|chair|chairman|chairwoman|president|vice president|"
    "sales manager|project manager|account manager|office manager|marketing manager|"
    "tax adviser|tax advisor|coach|trainer|photographer|contractor|analyst|broker|"
    "receptionist|controller|team lead|chef|md|pa|personal assistant|barrister|surveyor|"
    "estate agent|headteacher|head teacher|lecturer|trustee|finance director|"
    "operations manager|hr manager"
)
"""What people do, where nothing else tells that it is their work."""
role_is = phrases("role|job|job title|function|works as|position|working as")
"""What stands before it."""
ADDRESS_FORMS: tuple[tuple[Phrases, AddressForm], ...] = (
    (familiar, AddressForm.FAMILIAR),
    (polite, AddressForm.POLITE),
)
