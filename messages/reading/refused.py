"""Words that tell of something offered which wasn't taken: "Anna refused the flowers"."""

from messages.catalogue import texts_for
from messages.reading.phrases import phrases

refused = phrases(
    "refused|declined|turned down|rejected|sent back|returned|gave back|handed back|did not accept"
    "|did not take|would not accept|would not take|refused to accept|refused to take"
    "|didn't accept|didn't take|wouldn't accept|wouldn't take|couldn't accept|could not accept"
    "|didn't want|did not want|did not want to have|didn't want to have"
)
"""Before what it was, or at the end of the line."""
apart = phrases("sent|gave|handed|turned|have sent|have given|had sent|has sent|has given")
"""With one of `away` at the end of the line."""
away = phrases("back|down")
helping = phrases("has|have|had")
to_refuse = phrases(
    "refuse|decline|turn down|reject|send back|return|give back|hand back|say no to"
    "|say no thanks to"
)
"""The same as `refused`, behind a word of `had_to`."""
to_send = phrases("send|give|hand|turn")
"""The same as `apart`."""
had_to = phrases("had to|have to|have had to|needed to")
wanted = phrases("did want|would have")
"""With one of `not_wanted` at the end of the line."""
not_wanted = phrases("not|not at all")
said_no = phrases("said no|said no thanks|said no thank you|said no to it|said no to them")
lending = phrases("lent|lend|loaned|borrowed")
"""What is done with a thing that comes back in any case."""
yet = phrases("but|but then|however|though|only")
"""What joins the refusal to the offer."""
manners = phrases("politely|unfortunately|sadly|of course|again|right away|straight away|then")
"""How something is refused."""
we = phrases("i|we")
they = phrases("he|she|they")
it = phrases("it|them|this|that|these|those")
"""What was refused, where it was told before."""
because = phrases("because|because of|due to|owing to|thanks to|on account of|citing|as per|for")
"""What starts the reason why something was refused."""
coming_back = phrases("back|returned|return")
"""Words of verbs that tell that something came back, as a form or a tool may, too."""
definite = phrases("the|my|our|this|that|these|those")
"""What a thing begins with of which both know."""
invitations = phrases("invitation|invite|invitations")
"""What is offered by its name, whatever it is to."""
no_gifts = phrases(
    "request|requests|application|proposal|idea|plan|question|claim|terms|price|job|role|position"
    "|deal|offer|quote|candidate|candidates|connection|update|change|changes|draft|article|transfer"
)
"""What is declined and was no gift."""


def given(code: str, who: str, what: str) -> str:
    """The line that tells that we gave it."""
    return texts_for(code).plain("gave {who} {what}", who=who, what=what)


def received(code: str, what: str) -> str:
    """The line that tells that we got it."""
    return texts_for(code).plain("got {what}", what=what)
