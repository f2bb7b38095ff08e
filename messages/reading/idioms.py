"""Words that turn the meaning of the words around them: "gave a call", "gave up"."""

from messages.reading.phrases import phrases

touches = phrases(
    "call|phone call|video call|voicemail|voice mail|vm|voice message|voice note|message"
    "|text message|text|sms|whatsapp|whatsapp message|visit|courtesy visit|line|shout|buzz"
    "|quick call|chat message|dm|email|e-mail|quick email|quick note by email"
)
"""What somebody is given without a gift: "gave Tim a call", "got a message from Nora"."""
arriving = phrases("arrives|arriving|gets there|get there|due|due to arrive|expected")
"""What something does on a later day that is on its way."""
writing = phrases("emailed|e-mailed|wrote|wrote to|have written to")
"""Verbs of which nothing more than a message may come."""
reaching = phrases("hold of|ahold of|a hold of|through to|on the phone|on the line")
"""With "got" and a name it says that somebody was reached."""
writing_about = phrases("about|re|regarding|concerning")
"""What comes before what a message is about."""
burdens = phrases(
    "invoice|invoices|bill|bills|complaint|complaints|payment reminder|final reminder|"
    "reminder|warning|quote|quotation|estimate|fine|parking ticket|notice|ultimatum|"
    "rejection|resignation|cancellation|contract|order|purchase order|deadline|refund|"
    "cold shoulder|hard time|earful|telling-off|piece of my mind|the sack|the boot|headache|"
    "ring|cold|flu|credit note|legal letter|refusal|blame|trouble|the finger|the slip|a miss|"
    "the creeps|the wrong idea|bad news|homework|a pass|telling off|ticking-off|ticking off|"
    "dressing-down|dressing down|benefit of the doubt|wide berth|short shrift|third degree|"
    "runaround|bell|telling|green light|go-ahead|thumbs up"
)
"""What is sent and is no gift; a ring may be a call."""
making = phrases("made|make|makes")
"""Of a person and one more word: what somebody was made to do or be, and given nothing."""
idioms = phrases(
    "gave up|give up|given up|gave in|gave notice|gave birth|gave way|gave a talk"
    "|gave a speech|got rid|got over|got stuck|got lost|got late|got on|got along|got into"
    "|got off|got away|got through|got to know|got sick|got ill|got worse|got better"
    "|got promoted|got engaged|got divorced|got fired|made up|made fun|made it|made sure"
    "|left out|left early|left at|left for|left us for|left the|passed away|passed out"
    "|turned in|handed in|sent off|brought up|brought forward|wrote off|gave away|bought out"
    "|helped himself|helped herself|got wind|got angry|got upset|got annoyed|delivered a baby"
    "|shared a laugh|ordered lunch|gave a damn|gave the game away|posted about|posted on"
    "|got a new job|got a job|had words|had an argument|argued|let us down|let me down"
    "|showed off|showed us up|gave me hell|got into a fight|got a cold|got hurt|got hit"
)
"""Phrases in which a verb of giving or getting tells of something else."""
words_of_thanks = phrases(
    "thank you|thank-you|thanks|big thanks|many thanks|shout-out|shoutout|hats off|kudos"
    "|credit|shout out|big shout out|big shout-out|massive thanks|huge thanks|ta very much"
    "|hat tip"
)
"""Thanks as a thing: "a big thank you to Tim"."""
deeds = phrases(
    "fixed|repaired|proofread|painted|mended|fed|assembled|jumpstarted|jump-started"
    "|looked over|looked after|house-sat|stood in for|stepped in for|jumped in for|tutored"
    "|bailed out|rescued|talked through|picked up from|vouched for|watered"
)
"""Verbs that are what was done for somebody themselves: the printer that was fixed isn't given."""
errands = phrases("buy|get|order|pick up|organise|organize|fetch|write|draft|compose")
"""What somebody tells who starts a line with what is still to be done."""
recommending = phrases("recommend|recommended")
"""What is done with a thing that nobody is given by it: "recommended Tim a book"."""
containers = phrases("bunch|bouquet|bottle|box|case|crate|bag|basket|jar|pot")
"""What things are counted in, and somebody may be called."""
reciprocals = phrases("each other|one another|other")
"""What stands for two people of whom the one got to know the other."""
seeing = phrases(
    "see|to see|visit|to visit|meet|to meet|catch up|to catch up|say hello|to say hello"
)
"""What nobody was given, but what somebody came round for."""
somethings = phrases(
    "something|something nice|a little something|something small|anything|a thing|any"
)
"""Things of which nobody knows yet what they are."""
chances = phrases(
    "the chance|a chance|the opportunity|an opportunity|the occasion|the honour|the pleasure"
)
"""What somebody has before they do something, if they do."""
taking_off = phrases("take|remove|get|strike|cross|delete|kick|drop")
"""What is done with somebody who isn't to stand there any more."""
off_lists = phrases(
    "off my list|off the list|off our list|from my list|from the list|from our list"
    "|off my contacts|from my contacts|from our contacts|out of my contacts|from the contacts"
)
"""Where from, which ends it."""
replying = phrases("wrote|called|mailed")
"""Verbs that tell of a reply with a word at the end, behind who replied."""
reply_ends = phrases("back")
"""Those words."""
dropping = phrases("dropped|popped|swung|ran")
"""Verbs of coming that take a thing along, where one follows: "dropped a cake off"."""
paying = phrases("paid|payed|pays|treated|treats")
"""What somebody does who pays for all."""
owing = phrases("thanks to|thx to|owing to|courtesy of")
"""What comes before those without whom it would not have come about."""
buying = phrases("bought|buy|buys|purchased|ordered|orders|order")
"""What somebody does who pays for a thing."""
at_sellers = phrases("from|at|off")
"""Where it was paid for, beside who gives something."""
recipients = phrases("him|them")
"""Whom somebody else gave something."""
undertaking = phrases("made|did|took|went for|went on")
"""Verbs that meetings go with, besides things: "made a walk with Tim"."""
companions = phrases(
    "husband|wife|partner|boyfriend|girlfriend|daughter|daughters|son|sons|kid|kids|child|"
    "children|family|colleague|colleagues|boss|team|dog|mother|father|mum|mom|dad|brother|"
    "sister|friend|friends|assistant|intern|lawyer|accountant|baby|client|someone|somebody|"
    "people|parents|fiancé|fiancée|grandson|granddaughter|grandma|grandpa|niece|nephew|"
    "mother-in-law|twins|boys|girls|cat|cats|puppy|nan|gran|granny|grandad|granddad|"
    "grandparents|aunt|auntie|uncle|cousin|stepson|stepdaughter|childminder"
)
"""Who comes along with somebody, and is nothing that was brought."""
calling_off = phrases("called|calls|call|blew|put|is|was")
"""Verbs that take back what was arranged, with a word at the end: "called it off"."""
moved = phrases(
    "got moved|gets moved|was moved|is moved|been moved|moved to|moved our|moved the|moved my"
    "|pushed to|shifted to|rearranged|brought forward|pushed our"
)
"""What was done with a meeting that was to be on another day."""
called_off_end = phrases("off")
"""The end of such a verb."""
asking_verbs = phrases(
    "has|have|did|does|do|is|was|are|were|had|hasn't|haven't|didn't|isn't|doesn't"
)
"""Verbs that start a question, before who did it: "did Nora answer?"."""
notices = phrases(
    "a heads up|a heads-up|heads-up|heads up|a nudge|a shout|a ping|a buzz|a poke|a prod"
    "|a reminder|know"
)
"""What is asked for by who wants to be reminded: "give me on Monday a heads-up"."""
bidden_to_tell = phrases("give|drop|send|let|shoot")
"""What comes before it, at the start."""
remembering = phrases(
    "jog my memory|help me remember|help me not forget|help me think of|get back to me about"
    "|come back to me about|let me think of|flag|raise"
)
"""How else somebody asks to be reminded, at the start."""
splitting_yes = phrases("comes|came|jumps|jumped")
"""Verbs that agree, with a word at the end."""
yes_ends = phrases("on board|aboard")
"""Ends of verbs that agree."""
splitting_no = phrases("turns|turned|turn|backs|backed|knocked")
"""Verbs that decline, with a word at the end."""
no_ends = phrases("down|out")
"""Ends of verbs that decline."""
linking = phrases("put|connected|hooked|linked|matched|brought|paired|set")
"""What is done with two people who don't know each other yet."""
linked = phrases(
    "in touch with|in contact with|up with|together with|with our|with a|with the|with my"
    "|in touch|in contact"
)
"""What leads to the other one."""
telling_them = phrases("told|tell")
"""What we do who say something to somebody, who stands right after it."""
in_touch = phrases("in touch|in contact")
"""What says of two people only that they know each other now."""
doing = phrases("did|done|does")
"""What is done with a favour."""
favours = phrases(
    "a favour|a favor|a good turn|a big favour|a huge favour|a solid|a kindness|a service|favours"
)
"""What is done for somebody, without a thing."""
ours = phrases("our|my|mine|ours")
"""What makes a thing one of ours: "Mark proofread our letter"."""
themselves = phrases("himself|herself|themselves")
"""Who got something of their own."""
possessives = phrases("his|her|their|its|my|our|your|another|more|fresh|homemade|some")
"""What may stand before a thing, besides articles."""
fillers = phrases(
    "actually|really|again|exactly|currently|by now|all|even|so far|quickly|please|just"
)
"""Words within a question that say nothing more."""
taking = phrases("took|take|takes|drove|walked|fetched|got")
"""What is done with somebody, or with something for them, who stand right after it."""
overlooking = phrases("forgot to|forgotten to")
"""What may tell of an oversight, too: not who is to be forgotten."""
bases = phrases(
    "send|give|bring|buy|hand|deliver|drop|treat|surprise|present|offer|share|forward|lend"
    "|mail|post|donate|write|pass|bake|make|leave|ship|order|pour|loan|thank|congratulate"
    "|help|introduce|invite|recommend|compliment|praise|credit|feature|get|receive|arrive"
    "|meet|see|speak|talk|call|phone|ring|visit|run|catch|chat|zoom|stop|pop|text|message"
    "|touch|check|follow|reach|ask|request|say|answer|reply|respond|tell|come|be|have|do|hear"
    "|let|take|add|remind|nudge|sign|agree|confirm|decline|accept|join|need|want|not|also"
    "|just|still|soon|definitely|probably|certainly|never|always"
)
"""What follows a verb that helps another one: \"will send\", \"may have said\"."""
ailing = phrases("sick|ill|unwell|poorly|under the weather")
"""What somebody reports who isn't there: "called in sick"."""
