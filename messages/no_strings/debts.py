"""Words of debts: what somebody is said to owe for what was done."""

from messages.catalogue import Sentence

PROVERB = Sentence(
    "one good turn deserves another|one hand washes the other|scratch my back|scratch our back"
    "|scratch yours|scratch your back|quid pro quo|tit for tat|give and take|in our debt"
    "|in my debt|in debt to us|indebted to us|owe us one|owe me one|owe us big|owe me big"
    "|owe us a|owe me a|even the score|settle the score|put it on the tab|on the tab"
    "|on your tab|keep score|keeping score|keep count|keeping count|runs both ways"
    "|run both ways|works both ways|cuts both ways|goes both ways|two-way street|two way street"
    "|least you can do|least you could do|favour for a favour|favor for a favor"
    "|one favour deserves another|a favour back|call in a favour|calling in a favour"
    "|calling it in|call it in|one-nil to us|one nil to us|1-0 to us|1-0 up|pull your weight"
    "|chalk it up|chalk one up|what goes around comes around|nothing is free|no free lunch"
    "|no such thing as a free lunch|nothing comes for free|remember who|don't forget who"
    "|don't forget what we|it's only fair|only fair|fair's fair|fair is fair"
    "|turnabout is fair play|think of us next time|won't forget it|earned a favour|we deserve"
    "|we've earned|we have earned|the same for us|same from you|makes us even|make us even"
    "|call us even|call it quits|know how to thank us|thank us later|ways to thank us"
    "|thank us by|ball is in your court|not too much to ask in|after all we have done"
    "|after all we've done|after everything we|after all I have done|after all I've done"
    "|after everything I|in your debt =to|that's one to me|one to us|one up on you"
    "|make up for that|hold you to|we'll remember this|we will remember this"
    "|won't let you forget|next round's on you|next round is on you|next one's on you"
    "|next one is on you|on you next time|drinks are on you|you can buy the next"
    "|don't say we never|don't say I never|never say we|keep a tally|keeping a tally"
    "|we're counting|hard to say no|can hardly say no|hardly refuse|can't say no now"
    "|cannot refuse|couldn't refuse|bail you out|bailed you out|stood by you|stand by those"
    "|an eye for an eye|favour bank|we'll collect|collect on|collect some day|come knocking"
    "|come calling|we'll be back for|pay it forward to us|surely worth|surely that's worth"
    "|got your back|have our back|had your back|help those who help|good to those who"
    "|remembers its friends|remember its friends|know our friends|squared|we'll be square"
    "|is on you|are on you|who brought you|worth a favour|one all|your move|one ahead"
    "|nothing in life is free|in life is free|expect the same|we'd expect the same"
    "|hope for the same|count on the same|same goes for you|won't refuse|you won't refuse"
    "|can't refuse|not too much to ask|the least we|a quick yes is|be quits|balance things"
    "|tips the balance in our|a little loyalty|bit of loyalty|loyal to those|stick by those"
    "|isn't too much to ask|too much to hope|even things up|even things out|forget these things"
    "|ledger between us|draw on it|chips|in my chips|who take care of me|who take care of us"
    "|take care of us|find us ungrateful|sent you a bill|one-sided|=banked|what goes around"
    "|be fair if|your turn to do|your turn to help|your turn to return|your turn now"
    "|morally obliged|obligated|honour-bound|honor-bound|your duty|payback time|we have a right"
    "|expected of you|creates an obligation|comes with obligations|remember this when"
    "|even stevens"
)
"""Sayings, and turns of speech that say it whoever speaks."""
RETURNS = Sentence(
    "show your gratitude|show some gratitude|show some appreciation|prove your gratitude"
    "|your gratitude|do your bit|do your part|do your share|get something back"
    "|something in return|pay back|pay us back|pay me back|repay|return the favour"
    "|return the favor|return the gesture|return the kindness|return * favour|reciprocate"
    "|make it up to us|make it up to me|obliged to|did something for us|do something for us"
    "|do something for me|do us a good turn|under an obligation|indebted|beholden|look after us"
    "|give us something back"
)
"""What is to be done in return, by whoever is named."""
OWE = Sentence("owe|in debt|beholden")
"""What a debtor does."""
BACK = Sentence("something back|get something back|a favour back|wee something back")
"""What somebody is to give back."""
TO_DO = Sentence("to")
"""What starts an aim."""
FAVOURS = Sentence(
    "bent over backwards|bend over backwards|went out of our way|gone out of our way"
    "|went the extra mile|gone the extra mile|saved your|rescued your|rescue your|rescued you"
    "|saved you from|got you out of|bailed you out|bail you out|dropped everything"
    "|drop everything|stayed late|stay late|worked through the night|worked weekends"
    "|pulled out all the stops|pulled strings|stuck our neck out|stuck my neck out"
    "|covered for you|jumped in for you|squeezed you in|put ourselves out"
    "|always been there for you|been there for you|stood by you|looked after you"
    "|done you a favour|did you a favour|what we did for you|what I did for you|all that we did"
    "|how much we"
)
"""What was done that cannot be asked for."""
CREDIT = Sentence("a credit with you")
"""What a creditor has."""
DID = Sentence(
    "=done|=did|=do|=arranged|=sorted|=fixed|=organised|=helped|=given|=gave|=spent|=invested|=put"
)
"""What was done for somebody."""
MUCH = Sentence(
    "so much|a lot|everything|all|so many|often|always|so often|many|years|great deal|plenty"
    "|countless"
)
"""How much of it."""
UNCHARGED = Sentence(
    "never charge|never bill|never billed|without charging|without billing|didn't charge"
    "|did not charge|haven't charged|free of charge|at no charge|for nothing"
    "|never asked for anything|never asked anything|never asked for a penny|for free"
)
"""What says that it was not paid for."""
MONEY = Sentence(
    "invoice|bill|amount|fee|pounds|euros|dollars|rent|payment|instalment|deposit|balance"
    "|outstanding|£|€|$|interest certificate|VAT return"
)
"""What a debt may be about that is one."""
NO_DEBT = Sentence(
    "your turn to be spoiled|your turn to be spoilt|your turn to relax|we are in your debt"
    "|we're in your debt|I'm in your debt|I am in your debt"
)
"""What sounds like a debt of theirs, and is none."""
IOU = Sentence(
    "settle the account|settle up|square accounts|repay us|cash in|balance the books|make amends"
    "|do something for us|do something for me|your loyalty"
)
"""What says that something is owed, where nothing but a gift is spoken of: in a note."""
