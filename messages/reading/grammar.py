"""The words by which a sentence is taken apart: what somebody did, who did it, and to whom."""

from messages.reading.phrases import phrases

giving = phrases(
    "give|gives|gave|given|giving|gifted|send|sends|sent|sending|bring|brings|brought|buy"
    "|bought|hand|handed|deliver|delivered|drop off|dropped off|treat|treated|surprise"
    "|surprised|present|presented|offer|offered|share|shared|forward|forwarded|lend|lent|mail"
    "|mailed|brought back|brought in|brought over|post|posted|donate|donated|write|wrote"
    "|written|pass on|passed on|passed|baked|made|spoil|spoiled|picked up|pick up|picked|left"
    "|shipped|emailed|e-mailed|ordered|poured|loaned|threw in|throw in|knocked up"
    "|put together|dropped round|sorted out|picked out|chipped in|treated to|chip in|wished"
    "|sent over|sent round|sent along|sent in|brought along|brought round|dropped over"
    "|passed along|popped round|couriered|sent across|gave back to the community|took along"
    "|knitted|knit|cooked|fixed|repaired|slipped|paid for|treated us|treated me|hosted"
    "|showed around|showed round|gave a tour|set up|wrapped|proofread|let us use|let me use"
    "|let us borrow|let me borrow|went out|chipped in for|clubbed together for|left out"
    "|sponsored|splashed out on|put aside|jumpstarted|jump-started|mended|fed|painted"
    "|assembled|watered|picked up from"
)
"""What is done with something that is given."""
treating = phrases("treat|treated|treated to")
treated_to = phrases("to|with")
"""What comes between somebody who is treated, and what to."""
doing_good = phrases(
    "thank|thanked|congratulate|congratulated|help|helped|introduce|introduced|invite|invited"
    "|recommend|recommended|compliment|complimented|praise|praised|credit|credited|feature"
    "|featured|said thanks|said thank you|say thanks|say thank you|said a thank you"
    "|said a big thank you|referred|refer|endorsed|endorse|vouched for|nominated|nominate"
    "|connected|mentored|tutored|covered for|stood in for|babysat for|put up|wished|plugged"
    "|retweeted|reposted|liked|gave a lift|got working again|got up and running|babysat"
    "|house-sat|looked over|looked after|stood up for|put in a good word for|gave a shout-out"
    "|gave a shout out|gave a mention|talked up|championed|backed up|bailed out|rescued"
    "|gave a hand|lent a hand|lent an ear|picked up for|proofread for|talked through"
    "|stepped in for|jumped in for|tipped off|let use|paid for|condoled"
)
"""Gestures that the verb itself tells, without a thing that is given."""
getting = phrases(
    "get|gets|got|gotten|receive|receives|received|recieved|been given|was given|were given"
    "|arrived|was sent|were sent|was handed|has been sent|unwrapped|unpacked|opened"
    "|found on my desk"
)
fetching = phrases("got me|got us|gets me|gets us")
"""What somebody does who got something for us, and from us nothing."""
participles = phrases("given")
"""Verbs at the end of a sentence, which say who did it only with another verb before them."""
meeting = phrases(
    "met|meet|met up|saw|seen|spoke|spoken|talked|called|phoned|rang|visited|ran into"
    "|bumped into|caught up|dropped by|chatted|zoomed|stopped by|popped in|facetimed"
    "|catching up|dropped in|reached out|texted|messaged|whatsapped|touched base|checked in"
    "|followed up|crossed paths with|shook hands with|sat down with|grabbed coffee with"
    "|called back|rang back|phoned back|paid a visit|dropped a line|dropped him a line"
    "|dropped her a line|skyped|hung out|dined|lunched|grabbed coffee|grabbed lunch|sat down"
    "|went for|video called|dropped a card|popped in to see|dropped in to see|came to see"
    "|went to see|called in on|looked in on|had a chat|had a catch-up|nattered|had a natter"
    "|swung by"
)
"""A touch without a gesture."""
meeting_nouns = phrases(
    "coffee|lunch|dinner|call|phone call|video call|drinks|breakfast|meeting|visit|chat"
    "|catch-up|beer|zoom|zoom call|zoom-call|teams-call|a drink|a chat|a call|walk|skype"
    "|facetime|teams call|in touch|together|a bite|bite|pint|a pint|brunch|catch up"
    "|a catch up|catchup|natter|a natter|cuppa|a cuppa|brew|chinwag|a quick call|quick call"
    "|site visit|parkrun|tea|afternoon tea|breakfast meeting|kickabout|round of golf|dog walk"
    "|stroll"
)
"""What a meeting is called, "with" somebody."""
calls = phrases(
    "call|phone call|phonecall|video call|visit|quick call|short call|long call|surprise visit"
    "|quick visit|short visit"
)
"""A meeting that comes "from" somebody."""
asking = phrases(
    "ask|asks|asked|asking|request|requested|a request for|a request|plan an ask|an ask"
    "|want to ask|wanted to ask|need to ask|going to ask|plan to ask|have to ask|'ll ask"
    "|check with|checked with|enquire|enquired|inquire|inquired|sound out|sounded out|chase"
    "|chased|chase up|chased up|chasing"
)
plans_to_ask = phrases(
    "want to ask|wanted to ask|need to ask|going to ask|plan to ask|have to ask|'ll ask|will ask"
    "|should ask|must ask|to ask|i'd like to ask|would like to ask|could i ask|could we ask"
    "|can i ask|can we ask|may i ask|may we ask|should i ask|should we ask|shall i ask"
    "|shall we ask|might ask|could ask|gonna ask|like to ask|thinking of asking"
    "|thinking about asking|planning to ask|wanna ask|i'll ask|we'll ask|about to ask"
)
"""An ask that lies ahead."""
saying = phrases(
    "say|says|said|answer|answers|answered|reply|replied|replies|respond|responded|responds|wrote"
    "|got back|came back|is|was|it's|it"
)
"""What comes with an answer's word, and says no more."""
answering = phrases(
    "answer|answers|answered|reply|replied|responded|said|says|response|told me|told us"
    "|got back to us"
    "|got back|got back to me|came back to us|came back to me|came back|heard back|heard from"
    "|let us know|let me know|let us know that|wrote back|reckons|came back with|wrote to say"
    "|mailed back|texted back|emailed back|rang back to say"
)
"""What starts a line about an answer, or comes before one."""
passives = phrases("was|were|been|being")
"""What makes the one who is named the one to whom it is done: "Kees was asked"."""
polite = phrases("or|please|pls|thanks|thank you|ok|thx|cheers|ta|after all|earlier|too|as well")
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
reported_questions = phrases(
    "when i last|when we last|when did i last|when did we last|if i already|if we already"
    "|whether i|whether we|if i've|if we've|what i last|what we last"
)
"""What is asked of what was done, in the middle of a line: "do you know when I last met Tim"."""
question_words = phrases("what|when|how|why|which|where|whose|whom")
"""What starts a question that is not answered by yes or no."""
asked_already = phrases("asked|requested|sent|chased")
"""An ask that lies behind."""
reminding = phrases(
    "remind me of|remind us of|remind of|reminder of|remind me|remind us|remind|reminder"
    "|set a reminder|nudge me|ping me|poke me|remember to|don't let me forget|give me a shout"
    "|give me a nudge|bring up|wake me|reminder to|a reminder to|set me a reminder|prod me"
    "|drop me a reminder|give me a ping|tell me|let me know to|jog my memory|make a note to"
    "|don't let me forget to|note to self to|note to self|reminding me of|reminding me about"
    "|reminding me|reminding us of|reminding us|nudging me of|nudging me about"
    "|move the reminder|move my reminder|postpone the reminder|change the reminder"
    "|let me know that i|let me know i need to|let me know i have to"
)
adding = phrases("add|add a contact|new contact|create|register|meet|take on")
forgetting = phrases("forget|remove|delete|erase|take off the list|strike|wipe|take off my list")
keeping_in_mind = phrases("forget|forgetting")
"""Words to forget by that, turned round, ask for a reminder: "don't forget Tim"."""
knowing = phrases(
    "who is|who's|who|tell me about|show me|show|what about|what do we know about"
    "|what do you know about|when did i last see|when did we last see|when did i last"
    "|when did we last|last contact with|how long since|history of|history with|info on"
    "|look up|find|what did we give|what did i give|what have we given"
    "|what's been happening with|what's happening with|what's new with|what's the story with"
    "|what's up with|give me everything you have on|give me everything on"
    "|everything you have on|everything on|what have you got on|what do you have on"
    "|what do we have on|fill me in on|brief me on|what's our history with|who looks after"
    "|who owns|who handles|show me what we know about|what we know about"
    "|tell me what we know about|anything on|remind me who|who was|when can i ask|when may i ask"
    "|from when can i"
)
"""A question about one person."""
we = phrases("i|we|i've|we've|i'd|we'd|i'm|we're|i'll|we'll|my team|our team|the team")
"""The team as the one who acts."""
we_are = phrases("i'm|we're|i am|we are|i'm just|we're just|i'm also|we're also")
"""What comes before what we are doing, or soon will."""
our_helpers = phrases("i've|we've")
"""Helping verbs of ours that need no "I" beside them."""
everybody = phrases("everybody|everyone|all of them")
us = phrases("me|us|our team|the team|our office|the office|my team")
"""The team as the one to whom something is done."""
others = phrases("you|he|she|they|it's|he's|she's|they've|him|her|them|it|they're|there")
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
    "|broke|broken|instead of|unable to|failed to|owe|owes|owed|owing|got moved|was moved"
    "|is moved|has been moved|been moved|pushed back|put off|delayed"
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
inviting = phrases("invite|invites|invited")
thanking = phrases(
    "thank|thanks|thanked|thx|ta|cheers|kudos|props|said thanks|said thank you|say thanks"
    "|say thank you|said a thank you|said a big thank you"
)
thanked_us = phrases(
    "thanked me|thanked us|thanks me|thanks us|thanking me|thanking us|said thanks for"
    "|says thanks for|said thank you for|grateful"
)
"""Thanks of theirs, for something that they were given before."""
refusing = phrases(
    "didn't want|did not want|doesn't want|refused|sent back|gave back|returned|declined"
    "|turned down"
    "|wouldn't accept|did not accept|didn't accept|couldn't accept|handed back|rejected"
)
"""What is done with a gift that is not taken."""
nothings = phrases("nothing|anything|not|no|never|none|yet|any|a thing|at all|so far|after all")
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
noting = phrases(
    "note|note down|log|record|save|put down|mark down|jot down|write down|register|track|report"
    "|let you know|tell you"
)
"""To keep what is told, which is what every line is for."""
presents = phrases(
    "comes|come|give|send|bring|buy|hand|am giving|are giving|am sending|bringing|giving"
    "|sending|meeting|am meeting|seeing|am seeing|having|am having|we're having|i'm having"
    "|visiting|calling|am calling|asking|see|visit"
)
"""Forms of verbs that tell what is done, or will be."""
infinitives = phrases("to give|to send|to bring|to buy")
"""Forms of verbs that stand for a plan, unless another verb goes with them."""
acting = phrases("i|you|he|she|they|we")
"""Who acts in a sentence, by words that stand for nothing else."""
contrasting = phrases("but|though|although|however|except")
wondering = phrases("if|whether")
asking_for = phrases("a request|a request for")
bidding = phrases("ask")
being = phrases("was|were|been")
coming = phrases(
    "came|come|dropped|stopped|popped|swung|turned up|showed up|stood|was|arrived|walked"
    "|turned|showed|appeared|rocked|strolled|called|swooped"
)
attending = phrases("been to|went to|been at|went along to|was at|were at|popped over to")
"""What tells of a visit to something of theirs."""
coming_by = phrases(
    "by|over|round|around|in|at the door|at our door|at the office|on the doorstep|up|along"
    "|past|here"
)
places = phrases("in|at|over|on|during|for")
from_us = phrases(
    "from us|from me|on behalf of us|from our side|from the team|by us|by me|by the team"
    "|from all of us|from both of us|from the whole team|from everyone here"
)
away = phrases(
    "away|off|out|on holiday|on vacation|on leave|gone|out of office|not here|abroad"
    "|on military service"
)
whens = phrases("when i|when we|as i|as we|while i|while we")
"""What starts a part of a sentence that only tells when."""
closings = phrases("regards|best regards|kind regards|best|xoxo|br")
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
titles = phrases("mr|mrs|ms|miss|mx|dr|prof|professor|sir|madam|dear|colleague|client|our client")
repeating = phrases(
    "weekly|daily|monthly|yearly|annually|fortnightly|biweekly|every time|regularly|mondays"
    "|tuesdays|wednesdays|thursdays|fridays|weekends|again and again|every other week"
    "|every second week"
)
"""What makes a reminder one that comes again and again."""
every = phrases("every|each")
"""The same before a day or a length of time."""
being_about = phrases("about|of|regarding|re|to")
"""What comes before what somebody is reminded of."""
own_words = phrases("its|were|well|ill|wed|shell|hell|shed|id")
"""Words that some other one looks like without its apostrophe."""
VERBS = (giving, doing_good, getting, meeting, asking, answering, reminding, adding, forgetting)
"""What somebody did, or is to do."""
SENTENCE = (
    *VERBS,
    *(participles, meeting_nouns, plans_to_ask, saying, knowing, we, us, others, auxiliaries),
    *(towards, origin, company, requested, joining, negations, openings, separable, titles),
    *(
        wondering,
        presents,
        infinitives,
        asking_for,
        bidding,
        being,
        coming,
        coming_by,
        places,
        from_us,
        away,
    ),
    *(
        inviting,
        thanking,
        thanked_us,
        noting,
        that,
        whens,
        closings,
        planning,
        refusing,
        nothings,
        circumstances,
        passives,
        polite,
        reported_questions,
    ),
)
"""Every group of which a sentence is made."""
