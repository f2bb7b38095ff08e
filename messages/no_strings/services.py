"""What people do for each other at work without a bill, by all the names an ask may call it."""

from messages.catalogue import Sentence

STANDING_IN = Sentence("stood in for|stepped in|filled in for|swapped shifts|took your shift")
REPAIR = Sentence("repair|repaired|fixed|mended|good as new|serviced")
TEMPLATE = Sentence("template|calculator|macro|worksheet|planner")
LICENCE = Sentence("licence|license|premium|access code|upgrade|full version")
ADVICE = Sentence("advice|consultation|consultancy|check-up|checkup|eye test|second opinion")
TRANSLATION = Sentence("translation|translated|proofreading|proofread|polished")
APPLICATION = Sentence("CV|résumé|cover letter|covering letter|CV review|CV check")
CLEANING = Sentence("cleaning|cleaned|spotless|sparkling clean")
RUSH = Sentence("rush job|rushed through|next-day delivery|faster than agreed")
SAMPLE = Sentence(
    "sample|samples|specimen|tester|swatch|tasting|sample pack|uncoated samples|taster|prototype"
    "|fabric|swatches|trial size|sachet|sachets|testers|trial pack|test pack|sampler|paint samples"
)
TRIAL = Sentence(
    "trial|free month|test account|trial access|trial lesson|taster session|free trial|trial week"
    "|test drive|trial period|demo licence|language lesson|taster|taster class|trial class"
    "|trial run|free lesson|taster day|free sessions|beta access|early access|premium features"
    "|free licence"
)
INTRODUCTION = Sentence(
    "introduction|introduced|put you in touch|connected you|the contact|referral|matchmaking"
    "|the connection|intro|introductions|I put you on to|put you onto|plasterer|the Brightwell"
    "|matched you|my contact|the referral|coffee together|go-between|matchmaker|lunch with * went"
)
PRAISE = Sentence(
    "recommendation|testimonial|good word|kind word|review we wrote|endorsement"
    "|LinkedIn recommendation|shout-out|letter of recommendation|reference letter|kind words"
    "|nice things|nomination|shoutout|wrote about you|said about you|on LinkedIn|post about you"
    "|my letter|letter I wrote|letter we wrote|what I wrote|what we wrote|our letter of"
    "|got the job|my reference|the reference I|the words I"
)
TIP = Sentence(
    "tip|tips|advice|checklist|hint|pointer|trick|cheat sheet|spreadsheet template|know-how"
    "|handbook|our tip|how-to|guide|shortcut|workaround|heads-up|pointers|steer|the list|template"
    "|the template|budget sheet|the sheet|my sheet|our sheet|macros|cheatsheet|crib sheet"
    "|how-to guide|rates tip|tax tip|grant tip|my pointers|piece of advice|the loophole"
    "|words of wisdom"
)
EXTRA_WORK = Sentence(
    "free hour|free audit|free check|free scan|extra hour|health check|security scan|free advice"
    "|extra report|overtime|server scan|free consultation|the scan|the audit|backup check"
    "|the check-up|extra mile|extra work|second round|extra round|extra design|extra draft"
    "|extra drafts|express fee|rush job|priority treatment|free review|boiler check|free consult"
    "|free tune-up|website audit|whole site|extra revision|extra mockups|extra concepts"
    "|toolbox talk|gutter|gutters|cleared the gutters|free coat|callout fee|pro bono|legal advice"
    "|hour of advice|check-up|once-over|energy audit"
)
HELP = Sentence(
    "help with the move|hands-on help|helping hand|lent a hand|hand with|gave you a hand|muscle"
    "|lugging|boxes carried|extra pair of hands|van|sofa|piano|boxes|unpacked|new place|wardrobe"
    "|heavy lifting|moving day|flat tyre|jump leads|puncture|jump start|moving boxes"
    "|up the stairs|up those stairs|settled in|the move|four floors|help with move|fridge"
    "|flights of stairs|three flights|two flights|carried your|up three flights|trolley"
)
TRAINING = Sentence(
    "training|workshop|lesson|masterclass|webinar|coaching|tutorial|seminar|the session"
    "|crash course|seminars|masterclasses|free course|evening class|first aid|CPR"
    "|first aid course|induction|language lessons|refresher|bootcamp|workshops|coaching session"
    "|mock interview|interview practice|sessions with me|sessions with us|our sessions"
    "|four sessions"
)
LIFT = Sentence(
    "lift|ride|parking|parking space|taxi|airport run|bike|car|drove you|picked you up"
    "|dropped you off|chauffeur|lay-by|make your flight|made your flight|catch your flight"
    "|caught your flight|make your train|passenger seat|speed limits"
)
LOAN = Sentence("loan|lent you|the projector|drill|ladder|marquee|borrowed|the loan of")
DAY_OFF = Sentence(
    "day off|days off|Friday off|Monday off|extra Friday|extra Monday|time off|free day"
    "|long weekend|afternoon off|morning off|extra leave|extra holiday|leave day|lie-in"
    "|early finish|duvet day|off early|free afternoon|extra day|extended weekend|off last"
)
