"""The verbs of a sentence, and the nouns in their place: what somebody did, or is to do."""

from messages.reading.phrases import phrases

giving = phrases(
    "give|gives|gave|given|giving|gifted|send|sends|sent|sending|bring|brings|brought|buy"
    "|bought|hand|handed|deliver|delivered|drop off|dropped off|treat|treated|surprise"
    "|surprised|presented|offer|offered|share|shared|forward|forwarded|lend|lent|mail"
    "|mailed|brought back|brought in|brought over|post|posted|donate|donated|write|wrote"
    "|written|pass on|passed on|passed|baked|made|spoil|spoiled|picked up|pick up|picked|left"
    "|shipped|emailed|e-mailed|ordered|poured|loaned|threw in|throw in|knocked up"
    "|put together|dropped round|sorted out|picked out|chipped in|treated to|chip in|wished"
    "|sent over|sent round|sent along|sent in|brought along|brought round|dropped over"
    "|passed along|popped round|couriered|sent across|gave back to the community|took along"
    "|knitted|knit|cooked|fixed|repaired|slipped|paid for|treated us|treated me|hosted"
    "|showed around|showed round|gave a tour|set up|wrapped|proofread|let us use|let me use"
    "|let us borrow|let me borrow|chipped in for|clubbed together for|left out|sponsored"
    "|splashed out on|put aside|jumpstarted|jump-started|mended|fed|painted|assembled|watered"
    "|picked up from|went out to"
)
"""What is done with something that is given."""
treating = phrases("treat|treated|treated to")
"""Giving, with what is given behind "to" or "with"."""
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
    "|stepped in for|jumped in for|tipped off|let use|condoled"
)
"""Gestures that the verb itself tells, without a thing that is given."""
getting = phrases(
    "get|gets|got|gotten|receive|receives|received|recieved|been given|was given|were given"
    "|arrived|was sent|were sent|was handed|has been sent|unwrapped|unpacked|opened"
    "|found on my desk"
)
"""What is done with something that comes to somebody."""
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
    "|went for|video called|popped in to see|dropped in to see|came to see"
    "|went to see|called in on|looked in on|had a chat|had a catch-up|nattered|had a natter"
    "|swung by|went out with"
)
"""A touch without a gesture."""
meeting_nouns = phrases(
    "coffee|lunch|dinner|call|phone call|video call|drinks|breakfast|meeting|visit|chat|"
    "catch-up|beer|zoom|zoom call|zoom-call|teams-call|a drink|a chat|a call|walk|skype|"
    "facetime|teams call|in touch|together|a bite|bite|pint|a pint|brunch|catch up|"
    "a catch up|catchup|natter|a natter|cuppa|a cuppa|brew|chinwag|a quick call|quick call|"
    "site visit|parkrun|tea|afternoon tea|breakfast meeting|kickabout|round of golf|dog walk|"
    "stroll|a walk|a beer|a catch-up|webex|google meet|working lunch|business lunch|"
    "elevenses|a stroll|catch-up call"
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
"""An ask, made or to be made."""
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
    "answer|answers|answered|reply|replied|responded|said|says|response|told me|told us|"
    "got back to us|got back|got back to me|came back to us|came back to me|came back|"
    "heard back|heard from|let us know|let me know|let us know that|wrote back|reckons|"
    "came back with|wrote to say|mailed back|texted back|emailed back|rang back to say|"
    "emailed to say|texted to say|called to say|rang to say|phoned to say"
)
"""What starts a line about an answer, or comes before one."""
promising = phrases("promised")
"""What we did who have still to do what it was about."""
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
"""What starts a line that wants a reminder."""
adding = phrases("add|add a contact|new contact|create|register|meet|take on")
"""What is done with somebody who is new."""
forgetting = phrases("forget|remove|delete|erase|take off the list|wipe|take off my list")
"""What is done with somebody of whom nothing is to be kept."""
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
inviting = phrases("invite|invites|invited")
"""To ask somebody to something of ours: a gesture whose day may be that of the invitation."""
being_done_to = phrases("am|i'm|was|were|got|been")
"""What makes us those to whom it was done: "was invited at Tim's", "got treated to lunch"."""
thanking = phrases(
    "thank|thanks|thanked|thx|ta|cheers|kudos|props|said thanks|said thank you|say thanks"
    "|say thank you|said a thank you|said a big thank you"
)
"""Thanks, as a verb or in its place."""
thanks_to_say = phrases("thank|send thanks|send our thanks|pass on thanks|pass on our thanks")
"""Thanks that somebody is bidden to say, which nobody said yet."""
sayings = phrases("say|say a|say a big|go say")
"""What somebody is bidden to do with a word of thanks."""
to_be_thanked = phrases("to|over to")
"""What leads to who is to be thanked."""
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
bidden = phrases("write|email|text|phone|ring|message")
"""Verbs that start a line which bids somebody to do something, where it is no command."""
to_do = phrases("to write|to call|to buy|to bake")
"""Infinitives that stand alone for what is still to be done: "bloemen kopen voor Tim"."""
asking_for = phrases("a request|a request for")
"""A noun in the place of a verb of asking."""
bidding = phrases("ask")
"""The bare verb that tells the bot whom to ask."""
coming = phrases(
    "came|come|dropped|stopped|popped|swung|turned up|showed up|stood|was|arrived|walked"
    "|turned|showed|appeared|rocked|strolled|called|swooped"
)
"""What somebody does who came, with a word like "by" or "over" at the end."""
attending = phrases("been to|went to|been at|went along to|was at|were at|popped over to")
"""What tells of a visit to something of theirs."""
coming_by = phrases(
    "by|over|round|around|in|at the door|at our door|at the office|on the doorstep|up|along"
    "|past|here"
)
"""The words at the end."""
VERBS = (giving, doing_good, getting, meeting, asking, answering, reminding, adding, forgetting)
"""What somebody did, or is to do."""
SENTENCE = (
    *VERBS,
    *(participles, meeting_nouns, plans_to_ask, saying, knowing, presents, infinitives),
    *(
        asking_for,
        bidding,
        coming,
        coming_by,
        inviting,
        thanking,
        thanks_to_say,
        thanked_us,
        noting,
        refusing,
        promising,
    ),
)
"""The same, and what stands in the place of a verb or goes with one."""
