"""The words that look for ideas for somebody, and that tell how things go for them."""

from collections.abc import Mapping

from bot.giving.library import Event
from messages.reading.phrases import Phrases, phrases

wanting = phrases(
    "ideas for|idea for|any ideas for|any idea for|an idea for|some ideas for|gift ideas for"
    "|gift idea for|present ideas for|give me ideas for|give me an idea for"
    "|give me some ideas for|show me ideas for|show ideas for|i need an idea for|i need ideas for"
    "|do you have an idea for|do you have ideas for|do you have any ideas for"
    "|have you got any ideas for|got any ideas for|suggestions for|any suggestions for"
    "|suggest something for|inspiration for|what can i give|what could i give|what should i give"
    "|what shall i give|what do i give|what can we give|what could we give|what to give"
    "|what can i do for|what could i do for|what should i do for|what can we do for"
    "|what would be nice for|tips for|gift tips for"
)
"""What starts such a line."""
bare = phrases("ideas|gift ideas|present ideas")
"""The same where a name follows at once, if the line tells of an occasion or of nothing else."""
wishing = phrases(
    "something nice for|something for|something lovely for|something small for|a nice gesture for"
)
"""The same where the line tells of an occasion."""
because = phrases("because|since|as|who|now that")
"""What may stand, beside a comma, before what somebody tells of the one whom ideas are for."""
occasion = phrases("for|on|after|before|about|to celebrate|on the occasion of")
"""The same behind the name before what they are for."""
within = phrases(
    "under|below|up to|max|maximum|at most|less than|no more than|not more than|for|within|around"
    "|with a budget of|on a budget of|budget|budget of|with|cheaper than|costing"
)
"""What stands before what they may cost."""
no_more_than = phrases(
    "under|below|up to|max|maximum|at most|less than|no more than|not more than|budget|budget of"
    "|with a budget of|on a budget of|cheaper than"
)
"""Those of them that stand before a figure alone, too."""
at_most = phrases("or less|max|at most|maximum|budget|tops|or cheaper")
"""The same behind it."""
beginning = phrases("what can i|what could i|what should i|what shall i|what can we|what could we")
"""The same where the verb ends it, as `ending`."""
ending = phrases("as a present|as a gift|as a surprise")
asking = phrases(
    "what can i do|what could i do|what should i do|what shall i do|what can we do|any ideas"
    "|any idea|ideas|what can i give her|what can i give him|what can i give them"
    "|what should i give her|what should i give him|what should i give them|what do i give her"
    "|what do i give him|what do i give them|what would be nice"
)
"""What ends a line that tells before it how things go for somebody."""
why = phrases(
    "why this idea|why that idea|why these ideas|why this one|why this suggestion|why the idea"
    "|why do you suggest this|why do you suggest that|why did you suggest this"
    "|why did you suggest that|why are you suggesting this|why was this suggested"
    "|where does this idea come from"
)
"""What asks why an idea was suggested."""
why_them = phrases(
    "why should i contact|why should i call|why should i write|why should i get in touch"
    "|why should i reach out|why should i be in touch|why do i have to contact|why contact"
    "|why are you suggesting|why do you suggest|why did you suggest|why are you reminding me"
    "|why do you remind me|why did you remind me|why are you telling me|why is it time for"
)
"""What asks why somebody was suggested, with the name in it."""
whom = phrases("for")
"""What stands before whom it is for."""
dying = phrases(
    "died|has died|passed away|has passed away|is dead|death of|the death of|passing of her"
    "|passing of his|passing of their"
)
"""Of whoever is `near` to them, or else of themselves."""
departing = phrases("passed on|has passed on|is no longer with us")
"""The same, but only of whoever is `near` to them: a message is passed on, too."""
near = phrases(
    "father|mother|dad|mum|mom|husband|wife|son|daughter|brother|sister|grandfather|grandmother"
    "|grandpa|grandma|uncle|aunt|child|baby|parents|father-in-law|mother-in-law|dog|cat|niece"
    "|nephew|cousin|granddad|granny|grandparents|stepfather|stepmother|in-laws|fiancé|fiancée"
    "|her boss|his boss|her friend|his friend|her best friend|his best friend|her colleague"
    "|his colleague|her partner|his partner|her neighbour|his neighbour"
)
losing = phrases(
    "lost her|lost his|lost their|lost the|lost a|lost an|lost out|loses her|loses his"
)
"""Before whoever is `near`, or else what somebody lost: a job, a bid, a match."""
lost = phrases("was lost")
"""The same behind it, as some languages have it."""
having = phrases("has|have|had|is|was")
"""What stands between somebody and what they lost there."""
_grieving = phrases(
    "in mourning|mourning|is grieving|bereaved|funeral|bereavement|grieving|in grief"
)
_setback = phrases(
    "lost the deal|lost her job|lost his job|lost their job|lost the job|lost a big client|"
    "was fired|got fired|was laid off|laid off|bankrupt|is ill|is sick|in hospital|"
    "in the hospital|setback|bad news|burnout|burnt out|broke a leg|broke her leg|"
    "broke his leg|had an accident|accident|divorce|divorced|hard time|tough time|"
    "failed the exam|was rejected|surgery|operation|was made redundant|been made redundant|"
    "made redundant|was sacked|got the sack|lost the contract|lost the tender|lost the pitch|"
    "didn't get the job|failed her exam|failed his exam|is poorly|under the weather|"
    "broke her arm|broke his arm"
)
_moving = phrases(
    "has moved|moved house|moved to|is moving|moving house|moving to|moves to|new house|"
    "new home|new flat|new office|relocated|relocating|move house|moved flat|moving flat|"
    "moved offices|moving offices|new premises"
)
_beginning = phrases(
    "new job|new role|new position|started at|starts at|started as|starts as|new business|"
    "started a business|started a company|first day|first week|new start|fresh start|"
    "new beginning|set up her own business|set up his own business|set up their own business|"
    "went freelance|gone freelance"
)
_success = phrases(
    "got promoted|was promoted|has been promoted|promotion|won|award|prize|passed the exam|"
    "passed her exam|passed his exam|graduated|nominated|diploma|good news|success|best year|"
    "passed her driving test|passed his driving test|got her degree|got his degree|"
    "graduation|shortlisted|landed the job|landed the contract"
)
_holidays = phrases(
    "on holiday|on vacation|back from holiday|back from vacation|holidays|holiday|vacation|"
    "on leave|back from leave|days off|time off|on hols|back from hols|on annual leave|"
    "annual leave|half-term|half term"
)
_birthday = phrases("birthday|b-day|has her birthday|has his birthday")
turning = phrases("her|his|their|turns|turning")
"""What stands before an age that somebody reaches: "for her 50th"."""
_anniversary = phrases("anniversary|jubilee")
_wedding = phrases(
    "wedding|got married|gets married|getting married|is getting married|just married|marries"
    "|newlyweds|wedding day|wedding gift"
)
_birth = phrases(
    "the birth of|birth of her|birth of his|birth of their|newborn|new baby|had a baby|has a baby"
    "|baby shower|became a father|became a mother|became a dad|became a mum|became parents"
    "|new parents|new father|new mother|baby was born|son was born|daughter was born|baby boy"
    "|baby girl|baby gift"
)
_christmas = phrases("christmas|xmas")
_new_year = phrases("new year|new year's")
EVENTS: Mapping[Event, Phrases] = {
    Event.LOSS: _grieving,
    Event.SETBACK: _setback,
    Event.MOVING: _moving,
    Event.BEGINNING: _beginning,
    Event.SUCCESS: _success,
    Event.HOLIDAYS: _holidays,
    Event.BIRTHDAY: _birthday,
    Event.ANNIVERSARY: _anniversary,
    Event.WEDDING: _wedding,
    Event.BIRTH: _birth,
    Event.CHRISTMAS: _christmas,
    Event.NEW_YEAR: _new_year,
}
"""What tells of each; the graver first."""
