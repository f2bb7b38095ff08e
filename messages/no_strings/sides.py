"""Words that tell who does something: we or you, and what is denied or joined."""

from messages.catalogue import Sentence

WE = Sentence("I|we|we've|we'd|we're|we'll|I've|I'd|I'm|I'll|my team|our team")
"""Who writes, in any form that stands for them."""
WE_DO = Sentence("I|we|we've|we'd|we're|we'll|I've|I'd|I'm|I'll")
"""The same, as who does something."""
OUR = Sentence("our|my|ours|from us|from me|of ours|on our part")
"""What is theirs, or comes from them."""
YOU = Sentence("you|you've|you'd|you're|you'll|your|yours|y'all")
"""Who is written to, in any form that stands for them."""
YOU_DO = Sentence("you|you've|you'd|you're|you'll")
"""The same, as who does something."""
YOUR = Sentence("your|yours|you guys'")
"""What is theirs."""
FOR_YOU = Sentence("for you|for your|helped you|you|in you|your way")
"""For whom something was done."""
EXACT = Sentence("us|me|we|I|them|those|these|him|been")
"""What stands for people or things, and says another thing in another form."""
NOT = Sentence(
    "not|no|never|nothing|none|without|don't|doesn't|didn't|won't|isn't|aren't|wasn't|wouldn't"
    "|shouldn't|can't|needn't|nobody|neither|nor|hardly|free of|zero|no need"
)
"""What denies."""
JOINS = Sentence("that|if|and|but|because|sure|hope|think")
"""What joins two clauses without a comma."""
WILL = Sentence("will|'ll|we'll|I'll|can|could|would|we'd|I'd|shall|going to")
"""What is still to come, or only possible."""
IT = Sentence("it|them|that|everything|all of it")
"""What stands for a thing that was named."""
DEFINITE = Sentence("the|those|these|that|this|our|my|both|a few|what a|what|such a")
"""What stands before a thing that is known."""
BELONGING = Sentence(
    "to your|of your|for your|to their|of their|of the|for the|of our|in your report|in the report"
    "|you booked|you ordered|you asked|you need|you want|you wanted|you sell|you make|you supply"
    "|you quoted|you proposed|you requested|in your contract|in the contract|for our|of a|of an"
    "|of this"
)
"""What makes a noun one of somebody else's."""
CLOSED = Sentence(
    "the|a|was|were|is|are|has|have|had|went|did|does|will|and|or|but|that|which|who|you|we|I"
    "|they|it|to|on|in|at|of|from|for|with|by|about|after|before|still|so|too|as|again|already"
    "|last|yesterday|now|then|if|when|while|once|since|because|this|would|could|should|must|made"
    "|got|came|arrived|survived|tasted|really|all|not|yet|ever|up|down|out|off|well|better|there"
    "|here|going|holding|behaving|keeping|doing|looking|living|coming|growing|smells|tastes|fits"
    "|worked|looks|suits|suited|goes|loosened|brightened|found|bring|brought|gave|give|gives"
    "|helped|helps|makes|make|put|puts|left|behind|over|under|may|might|can|worth|handy|useful"
    "|safe|safely|lovely|okay|alright|right|any|much|more|enough|disappeared|vanished|lasted"
    "|lasts|kept|keep|keeps|turned|hit|proved|saved|saves|reached|reach|landed|fell|stood|stands"
    "|stay|stayed|your|my|our|their|his|her|its|these|those|no|just|only|even|today|tonight"
    "|tomorrow|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|recently|earlier|later"
    "|ago|soon|finally|always|never|often|during|through|into|onto|without|within|between|unless"
    "|until|till|where|how|what|why|whether|one|ones|we've|you've|I've|it's|that's|you'd|I'd|we'd"
    "|you're|we're|both|each|some|most|every|everybody|everyone|nobody|somebody|anyone|hasn't"
    "|haven't|isn't|aren't|wasn't|weren't|didn't|don't|doesn't|won't|can't|couldn't|arrive"
    "|arrives|survive|survives|become|became|seem|seems|seemed|feel|feels|felt|see|saw|seen"
    "|enjoyed|loved|liked|around|along|away|together|across|against|upon|than|like|per|via|plus"
    "|minus|pls|please|thanks|cheers|PS|yeah|yes|oh|ha|haha|lol|eh|also|though|although|however"
    "|meanwhile|anyway|btw|finished|eaten|drunk|opened|unpacked|unwrapped|flowing|flying|ready"
    "|empty|gone|warm|well-deserved|himself|herself|itself|themselves|yourself|myself|been|be"
    "|being|sent|told|wrote|said|ran|took|began|held|led|let|meant|met|rang|shut|sold|spent|stuck"
    "|taught|thought|wore|won|drew|drove|flew|froze|grew|hung|knew|lit|rode|rose|sang|sat|slept"
    "|spoke|swam|threw|woke|ought|need|needs|gets|get|having|lying|sitting|standing|hanging"
    "|waiting|settling|thriving|blooming|flowering|fading|lasting|taking|getting|giving|bringing"
    "|helping|aside|either|neither|nor|near|beside|above|below|inside|outside|tin|box|jar|bottle"
    "|basket|bag|vase|pot|crate|packet|wrapper|hamper|bowl|plate|cupboard|shelf|wrapping|crumbs"
    "|supply|stash|tin's|box's|jar's|bottle's|still's"
)
"""In English, what may follow a noun that is no part of the next one."""
COMMON = Sentence(
    "the|and|you|your|for|with|that|this|have|has|are|our|would|could|of|to|we|they|from|it|at"
    "|as|be|please|will|been|if|there|by|not|can|so|hope|thanks|dear|hello|just|about"
)
"""Words that tell the language of a text."""
NEVER = Sentence("never|not once|not yet|nothing yet|none so far|not a single")
"""What denies that something was ever done."""
FILLER = Sentence(
    "do|does|did|really|certainly|definitely|surely|naturally|simply|just|also|still|now|very"
    "|much|truly|actually|obviously|clearly|duly|gladly|kindly|probably|honestly|personally"
    "|already|only|all|well|too|quite|rather|of|perhaps|maybe|ever|always|usually|then|therefore"
    "|both|either"
)
"""What may stand between the words of a phrase and changes nothing of what it says."""
