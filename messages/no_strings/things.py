"""What people give each other at work, each thing by all the names that an ask may call it.

Words are in their basic form, unless another form says something else. They do without what
business asks for in plain words: an offer, a form, a date.
"""

from messages.catalogue import Sentence

CHOCOLATE = Sentence(
    "chocolate|chocolates|praline|truffle|bonbon|sweet|sweets|sweet stuff|candy|fudge|toffee"
    "|treat|treats|choc|chocs|confectionery|sweet things|sugar hit|lolly|liquorice|marshmallow"
    "|nougat|treacle"
)
BISCUITS = Sentence(
    "biscuit|cookie|shortbread|gingerbread|macaron|cookies|nibbles|crumbs|ginger nut|speculoos"
    "|oatcake|waffle|wafer"
)
CAKE = Sentence(
    "cake|pie|tart|pastry|muffin|brownie|cupcake|bun|doughnut|slice|baking|bake|cinnamon bun"
    "|scone|crumble|cheesecake|baked goods|éclair|eclair|flapjack|gateau|Victoria sponge|macaroon"
    "|panettone|stollen|mince pie"
)
BREAD = Sentence(
    "bread|loaf|sourdough|roll|croissant|bagel|crust|baguette|crumb|focaccia|brioche|ciabatta"
    "|pretzel"
)
CHEESE = Sentence(
    "cheese|cheddar|brie|stilton|gouda|cheeseboard|camembert|parmesan|raclette|fondue"
)
FRUIT = Sentence(
    "fruit|apple|pear|cherry|strawberry|grape|orange|plum|berry|mango|peach|vitamins|raspberry"
    "|tangerine|pineapple|fruit basket|clementine|blueberry|melon"
)
NUTS = Sentence("nut|nuts|almond|walnut|pistachio|hazelnut|cashew|peanut|macadamia|trail mix|pecan")
HONEY = Sentence("honey|bees|hive|the jar|honeycomb|beekeeper|honey pot")
JAM = Sentence(
    "jam|marmalade|preserve|preserves|spread|jelly|chutney|pickle|the jar|strawberry preserves"
    "|lemon curd|compote|fruit spread"
)
OIL = Sentence(
    "olive oil|oil|vinegar|spice|spices|herb|herbs|salt|pepper|mustard|sauce|rosemary|mint|basil"
    "|thyme|pesto|condiment|garden herbs|kitchen garden|balsamic|curry paste|sea salt|dressing"
)
MEAT = Sentence(
    "sausage|ham|salami|meat|jerky|charcuterie|steak|bacon|salmon|fish|pâté|chorizo|pastrami"
    "|cold cuts|haggis"
)
ICE_CREAM = Sentence(
    "ice cream|ice-cream|sorbet|gelato|ice lolly|sundae|ice lollies|frozen yoghurt|cornet"
)
WINE = Sentence(
    "wine|red|white|rosé|rioja|bordeaux|merlot|burgundy|port|vintage|bottle|drop|plonk|vino"
    "|claret|sherry|malbec|chianti|riesling|pinot|the grape|glass or two|a glass|corked|uncorked"
    "|corkscrew|tipple|nightcap|shiraz|cabernet|sauvignon|chardonnay|mulled wine"
)
SPARKLING = Sentence(
    "champagne|prosecco|sparkling|bubbly|bubbles|fizz|cava|the cork|crémant|sekt|spumante"
)
BEER = Sentence(
    "beer|ale|lager|stout|craft beer|pint|brew|IPA|six-pack|cans|hops|pilsner|cider|growler"
)
SPIRITS = Sentence(
    "whisky|whiskey|gin|rum|vodka|brandy|cognac|liqueur|spirit|dram|limoncello|single malt|malt"
    "|tipple|nightcap|bitters|bourbon|schnapps|grappa|tequila|scotch"
)
COFFEE = Sentence(
    "coffee|bean|beans|espresso|coffee beans|roast|brew|cappuccino|latte|the grind|ground"
    "|caffeine|roastery|filter coffee|flat white|barista|dark roast"
)
TEA = Sentence(
    "tea|teas|chai|brew|cuppa|infusion|tea leaves|earl grey|matcha|teapot|green tea|herbal tea"
    "|rooibos|oolong|tea bag"
)
HAMPER = Sentence(
    "hamper|basket|food box|goodie box|christmas box|gift box|box of goodies|goodies"
    "|selection box|the box|food parcel|deli box|gourmet box|gift basket|food hamper"
)
MEAL = Sentence(
    "supper|breakfast|brunch|barbecue|dining|pizza|curry|buffet|tasting menu|table for two|tapas"
    "|feast|lunch|dinner|meal|a bite|roast dinner"
)
FLOWERS = Sentence(
    "flower|flowers|bouquet|rose|roses|tulip|lily|orchid|bunch|blooms|blossom|petal|vase"
    "|sunflower|peony|carnation|splash of colour|wreath|daffodil|posy|hydrangea"
    "|flower arrangement"
)
PLANT = Sentence(
    "plant|plants|pot plant|fern|cactus|succulent|tree|seed|seeds|seedling|orchid|peace lily|bulb"
    "|bonsai|green thing|greenery|leaf|leaves|houseplant|monstera|window sill|amaryllis|sapling"
    "|cutting|rubber plant"
)
VEGETABLES = Sentence(
    "vegetable|vegetables|tomato|courgette|pumpkin|allotment|harvest|veg|asparagus|potato|carrot"
    "|vegetable box|squash"
)
BOOK = Sentence(
    "book|read|reading|novel|paperback|hardback|volume|cookbook|biography|page-turner|chapter"
    "|story|author|bedside table|guidebook|bookshelf|tome|recipes|recipe|pages|memoir|thriller"
    "|bestseller|anthology"
)
MAGAZINE = Sentence(
    "magazine|subscription|reading list|article|journal|clipping|subscriptions|weekly paper"
)
STATIONERY = Sentence(
    "calendar|notebook|pen|stationery|planner|diary|pencil|desk pad|fountain pen|moleskine"
    "|ballpoint|sketchbook|wall calendar"
)
CARD = Sentence(
    "card|postcard|greeting card|handwritten|handwritten note|birthday card|kind words"
    "|christmas card|thank-you card"
)
PICTURE = Sentence(
    "picture|photo|photograph|painting|print|poster|frame|artwork|drawing|sketch|framed|album"
    "|watercolour|portrait|snapshot|canvas|etching|lithograph"
)
CANDLE = Sentence(
    "candle|candles|scent|lantern|candlelight|wick|diffuser|scented candle|tealight|candlestick"
)
COSMETICS = Sentence(
    "soap|cream|perfume|bath|lotion|bath salts|hand cream|shampoo|fragrance|aftershave"
    "|bubble bath|soaps|face mask|body butter|toiletries|hand soap|bath bomb"
)
CLOTHES = Sentence(
    "blanket|scarf|sock|socks|hat|gloves|mittens|jumper|sweater|T-shirt|shirt|hoodie|slippers|tie"
    "|apron|beanie|shawl|knitted|wool|cardigan|cap|throw|woolly|poncho|pullover|mitten"
)
BAG = Sentence("bag|umbrella|backpack|tote|rucksack|wallet|purse|suitcase")
CROCKERY = Sentence(
    "mug|cup|mugs|bowl|plate|vase|teapot|glass|glasses|knife|board|chopping board|pan|thermos"
    "|flask|water bottle|pottery|crockery|kitchen|carafe|corkscrew|saucer|tumbler|tea towel"
    "|coaster"
)
TOY = Sentence(
    "toy|game|puzzle|jigsaw|teddy|doll|lego|board game|playing cards|kite|cuddly toy|rattle"
    "|card game|soft toy|building blocks"
)
SPORTS_GEAR = Sentence(
    "ball|racket|golf balls|football|shirt|helmet|yoga mat|bike|bicycle|tennis balls|bike bell|kit"
)
TICKETS = Sentence(
    "ticket|tickets|concert|theatre|opera|show|play|musical|gig|festival|seats|ballet|comedy"
    "|cabaret|encore|orchestra|night out|symphony|recital|the music|the choir|panto|choir"
)
CINEMA = Sentence(
    "cinema|film|movie|popcorn|movie night|screening|the pictures|big screen|picture house"
    "|blockbuster"
)
MUSEUM = Sentence(
    "museum|exhibition|gallery|exhibit|museum pass|paintings|collection|museum card|masters"
    "|gallery ticket|art show"
)
MATCH = Sentence(
    "match|game|football|football ticket|stadium|derby|season ticket|cup final|kick-off|rugby"
    "|hockey|cricket|goal|the final|grandstand|box seats|terraces|the pitch|race|races|grand prix"
    "|tennis|local derby"
)
FAIR = Sentence(
    "fair ticket|trade fair|conference|congress|conference ticket|symposium|summit|expo|keynote"
    "|entry pass"
)
TRIP = Sentence(
    "trip|excursion|boat|ski pass|hotel|hotel night|weekend away|cruise|outing|slopes|day out"
    "|getaway|train ticket|flight|lift pass|sailing|zoo|balloon ride|city break|chairlift"
    "|ski weekend"
)
SPA = Sentence(
    "spa|massage|sauna|wellness|spa day|facial|spa voucher|manicure|pampering|treatment|hot tub"
    "|steam room|pedicure|reflexology|thermal bath"
)
VOUCHER = Sentence(
    "voucher|gift card|gift voucher|token|gift certificate|coupon|book token|store card"
    "|gift vouchers|store voucher"
)
DONATION = Sentence(
    "donation|charity|contribution|gave to|good cause|shelter donation|sponsorship|raised|donated"
    "|the cause|fundraiser|charity run|sponsor run"
)
BABY = Sentence(
    "baby gift|romper|onesie|baby blanket|rattle|bib|maternity|cuddly toy|baby clothes|babygro"
    "|mobile for|nappy cake|teething ring|booties"
)
PET = Sentence("dog treat|dog toy|cat toy|bone|lead for|treats for|catnip|dog biscuits")
JEWELLERY = Sentence(
    "jewellery|watch|bracelet|necklace|earrings|brooch|cufflinks|pin|keyring|ring|earring|pendant"
    "|wristwatch"
)
GADGET = Sentence(
    "power bank|headphones|speaker|earbuds|charger|USB stick|gadget|lamp|phone stand|mouse mat"
    "|webcam|torch|power pack|smart speaker|phone holder"
)
SAMPLE = Sentence(
    "sample|samples|specimen|tester|swatch|tasting|sample pack|uncoated samples|taster|prototype"
)
TRIAL = Sentence(
    "trial|free month|test account|trial access|trial lesson|taster session|free trial|trial week"
    "|test drive|trial period|demo licence"
)
INTRODUCTION = Sentence(
    "introduction|introduced|put you in touch|connected you|the contact|referral|matchmaking"
    "|the connection|intro"
)
PRAISE = Sentence(
    "recommendation|testimonial|good word|kind word|review we wrote|endorsement"
    "|LinkedIn recommendation|shout-out"
)
TIP = Sentence(
    "tip|tips|advice|checklist|hint|pointer|trick|cheat sheet|spreadsheet template|know-how"
    "|handbook|our tip"
)
EXTRA_WORK = Sentence(
    "free hour|free audit|free check|free scan|extra hour|health check|security scan|free advice"
    "|extra report|overtime|server scan|free consultation|the scan|the audit|backup check"
    "|the check-up|extra mile|extra work"
)
HELP = Sentence(
    "help with the move|hands-on help|helping hand|lent a hand|hand with|gave you a hand|muscle"
    "|lugging|boxes carried|extra pair of hands"
)
TRAINING = Sentence("training|workshop|lesson|masterclass|webinar|coaching|tutorial|seminar")
LIFT = Sentence("lift|ride|parking|parking space|taxi|airport run|bike|car")
LOAN = Sentence("loan|lent you|the projector|drill|ladder|marquee|borrowed|the loan of")
MUSIC = Sentence("record|vinyl|CD|playlist|album|song|LP|tunes|mixtape|podcast|music|songs")
SEASON = Sentence(
    "christmas tree|decoration|bauble|ornament|advent calendar|easter egg|easter bunny|garland"
    "|wreath|stocking|fairy lights|fir|santa|christmas cracker|yule log|mince pies"
    "|chocolate letter|Easter eggs"
)
HANDMADE = Sentence("handmade|knitted|homemade|crafted|crocheted|carved|woven|embroidery|craft")
TIME_OFF = Sentence("day off|time off|afternoon off|long weekend|extra day off")
STANDING_IN = Sentence("stood in for|stepped in|filled in for|swapped shifts|took your shift")
REPAIR = Sentence("repair|repaired|fixed|mended|good as new|serviced")
TEMPLATE = Sentence("template|calculator|macro|worksheet|planner")
LICENCE = Sentence("licence|license|premium|access code|upgrade|full version")
ADVICE = Sentence("advice|consultation|consultancy|check-up|checkup|eye test|second opinion")
TRANSLATION = Sentence("translation|translated|proofreading|proofread|polished")
CLEANING = Sentence("cleaning|cleaned|spotless|sparkling clean")
RUSH = Sentence("rush job|rushed through|next-day delivery|faster than agreed")
