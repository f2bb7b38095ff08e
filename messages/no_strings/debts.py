"""Words of debts: what somebody is said to owe for what was done."""

from messages.catalogue import Sentence

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
    "|covered for you|jumped in for you|squeezed you in|put ourselves out|been there for you"
    "|stood by you|looked after you|done you a favour|did you a favour|what we did for you"
    "|what I did for you|all that we did|how much we|been generous to|been generous with"
    "|been good to|been kind to|been fair to|been patient with|been loyal to|been there when you"
    "|supported you|backed you|voted for you|voted for yours|came to yours|come to yours"
    "|spoke at yours|wrote yours|done yours|signed yours|shared yours|bought from you"
    "|bought yours|sent you customers|sent you clients|sent you business|sent you work"
    "|put work your way|put business your way|recommended you|vouched for you|defended you"
    "|spoke up for you|made time for you|moved mountains|moved heaven and earth"
    "|jumped through hoops|gone above and beyond|went above and beyond|over and above for you"
    "|turned a blind eye|looked the other way|kept quiet for you|kept it quiet|cut you some slack"
    "|cut you a lot of slack|given you slack|gave you extra time|given you extra time"
    "|extended your deadline|let you off|let you pay late|waived your|waited for your money"
    "|helped you out|helped you when|helped you through|helped yours|stepped in for you"
    "|filled in for you|took your side|took the blame|took the flak|fought for you"
    "|fought your corner|pulled you out|dug you out|got you that|got you this|got you your"
    "|made you who|made you what|put you on the map|put you where|gave you your first"
    "|gave you your chance|gave you a break|gave you your break|did so much for you"
    "|do so much for you|all I've done for you|all we've done for you|drinks I've bought"
    "|rounds I've bought|all the times|all those times|all the hours|all those hours"
    "|all the evenings|all those evenings|all the weekends|=liked yours|turned up for yours"
    "|turned out for yours|showed up for yours|went to yours|sat through yours|paid for yours"
    "|cheered for yours|gave to yours|donated to yours|let you go early|let you leave early"
    "|let you go home|let you go on time|lent you money|let you have the|took your calls"
    "|covered your|did your shift|did your shifts|did yours when|swapped for you"
    "|swapped with you when|put in a word for you|put a word in for you|got you the job"
    "|pushed yours|moved yours|squeezed yours|rushed yours"
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
    "|countless|in a row|that makes"
)
"""How much of it."""
UNCHARGED = Sentence(
    "never charge|never bill|never billed|without charging|without billing|didn't charge"
    "|did not charge|haven't charged|free of charge|at no charge|for nothing"
    "|never asked for anything|never asked anything|never asked for a penny|for free"
)
"""What says that it was not paid for."""
CAME_BACK = Sentence(
    "came back|come back|coming back|came the other way|come the other way|coming the other way"
    "|in return|had back|got back|seen back|the other way round"
)
"""What is said of that which was given, where it was never returned."""
MONEY = Sentence(
    "invoice|bill|amount|fee|pounds|euros|dollars|rent|payment|instalment|deposit|balance"
    "|outstanding|£|€|$|interest certificate|VAT return"
)
"""What a debt may be about that is one."""
NO_DEBT = Sentence(
    "your turn to be spoiled|your turn to be spoilt|your turn to relax|we are in your debt"
    "|we're in your debt|I'm in your debt|I am in your debt|owe it to yourself|owe yourself"
    "|owed yourself|owe you|owed to you|owe it to|owing to|owe nothing|owe anything"
    "|turn to be looked after|turn to be pampered|turn to be celebrated|turn to be treated"
    "|turn to sit|turn to rest|turn to enjoy|turn to put|turn to be the|turn to be made"
    "|my turn to cook|our turn to cook|my turn to buy|our turn to buy|my turn to pay"
    "|our turn to pay|my turn to treat|our turn to treat|my turn to get the|my turn to say"
    "|our turn to say|my turn to thank|our turn to thank|my turn to host|our turn to host"
    "|my turn to bring|our turn to bring|it's my turn to do|it's my turn next|it's our turn next"
    "|it's my turn for|my turn to help|our turn to help|my turn to look after"
    "|our turn to look after|my turn to spoil|our turn to spoil|my turn to make|our turn to make"
    "|repay your|repay you|return your kindness"
)
"""What sounds like a debt of theirs, and is none."""
IOU = Sentence(
    "settle the account|settle up|square accounts|cash in|balance the books|make amends"
    "|do something for us|do something for me|your loyalty|owe|owes|owing|owed|a debt|the debt"
    "|your debts|debt to|debt with|indebted|an obligation|obligation on|obligations|repaid|repay"
    "|repayment|reciprocate|reciprocated|in favours|in arrears|pay up|pay back|square up"
    "|settle it|settle this|settle that|make good on|your half of|our due|my due|do right by us"
    "|do right by me|come through for us|come through for me|helping us in return|kindness back"
    "|goodwill back|turn the favour|looked after too|see a return|see some return"
    "|see something for it|some reward for"
)
"""What says that something is owed, where nothing but a gift is spoken of: in a note."""
LIKEWISE = Sentence(
    "had yours too|done yours too|did yours too|backed yours too|took yours too|I had your * too"
    "|we had your * too|I took your * too|I did your * too|we did your * too|voted for yours too"
    "|I've also done|we've also done|did the same for yours|would do it for you too"
    "|I would for you|we would for you|I would do the same|we would do the same"
)
"""What says that we did the same for them."""
WHO_DID = Sentence("forget who|forget whose|remember who|remember whose|remember which of")
"""What somebody is to bear in mind: who did something for them."""
OTHER_WAY = Sentence(
    "none from you|none from your|not one from you|not one from your|one * the other way"
    "|none * the other way|nothing * the other way|none * other direction"
    "|nothing * other direction|nothing ever comes back|nothing ever =came back"
    "|=never get anything|never getting anything|never receive anything|without getting anything"
)
"""How nothing came that was to come back."""
ONE_SIDED = Sentence("always us|always me|never you who|never you that")
"""What says that it is always the same who give."""
