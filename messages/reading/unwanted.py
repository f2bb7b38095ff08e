"""The words that tell what isn't to be given to somebody, now or ever."""

from messages.reading.phrases import phrases

refusals = phrases(
    "no more|no|never again|never again any|never|not any more|not|nothing with|no more of|none of"
    "|nothing made of|nothing with any|nothing more with|definitely no|rather no|preferably no"
    "|anything but"
)
"""What stands before a thing that isn't to be given."""
forbidding = phrases(
    "don't give|do not give|never give|don't buy|do not buy|never buy|don't send|do not send"
    "|never send|don't suggest|do not suggest|never suggest|stop suggesting|stop giving"
    "|no longer suggest|don't suggest again|never suggest again|don't ever give"
    "|don't ever suggest|avoid giving"
)
"""The same with what isn't to be done with it."""
bidding = phrases("give|send|buy|suggest|bring|get")
"""What isn't to be done, before or behind what tells so."""
things = phrases(
    "alcohol|booze|wine|beer|chocolate|chocolates|nuts|peanuts|flowers|sweets|sugar|cake|meat|pork"
    "|fish|cheese|dairy|milk|gluten|coffee|perfume|plants|lilies|pollen|food|cookies|biscuits"
)
"""What some can't have, or don't want."""
