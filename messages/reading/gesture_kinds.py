"""By which words a kind of gesture is recognised."""

from bot.vocabulary import GestureKind
from messages.reading.phrases import Phrases, phrases

KINDS: tuple[tuple[Phrases, GestureKind], ...] = (
    (
        phrases(
            "thank-you note|thank you note|thank-you card|thank you card|thank-you letter"
            "|thanked|thank|handwritten note|thank-you|thank you|thank you email"
            "|said thanks|say thanks"
        ),
        GestureKind.THANK_YOU_NOTE,
    ),
    (
        phrases("congratulate|congratulated|congratulations|birthday card|birthday wishes"),
        GestureKind.CONGRATULATIONS,
    ),
    (phrases("introduce|introduced|introduction|intro|referral"), GestureKind.INTRODUCTION),
    (
        phrases("invite|invited|invitation"),
        GestureKind.INVITATION,
    ),
    (
        phrases("tip|tips|article|link|useful tip|newsletter|podcast|idea|advice|how-to"),
        GestureKind.USEFUL_TIP,
    ),
    (phrases("help|helped|favour|favor|lift|a hand"), GestureKind.FAVOUR),
    (
        phrases("discount|coupon|perk|discount code|voucher code|promo code|money off"),
        GestureKind.PERK,
    ),
    (
        phrases("free trial|trial|sample|test account|demo account|trial account|samples"),
        GestureKind.FREE_TRIAL,
    ),
    (
        phrases("donation|donated|donate|charity|sponsorship|raffle prize|charity donation"),
        GestureKind.CAUSE_SUPPORT,
    ),
    (
        phrases("template|checklist|contact list|spreadsheet|tool|slides|recording|whitepaper"),
        GestureKind.SHARED_RESOURCE,
    ),
    (
        phrases("free upgrade|upgrade|extra hour|extra service|extra work"),
        GestureKind.EXTRA_SERVICE,
    ),
    (
        phrases(
            "voucher|gift card|gift voucher|notebook|lamp|calendar|port|whisky|whiskey|gin|"
            "strudel|fruit basket|board game|game|jam|honey|bread|apples|crate|vase|box|"
            "pears|novel|novels|salmon|chutney|cherries|strawberries|oil|ham|sausage|"
            "prosecco|cider|flowers|bouquet|flower|cake|cakes|pie|wine|bottle|bottle of wine|"
            "chocolates|chocolate|book|gift|present|hamper|plant|cookies|biscuits|cupcakes|"
            "champagne|mug|tea|coffee|coffee beans|sweets|beer|basket|gift basket|fruit|"
            "scarf|pen|roses|tulips|candle|cheese|doughnuts|doughnut|donuts|donut|croissants|"
            "croissant|pastries|muffins|brownies|sunflowers|stroopwafels|waffles|pretzels|"
            "buns|rolls|bagels|sandwiches|pizza|ice cream|soup|eggs|nuts|crisps|postcard|"
            "tickets|concert tickets|jigsaw|puzzle|teddy bear|teddy|umbrella|penknife|"
            "marmalade|liquorice|fudge|scones|lemon drizzle|flapjacks|samosas|baklava|"
            "sourdough|biscuit|shortbread|tulip|orchid|pumpkin|vegetables|tomatoes|goodies|"
            "treats|snacks|bunch of flowers|box of chocolates|tin of biscuits|mince pies|"
            "hot cross buns|sausage rolls|pork pie|easter egg|advent calendar|fizz|bubbly|"
            "sherry|truffles|houseplant|poinsettia|daffodils|succulent|socks|mittens|"
            "scented candle|tea towel|theatre tickets|cheeseboard"
        ),
        GestureKind.SMALL_GIFT,
    ),
)
"""By which words a kind of gesture is recognised; the first that fits counts."""
