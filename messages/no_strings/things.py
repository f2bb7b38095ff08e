"""What people give each other at work, each thing by all the names that an ask may call it.

Words are in their basic form, unless another form says something else. They do without what
business asks for in plain words: an offer, a form, a date.
"""

from messages.catalogue import Sentence

CHOCOLATE = Sentence(
    "chocolate|chocolates|praline|truffle|bonbon|sweet|sweets|sweet stuff|candy|fudge|toffee"
    "|treat|treats|choc|chocs|confectionery|sweet things|sugar hit|lolly|liquorice|marshmallow"
    "|nougat|treacle|lindt|milk tray|quality street|ferrero|cadbury|godiva|toblerone|ganache"
    "|caramel|brittle|turkish delight|chocolatier|sweet tooth|chocolatey|cocoa|salted caramel"
    "|easter bunny|selection box|the tin|mints|after eights|peppermint creams|salted caramels"
    "|Celebrations|Roses tin|hot chocolate|cocoa beans|sweetie|sweeties|jelly beans|jelly babies"
    "|wine gums|bonbons|sherbet|humbugs|hazelnut|nutty|hazelnut ones|caramel ones"
    "|the strawberry ones|sugar rush"
)
BISCUITS = Sentence(
    "biscuit|cookie|shortbread|gingerbread|macaron|cookies|nibbles|crumbs|ginger nut|"
    "speculoos|oatcake|waffle|wafer|shortbreads|ginger snap|ginger snaps|custard cream|"
    "hobnob|amaretti|biscotti|florentine|cantuccini|stroopwafel|the tin|digestives|"
    "jammie dodgers|bourbons|rich tea|viennese whirls|tin of biscuits|biscuit tin|elevenses|"
    "rusks|custard creams|hobnobs|jaffa cake|jaffa cakes|garibaldi|chocolate digestives|"
    "ginger nuts|malted milks"
)
CAKE = Sentence(
    "cake|pie|tart|pastry|muffin|brownie|cupcake|bun|doughnut|slice|baking|bake|cinnamon bun|"
    "scone|crumble|cheesecake|baked goods|éclair|eclair|flapjack|gateau|Victoria sponge|"
    "macaroon|panettone|stollen|mince pie|lemon drizzle|drizzle|sponge|carrot cake|"
    "banana bread|birthday cake|pastries|éclairs|pudding|tiramisu|cake tin|icing|frosting|"
    "strudel|profiterole|bakewell|croissant|pain au chocolat|viennoiserie|tray bake|traybake|"
    "loaf cake|fairy cake|Chelsea bun|lamington|meringue|pavlova|trifle|blondie|"
    "millionaire's shortbread|parkin|madeira|genoise|layer cake|Colin the Caterpillar|simnel|"
    "battenberg|Danish|danishes|hot cross bun|hot cross buns|teacake|teacakes|fruit cake|"
    "fruitcake|sticky toffee|eccles cakes|welsh cakes|rock cakes"
)
BREAD = Sentence(
    "bread|loaf|sourdough|roll|croissant|bagel|crust|baguette|crumb|focaccia|brioche|ciabatta"
    "|pretzel"
)
CHEESE = Sentence(
    "cheese|cheddar|brie|stilton|gouda|cheeseboard|camembert|parmesan|raclette|fondue|comté|comte"
    "|manchego|gruyère|gruyere|roquefort|gorgonzola|mozzarella|feta|halloumi|emmental|wensleydale"
    "|cheese board|lancashire|red leicester|blue cheese|poacher|pecorino|ricotta|cheese platter"
    "|wheel of|truckle|rind|oatcakes"
)
FRUIT = Sentence(
    "fruit|apple|pear|cherry|strawberry|grape|orange|plum|berry|mango|peach|vitamins|raspberry"
    "|tangerine|pineapple|fruit basket|clementine|blueberry|melon|banana|kiwi|apricot|nectarine"
    "|fig|grapefruit|lemon|lime|pomegranate|satsuma|quince|damson|blackberry|vitamin|fruits|apples"
    "|pears|plums|mangoes|cherries|strawberries"
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
    "wine|red|white|rosé|rioja|bordeaux|merlot|burgundy|vintage|bottle|drop|plonk|vino|claret"
    "|sherry|malbec|chianti|riesling|pinot|the grape|glass or two|a glass|corked|uncorked"
    "|corkscrew|tipple|nightcap|shiraz|cabernet|sauvignon|chardonnay|mulled wine|barolo|amarone"
    "|sancerre|chablis|tempranillo|zinfandel|syrah|grenache|primitivo|valpolicella|montepulciano"
    "|beaujolais|châteauneuf|moscato|madeira|barbera|sangiovese|decanter|the vineyard|magnum"
    "|viognier"
)
SPARKLING = Sentence(
    "champagne|prosecco|sparkling|bubbly|bubbles|fizz|cava|the cork|crémant|sekt|spumante|bolly"
    "|bollinger|moët|veuve|pop of the cork|asti|franciacorta|champers|brut|magnum"
)
BEER = Sentence(
    "beer|ale|lager|stout|craft beer|pint|brew|IPA|six-pack|cans|hops|pilsner|cider|growler"
    "|guinness|porter|lambic|trappist|wheat beer|pils|saison|the brewery|bitter|brewery|hazy"
    "|pale ale|craft ale|craft beers|sixpack|beers|lagers"
)
SPIRITS = Sentence(
    "whisky|whiskey|gin|rum|vodka|brandy|cognac|liqueur|spirit|dram|limoncello|single malt|tipple"
    "|nightcap|bitters|bourbon|schnapps|grappa|tequila|scotch|lagavulin|talisker|islay"
    "|glenfiddich|glenlivet|laphroaig|macallan|jameson|baileys|amaretto|calvados|armagnac|mezcal"
    "|aperol|campari|pimm's|sloe gin|bowmore|ardbeg|wee dram|digestif|aquavit|jenever|Lagavulin"
    "|Talisker|Laphroaig|Glenfiddich|G&T|snifter"
)
COFFEE = Sentence(
    "coffee|bean|beans|espresso|coffee beans|roast|brew|cappuccino|latte|the grind|ground|caffeine"
    "|roastery|filter coffee|flat white|barista|dark roast|kenyan|ethiopian|colombian|guatemalan"
    "|arabica|robusta|americano|macchiato|nespresso|cafetière|cold brew|mocha|brazilian"
    "|single origin|coffees|caffeinated|wide awake|grinder|decaf"
)
TEA = Sentence(
    "tea|teas|chai|brew|cuppa|infusion|tea leaves|earl grey|matcha|teapot|green tea|herbal tea"
    "|rooibos|oolong|tea bag|assam|darjeeling|lapsang|sencha|ceylon|jasmine|peppermint|chamomile"
    "|camomile|breakfast tea|loose leaf"
)
HAMPER = Sentence(
    "hamper|basket|food box|goodie box|christmas box|gift box|box of goodies|goodies"
    "|selection box|the box|food parcel|deli box|gourmet box|gift basket|food hamper|santa"
    "|fortnum|fortnum's|food basket|delicacies|delicatessen|treats box|father christmas|hampers"
    "|wicker|the goodies|crumbs in your kitchen|the stilton|preserves"
)
MEAL = Sentence(
    "supper|breakfast|brunch|barbecue|dining|pizza|curry|buffet|tasting menu|table for two|tapas"
    "|feast|lunch|dinner|meal|a bite|roast dinner|restaurant|bistro|chef|table for|starters"
    "|dessert|sushi|dim sum|steakhouse|brasserie|gastropub|afternoon tea|cream tea|sunday roast"
    "|sommelier|oysters|our treat at|trattoria"
)
FLOWERS = Sentence(
    "flower|flowers|bouquet|rose|roses|tulip|lily|orchid|blooms|blossom|petal|vase|sunflower"
    "|peony|carnation|splash of colour|wreath|daffodil|posy|hydrangea|flower arrangement|dahlia"
    "|freesia|gerbera|chrysanthemum|hyacinth|anemone|lilies|lilac|lavender|ranunculus|poinsettia"
    "|nosegay|peonies|snowdrop|hydrangeas|tulips|sweet peas|buttonhole|corsage|orchids|freesias"
    "|gladioli|hyacinths|amaryllis|dahlias|chrysanthemums|alstroemeria|anemones|petals|blossoms"
    "|delphinium|delphiniums|the vase"
)
PLANT = Sentence(
    "plant|plants|pot plant|fern|cactus|succulent|tree|seed|seeds|seedling|orchid|peace lily|bulb"
    "|bonsai|green thing|greenery|leaf|leaves|houseplant|monstera|window sill|amaryllis|sapling"
    "|rubber plant|aloe|ivy|yucca|spider plant|begonia|geranium|philodendron|pothos|cyclamen"
    "|olive tree|lemon tree|rhododendron|azalea|herb pot|green friend|terrarium|seed packets"
    "|seed potatoes|kentia|cheese plant|geraniums|bay tree|seedlings|the windowsill|foliage"
    "|new leaf|new leaves"
)
VEGETABLES = Sentence(
    "vegetable|vegetables|tomato|courgette|pumpkin|allotment|harvest|veg|asparagus|potato|carrot"
    "|vegetable box|squash|my pickles"
)
BOOK = Sentence(
    "book|read|reading|novel|paperback|hardback|volume|cookbook|biography|page-turner|chapter"
    "|story|author|bedside table|guidebook|bookshelf|tome|recipes|recipe|pages|memoir|thriller"
    "|bestseller|anthology|hardcover|whodunnit|whodunit|crime novel|murderer|the plot|protagonist"
    "|ottolenghi|nigella|jamie oliver|last page|sequel|trilogy|coffee-table book|atlas|poems"
    "|poetry|short stories|travel guide|bedtime reading|booklet|graphic novel"
)
MAGAZINE = Sentence(
    "magazine|subscription|reading list|article|journal|clipping|subscriptions|weekly paper"
    "|economist|new yorker|spectator|vogue|national geographic|first issue"
)
STATIONERY = Sentence(
    "calendar|notebook|pen|stationery|planner|diary|pencil|desk pad|fountain pen|moleskine"
    "|ballpoint|sketchbook|wall calendar"
)
CARD = Sentence(
    "card|postcard|greeting card|handwritten|handwritten note|birthday card|kind words"
    "|christmas card|thank-you card|get-well card|your card|christmas cards|handwritten letter"
)
PICTURE = Sentence(
    "picture|photo|photograph|painting|print|poster|frame|artwork|drawing|sketch|framed|album"
    "|watercolour|portrait|snapshot|canvas|etching|lithograph"
)
CANDLE = Sentence(
    "candle|candles|scent|lantern|candlelight|wick|diffuser|scented candle|tealight|candlestick"
)
COSMETICS = Sentence(
    "soap|cream|perfume|bath|lotion|bath salts|hand cream|shampoo|aftershave|bubble bath|soaps"
    "|face mask|body butter|toiletries|hand soap|bath bomb|our cream|the cream|serum|shower gel"
    "|balm|the scent"
)
CLOTHES = Sentence(
    "blanket|scarf|sock|socks|hat|gloves|mittens|jumper|sweater|T-shirt|shirt|hoodie|slippers|tie"
    "|apron|beanie|shawl|knitted|wool|cardigan|cap|throw|woolly|poncho|pullover|mitten|jacket"
    "|fleece|vest|waistcoat|polo|pyjamas|dressing gown|bobble hat|gilet|coat|raincoat|wellies"
    "|boots|jackets|hoodies|T-shirts|shirts|scarves|wrapped up"
)
BAG = Sentence(
    "bag|umbrella|backpack|tote|rucksack|wallet|purse|suitcase|brolly|satchel|holdall|duffel"
    "|tote bag|toilet bag|washbag|pouch|handbag|briefcase|laptop bag"
)
CROCKERY = Sentence(
    "mug|cup|mugs|bowl|plate|vase|teapot|glass|glasses|knife|board|chopping board|pan|thermos"
    "|flask|water bottle|pottery|crockery|kitchen|carafe|corkscrew|saucer|tumbler|tea towel"
    "|coaster|tumblers|teacups|cafetiere|espresso cup|espresso cups|thermos flask|travel mug"
    "|lunch box|bottle opener|tea set"
)
TOY = Sentence(
    "toy|game|puzzle|jigsaw|teddy|doll|lego|board game|playing cards|kite|cuddly toy|rattle"
    "|card game|soft toy|building blocks|pieces|thousand pieces|rubik's cube|playmobil|teddies"
    "|train set|dolls|jigsaws|puzzles|games|monopoly|scrabble"
)
SPORTS_GEAR = Sentence(
    "ball|racket|golf balls|football|shirt|helmet|yoga mat|bike|bicycle|tennis balls|bike bell|kit"
    "|puncture kit|bike repair kit|repair kit|running shoes|trainers|swimming|dumbbells"
    "|water bottle|bike lights|golf umbrella"
)
TICKETS = Sentence(
    "ticket|tickets|concert|theatre|opera|show|play|musical|gig|festival|seats|ballet|comedy"
    "|cabaret|encore|orchestra|night out|symphony|recital|the music|the choir|panto|choir|matinee"
    "|matinée|the band|setlist|philharmonic|quartet|sibelius|puccini|mozart|beethoven|verdi"
    "|hamlet|les mis|hamilton|standing ovation|curtain|pianist|soprano|west end|proms|circus"
    "|stand-up|comedian|interval|the performance|row A|front row|dress circle"
)
CINEMA = Sentence(
    "cinema|film|movie|popcorn|movie night|screening|the pictures|big screen|picture house"
    "|blockbuster|which film|the movie|premiere|back row"
)
MUSEUM = Sentence(
    "museum|exhibition|gallery|exhibit|museum pass|paintings|collection|museum card|masters"
    "|gallery ticket|art show"
)
MATCH = Sentence(
    "match|game|football|football ticket|stadium|derby|season ticket|cup final|kick-off|rugby"
    "|hockey|cricket|goal|grandstand|box seats|terraces|the pitch|race|races|grand prix|tennis"
    "|local derby|penalty|half-time|extra time|final whistle|goals|striker|goalkeeper|wimbledon"
    "|centre court|twickenham|the oval|ascot|six nations|playoff|playoffs|home game|innings"
    "|the stands|the cricket|the football|wembley|Twickenham|the Oval|Lord's|Test match|the Ashes"
    "|Ascot|Cheltenham|Wimbledon|Murrayfield|Anfield|Wembley|Silverstone|hospitality|our box"
    "|corporate box|golf day|four-ball|Wentworth|St Andrews|darts|boxing|snooker|the polo|Henley"
)
FAIR = Sentence(
    "fair ticket|trade fair|conference|congress|conference ticket|symposium|summit|expo|keynote"
    "|entry pass"
)
TRIP = Sentence(
    "trip|excursion|boat|ski pass|hotel|hotel night|weekend away|cruise|outing|slopes|day out"
    "|getaway|train ticket|flight|lift pass|sailing|zoo|balloon ride|city break|chairlift"
    "|ski weekend|the boat|punt|regatta|weekend in|minibreak|hot-air balloon|guided tour|safari"
    "|escape room|the Crown|sea view|B&B|overnight stay"
)
SPA = Sentence(
    "spa|massage|sauna|wellness|spa day|facial|spa voucher|manicure|pampering|treatment|hot tub"
    "|steam room|pedicure|reflexology|thermal bath|jacuzzi|hammam|aromatherapy|cucumber|bathrobe"
    "|those shoulders|relaxation"
)
VOUCHER = Sentence(
    "voucher|gift card|gift voucher|token|gift certificate|coupon|book token|store card"
    "|gift vouchers|store voucher|quid|fifty quid|waterstones|john lewis|amazon|tenner|selfridges"
    "|itunes|spotify|marks and spencer|store credit|gift cards"
)
DONATION = Sentence(
    "donation|charity|contribution|gave to|good cause|shelter donation|sponsorship|raised|donated"
    "|the cause|fundraiser|charity run|sponsor run|tombola|the appeal|hospice|shelter|lifeboat"
    "|food bank|roof fund|among the sponsors|fundraising|sponsored|the fund|minibus|chipped in"
    "|our cheque|plaque|goalposts|new roof|new minibus|lifebelt|defibrillator"
)
BABY = Sentence(
    "baby gift|romper|onesie|baby blanket|rattle|bib|maternity|cuddly toy|baby clothes|babygro"
    "|mobile for|nappy cake|teething ring|booties|rompers|baby shower|tiny socks|pram|stroller"
    "|snug|mobile|muslin"
)
PET = Sentence("dog treat|dog toy|cat toy|bone|lead for|treats for|catnip|dog biscuits")
JEWELLERY = Sentence(
    "jewellery|watch|bracelet|necklace|earrings|brooch|cufflinks|pin|keyring|ring|earring|pendant"
    "|wristwatch"
)
GADGET = Sentence(
    "power bank|headphones|speaker|earbuds|charger|USB stick|gadget|lamp|phone stand|mouse mat"
    "|webcam|torch|power pack|smart speaker|phone holder|adapter|tracker|tablet|kindle|smartwatch"
    "|drone|espresso machine|kettle|laptop|wireless charger|earphones|thinkpad|fitness tracker"
    "|watch strap|e-reader|mechanical keyboard|desk lamp|bluetooth speaker|docking station"
    "|air fryer"
)
MUSIC = Sentence(
    "record|vinyl|CD|playlist|album|song|LP|tunes|mixtape|podcast|music|songs|earworm|LPs|records"
    "|turntable|episode|audiobook"
)
SEASON = Sentence(
    "christmas tree|decoration|bauble|ornament|advent calendar|easter egg|easter bunny|garland"
    "|wreath|stocking|fairy lights|fir|santa|christmas cracker|yule log|mince pies"
    "|chocolate letter|Easter eggs|tinsel|mistletoe|mulled|gingerbread house|chocolate eggs"
    "|crackers|nutcracker|pumpkin"
)
HANDMADE = Sentence("handmade|knitted|homemade|crafted|crocheted|carved|woven|embroidery|craft")
