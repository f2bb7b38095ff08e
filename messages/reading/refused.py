"""Words that tell of something offered which wasn't taken: "Anna refused the flowers"."""

from messages.catalogue import texts_for
from messages.reading.phrases import phrases

refused = phrases(
    "refused|declined|turned down|rejected|sent back|returned|gave back|handed back|did not accept"
    "|did not take|would not accept|would not take|refused to accept|refused to take"
    "|didn't accept|didn't take|wouldn't accept|wouldn't take"
)
"""Before what it was, or at the end of the line."""
apart = phrases("sent|gave|handed|turned|have sent|have given|had sent|has sent|has given")
"""With one of `away` at the end of the line."""
away = phrases("back|down")
helping = phrases("has|have|had")
we = phrases("i|we")


def given(code: str, who: str, what: str) -> str:
    """The line that tells that we gave it."""
    return texts_for(code).plain("gave {who} {what}", who=who, what=what)


def received(code: str, what: str) -> str:
    """The line that tells that we got it."""
    return texts_for(code).plain("got {what}", what=what)
