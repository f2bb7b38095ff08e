"""Small words of what an ask says beside what it asks for."""

from messages.catalogue import Sentence

ASIDE = Sentence(
    "now|then|too|as well|though|after all|again|some day|one day|next time|from now on|in future"
    "|sometime|of course|surely|naturally|always|for once|in turn|still|already|by now|yet|so"
)
"""What small talk is full of: now, too, after all."""
