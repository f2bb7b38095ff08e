"""The words around whom somebody looks for: all who have something in common."""

from bot.people.traits import Trait
from bot.vocabulary import Audience
from messages.reading.phrases import Phrases, phrases

finding = phrases("find|search|search for|look for|find me|search contacts for")
"""What starts a line that looks for a name, or for anything else."""
listing = phrases(
    "list|show|show me|give me|who are|who is|who's|who do we know|who do i know|whom do we know"
    "|do we know anyone|do we know anybody|do we know somebody|who do we have|anyone|anybody"
    "|do we know someone|which of us knows anyone|which of us knows somebody|who knows anyone"
    "|who knows anybody|who knows someone|who knows somebody|does anyone know anyone"
    "|does anybody know anybody|does anyone know someone|does anybody know somebody"
    "|who of us knows anyone|who of us knows somebody|do we have anyone|do we have someone"
    "|do any of us know anyone|does anyone here know someone|who here knows someone"
    "|is there anyone|who does|whom does|how many|count|count the|which|give me a list of"
    "|send me a list of|a list of|make a list of|list of|how many of"
)
"""What starts a line that looks for all who have something in common."""
asking_round = phrases(
    "does anybody know anybody|does anybody know somebody|does anyone know anyone"
    "|does anyone know someone|which of us knows somebody|who knows somebody|who knows anybody"
)
"""The same, asked of all."""
everybody = phrases(
    "all|every|everyone|everybody|contacts|contact|people|persons|the|our|that|who|are|is|and"
    "|we know|all of|those|contact person|contact persons|point of contact|points of contact|only"
    "|just|right now|currently|now|at the moment|do we have|are there|have|list|do|does|works|work"
    "|else|yet|still"
)
"""What stands for anybody, and narrows nothing."""
of_many: tuple[tuple[Phrases, Audience], ...] = (
    (phrases("clientele|customer base|clientèle"), Audience.CLIENT),
    (phrases("coworkers|co-workers|workmates|teammates|employees"), Audience.STAFF),
)
"""What many are to the team, in words that are said of nobody alone."""
all_of_them = phrases(
    "contacts|all contacts|all people|everybody|show all people|show me all people"
    "|show me everybody|show me everyone|all my contacts|my contacts"
)
"""What asks for all whom the team knows, where nothing else is said."""
archived = phrases(
    "archived|in the archive|from the archive|that are archived|who are archived|have i archived"
    "|did i archive"
)
"""What says that nobody keeps up with them any more."""
kept_by = phrases("looked after by|taken care of by|who is looked after by")
"""What stands before the name of who looks after them, and needs nothing else."""
lacking = phrases(
    "without|without an|without a|without any|with no|who have no|that have no|who has no|"
    "have no|has no|hasn't got a|haven't got a|hasn't got an|haven't got an|doesn't have a|"
    "don't have a|missing a|missing an|lacking a|lacking an"
)
"""What stands before something that they lack."""
lacked: tuple[tuple[Phrases, Trait], ...] = (
    (
        phrases(
            "email|e-mail|mail|email address|e-mail address|mail address|emails|e-mails"
            "|email addresses|e-mail addresses"
        ),
        Trait.NO_EMAIL,
    ),
    (
        phrases("phone|telephone|phone number|number|phone numbers|mobile|mobile number|tel"),
        Trait.NO_PHONE,
    ),
    (phrases("birthday|date of birth|birthdays|birth date"), Trait.NO_BIRTHDAY),
    (phrases("tag|tags|label|labels"), Trait.NO_TAG),
    (phrases("organisation|company|firm|organization"), Trait.NO_ORGANISATION),
    (phrases("owner|owners"), Trait.NO_OWNER),
)
"""What it is."""
had: tuple[tuple[Phrases, Trait], ...] = (
    (phrases("private|that are private|kept private"), Trait.PRIVATE),
    (
        phrases(
            "official|officials|public official|public officials|an official|a public official"
            "|civil servants|a civil servant"
        ),
        Trait.OFFICIAL,
    ),
    (
        phrases(
            "negotiating|in negotiation|in negotiations|in a negotiation|in talks"
            "|that we negotiate with|we are negotiating with"
        ),
        Trait.NEGOTIATING,
    ),
    (
        phrases(
            "wants no gifts|want no gifts|doesn't want gifts|don't want gifts|no gifts"
            "|doesn't want any gifts|don't want any gifts|wants no presents|want no presents"
        ),
        Trait.NO_GIFTS,
    ),
    (
        phrases(
            "allergic|has an allergy|have an allergy|with an allergy|with allergies"
            "|has allergies|have allergies|allergies"
        ),
        Trait.ALLERGIC,
    ),
    (
        phrases("nobody's|of nobody|nobody looks after|that nobody looks after|unowned"),
        Trait.NO_OWNER,
    ),
)
"""What is so of them."""
several = phrases("clients|customers|partners|contacts|colleagues")
"""Many of them, behind the name of who looks after them: "Jonas's clients"."""
showing = phrases("show|list|find")
"""What a line may end with in some languages that asks to see them: "Kontakte anzeigen"."""
tags = phrases("tags|labels|tag list|list of tags")
"""What stands for all tags there are."""
twins = phrases(
    "duplicates|duplicate contacts|double contacts|doubles|duplicate|who is there twice"
    "|contacts that are there twice"
)
"""What stands for contacts who may be there twice."""
exported_as = phrases("as|to|into|file|format|please")
"""What stands around the format in a line that wants contacts as a file."""
mine = phrases(
    "my|mine|of mine|that i look after|i look after|who i look after|do i look after"
    "|i take care of|do i have|i have"
)
"""What says that the reader looks after them."""
tagged = phrases(
    "tagged|tagged with|tagged as|with the tag|with tag|labelled|labelled as|with the label"
    "|with label|with an interest in|interested in|who likes|who like|who love|who loves"
    "|with interest in|who is interested in|who's interested in|who are interested in|who is into"
    "|who enjoys|who has the tag|who has the label|who has tag|who is tagged|that like|that love"
    "|who do we know who likes"
)
"""What stands before a tag or an interest."""
employed = phrases(
    "at|from|working at|working for|who work at|who works at|works at|works for|work for|in|with"
)
"""What stands between somebody and an organisation."""
owned = phrases("of|owned by|looked after by|belonging to")
"""What stands before who looks after them."""
keeping = phrases("looks after|takes care of|is looking after|look after|have|has")
"""What stands behind who looks after them: "everyone Jonas looks after"."""
before_organisation = phrases(
    "the|the company|company|the firm|firm|the organisation|the municipality of|the city of"
)
"""What stands before the name of an organisation and need be no part of it."""
reached = phrases(
    "whose number is|whose phone number is|whose e-mail is|whose email is|whose address is|whose is"
    "|who has the number|who has|who called from|who called me from|who uses|find contact"
    "|find the number|find the address|who belongs to|find number|find email"
)
"""What asks whose an address or a number is, before it."""
never = phrases("a|an|some|out|for|something")
"""What shows, in a line that seems to look for somebody, that it is about a thing."""
merging = phrases("merge|combine|unite")
"""What is to be done with two contacts who are one person."""
putting = phrases("join|put|bring")
"""The same, if there is a word as "together" in the line."""
merged_with = phrases("with|and|into|to")
"""What stands between the two."""
together = phrases("together")
"""What goes with the verb, and may go with any."""
same = phrases(
    "are one|are the same|are the same person|are one person|is the same person as"
    "|is the same as|are one and the same"
)
"""What stands after them, or between, and says by itself that they are one."""
