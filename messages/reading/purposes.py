"""What a line is for, where a phrase tells it: whole lines, words at the start, and anywhere."""

from bot.vocabulary import Intent
from messages.reading.phrases import Phrases, phrases
from messages.reading.verbs import adding, forgetting, knowing

checking = phrases(
    "check|check this|check this text|check whether this is ok|check if this is ok"
    "|proofread this|check my text|check the text|check my note|check my draft"
    "|check if this is okay|check the following"
)
checking_this = phrases(
    "check this|check the text|check my text|check this text|check my note|check this note"
    "|this text|check my draft|check this message|check my message|ok to send|okay to send"
    "|is this ok|is this okay|sound ok|sound okay|sound alright|look over|look this over"
    "|read over|have a look|take a look|proofread|go over this|look at this|check this for me"
    "|check this draft|this note|this message|can i send this|can i write this|can i say this"
    "|can i send|ok like this|is that ok|all right"
)
"""What asks for a check, before a colon."""
checking_on = phrases(
    "in|with|on|up|whether|if|how|when|who|back|that|out|off|over|for|what|where|why"
)
"""What makes a check, right before it, another thing than that of a text."""
till_then = phrases("until then|till then|til then|up to then|before that|until that day")
"""What makes a day, told before it, the end of a pause."""
since = phrases("since")
"""What comes before a day on which something ended."""

WHOLE_LINES: tuple[tuple[Phrases, Intent], ...] = (
    (
        phrases(
            "never mind|nevermind|nvm|cancel|abort|forget it|forget about it|leave it|no|"
            "nope|no thanks|don't bother|rather not|don't worry about it|not to worry|"
            "no need|as you were"
        ),
        Intent.LEAVE,
    ),
    (
        phrases(
            "undo|undo that|undo it|undo this|undo last|undo the last one|take that back|"
            "take it back|scratch that|revert|revert that|oops|that was wrong|delete that|"
            "delete the last one|remove that|that was a mistake|undo my last entry|"
            "cancel that|undo please|scrap that|bin that|that's wrong|that's not right|"
            "my mistake|my bad|undo the last entry|undo the last thing|remove the last one|"
            "delete my last entry|remove my last entry|strike that|disregard that|"
            "that was an accident"
        ),
        Intent.UNDO,
    ),
    (
        phrases(
            "thanks|thank you|thx|ty|cheers|thanks a lot|thank you so much|many thanks|"
            "great thanks|perfect|great|nice|cool|awesome|thanks bot|lovely|thanks so much|"
            "thank you very much|brilliant|top|thanks goodturn|super|ta|much appreciated|"
            "nice one|great stuff|marvellous|fantastic|wonderful|excellent|thanks again|"
            "ta very much"
        ),
        Intent.THANKS,
    ),
    (
        phrases(
            "today|due|who is due|who's due|who is due today|who's due today|who is next|"
            "who's next|who is up|who's up|who is up next|who's up today|what's up today|"
            "what is due|what's due|what's due today|what is due today|who should i contact|"
            "who should i contact today|who should i call|who should i thank|"
            "who do i need to contact|what's on today|anything for today|anyone due|"
            "anybody due|to do|todo|agenda|my list|who needs a nudge|what's on my list|"
            "who should i reach out to|who is due this week|who's due this week|"
            "what should i do today|what's next|what do i have to do today|who's on my list|"
            "whose turn is it|who should i speak to|who should i get in touch with|"
            "what's on my plate|anything due"
        ),
        Intent.TODAY,
    ),
    (
        phrases(
            "summary|report|how are we doing|how is the team doing|"
            "how are we doing this month|how did we do|how did we do last month|"
            "how am i doing|monthly summary|stats|statistics|show me the summary|overview|"
            "how's it going|show the summary|numbers|how did last month go|"
            "give me the summary|what did we do last month|last month|show me last month|"
            "show last month|show me the last month|how are we getting on|how did we get on|"
            "how did we get on last month|how was last month"
        ),
        Intent.SUMMARY,
    ),
    (
        phrases(
            "help|menu|?|what can you do|what can i type|how does this work|how do you work"
            "|how does it work|commands|help me|i need help|what are you|who are you|start|hi|hello"
            "|hey|what can i say|good morning|hello there|info|instructions|manual"
        ),
        Intent.HELP,
    ),
    (
        phrases(
            "resume|continue|unpause|unmute|i'm back|i am back|back|back again|start again|"
            "wake up|start reminding me again|end the pause|stop the pause|go on|end pause|"
            "resume reminders|resume nudges|start the reminders again|turn reminders on|"
            "turn the reminders back on|carry on|restart|unsnooze|i'm back at work"
        ),
        Intent.RESUME,
    ),
    (
        phrases(
            "settings|preferences|options|my settings|open settings|open the settings"
            "|change settings"
            "|change my settings|change my working hours|working hours|my working days|setup|config"
        ),
        Intent.SETTINGS,
    ),
    (
        phrases(
            "import|import contacts|import my contacts|upload contacts|upload a file|address book"
            "|import my address book|import address book|upload my address book|add a csv"
            "|import a csv|import from google|upload csv|import a file"
        ),
        Intent.IMPORT,
    ),
    (
        phrases(
            "tips|tips library|show tips|show me the tips|ideas|show me tips|give me a tip|any tips"
            "|the tips|list tips|what tips do we have|tip library"
        ),
        Intent.TIPS,
    ),
    (
        phrases(
            "campaign|campaigns|show campaigns|new campaign|start a campaign|list campaigns"
            "|show me the campaigns|plan a campaign|how is the campaign doing|experiment"
        ),
        Intent.CAMPAIGN,
    ),
    (
        phrases(
            "export|export my data|export data|download my data|export everything|export csv"
            "|download everything|give me my data|export the ledger|export contacts"
        ),
        Intent.EXPORT,
    ),
    (
        phrases(
            "check|check text|check this text|check this|check my text|check a text|check note"
            "|check this note|check my note|check my draft"
        ),
        Intent.CHECK,
    ),
)
"""What a whole line says, apart from manners."""

KEYWORDS: tuple[tuple[Phrases, Intent], ...] = (
    (phrases("undo|take that back|take it back|scratch that|that was a mistake"), Intent.UNDO),
    (
        phrases(
            "who should i|who should we|who do i need to|whom should i|who is due|who's due"
            "|who do i owe|who do we owe"
        ),
        Intent.TODAY,
    ),
    (phrases("campaign|campaigns|experiment|experiments"), Intent.CAMPAIGN),
    (phrases("import|upload|address book|csv"), Intent.IMPORT),
    (phrases("export|download"), Intent.EXPORT),
    (phrases("settings|preferences|working hours|working days|time zone"), Intent.SETTINGS),
    (phrases("summary|report|statistics|how are we doing|how did we do"), Intent.SUMMARY),
    (
        phrases("unpause|unmute|reminding me again|i'm back|i am back|reminders again"),
        Intent.RESUME,
    ),
    (phrases("tips|tips library"), Intent.TIPS),
    (phrases("how does this work|how do you work|what can you do|help"), Intent.HELP),
)
"""What a line without anybody in it is about, wherever the words stand."""

handing_over = phrases(
    "hand over my contacts|hand my contacts over|hand over contacts|hand over all my contacts"
    "|transfer my contacts|transfer contacts|give my contacts to|pass my contacts on"
    "|pass on my contacts|hand my contacts|move my contacts to|reassign my contacts"
)

ABOUT_SOMEBODY: tuple[tuple[Phrases, Intent], ...] = (
    (forgetting, Intent.FORGET),
    (knowing, Intent.WHO),
    (adding, Intent.ADD),
    (handing_over, Intent.HAND_OVER),
)
"""What the start of a line says, though somebody is named in it."""

FIRST_WORDS: tuple[tuple[Phrases, Intent], ...] = (
    (phrases("summary|report|monthly summary|overview"), Intent.SUMMARY),
    (
        phrases(
            "pause|snooze|mute|quiet|stop|hush|silence|leave me alone|leave me in peace|"
            "be quiet|stop reminding me|no reminders|no nudges|no more reminders|"
            "no more nudges|i'm away|i am away|i'm on holiday|i am on holiday|"
            "i'm on vacation|i am on vacation|on holiday|on vacation|i'm off|i am off|"
            "i'll be away|i will be away|out of office|holiday|vacation|away|"
            "i'm out of office|i'm out|don't remind me|do not disturb|pause me|"
            "don't bother me|i'm on leave|on leave|pause reminders|pause the reminders|"
            "no messages|i'm on annual leave|on annual leave|annual leave|on parental leave|"
            "i'm on pto|on pto|pto|out of the office|i'm out of the office|ooo|i'm ooo|"
            "parental leave|maternity leave|sabbatical|paternity leave|sick leave|jury duty|"
            "on sabbatical|hold all nudges|no pings|i'm sick|i am sick|i'm ill|i am ill|"
            "i'm unwell|off sick|not here|not around|not in the office|give me a break|"
            "shut up|i need a break|take a break|be silent|hold the nudges|leave me be|"
            "off on hols|on hols|on my hols|off on holiday|off on my holidays|"
            "away on business|i'm on hols|on holidays"
        ),
        Intent.PAUSE,
    ),
    (
        phrases("resume|continue|unpause|unmute|i'm back|i am back|start again|end the pause"),
        Intent.RESUME,
    ),
    (phrases("settings|preferences|options"), Intent.SETTINGS),
    (
        phrases(
            "language|languages|speak|change language to|change the language to|switch to"
            "|set language to|talk|change my language to|change language|please speak"
            "|speak to me in"
        ),
        Intent.LANGUAGE,
    ),
    (phrases("help|menu"), Intent.HELP),
    (phrases("import|upload"), Intent.IMPORT),
    (phrases("tips|tip"), Intent.TIPS),
    (phrases("campaign|campaigns"), Intent.CAMPAIGN),
    (phrases("check"), Intent.CHECK),
    (phrases("export|download"), Intent.EXPORT),
    (phrases("undo|revert"), Intent.UNDO),
)
"""What the start of a line says, whatever follows."""

asking_whom = next(group for group, intent in KEYWORDS if intent is Intent.TODAY)
"""What asks whose turn it is."""
of_campaigns = next(group for group, intent in KEYWORDS if intent is Intent.CAMPAIGN)
"""What is about campaigns, whatever else stands beside it: "the results of the campaign"."""
pausing = next(group for group, intent in FIRST_WORDS if intent is Intent.PAUSE)
"""What starts a line that asks for quiet, and may stand elsewhere in it, too."""
exporting = next(group for group, intent in FIRST_WORDS if intent is Intent.EXPORT)
"""What a line starts with that wants a file, whoever else it names."""
undoing = tuple(group for group, intent in (*KEYWORDS, *FIRST_WORDS) if intent is Intent.UNDO)
"""What takes something back, at the start of a line or at its end."""
