"""Words by which an ask reminds of a gift."""

from messages.catalogue import Sentence

GIFT = Sentence(
    "gift|present|little something|small something|token|token of appreciation|surprise"
    "|attention|small attention|goodie|goodies|treat|treats|parcel|gesture|small gesture"
    "|thoughtful gesture|gift card|voucher|little thing|little extra|the post we|package"
    "|goody bag|thank-you|souvenir|kindness|favour we|generosity|thoughtfulness|offering"
)
"""A gift, whatever it was."""
GIVE = Sentence(
    "give|gave|send|sent|bring|brought|drop off|dropped off|leave|left you|deliver|hand|handed"
    "|present|post|posted|mail|treat|treated|invite|invited|arrange|arranged|organise|organised"
    "|buy|bought|make|made|bake|baked|donate|donated|lend|lent|introduce|introduced"
    "|put you in touch|help|helped|take you|took you|spoil|surprise|pop|popped|share|shared"
    "|pass on|passed on|show|fix|fixed|look over|set up|throw in|included|host|hosted|spoiled"
    "|told you|carry|carried|drive|drove|connect|connected|wrap|wrapped|slip|slipped|pick|picked"
    "|grow|grew|knit|knitted|brew|brewed|cook|cooked|get you|got you|supply you|sort you"
    "|sorted you|donate to|let you have|let you|put on your|put in your|treated you|chip in"
)
"""What is done with a gift."""
GAVE = Sentence("put you in touch|introduced you|referred you|helped you move")
"""What is done with somebody's name."""
THEY_GAVE = Sentence(
    "you brought|you sent|you gave|you dropped off|you baked|you made|you've sent|you kindly"
    "|you left|you handed|from you"
)
"""What they gave us."""
THANKS_TO_US = Sentence(
    "thanks to our|thanks to my|thanks in part to|partly thanks to|with a little help from us"
    "|with our help|with my help|courtesy of yours truly|courtesy of us|yours truly|thanks * to my"
    "|thanks * to our|partly on my|partly my doing|partly our doing|my doing|our doing"
    "|because of our|because of my|with our compliments|from yours truly|on us|on the house"
    "|our treat|my treat|compliments of|with love from|in part to my|in part to our|partly to my"
    "|partly to our|due to our little|no small thanks|a bit of help from|a little help from"
    "|a little nudge from|our handiwork|my handiwork|my matchmaking|our matchmaking|as our guest"
    "|as our guests|as my guest|as my guests|proud of that match|among the sponsors"
)
"""What owes something to us."""
REQUEST = Sentence(
    "could you|would you|can you|will you|please|could we|can we|may I|may we|might you|shall we"
    "|would it be|do you|which|who|what|how many|how much|when can|is it possible|let us"
    "|let me know|shall I|are you|I need"
)
"""What asks for something."""
ENJOY = Sentence(
    "enjoy|=liked|=loved|delighted|pleased with|happy with|thrilled with|chuffed with|had fun"
    "|had a great|had a good|had a lovely|had such|great time|good time|savour|relish|relaxed"
    "|spoiled|put a smile|cheered|brightened|helped you|came in handy|come in handy|was useful"
    "|been useful|were useful|proved useful|worked out|worked for you|works for you|did the trick"
    "|does the trick|paid off|saved you|made you|suits you|fits|fit well|go down|went down"
    "|find * way|found * way|finding * way|makes a difference|made a difference|gave you"
    "|brought you|do you good|did you good|made it|makes it easier|going well|doing well"
    "|is thriving|is growing|hit it off|got on well|get on well|has paid off|have fun|had a blast"
    "|had a ball|had a whale|had a wonderful|had a fabulous|had a fantastic|had a super|had a nice"
    "|good fun|a good laugh|had a laugh|great evening|lovely evening|good night out"
    "|wonderful evening|nice evening|nice time|wonderful time|super time|fabulous time"
    "|fantastic time|made your day|made your week|made your evening|made your weekend|hit the mark"
    "|to your liking|was your thing|your cup of tea|up your street|your taste|lived up to"
    "|does the job|doing its job|doing the job|does its job|is a help|was a help|been a help"
    "|been a great help|of some use|been of use|was of use|some use|good use|come in useful"
    "|came in useful|makes life|made life|saves you|save you|saving you|take some weight"
    "|took some weight|took the edge|gave you some|warmed you|warm you|cheer you up|cheered you up"
    "|perked you up|perk you up|kept you smiling|raised a smile|raise a smile|bring a smile"
    "|brought a smile|brought some|a bit of joy|joy of it|getting along|getting on|got along"
    "|hitting it off|clicked|made friends|made a good pair|get on like|doing business together"
    "|been handy|find * handy|found * handy|proved handy|was handy|is handy"
)
"""How a gift was liked."""
FINE = Sentence(
    "nice|lovely|great|wonderful|beautiful|splendid|such a good|such a lovely|such a nice"
    "|so good|so nice|so much fun|fresh|rested|spoiled|happy|glad|grateful|full|warm|cosy"
    "|in the mood|mood|refreshed|recharged|smiling|well fed|well rested|well read|well stocked"
    "|in good shape|in such good shape|settled|settled in|inspired|up and running"
)
"""How somebody feels who had one."""
TASTED = Sentence(
    "taste|tasted|tasty|delicious|yummy|munch|munched|savour|savoured|devoured|to your taste"
    "|to everyone's taste|to everybody's taste|went down well|go down well|gone down well"
    "|hit the spot|eaten|all eaten|polished off|finished them|any left|some left|anything left"
    "|left over|survived the post|survive the post|survived the journey|arrived in one piece"
    "|arrived safely|arrived safe|arrived well|reached you safely|reached you|still fresh"
    "|still standing|in bloom|blooming|unwrapped|unpacked|opened it|opened them|tucked in"
    "|put to good use|any * left|any of * left|some * left|anything * left|anyone left"
    "|left on the plate|survive|survived|kept you dry|kept you warm|kept you company"
    "|kept you awake|kept you busy|kept you going|kept the rain|kept the cold|keep the cold"
    "|keeping the cold|keeping you|keep you warm|keep you dry|keep you company|keep you awake"
    "|keep you busy|disappeared in|gone in minutes|gone in seconds|gone in no time|gone within"
    "|vanished in|empty already|all gone|drunk up|drank|licked clean|not a crumb|crumbs|scoffed"
    "|wolfed|gobbled|nibbled|sipped|uncorked|cracked open|brewed|slept well after|burnt down"
    "|potted|put on the wall|found a place|found a spot|found a home|found its place"
    "|has pride of place|pride of place|put in a vase|lasted long|lasted|been to * yet|redeemed"
    "|cashed in|cooked|cooked * from|baked from|wearing it|wearing them|wear it|wear them|snug"
    "|smells lovely|smell lovely|smelling|wide awake|well caffeinated|loosened|loosen|melted away"
    "|took your mind off|unwind|unwound|unwinding|recovered from * hangover|hangover|head is clear"
    "|ringing|hoarse|goosebumps|tune in your head|earworm|not too sweet|too sweet|too strong"
    "|the right size|right size|your size|right colour|your colour|suit you|suits you|look good on"
    "|looks good on|fit nicely|bear fruit|in flower|flowering|sprouted|behaving|wilted"
    "|spent * quid|spent the voucher|spent the gift|in the jar|find its way|found its way"
    "|found their way"
)
"""What became of a gift."""
SEEN = Sentence(
    "see|seen|saw|watch|watched|read|hear|heard|listen|listened|visit|visited|try|tried|test"
    "|tested|use|used|wear|worn|experience|experienced|been to|been there|browse|explore"
    "|settled in|wrapped up in|sip|drink|eat|smell|unwrap|received|got to know|met|had a look"
    "|had a chance|had time|sat in|stayed|slept|played|walked|ride|cooked|cook with"
)
"""What one does with something that one was given."""
SINCE = Sentence(
    "since|now that|now you|now you've|because|seeing that|seeing as|seeing how|given that"
    "|given how|considering|after you|after the|as you enjoyed|as you liked|as you loved"
    "|as you were so|as we sent|as we gave|as I introduced|as I helped|as we helped|as we know you"
    "|knowing that|knowing how|inasmuch|with the memory|with the taste|after such|after that"
    "|after our|after your|thanks to our|in view of|having enjoyed|having tasted|having tried"
    "|while you enjoy|while you're enjoying|fresh from|still glowing|now you're|now that we've"
    "|now we've|following the|as a small|with that|after Tuesday's|after Friday's"
    "|while you're at it|following our|seeing|with all|with our|now your|after what|after how"
    "|in light of|in the light of|on the strength of|on the back of|given the|given our|knowing"
    "|remembering|still full|still humming|still tasting|still warm|fortified by|refreshed by"
    "|refreshed from|inspired by|back from|well rested|well fed|with all those|with all that"
    "|with * behind you|with * in hand|with * on board|with * in your"
)
"""What makes one thing the reason of another."""
HOPE = Sentence(
    "hope|hoping|hopefully|trust|assume|imagine|bet|I'm sure|no doubt|surely|must have|wonder"
    "|wondering|wondered|curious|did you|have you|are the|is the|how was|how were|how did|was it"
    "|were they|glad|pleased|happy to hear|good to hear|nice to hear|lovely to hear|great to hear"
    "|delighted|so glad|so pleased|how's|how is the|how are the|still|by now|I gather|I hear"
    "|I heard|I know the|I see|I saw|good thing|how did you|how do you like|what did you think"
    "|what do you think of the|what did you make|what do you make of the|did they|are they"
    "|any of the|feeling|judging by|judging from|I'm told|I am told|I presume|presumably"
    "|I dare say|I take it|I like to think|I bet|rumour has it|word has it|a little bird"
    "|I see from|I could see|I noticed|seems like|by all accounts|from what I hear|glad that"
    "|pleased that|lovely that|wonderful that|so you|so you've|you must|you should be|you'll have"
    "|you seemed|you looked|good to see|nice to see|great to see|lovely to see|enjoying|do tell"
    "|fancy that|shame about|don't tell me|are you all|are you still|are you enjoying"
)
"""What asks how something was."""
REMEMBER = Sentence(
    "remember|recall|as you know|as you'll know|you'll remember|you will remember"
    "|you may remember|don't forget|not forgotten|forget|think back|thinking back|mind you"
    "|after all|already with you|by now you'll have|following up on our|follow-up to"
    "|thinking of our|speaking of|with a nod to|as a follow-up|you know, the|noticed"
    "|you'll have noticed|found our|received our|got our|seen our|reached you|landed on"
    "|on your desk|in your kitchen|on your table|on your shelf|in your mailbox"
    "|on your windowsill|in your fridge|at home"
)
"""What reminds of something."""
THANKS = Sentence("thanks|thank you|thank|cheers|grateful|appreciate|much obliged")
"""What thanks."""
TRADE = Sentence(
    "sell|selling|supply|supplier|deliver to|delivery|stock|price|order|your order|purchase"
    "|wholesale|invoice|quote|offer|range|menu|shop|store|catering|campaign|design|print|proof"
    "|produce|product|brand|packaging|label|import|export"
)
"""What business does with things."""
PLAIN = Sentence(
    "contract|agreement|proposal|offer|quote|form|invoice|return|tax return|report|draft|plan"
    "|plans|drawing|drawings|figures|numbers|document|documents|file|files|e-mail|email|message"
    "|link|agenda|minutes|statement|certificate|policy|spreadsheet|presentation|slides"
    "|specification|specs|schedule|permit|terms|paperwork|questionnaire|survey|invitation"
    "|information|info|documentation|calculation|estimate|brief|briefing|budget|meeting|call"
    "|demo|system|software|update|data|version|proof|reminder|request|question|questions"
    "|engagement letter|order confirmation|site|property|project|office|building|delivery|goods"
    "|installation|answer|decision|appointment|receipt|receipts|reply|feedback"
)
"""What business sends and asks for."""
OWN_TIME = Sentence(
    "weekend|holiday|holidays|vacation|summer|easter|christmas|new year|year|trip|week|spring"
    "|autumn|winter|break|leave|honeymoon|birthday|family|new office|new house|new job|kids"
    "|baby|wedding"
)
"""What people enjoy that nobody gave them."""
ON = Sentence("on|about|to|for|with|at|in|from|by|into|regarding")
"""What stands between a gift and what it is about."""
NEEDED = Sentence(
    "I need|we need|I'd need|we'd need|need|needs|I still need|we still need|I'm still missing"
    "|send|send me|send us|let me have|let us have|give me|give us|please|pls|plz|I'm after"
    "|we're after|would like|we'd like|I'd like|I'd love|we'd love|looking for|I want|we want"
    "|could I|could we|may I|may we|can I|can we|could you|would you|can you|will you|ask for"
    "|ask you for|in need of|order|fill in|tick"
)
"""What says that something is wanted."""
HAD = Sentence(
    "you've had|you've got|you've been|you've still|you still have|you have been|you have had"
    "|you had|you did have|you got|you'd had|must be|must've|should've|put you|puts you|kept you"
    "|keeps you|keeping you|you seemed|you seem|you looked|you look|looked great|looks great"
    "|look great|behind you|under your belt|to yourself|safe and sound|in your hands|to good use"
    "|been put to|over the last of|a spoonful|spoonful|a slice|a drop|a glass of|a cup of|a pot of"
    "|a bite|a sip|a dram|a nibble|the last of|what's left|some of that|still have some|a few more"
    "|on your wall|on the mantelpiece|on your mantelpiece|on your nightstand|on your bedside"
    "|on your keyring|around your neck|round your neck|on your feet|on your head|in your hair"
    "|in the fridge|in the office kitchen|on your coffee table|every morning|each morning"
    "|came early|is coming along|coming on|holding up|holding out|keeping well|lasting|lasted"
    "|disappeared|vanished|were gone|all gone|long gone|flew off|a hit|went fast|didn't last"
    "|didn't survive|did the rounds|do you take|should have put|must have put|must have been"
    "|has been keeping|have been testing|have been using|have been wearing|have been playing"
    "|have been reading|have been trying|has been trying|have been enjoying|has been using"
    "|has been testing|has been wearing|has been reading"
)
"""What tells how somebody has had something, or what it did to them."""
