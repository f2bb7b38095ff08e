"""What people say beside what happened: hesitations, greetings, laughter, reasons, remarks."""

from messages.reading.phrases import phrases

hesitations = phrases(
    "um|uhm|umm|uh|uhh|erm|er|hmm|hm|mm|ah|ahh|eh|ehm|pff|phew|lol|haha|hahaha|ha ha|hihi|hehe|lmao"
    "|rofl|xd|omg|wow|woohoo|yay|yippee|hooray|aww|awww|yikes|whoops"
)
"""What somebody says who thinks, laughs or cheers, anywhere in a line."""
greetings = phrases(
    "good morning|good afternoon|good evening|good day|morning|afternoon|evening|morning all|"
    "morning everyone|morning team|hiya|howdy|heya|greetings|hi there|hey there|hello there|"
    "hi all|hi everyone|hi team|hello all|hello everyone|good morning all|"
    "good morning everyone|good morning team|hey all|hey everyone|hey team|hey guys|hi guys|"
    "dear goodturn|hi goodturn|yo|mate|guys|folks|you know|i mean|like i said|anyway|right|"
    "okay so|ok so|basically|guess what|quick update|update|heads up|just fyi|sooo|soo|welp|"
    "quick one|quickly|afternoon all|evening all|hello goodturn|hey goodturn|morning goodturn"
)
"""What a line starts with before it tells something."""
remarks = phrases(
    "yum|yummy|yum yum|so nice|so sweet|so kind|so lovely|how nice|how sweet|how kind"
    "|how lovely|very nice|very sweet|very kind|bless her|bless him|bless them|what a star"
    "|what a legend|what a treat|what a surprise|well deserved|that's it|that's all"
    "|just so you know|for the record|as always|as usual|as promised|as agreed|as discussed"
    "|believe it or not|finally|at last|i think|i believe|nothing special|no big deal"
    "|nice one|love it|loved it|out of the blue|just like that|just because|you know"
    "|to be honest|tbh|xx|xxx|long overdue|about time|absolute legend|total legend"
    "|saved our bacon|saved my bacon|total lifesaver|bless them both|the sweetheart|the star"
    "|the dear"
)
"""What a line ends with, which is about no gift."""
delights = phrases(
    "so|very|really|absolutely|totally|such|how|quite|just|pretty|well|super|incredibly|truly"
    "|gorgeous|lovely|delicious|tasty|tiny|cute|sweet|kind|nice|great|amazing|brilliant|beautiful"
    "|adorable|fab|fabulous|fantastic|wonderful|perfect|thoughtful|generous|funny|good|excellent"
    "|divine|heavenly|scrumptious|stunning|awesome|cool|fun|touching|moving|posh|fancy|pricey"
    "|worth it|bit much|bit late|too sweet|too kind"
)
"""What a remark is made of that only says how good something was."""
manner = phrases(
    "kindly|very kindly|so kindly|generously|sweetly|very sweetly|thoughtfully|very thoughtfully"
    "|unexpectedly|quite unexpectedly|totally unexpectedly|spontaneously|quickly|happily|gladly"
    "|proudly|secretly|personally|out of the blue|just like that|randomly|really|actually"
    "|apparently|luckily|fortunately|unfortunately|sadly|of course|as a surprise|as always"
    "|as usual|as promised|as a thank you|as thanks|to say thank you|to say thanks|to thank them"
    "|to thank him|to thank her|in return|saying"
)
"""How something was done, or what for."""
each = phrases("each|both|all|both of them|each of them|all of them|one each|respectively|apiece")
"""What says of several people that they are meant alike."""
channels = phrases(
    "in the post|by post|in the mail|by mail|by snail mail|via post|through the post"
    "|through the letterbox|in the letterbox|in the mailbox|by courier|by hand"
)
"""The way on which something came."""
reasons = phrases(
    "because|cos|cuz|coz|so that|seeing that|seeing as|now that|given that|even though|although"
    "|though"
)
"""What starts a clause that tells why."""
reasons_of_somebody = phrases("since|as|after|cause|bc")
"""The same, where somebody comes next: "as Nora is leaving", and not "as a thank you"."""
occasions = phrases("when|while|where")
"""What starts a clause about the same time, where somebody comes next."""
consequences = phrases(
    "so|and so|that's why|thats why|that is why|and that's why|and thats why|which is why|hence"
    "|therefore|and therefore|so that's why|this is why|for this reason|for that reason"
)
"""What starts the clause of what was done for a reason."""
repeating = phrases("it|that|this|they|which|who|these|those|she|he|it's|that's|they're|was")
"""What starts a clause about somebody, or a thing, told before."""
about_them = phrases(
    "he|she|they|he's|she's|they're|he'd|she'd|they'd|he'll|she'll|they'll|who|whose"
)
"""What starts a clause about somebody told before, behind a comma."""
relatives = phrases("who|which|whom")
"""What starts a clause that only says more of somebody, before its verb."""
for_nothing = phrases(
    "for nothing|for free|free of charge|at no charge|no charge|free gratis|gratis|pro bono"
    "|wouldn't take a penny|wouldn't take a penny for it|wouldn't take anything"
    "|wouldn't take a cent"
    "|didn't want anything for it|didn't charge us|didn't charge me|didn't charge us anything"
    "|nothing urgent|nothing special|nothing serious|no strings|no strings attached|no reason"
    "|for no reason|forgot to log it|forgot to log|forgot to note it|not much|no rush|no hurry"
    "|no biggie|without being asked|without asking|without notice|receipt's at home"
)
"""What says that nothing was wanted or meant, and negates nothing that happened."""
remarking = phrases(
    "was|were|is|are|came|comes|cost|costs|set|has|had|have|did|does|do|will|would|can|could"
    "|made|looked|looks|loved|loves|liked|likes|said|says|thought|seemed|needed|went|fits"
    "|works|really|absolutely|saved|saves|spared"
)
"""What follows in such a clause."""
corrections = phrases(
    "no|no wait|wait|wait no|sorry|sorry no|no sorry|i mean|i meant|or rather|correction|make that"
    "|make it|actually|actually no|no actually|oops|scratch that|hang on|hold on|or no"
)
"""What comes between an amount and the one that is right."""
telling = phrases("say|mention|share|inform you|let you all know|report back|point out|tell")
"""To tell; before "that" it leads to what is told."""
taking_part = phrases("take part in|taking part in|join|joining|to join|help with|helping with")
"""What somebody says yes or no to, before what it is."""
infinitive_marks = phrases("to|in order to|to go and|to go")
"""What comes before the verb of what somebody is to be reminded of."""
modals = phrases(
    "can|could|may|might|shall|should|would|let|able to|be able to|managed to|there was|there came"
)
"""Verbs that go with another one, and say nothing without it."""
still = phrases("still|so far|as yet|even now|to this day|until now|yet|anything|from us|to us")
"""What says of an answer that it is awaited."""
thanks = phrases("thank you|thanks|thx|ty|cheers|ta|please|pls|kthx|thank you goodturn")
"""Manners that a line ends with, set apart from what it tells."""
many_thanks = phrases(
    "many thanks|thanks in advance|thank you in advance|thanks a lot|thank you so much"
    "|thanks so much|thank you very much|thanks again|much appreciated"
)
"""The same, which nothing else is ever said with."""
failing = phrases("couldn't|could not|can't|cannot|unable to|failed to|wasn't able to")
"""What denies a deed that was tried."""
