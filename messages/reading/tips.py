"""The words around a tip of the team's library, and around those that somebody looks for."""

from messages.reading.phrases import phrases

adding = phrases(
    "add a tip|add tip|new tip|a new tip|add a new tip|add the tip|add this tip|save a tip"
    "|save this tip|save as a tip|keep a tip|keep this tip|keep as a tip|add to the tips"
    "|add to our tips|tip to add|a tip for the library|tip for the library|add a tip to the library"
    "|another tip|add another tip|add as a tip|tips add|add tips|i have a tip|i've got a tip"
)
"""What adds one, with its title after it."""
adding_first = phrases("put a tip|put this tip")
"""What begins it in some languages, with `adding_last` behind what it is about."""
adding_last = phrases("to the library|in the library|into the library")
in_language = phrases("in|in the")
"""What stands before the language that it is in."""
articles = phrases("the|our|a|an")
"""What begins what it is about, and is no part of a tag."""
whom = phrases("for|to")
"""What stands before the name of who gets one, which is no title."""
one = phrases("tip|useful tip|reading tip|a tip|a useful tip|a reading tip|a good tip|good tip")
several = phrases("tips|useful tips|tips library|tip library|library of tips|reading tips")
around = phrases(
    "show|show me|show us|list|find|find me|which|what|do we have|have we got|are there|there are"
    "|any|all|our|the|give me|me|my|of|got|do you have|have|see|look up|search|search for|is there"
    "|in|tip|please|can i see|what are|who has|does anyone have|does anybody have|i need|i want"
    "|we have|we|have you got|do you know|do we know|does anyone know"
)
"""What says nothing of those that are looked for."""
retired = phrases(
    "retired|old|archived|withdrawn|removed|former|earlier|deleted|that are retired"
    "|that were retired|no longer used|not used any more|that are archived"
)
"""What is said of those that are suggested to nobody any more."""
retiring = phrases("retire|archive|delete|remove|withdraw|scrap")
"""What is done with one that is to be suggested to nobody any more."""
taken_out = phrases(
    "out|away|out of the library|from the library|out of the collection|off the list"
)
"""What ends such a line, behind a word of `taking`, or without one."""
bringing_back = phrases("bring back|restore|unretire|reinstate|get back|put back|recover")
"""What is done with one that is retired."""
brought_back = phrases("back|back in|back to the library|back into the library")
"""What ends such a line."""
taking = phrases("take|bring|get|put|fetch")
"""What begins either, where the end says which it is."""
about = phrases(
    "about|on|regarding|around|concerning|tagged|with the tag|with tag|labelled|to do with"
    "|on the subject of"
)
"""What stands before what they are about."""
