"""Words of conditions, and of what a gift is made to depend on."""

from messages.catalogue import Sentence

IF = Sentence(
    "if|once|when|whenever|unless|as soon as|as long as|so long as|provided|provided that"
    "|providing|the moment|the minute|the day|the week|in case|should you|assuming|only when"
    "|only if|until|supposing|=when|on condition that|on the condition that|subject to"
    "|contingent on|conditional on|depending on|that is if|should the|should your|if ever"
    "|as soon|so long|on the day|once the|if and when|when and if|on one condition"
    "|one condition|the moment that|just as soon as|not before|only after|after you've"
    "|after you have|whoever|everyone who|anyone who|anybody who|everybody who|those who"
    "|the first who"
)
"""What starts a condition."""
UPON = Sentence(
    "after|upon|following|for every|for each|per|with every|with each|against|on receipt of"
    "|on signing|on signature|in time for|the day after|come|upon receipt of|with the signed"
    "|along with the|straight after|right after|the day|depends on|depending on"
)
"""What does, with a noun behind it."""
PLAIN_IF = Sentence(
    "whether or not|whatever you decide|even if|regardless|no matter|either way|as if"
    "|makes no difference|no difference|makes no odds|no odds|as you like|come or don't"
)
"""What only looks like a condition."""
ONLY_FOR = Sentence(
    "only for|just for|exclusively for|reserved for|only do this for|do this for"
    "|only give this to|only to|only go to|only goes to|keep these for|keep this for|meant for"
    "|goes to|reserve these|reserve this|keep a|we keep|for firms who|for clients who"
    "|for anyone who|for those who|for departments that"
)
"""Whom alone something is for."""
EXCHANGE = Sentence(
    "in return|in exchange|in return for|in exchange for|by way of return|as a quid pro quo"
    "|as thanks we expect|as thanks we count on|as a thank-you we expect|in trade for"
    "|as payment for|as a reward for|swap for|trade * for your|to be repaid with"
    "|what's in it for us|as compensation for|tit for tat|we'd expect|at the price of"
    "|the catch is|there is one catch|there's a catch|small print|strings attached"
    "|with a string attached|unlocks|depends on whether|kind of depends on|swap it for"
    "|we'd swap|happily swap|until the countersigned|until the signed|on the understanding that"
    "|on the understanding|the deal is|our deal is|the understanding is|here's the deal"
    "|with the proviso"
)
"""What says by itself that something is wanted for it."""
EXPECT = Sentence(
    "expect|count on|counting on|bank on|banking on|rely on|look forward to your|take it that"
    "|hoping for|in the hope of|in the hope that|in hope of|hope this will|hope it will"
    "|hope this helps|hope it helps|we hope you'll|hope you will|hope you'll|hoping you"
    "|fingers crossed|here's hoping|help you decide|may sway|tip the balance|tip the scales"
    "|persuade|convince|sweeten|win you over|nudge|incentive|encouragement|motivation"
    "|an advance on|advance|down payment|deposit on|in anticipation of|in expectation of"
    "|with a view to|with an eye to|with an eye on|remember us|remember this|keep us in mind"
    "|think of us|bear us in mind|bear it in mind|bear this in mind|reflected in|with a wink"
    "|all we ask|all I ask|only thing we ask|only thing I ask|we ask only|we only ask"
    "|just one thing|the price is|in mind when|to get you to|to grease|oil the wheels"
    "|softens you up|soften you up|buy us|buys us|earn us|earns us|secure us|bribe"
    "|call it a bribe"
)
"""What says that something is counted on."""
ACT = Sentence(
    "sign|signature|signing|renew|renewal|extend the contract|extend our contract"
    "|extend your contract|extend the agreement|extension|buy from us|buy our|purchase|vote"
    "|recommend|recommendation|refer|referral|your review|a review|nice review|good review"
    "|kind review|glowing review|positive review|review us|leave * review|write * review"
    "|review is|review goes|reference|case study|testimonial|client story|success story|deal"
    "|contract|subscribe|upgrade|become a client|become a customer|becoming a client"
    "|becoming a customer|choose us|choose our|pick us|stay with us|staying with us"
    "|stick with us|stay on|go with us|go with our|go ahead with us|go for us|switch to us"
    "|switching to us|approve|approval|award us|tender|award * contract|place * order|say yes"
    "|close the deal|commit|commitment|introduce us|introducing us|put in a word"
    "|put in a good word|good word|kind word|put us forward|your business|more business"
    "|new business|repeat business|do business|mandate|assignment|book us|hire us|shortlist"
    "|nominate|five stars|five-star|rate us|rating|accept our|pay on time|pay within"
    "|pay the invoice|invoice is paid|stay loyal|remain loyal|your custom|endorse|endorsement"
    "|support * bid|support us|back us|back our|pilot|decide for us|decide in our favour"
    "|opt for|invest|keep us on|keep working with us|framework agreement|go live with us"
    "|mention us|tell * about us|spread the word|like our page|follow us|the bid|the pitch"
    "|quote is accepted|accept the quote|accepting the quote|lease|payment|put our name forward"
    "|our name|name us|stay your|remain your|remain our client|a new client|new clients"
    "|a new customer|client of ours|come back to us|choose us again|the tender|vote for"
    "|recommend us|your order|an order|the order|place an order|order from us|order with us"
    "|reorder|next order|big order|orders again|engagement letter|countersigned|the PO"
    "|purchase order|all tens|our quote|work with us|placing work|adopt our|switch to our"
    "|switched to our|sends us|send us a|your CFO|your director|put our|for our tender"
)
"""What business wants of people."""
NO_ACT = Sentence(
    "in order|in order to|sign off|sign language|sign of|a good sign|deal with|great deal"
    "|good deal of|job well done|good job|great job|new job|review with|peer review"
    "|a pilot light|contract with your|tender moment|tender spot|reference book"
    "|reference library|contract with|contract between|lease with|reference number"
    "|purchase order|I * recommend|we * recommend|may recommend|can recommend|would recommend"
    "|recommend it|recommended by|recommend the|sign up|signs up|signing up|sign in|signed in"
)
"""What only looks like it."""
NEED = Sentence(
    "question|questions|unclear|problem|need|help|wish|want|prefer|doubt|anything|trouble|stuck"
    "|rather not|can't|cannot|too much|not suit|suits"
)
"""What somebody may want, who is offered help."""
CHEER = Sentence(
    "congratulations|congrats|celebrate|well done|deserve|deserved|well-deserved|proud"
    "|cheers to|toast to|well earned|won|winning|good news|hurray|on winning|on signing"
    "|on the new"
)
"""What celebrates something that was done."""
WISH = Sentence(
    "your signature|your review|your recommendation|your referral|your vote|your renewal"
    "|your reference|your testimonial|put our name|your yes|every referral|each referral"
    "|every recommendation|every review|every new client|good word for us|good word with your"
    "|kind word to your|kind word with your|good word to your|for your vote|for your signature"
    "|for a review|for your review|for your order|for your renewal|for your recommendation"
    "|against your signature|against a signature"
)
"""Of that, what nobody wishes for beside a gift."""
DEAL = Sentence(
    "sign|renew|extend|order|buy|purchase|subscribe|upgrade|book|pay|contract|prepay|register"
    "|sign up|place * order"
)
"""Of that, what makes a deal, whose price may depend on it."""
PRO_ACT = Sentence(
    "do that|do so|do this|if so|do us * favour|help us out|help us|say yes|that done"
    "|make it happen|get that done|manage that|pull that off|in that case|if that works"
    "|make that happen|be so kind|your yes|a yes"
)
"""What stands for something that was just asked."""
THEN = Sentence("then|and|in which case|that way|so|or")
"""What joins a condition to what follows from it."""
BENEFIT = Sentence(
    "for free|free of charge|a free|one free|free month|free hour|free audit|for nothing|on us"
    "|on me|on the house|half price|half the price|our treat|my treat|voucher|gift card"
    "|treat you|treat|reward|waive|waived|throw in|buy you|won't charge|no charge|at no cost"
    "|cashback|something nice|little something|worth your while|perk|sweetener|take you out"
    "|spoil you|next one is|next round|month off|is covered|in it for you|something in it"
    "|make it up to you|prize|raffle|draw|goes to|is yours|are yours|yours|first month"
    "|next month|month is|next invoice|invoice is on|pay for|foot the bill|pick up the bill"
    "|we'll throw|sorted for free|without charge|treat is on|costs you nothing|cost you nothing"
    "|won't cost you|you pay nothing|half the|dinner is|lunch is|drinks are|first round"
)
"""What somebody gets who does as they are asked."""
GOODS = Sentence(
    "dinner|champagne|wine|bottle|cake|tickets|hamper|chocolates|flowers|crate|case of|gift"
    "|present|surprise|goodie|bonus"
)
"""The same, where something is asked of them that business wants."""
YOURS = Sentence(
    "are yours|is yours|it's yours|they're yours|be yours|yours to keep|you can have|you get"
    "|you'll get|yours for|comes your way|come your way|is waiting|are waiting|waiting for you"
    "|waiting|there's|follows|follow|will follow|send|deliver|we'll deliver|will be delivered"
    "|be delivered|arrives|arrive|we open|we'll open|we pop|in the post|on its way|up for grabs"
    "|in it for you|put aside|set aside|reserved|unlock|unlocks|set free|released|dinner is"
    "|gets you|get you|bring you|we'll take you|take you|earns you|wins you|goes out|leaves our"
    "|is in the post|we'll bring you|I'll bring you"
)
"""What says that they get it."""
MORE = Sentence(
    "another|second|third|next|more|more of|rest|the other half|matching|to match|bigger|magnum"
    "|part two|volume two|refill|there's more|rest of|companion|sequel|sister bottle|top-up"
    "|twice as"
)
"""What says that there is more of it."""
DISCOUNT = Sentence("discount|per cent|percent|cheaper|price cut|rebate|off")
"""A lower price."""
SHIPPING = Sentence("shipping|delivery|postage|installation")
"""What comes with a deal, and may cost nothing."""
AMENDS = Sentence(
    "delay|inconvenience|mistake|late delivery|the wait|nuisance|mix-up|damage|apology|sorry"
)
"""What we make up for."""
