"""What people do for each other at work without a bill, by all the names an ask may call it."""

from messages.catalogue import Sentence

STANDING_IN = Sentence("stood in for|stepped in|filled in for|swapped shifts|took your shift")
REPAIR = Sentence("repair|repaired|fixed|mended|good as new|serviced")
TEMPLATE = Sentence("template|calculator|macro|worksheet|planner")
LICENCE = Sentence("licence|license|premium|access code|upgrade|full version")
ADVICE = Sentence("advice|consultation|consultancy|check-up|checkup|eye test|second opinion")
TRANSLATION = Sentence("translation|translated|proofreading|proofread|polished")
CLEANING = Sentence("cleaning|cleaned|spotless|sparkling clean")
RUSH = Sentence("rush job|rushed through|next-day delivery|faster than agreed")
