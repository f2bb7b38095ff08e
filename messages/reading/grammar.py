"""The little words by which a sentence is taken apart: who did it, to whom, and whether at all."""

from messages.reading import verbs
from messages.reading.phrases import phrases

passives = phrases("was|were|been|being")
"""What makes the one who is named the one to whom it is done: "Kees was asked"."""
polite = phrases("or|please|pls|thanks|thank you|ok|thx|cheers|ta|after all|earlier|too|as well")
"""Manners at the end of a line, and what else may stand there."""
past_questions = phrases(
    "did i|did we|have i|have we|when did|what did|has anybody|did anyone|did anybody"
)
"""What starts a question about what was done, which tells nothing."""
questioning = phrases(
    "how|how many|how much|how often|how long|which|what|when|where|why|who|whom|whose"
)
"""What starts a question, before a verb and who does it: "which book did I give Tim"."""
inverting = phrases("did|does|do|has|was|were|is|are")
"""Verbs that start a question when somebody follows: "has Tim replied"."""
anybody = phrases("anyone|anybody|someone|somebody")
"""Who is asked about in "has anybody replied"."""
reported_questions = phrases(
    "when i last|when we last|when did i last|when did we last|if i already|if we already"
    "|whether i|whether we|if i've|if we've|what i last|what we last"
)
"""What is asked of what was done, in the middle of a line: "do you know when I last met Tim"."""
question_words = phrases("what|when|how|why|which|where|whose|whom")
"""What starts a question that is not answered by yes or no."""
we = phrases("i|we|i've|we've|i'd|we'd|i'm|we're|i'll|we'll|my team|our team|the team")
"""The team as the one who acts."""
we_are = phrases("i'm|we're|i am|we are|i'm just|we're just|i'm also|we're also")
"""What comes before what we are doing, or soon will."""
our_helpers = phrases("i've|we've")
"""Helping verbs of ours that need no "I" beside them."""
everybody = phrases("everybody|everyone|all of them")
"""All of them, or of us."""
us = phrases("me|us|our team|the team|our office|the office|my team")
"""The team as the one to whom something is done."""
others = phrases("you|he|she|they|it's|he's|she's|they've|him|her|them|it|they're|there")
"""Who acts, or to whom it is done, where it is none of us and nobody is named."""
auxiliaries = phrases("have|has|had|did|do|does|was|were|is|are|been|be|having|will|would")
"""Verbs that help another one."""
their_helpers = phrases("has|had")
"""Helping verbs that go with one of them, right behind the name."""
before_subjects = phrases("the very|this very")
"""What may stand before the name of who acts: "der Heinz"."""
towards = phrases("to|for|at|towards|onto|on to")
"""What comes before who is given something."""
origin = phrases("from|by")
"""What comes before who gave something."""
agents = phrases("by")
"""What comes before who did something, and before nobody to whom it was done."""
company = phrases("out with|up with|with|and with|together with|alongside|w/|w")
"""What comes before who is met."""
requested = phrases("for|about|re|regarding|abt")
"""What comes between who is asked and what for."""
joining = phrases(
    "and|&|plus|as well as|and also|+|and to|and for|and from|and with|n|n'|'n'|along with"
)
"""What comes between several people who are meant alike."""
negations = phrases(
    "forgot|forgot to|forgotten|almost|nearly|back|not|no|nothing|never|none|didn't|did not"
    "|don't|doesn't|wasn't|weren't|hasn't|haven't|hadn't|isn't|aren't|won't|wouldn't|couldn't"
    "|can't|cannot|refused|declined|sent back|gave back|returned|nobody|without|rejected"
    "|turned down|cancel|cancelled|canceled|called off|postpone|postponed|rescheduled|missed"
    "|fell through|falls through|got lost|was lost|went missing|goes missing|never arrived"
    "|undelivered|bounced|came back|no-show|no show|stood me up|stood us up|fallen through"
    "|broke|broken|instead of|unable to|failed to|owe|owes|owed|owing|pushed back|put off"
    "|delayed"
)
"""What may turn the meaning round."""
openings = phrases(
    "please|pls|hi|hey|hello|ok|okay|so|well|fyi|btw|by the way|note|note that|log|log that"
    "|record|record that|save that|write down|write down that|could you|can you|would you"
    "|can you please|could you please|i'd like to log|i want to log|i want to note"
    "|for the record|goodturn|just|also|finally|already|good news|great news|quick note"
    "|jot down|jot down that|put down|could you note|can you note|could you log|can you log"
    "|please note|please note that|please log|mark down|mark down that|earlier|that|oh|yes"
    "|actually|again|then|there|today's log|mark|mark that|track|let's|can u|could u|would u"
    "|will u|can u please|can u pls|could u please|could u pls|can you pls|could you pls"
    "|pls can you|please can you|pls can u|pls could you|please could you|as discussed"
    "|as promised|quickly|before i forget|just logging this|logging this|just noting this"
    "|for the log|one more|another one|one for the log"
)
"""Manners, and little words that say nothing about what was done."""
separable = phrases("out|up|over|along|off|back|off at|over to|round to|through")
"""Ends of verbs that stand by themselves."""
nothings = phrases("nothing|anything|not|no|never|none|yet|any|a thing|at all|so far|after all")
"""Nothing of what was given, asked or answered."""
circumstances = phrases(
    "when i saw|when i met|when we met|when we saw|while visiting|when i visited|when he|when she"
    "|just so you know|so you know|as agreed|by chance|by surprise|this year|in return for nothing"
    "|it was|today i|who|that we|that i|know|for your information|in case you wonder"
)
"""What surrounds an act and isn't it."""
teams = phrases(
    "team|office|crew|people|colleagues|assistant|staff|'s team|'s office|family|pa|secretary"
)
"""Who is around somebody: "Dubois' team"."""
acting = phrases("i|you|he|she|they|we")
"""Who acts in a sentence, by words that stand for nothing else."""
conditions = phrases("if|whenever|in case|as soon as|once|when")
"""What starts something that may be, and need not."""
corrections = phrases("sorry|oops|correction|i mean|i meant|scratch that|no wait|no it was")
"""What starts a line that puts the one before it right."""
contrasting = phrases("but|though|although|however|except")
"""What comes between two clauses of which one takes from the other."""
wondering = phrases("if|whether")
"""What starts the clause of what somebody is asked."""
being = phrases("was|were|been")
"""What tells a state: "Tim was ill"."""
states = phrases("is|are|was|were|been")
"""What says of somebody that something was done to them: "is invited", "is called"."""
places = phrases("in|at|over|on|during|for")
"""What comes before where, or on what occasion, something was."""
from_us = phrases(
    "from us|from me|on behalf of us|from our side|from the team|by us|by me|by the team"
    "|from all of us|from both of us|from the whole team|from everyone here"
)
"""What says that a thing came from us."""
away = phrases(
    "away|off|out|on holiday|on vacation|on leave|gone|out of office|not here|abroad|"
    "on military service|on hols|on annual leave|away on business|off sick|off work"
)
"""Where somebody is who is not at work."""
whens = phrases("when i|when we|as i|as we|while i|while we")
"""What starts a part of a sentence that only tells when."""
closings = phrases("regards|best regards|kind regards|best|xoxo|br")
"""What comes before who signs a line, as at the end of a letter."""
planning = phrases(
    "will|want to|going to|gonna|plan to|thinking about|thinking of|should|must|need to"
    "|would like to|i'll|we'll|might|may|could|would love to|'d love to|i'd love to"
    "|we'd love to|love to|hope to|hoping to|meant to|mean to|was going to|were going to"
    "|supposed to|about to|tempted to|wish i could|wish we could|want|wanna|ought to|have to"
    "|'ll|let's|shall|planning to|wish|intend to|intended to|looking to|aiming to|would have"
    "|should have|trying to|tried to|like to|wanted to|could have|had to|promised to"
    "|offered to|forgot to|maybe|perhaps|possibly|waiting for|waiting on|hope|hopes|hoped"
    "|hoping|hopefully|i expect|we expect|i'm expecting|we're expecting|looking forward to"
    "|look forward to|counting on|i guess|i assume|i trust|i suppose|wait for|waits for"
    "|waited for"
)
"""What makes an act one that hasn't happened."""
that = phrases("that|:")
"""What comes between a verb of telling and what it tells."""
titles = phrases("mr|mrs|ms|miss|mx|dr|prof|professor|sir|madam|dear|colleague|client|our client")
"""What comes before a name, and doesn't end a sentence with its full stop."""
epithets = phrases(
    "old|young|good|poor|little|lovely|nice|new|big|great|sweet|kind|former|late|good old|dear old"
    "|uncle|aunt|auntie|friend|my friend|our friend|neighbour|neighbor|boss|partner|our partner"
    "|the partner|customer|our customer|head|director|manager|mother|father|mum|dad|brother|sister"
    "|wife|husband|son|daughter|grandma|grandpa|young mr|young ms"
)
"""What stands before a name, says who or what they are, and is no name: "old Jansen"."""
in_passing = phrases(
    "finally|secretly|quickly|spontaneously|then|still|even|only|really|almost|later|again|"
    "once|simply|unexpectedly|personally|kindly|happily|proudly|together|today|recently|"
    "lately|belatedly|unfortunately|fortunately|luckily|sadly|additionally|privately|"
    "separately|casually|discreetly|generously|officially|anonymously|thankfully"
)
"""What says how something was done, where a name may stand as well: "finally Jansen"."""
repeating = phrases(
    "weekly|daily|monthly|yearly|annually|fortnightly|biweekly|every time|regularly|mondays"
    "|tuesdays|wednesdays|thursdays|fridays|weekends|again and again|every other week"
    "|every second week"
)
"""What makes a reminder one that comes again and again."""
every = phrases("every|each|ev|evry")
"""The same before a day or a length of time."""
being_about = phrases("about|of|regarding|re|to")
"""What comes before what somebody is reminded of."""
own_words = phrases("its|were|well|ill|wed|shell|hell|shed|id")
"""Words that some other one looks like without its apostrophe."""
SENTENCE = (
    *verbs.SENTENCE,
    *(we, us, others, auxiliaries, towards, origin, company, requested, joining, negations),
    *(openings, separable, titles, wondering, being, places, from_us, away, that, whens),
    *(closings, planning, nothings, circumstances, passives, polite, reported_questions),
)
"""Every group of which a sentence is made."""
