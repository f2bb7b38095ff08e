"""The words of questions about the reminders that somebody asked for."""

from messages.reading.phrases import phrases

asking = phrases(
    "my reminders|my planned reminders|show my reminders|list my reminders|planned reminders"
    "|what reminders do i have|which reminders do i have|what reminders are there"
    "|which reminders are there|upcoming reminders|show reminders|list reminders"
    "|show all reminders|what's planned|what is planned|what have i planned"
    "|what do i have planned|what are my reminders|do i have any reminders|any reminders"
    "|show me my reminders|open reminders|my open reminders|which reminders are open"
    "|what reminders are open|all my reminders|all reminders|pending reminders"
)
"""Whole questions for what is still to come."""
