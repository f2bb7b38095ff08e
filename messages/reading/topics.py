"""What the lines speak of that are spoken to the bot: its messages, a language, the last entry.

A group holds the words of one topic. What is wanted where several come together, `wishes` has.
"""

from messages.reading.phrases import phrases

speaking = phrases(
    "speak|talk|switch|change|language|write|reply|answer|respond|prefer|speaking|talking|chat"
    "|rather|writing|translate yourself"
)
into = phrases("in|to|into|on|use")
"""What comes right before a language, where it is the one to speak in."""
exporting = phrases("export|exporting|exports|download|downloading|extract|backup|back up|dump")
importing = phrases(
    "import|importing|imports|upload|uploading|sync|synchronise|synchronize|bulk add|migrate"
)
undoing = phrases("undo|take back|revert|reverse|roll back|cancel|undone|withdraw")
"""What is done with an import that was a mistake."""
around_import = phrases(
    "the|my|our|this|that|a|last|latest|previous|first|of|from|file|list|all|whole|today|yesterday"
    "|it|again|i|we|just|made|did|do|want to|can|how|contacts"
)
"""What stands around an import that is to be taken back, and tells of nothing else."""
moving = phrases(
    "get|getting|bring|put|load|loading|move|transfer|copy|add|take|pull|have|send|save|give"
    "|feed|connect|link|hook up|see|need"
)
"""What is done with contacts that come in or entries that go out, or is wanted of them."""
inward = phrases(
    "in|into|in here|over|here|from google|from outlook|from gmail|from excel|from csv"
    "|from a csv|from my phone|from a file|from a spreadsheet|google contacts|outlook contacts"
    "|google|outlook|from hubspot|from salesforce|from my crm|from crm|from linkedin|from apple"
    "|from icloud|from my mail|from my laptop"
)
"""Into the bot."""
bringing_in = phrases("get it in|get them in|get that in|get these in|put it in|bring it in")
"""What is to become of contacts that were told before."""
outward = phrases(
    "out|out of here|as csv|as a csv|as csv file|as a csv file|as excel|as a spreadsheet"
    "|to csv|to a csv|to excel|to a spreadsheet|as a file|as file|in a csv|in a spreadsheet"
    "|in excel|a file with|as an attachment"
)
"""Out of the bot."""
address_books = phrases(
    "contacts|contact list|address book|addressbook|addresses|csv|vcf|vcard|vcards|excel"
    "|spreadsheet|phone book|phonebook|google contacts|outlook contacts|list of people"
    "|list of clients|customer list|client list"
)
stored = phrases(
    "data|everything|contacts|csv|ledger|entries|history|all of it|it all|my stuff|records"
    "|spreadsheet|excel|address book|all you have|everything you have|all you've stored"
    "|everything you've stored|what you have on me"
)
"""What the bot keeps."""
nudging = phrases(
    "nudge|nudges|nudging|remind|reminds|reminders|reminding|message|messages|messaging"
    "|notification|notifications|notify|notifying|pings|ping|pinging|write|writing|dms|dm"
    "|contact me|bother|bothering|poke|poking|prod|prodding|bug me|text me|texting me"
    "|send anything|send me|sending me|send nothing|sending|your messages|bug|bugging|nag"
    "|nagging|pester|pestering|hassle|hassling"
)
starting = phrases(
    "start|starting|restart|begin|turn|turned|switch|switched|go|carry|resume|can|may|put"
    "|enable|activate|continue|want|keep|ready|feel free|get|getting"
)
"""To begin, or begin again."""
again = phrases("again|back on|on again|once more|anew|as before|as usual|like before|back to")
switching_on = phrases(
    "nudges on|reminders on|notifications on|messages on|nudging on|reminder on|switch on"
    "|turn on|turn it on|switch it on|turn yourself on|turn back on|switch back on"
    "|turn it back on|unsnooze|reactivate|start again|go again|begin again|on again"
    "|switch yourself on|wake up|get going again|restart"
)
as_long_as = phrases("until|till|til|while|as long as|before|when|once")
being = phrases("i'm|i am|we're|we are|am|been")
there_again = phrases("finally back|back since|already back|back again|here again|well again")
"""At work once more."""
back_from = phrases("back from|back after|returned from|returned after|home from")
"""What comes before the time off that is over."""
being_back = phrases(
    "i'm back|i am back|we're back|we are back|back from holiday|back from my holiday|"
    "back at work|back from holidays|back from vacation|back from my vacation|"
    "back from leave|back in office|back from my leave|back in the office|back at my desk|"
    "back to work|back online|back again|pause is over|pause over|holiday is over|"
    "holidays are over|vacation is over|i've returned|back now|back in town|back on duty|"
    "pto is over|pause can end|no longer away|not away anymore|not away any more|"
    "end the pause|end my pause|stop the pause|cancel the pause|done with my holiday|"
    "my holiday's over|time off is over|back from hols|back from my hols|"
    "back from annual leave|back from my annual leave|back from sick leave|"
    "back from maternity leave|back from paternity leave"
)
times = phrases(
    "when|what time|how often|how late|how early|which day|which days|what day|what days"
    "|at what time|how many|how frequently|which time"
)
changing = phrases(
    "change|changing|set|adjust|edit|choose|pick|configure|customise|customize|alter|update"
    "|switch|decide|tell you|turn down|select|modify|reduce|limit|can i have|is it possible"
)
"""To set it otherwise."""
manageable = phrases(
    "time|times|hours|days|timezone|time zone|frequency|notifications|reminders|nudges|schedule"
    "|working|weekends|weekend|holidays|region|country|currency|public holidays|settings"
)
"""What can be set."""
addressing = phrases("you|your|yourself|u|goodturn|bot")
"""The bot, as somebody speaks to it."""
measure = phrases(
    "less often|fewer|more often|not so often|less frequently|too many|too often|less"
    "|earlier in the day|later in the day|more frequently|so many|so often|every other day"
    "|only once a week|at most|not every day|in the morning|in the afternoon|in the evening"
)
"""How much at the most."""
habits = phrases(
    "mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|weekends|mornings"
    "|afternoons|evenings|every monday|every tuesday|every wednesday|every thursday"
    "|every friday|every weekend|every day|part time|part-time|parttime|from now on"
    "|only monday|only tuesday|only wednesday|only thursday|only friday"
)
"""What holds from now on, and not only for once."""
merely = phrases(
    "only one|just one|only two|only once|at most|max|maximum|only|instead|one a week"
    "|one per week|once a week|twice a week|once a day|just 1|only 1|1 message"
)
"""No more than so much."""
hours = phrases(
    "o'clock|am|pm|so early|so late|this early|this late|noon|lunchtime|before noon|too early"
    "|too late|before work|after work|half past|quarter past|quarter to"
)
how_to = phrases(
    "how do i|how can i|how to|how do you|how would i|how should i|how does one|how do we"
)
doing = phrases(
    "log|record|add|undo|note|register|pause|resume|remove|delete|forget|enter|start|stop|off"
    "|mute|correct|fix|cancel|plan"
)
no = phrases("don't|do not|not|no|never|nothing|none|stop|please don't")
any_more = phrases("any more|anymore|more|ever|ever again|for good|from now on")
"""What says that something is over for good."""
just_once = phrases("this time|this once|just once|just this once|only once|for this one")
"""What says that it is for a single time."""
at_work = phrases("work|working|i'm free|day off|my days off|i'm off")
arriving = phrases("do i get|will i get|do they come|come|arrive|do i receive|am i getting")
all_mine = phrases(
    "all my data|my data|all the data|all my entries|all my contacts|all my notes|all the entries"
)
"""All of it."""
help = phrases("help|help me|helping")
taking_back = phrases(
    "take it back|take that back|take this back|make it undone|put it back|undo it"
)
to_give = phrases("give|to give|send|bring|buy|get them|surprise")
asking_who = phrases(
    "who|who's|whom|anybody|anyone|any one|somebody|someone|people|who're|whose|which clients"
    "|which contacts|which people|which partners"
)
due = phrases(
    "due|up|next|turn|neglected|neglecting|neglect|overdue|waiting|list|attention|forgotten"
    "|forgetting|behind|my radar|to contact|to call|to thank|to get in touch|to reach out"
    "|to ping|to text|to write|love|a nudge|first|on the menu|lined up|forget"
    "|birthday|birthdays|get a card"
)
having_to = phrases(
    "should i|should we|must i|must we|do i|do we|i should|we should|i must|i need to|i have to"
    "|i ought to|can i|could i|shall i|i could|i can|am i supposed|i'm supposed|need to"
)
out_of_touch = phrases(
    "haven't|have not|not spoken|not seen|in ages|for ages|in a while|for a while|long time"
    "|lately|too long|out of touch|lost touch"
)
agenda = phrases(
    "anything to do|anything due|to do today|on for today|planned for today|planned today"
    "|on the agenda|on my agenda|on my list|on my plate|on the list|do i have today|up today"
    "|anything on today|anything for me|for me today|due today|today's list|due this week"
    "|got on today|have i got on|do i have to do|for today"
)
removing = phrases(
    "undo|remove|delete|take back|take|erase|cancel|scratch|revert|scrap|bin|reverse|roll back"
    "|get rid of|clear|forget|ignore|strike|withdraw|drop|rub out|wipe"
)
latest = phrases(
    "last one|last entry|last thing|last note|last bit|last line|that last|my last|the latest"
    "|that|that one|it again|this one|previous one|previous entry|just entered|just logged"
    "|just typed|i just|what i just|my entry|the entry|last was|last is|i entered"
    "|i logged|i typed"
)
not_to = phrases("don't|do not|never|won't|didn't forget|shouldn't")
"""What turns a wish to remove something round."""
mistaken = phrases(
    "wrong|mistake|incorrect|not right|isn't right|wasn't right|typo|not correct|by accident"
    "|accidentally|by mistake|didn't mean|error|false|isn't correct|wasn't correct|mistyped"
    "|a misclick|misclicked"
)
oops = phrases("oops|whoops|ops|ooops|oopsie|sorry|uh oh|argh|damn|my bad|shoot")
ideas = phrases(
    "idea|ideas|tip|tips|inspiration|inspire|suggestion|suggestions|suggest|gift idea|gift ideas"
)
wanting = phrases(
    "any|some|give me|need|have you|do you have|got|what|more|show|please|a few|want"
    "|looking for|share|new|suggest|inspire|can you|could you|would you|help me|do you|gift"
    "|present"
)
what = phrases("what|how|something|anything|which|ideas|idea")
may_do = phrases(
    "can i|could i|should i|do i|i could|i can|i should|might i|may i|would be|to do|to give"
    "|to get|shall i|can we|could we|we could|we can|we do|i do|makes|would please|to send"
)
could = phrases(
    "can|could|would|will|is|are|do|does|have|any|may|shall|got|need|please|wondering|i'd like"
    "|do i|have i|must i|anything|show"
)
somebody = phrases(
    "somebody|someone|people|anybody|anyone|clients|a client|customers|a customer|a colleague"
    "|colleagues|partners|others|gift|gesture|present|surprise|as a thank you|nice"
)
how = phrases("how|how's|what|what's|hows|how are|how is")
this = phrases("you|this|it|goodturn|thing|bot|these|app|that")
working = phrases(
    "work|works|working|do|does|use|using|used|function|operate|can|for|good for|capable of|about"
)
lost = phrases(
    "i'm lost|i am lost|i'm confused|i am confused|i don't get it|i don't understand"
    "|how do i start|where do i start|how do i begin|what do i type|what to type"
    "|what should i type|what can i type|explain yourself|explain this|explain how"
    "|who are you|what are you|what is this|what's this|what is goodturn|what's goodturn"
    "|show me how|get started|getting started|need help|some help|help me|how to use|tutorial"
    "|guide me|what can i say|what can i ask|no idea how|not sure how|don't know how"
    "|don't know what to|who r u|your commands|which commands|what commands"
    "|what are my options|what are the options|introduce yourself|tell me about yourself"
    "|help pls|what do you do|what can i do here|what can i do with|how do i use"
    "|how can i use|what's the point|the point of this|manual|instructions|are you a bot"
    "|are you human|are you a robot|are you real|are you an ai|rundown of"
    "|run down of the commands|overview of commands|list of commands|the commands"
    "|all commands|can i type|things can i type|can i type in here"
)
"""What somebody says who doesn't know what can be typed."""
performing = phrases(
    "doing|did we do|going|went|performing|get on|getting on|look|looking|was|is|did"
    "|have we done|do"
)
"""How the team did."""
team = phrases("team|month|quarter|year|our month|my month|as a team|our team|our year|my numbers")
figures = phrases(
    "numbers|figures|stats|statistics|overview|summary|report|results|monthly report|recap"
    "|round-up|roundup|response rate|how many gifts|how many gestures|answer rate"
    "|how many presents|how many thank-yous|how many thank-you notes"
)
"""What the summary holds."""
ending = phrases(
    "no|no more|not|don't|turn off|switch off|stop|stopped|cancel|end|pause|disable|without"
    "|unsubscribe|quit|drop|never|rid of"
)
"""What is wanted of a summary that isn't to come any more."""
ours = phrases("give me|show|show me|month|last|our|my|team|for|this|the")
thanking = phrases(
    "thanks|thank you|thx|cheers|ta|thank u|ty|tysm|thanx|tnx|much appreciated|appreciate it"
    "|appreciate that|legend|you're the best|you're great|you're a star|you're amazing"
    "|good bot|nice one|good job|great job|well done|good work|great work|that's great"
    "|that's brilliant|that's perfect|that's lovely|love it|lifesaver|you rock|excellent"
    "|fantastic|wonderful|great help|big help|such a help|huge help"
)
to_thank = phrases(
    "to thank|i thank|we thank|say thanks|say thank you|send thanks|owe thanks|a thank-you"
    "|a thank you|thank-yous|word of thanks|words of thanks"
)
"""What is to be done where somebody waits for thanks; the word alone may be manners."""
for_what = phrases("for|to")
of_ours = phrases(
    "reminder|reminders|reminding|help|helping|tip|tips|nudge|nudges|nudging|idea|ideas|that"
    "|this|it|info|information|explaining|explanation|letting me know|heads up|heads-up"
    "|everything|you|quick reply|noting|your help|your work|all"
)
"""What the bot is thanked for."""
relation = phrases("contact|client|customer|partner|colleague|person")
"""Somebody as what they are to the team: "delete my last contact" is about whom, not what."""
