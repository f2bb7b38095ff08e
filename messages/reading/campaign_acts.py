"""The words of lines about a campaign that there is: … stands for what the campaign is called."""

from messages.reading.phrases import phrases

called = phrases("campaign|experiment|a/b test|ab test|split test|mailing campaign")
"""What one of them is called; with its name before it or behind."""
vague = phrases("trial|test|plan|thing|one|action")
"""The same, of words that can be about anything."""
several = phrases("campaigns|experiments|trials|drafts")
"""What all of them are."""
ends = phrases("campaign|experiment")
"""What a word ends with that names one of them, in languages that join words."""
pronouns = phrases("it|this|that|this one|that one|the thing|this thing")
"""What stands for one that was spoken of."""
definite = phrases("the|this|that|our|my")
"""What stands before one that there is already."""
around = phrases(
    "the|this|that|our|my|your|me|us|a|an|for|to|with|of|about|on|in|at|and|called|named|current"
    "|running|last|latest|old|now|please|again|whole|entire|immediately|right away|until|from"
)
"""What stands around its name and is none of it."""
pausing = phrases(
    "pause …|put … on hold|put … on pause|hold …|suspend …|halt …|freeze …|let … wait"
    "|take a break from …|… on hold|pause … for now|pause … for a while|stop … for now"
    "|stop … for a while"
)
going_on = phrases(
    "continue …|resume …|unpause …|un-pause …|go on with …|carry on with …|restart …|unfreeze …"
    "|continue with …|let … go on|let … continue|take … off hold|start … again|pick … up again"
    "|… goes on|… can go on|reactivate …"
)
stopping = phrases(
    "stop …|end …|cancel …|abort …|terminate …|call off …|call … off|kill …|quit …|finish …"
    "|close …|break off …|break … off|delete …|discard …|remove …|drop …|scrap …|shut down …"
    "|shut … down|get rid of …|stop … for good|undo …|withdraw …|… must stop|… has to stop"
)
starting = phrases(
    "start …|launch …|begin …|kick off …|start … now|go ahead with …|let … begin|let … start|run …"
)
changing = phrases(
    "change …|edit …|adjust …|modify …|update …|rename …|go on planning …|finish planning …"
    "|open the plan of …|change the plan of …|correct …"
)
showing = phrases(
    "what came of …|what became of …|what came out of …|what has come of …|what happened to …"
    "|what happened with …|how is … going|how's … going|how is … doing|how's … doing"
    "|how are … going|how did … go|how does … go|how is …|how's …|how far is …|where is … at"
    "|where are we with …|results of …|result of …|the results of …|the result of …"
    "|results for …|show the results of …|show me the results of …|show … results|… results"
    "|… result|give me the results of …|what are the results of …|show …|show me …|open …"
    "|status of …|state of …|the status of …|what's the status of …|what is the status of …"
    "|… status|numbers of …|figures of …|report on …|report of …|csv of …|csv for …"
    "|download …|download the results of …|export …|export the results of …|did … help"
    "|does … help|did … work|does … work|has … helped|was … a success|is … running"
    "|is … still running|is … over|is … paused|when does … end|when is … over"
    "|when does … start|when did … start|when does … stop|until when does … run"
    "|how long does … run|when do we ask in …|tell me about …|what about …|any news on …"
    "|any news of …|news on …"
)
counting = phrases(
    "how many are in …|how many people are in …|how many clients are in …"
    "|how many answered in …|how many people take part in …|how many take part in …"
    "|how many people does … have|how many answers did … get|how many answers does … have"
    "|who answered in …|how many are left in …"
)
"""The same, which asks how many: "it" says of what."""
grouping = phrases(
    "which group is … in|what group is … in|in which group is …|is … in the campaign"
    "|is … in the experiment|is … part of the campaign|is … part of the experiment"
    "|does … take part in the campaign|is … in the comparison group|is … in the control group"
    "|is … in group a|is … in group b"
)
"""What asks for the group of somebody."""
asking_who = phrases(
    "who is in …|who's in …|who are in …|who takes part in …|who is taking part in …"
    "|who took part in …|which clients are in …"
    "|who is in which group of …|who got what in …|who got nothing in …|which people are in …"
    "|list the people in …|list who is in …|who still has to get something in …"
    "|who is left in …|who is left out of …"
)
"""What asks for the people in it."""
in_groups = phrases(
    "who is in the comparison group|who's in the comparison group|who is in the control group"
    "|who's in the control group|who is in group a|who is in group b|who's in group a"
    "|who is in which group|who is in what group|who gets what in which group"
)
"""What asks for the people of a group, as a whole line."""
explaining = phrases(
    "what is a campaign|what's a campaign|what are campaigns|how do campaigns work"
    "|how does a campaign work|explain campaigns|what is an experiment|how do experiments work"
    "|how does an experiment work|what are experiments|what can campaigns do"
    "|what can i do with campaigns|what are campaigns for|campaign help|help with campaigns"
    "|how do i plan a campaign|how do i start a campaign|how do i make a campaign"
)
"""What asks how all of it works."""
because = phrases("because|since|as|due to|for the reason that|reason")
"""What leads to why it ends."""
