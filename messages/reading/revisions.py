"""The words of lines that change a reminder which was asked for before."""

from messages.reading.phrases import phrases

reminders = phrases("reminder|reminders")
"""What is changed."""
moving = phrases(
    "move|postpone|shift|reschedule|push|push back|put off|put back|delay|bring forward|change"
)
"""To have it come on another day."""
dropping = phrases("cancel|delete|remove|drop|scrap|scratch|undo|take back|forget|call off")
"""To have it come no more."""
