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
    "|pass on|passed on|show|fix|fixed|look over|set up|throw in|included"
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
    "|with our help|with my help|courtesy of yours truly|courtesy of us|yours truly"
)
"""What owes something to us."""
REQUEST = Sentence(
    "could you|would you|can you|will you|please|could we|can we|may I|may we|might you"
    "|shall we|would it be|do you|which|who|what|how many|how much|when can|is it possible"
    "|let us|let me know|shall I|are you"
)
"""What asks for something."""
WANTED = Sentence(
    "we need|I need|we'd need|I'd need|looking for|to order|we order|to book|let me have"
)
"""What says that something is wanted."""
ENJOY = Sentence(
    "enjoy|=liked|=loved|delighted|pleased with|happy with|thrilled with|chuffed with|had fun"
    "|had a great|had a good|had a lovely|had such|great time|good time|savour|relish|relaxed"
    "|spoiled|put a smile|cheered|brightened|helped you|came in handy|come in handy|was useful"
    "|been useful|were useful|proved useful|worked out|worked for you|works for you"
    "|did the trick|does the trick|paid off|saved you|made you|suits you|fits|fit well|go down"
    "|went down|find * way|found * way|finding * way|makes a difference|made a difference"
    "|gave you|brought you|do you good|did you good|made it|makes it easier|going well"
    "|doing well|is thriving|is growing|hit it off|got on well|get on well|has paid off"
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
    "|put to good use"
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
    "|as you were so|as we sent|as we gave|as I introduced|as I helped|as we helped"
    "|as we know you|knowing that|knowing how|inasmuch|with the memory|with the taste"
    "|after such|after that|after our|after your|thanks to our|in view of|having enjoyed"
    "|having tasted|having tried|while you enjoy|while you're enjoying|fresh from|still glowing"
    "|now you're|now that we've|now we've|following the|as a small|with that|after Tuesday's"
    "|after Friday's|while you're at it|following our"
)
"""What makes one thing the reason of another."""
HOPE = Sentence(
    "hope|hoping|hopefully|trust|assume|imagine|bet|I'm sure|no doubt|surely|must have|wonder"
    "|wondering|wondered|curious|did you|have you|are the|is the|how was|how were|how did"
    "|was it|were they|glad|pleased|happy to hear|good to hear|nice to hear|lovely to hear"
    "|great to hear|delighted|so glad|so pleased|how's|how is the|how are the|still|by now"
    "|I gather|I hear|I heard|I know the|I see|I saw|good thing"
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
