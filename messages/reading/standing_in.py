"""The words around whoever stands in for somebody who is away."""

from messages.reading.phrases import phrases

stands_in = phrases(
    "stands in|stands in for me|is standing in|is standing in for me|will stand in|"
    "will stand in for me|covers for me|is covering for me|will cover for me|fills in for me|"
    "is my stand-in|takes over|takes over from me|as stand-in|as my stand-in|as a stand-in|"
    "as substitute|as my substitute|covers|is covering|will cover|is holding the fort|"
    "is looking after everything|is on call|covering|covering for me|standing in for me|"
    "is my cover|holds the fort|is minding the shop|as my cover"
)
"""What stands after their name."""
stand_in_is = phrases(
    "stand-in|stand-in is|my stand-in is|covered by|i'm covered by|substitute|my cover is|cover is"
)
"""What stands before their name."""
away = phrases("i am away|pause")
"""What days away are told after, so that it is clear what they are."""
joining = phrases("and|while|with")
"""What joins that to the days, and is no part of the name."""
asking = phrases("who|who's|who is|show|show me|do i have a|is there a|have i got a")
"""What a question starts with for who stands in."""
ending = phrases("cancel|end|remove|stop|delete|take away|undo|cancelled|off|my|the|me|for me")
"""What shows, around it, that nobody is to stand in any more; and what says nothing there."""
