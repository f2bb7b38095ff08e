"""The words of what is kept on a contact's card: how to ask for it, and how to tell it."""

from bot.vocabulary import Detail
from messages.reading.phrases import Phrases, phrases

_reach = phrases(
    "phone number|telephone number|mobile number|phone numbers|cell number|number|"
    "e-mail address|email address|mail address|e-mail addresses|email addresses|"
    "postal address|address|contact details|contact info|contact information|contact data|"
    "coordinates|landline|landline number|direct line|direct number|work number|"
    "office number|work email|work e-mail"
)
phones = phrases("phone|telephone|mobile|cell phone")
"""A number, or how somebody was called."""
mails = phrases("e-mail|email|e-mails|emails|mail|mails")
"""An address, or something that was sent."""
_occasions = phrases(
    "birthday|date of birth|birth date|birthdate|anniversary|wedding anniversary|"
    "work anniversary|name day|occasion|occasions|wedding day|bday|b-day|dob"
)
labels = phrases("tag|tags|label|labels")
"""What somebody can be given that is no gift."""
_interests = phrases("interest|interests|hobby|hobbies")
_person = phrases(
    "job title|title|role|position|function|job|employer|company|organisation|organization|firm"
    "|surname|last name|family name|first name|maiden name|name|nickname|salutation"
    "|form of address|language"
)
_gifts = phrases("allergy|allergies|diet|gift limit|gift policy|no gifts|no presents")
_rhythm = phrases("rhythm|cadence|interval|frequency|stand-in|deputy")
notes = phrases("private note|private notes|own note|note|notes|remark|remarks|comment")
"""What is written about somebody, or to them."""
noting = phrases("note on|note about|make a note on|make a note about|note down about")
"""What asks to write it."""
remembering = phrases("remember that|keep in mind that|bear in mind that|be aware that")
"""The same of whatever follows."""
_whereabouts = phrases(
    "street|postcode|zip code|postal code|house number|info|infos|information|details"
    "|business card|visiting card|profile"
)
_age = phrases("age")
circle = phrases(
    "boss|assistant|secretary|wife|husband|spouse|son|sons|daughter|daughters|kids|children|"
    "dog|landlord|hometown|mum|dad|mother|father|brother|sister|cat|pa"
)
"""Who and what somebody has that no card has a place for but its note."""
_tastes = phrases(
    "favourite|favourites|favorite|favorites|favourite wine|favorite wine|favourite flowers"
    "|favorite flowers|wish list|gift idea|gift ideas|present ideas|preferences"
)
ideas = phrases("idea|ideas")
"""What somebody has, or wants, who doesn't know yet what to give."""
NOUNS: tuple[tuple[Phrases, Detail], ...] = (
    (_reach, Detail.REACH),
    (phones, Detail.REACH),
    (mails, Detail.REACH),
    (_occasions, Detail.OCCASIONS),
    (labels, Detail.TOPICS),
    (_interests, Detail.TOPICS),
    (_person, Detail.PERSON),
    (_gifts, Detail.GIFTS),
    (_tastes, Detail.GIFTS),
    (_whereabouts, Detail.REACH),
    (_age, Detail.OCCASIONS),
    (circle, Detail.NOTE),
    (_rhythm, Detail.RHYTHM),
    (notes, Detail.NOTE),
)
"""What a card has a place for."""
other_things = phrases(
    "address book|phone call|phone calls|phone number of our|mail order|thank-you note|name tag"
    "|job interview|company party|birthday card|birthday present|birthday party|note to self"
)
"""What is none of these, though a word of it is."""
before_owner = phrases("of|for|from|on|about|to|at|with")
"""What stands between one of these and whose it is."""
before_detail = phrases("the|a|an|new|our|my|his|her|their|this|current|private|own|old|'s")
"""What may stand before it and tells nothing of it."""
before_value = phrases("is|are|was|to|into|as|has changed|changed|is now|now|should be|must be")
"""What stands between it and what it is to be."""
changing = phrases(
    "change|update|edit|correct|amend|modify|rename|adjust|replace|move|changing|updating|editing"
    "|hide|unhide"
)
"""What is done with a card, whatever of it is named."""
setting = phrases(
    "set|make|mark|put|add|enter|save|store|record|note|log|fill in|write down|create|turn|convert"
)
"""The same where a word of the line says what of it."""
deleting = phrases(
    "delete|remove|erase|clear|drop|take|wipe|forget|strip|get rid of|take off|take away"
)
roles = phrases("job title|title|role|position|function|job")
"""What somebody's role is called; what it is follows `before_value`."""
employers = phrases("employer|company|organisation|organization|firm")
"""The same of where they work."""
is_now = phrases("is now|is the new|now works as|works as|was promoted to|got promoted to")
"""What stands before a role by itself."""
works_at = phrases("now works at|works at|works for|now works for|is now at|is now with|started at")
"""The same before an organisation."""
now = phrases("now|from now on|these days|since today")
"""What may end such a line."""
before_tag = phrases("with|as|to|the|a|an|on|for|from now on")
"""What may stand around a tag."""
everything = phrases(
    "everything|all|anything|contact|contacts|person|whole|every|record|card|profile|data"
)
"""What, deleted, is the whole person."""
tagging = phrases("tag|label|retag|relabel")
"""What gives somebody a label."""
making = phrases("make|mark|set|turn|convert")
made_of = phrases("private|public|confidential|vip")
"""What somebody can be made with such a verb, besides a client and the like."""
questions = phrases(
    "what|what's|when|when's|where|which|how old|do we have|do you have|do i have|have we got"
    "|have you got|is there|who has|tell me|show me|show|give me|look up|can i have|i need"
    "|what is|where does|does|is"
)
"""What starts a question about one of these."""
asked = phrases("work|works|working|employed|born|live|lives|reach|like|likes|eat|drink|enjoy")
"""What is asked of somebody without the name of it: "where does Anna work"."""
sharing = phrases("share|publish|show")
"""What is done with a note, so that others can read it."""
about_somebody = phrases("on|about|of")
"""What stands between a note and whom it is about, never who gets it."""
writing = phrases("write|write to|write to her|speak|speak to|talk to|address|email|e-mail|mail")
"""What, done in a language, tells in which of them somebody is to be addressed."""
speaking = phrases("speaks|prefers|wants|only|rather|now|wants to be addressed|is addressed")
"""What may stand between somebody and the language that they speak."""
in_language = phrases("in the language|in")
"""What stands before the language."""
keeping_in_touch = phrases(
    "keep in touch|stay in touch|be in touch|get in touch|keep in contact|stay in contact"
    "|keep up with|check in with|contact|reach out to|keep contact|speak to|talk to"
)
"""What is to be done again and again."""
recurring = phrases(
    "every|each|once a|once every|twice a|weekly|monthly|quarterly|yearly|daily|fortnightly"
    "|more often|less often|regularly|at least once"
)
"""How often."""
ahead = phrases("before|ahead|ahead of|in advance|beforehand|prior to|earlier|in time")
"""When to be told of a day that comes round, behind how long before it."""
yearly = phrases("every year|each year|yearly|annually|once a year|every single year")
_is_person = phrases(
    "prefers to be called|prefer to be called|likes to be called|wants to be called|goes by|"
    "is called|is now called|call her|call him|call them|changed her name|changed his name|"
    "now works|works at|works for|works as|works in|is working at|is working for|is now at|"
    "now at|is now with|has moved to|moved to a new job|has a new job|got a new job|"
    "has a new role|got promoted|was promoted|has been promoted|started at|starts at|"
    "new job at|is the new|is now|is a client|is a partner|is a colleague|is our|is private|"
    "speaks|prefers english|prefers dutch|prefers german|is in charge of|is responsible for|"
    "on first-name terms|on first name terms|on a first-name basis|on a first name basis|"
    "was made partner|was made head|was made director|was made manager|has been made partner|"
    "has been made head|has been made director|has been made manager"
)
_is_reach = phrases(
    "has a new number|got a new number|has a new phone|has a new phone number"
    "|got a new phone number|has a new e-mail|has a new email|has a new e-mail address"
    "|has a new email address|has a new address|has moved house|moved house|moved to"
    "|can be reached at|can be reached on|is reachable at|lives in|lives at"
    "|now lives in|lives now in"
)
_is_occasion = phrases(
    "was born on|was born in|is born on|born on|has her birthday|has his birthday|birthday is"
    "|birthday on|has a birthday on|turns|has been married since"
)
interested = phrases(
    "is interested in|is into|is fond of|is a fan of|is passionate about|is keen on|has an interest"
    "|is mad about|is crazy about|loves|enjoys|plays|collects"
)
taboos = phrases(
    "is allergic|allergic to|allergic|is vegetarian|is a vegetarian|is vegan|is a vegan"
    "|is lactose intolerant|doesn't drink|does not drink|doesn't eat|does not eat|can't eat"
    "|cannot eat|is diabetic|is teetotal|doesn't like|does not like|hates|can't stand"
    "|tolerates no|has hay fever|has hayfever|has a nut allergy"
)
"""What tells that something isn't for somebody."""
liking = phrases("likes")
"""What tells what is."""
no_gifts = phrases(
    "is a government official|is a civil servant|works for the government"
    "|doesn't want gifts|doesn't want any gifts|does not want gifts|wants no gifts"
    "|doesn't want presents|doesn't want any presents|wants no presents|no gifts for"
    "|no presents for|isn't allowed to accept|is not allowed to accept|may not accept"
    "|is not allowed gifts|can't accept gifts|cannot accept gifts|is a public official"
    "|prefers no gifts|prefers no presents|would rather have no gifts|no gifts please"
)
official = phrases(
    "is a civil servant|is a public official|is a government official|works for the government"
)
"""Those of them that tell of somebody in public service."""
_negotiates = phrases(
    "is in negotiation|are in negotiation|is negotiating|negotiating with|in negotiation with"
    "|in negotiations with|in negotiation until|is in negotiations"
)
_is_rhythm = phrases(
    "stands in for me|is my stand-in|is my deputy|is standing in for me|covers for me"
    "|is my stand in|my stand-in for"
)
_is_note = phrases(
    "is ill|is sick|is in hospital|is in the hospital|is unwell|is off sick|has cancer|"
    "is pregnant|is getting divorced|is divorced|got divorced|got married|is getting married|"
    "has a baby|is on maternity leave|is on parental leave|is on sick leave|is on leave|"
    "is burnt out|has a burnout|is on holiday|is going through|is poorly|"
    "is under the weather|is off work|has had a baby|had a baby|is expecting a baby"
)
_is_left = phrases(
    "no longer works|no longer working|doesn't work|does not work|isn't working at|"
    "stopped working|not working at|has left|left the company|left the firm|is leaving|"
    "no longer with|no longer at|is no longer a client|is no longer|has been fired|was fired|"
    "was laid off|is retired|has retired|retired|retires|is retiring|took early retirement|"
    "in retirement|was made redundant|has been made redundant|got made redundant|was sacked|"
    "has been sacked|got the sack|has resigned|resigned|handed in her notice|"
    "handed in his notice|is working her notice|is working his notice|has moved on"
)
_is_dead = phrases(
    "died|has died|passed away|has passed away|is dead|is deceased|deceased|has passed|passed on"
    "|is no longer alive|no longer with us"
)
only_at_end = phrases("passed on|has passed|is dead")
"""Those of them that say something else where more follows: "passed on a lead"."""
STATES: tuple[tuple[Phrases, Detail], ...] = (
    (_is_dead, Detail.DEAD),
    (_is_left, Detail.LEFT),
    (no_gifts, Detail.GIFTS),
    (taboos, Detail.GIFTS),
    (_negotiates, Detail.GIFTS),
    (_is_reach, Detail.REACH),
    (_is_occasion, Detail.OCCASIONS),
    (_is_rhythm, Detail.RHYTHM),
    (_is_person, Detail.PERSON),
    (interested, Detail.TASTES),
    (liking, Detail.TASTES),
    (_is_note, Detail.NOTE),
)
"""What is told of somebody and stays so; the graver first."""
addressing = phrases("use first names with|use first names for|use the first name of")
"""How they are to be spoken to."""
