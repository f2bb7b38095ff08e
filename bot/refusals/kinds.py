"""What every refusal is one of."""


class Refusal(Exception):
    """Something a person asked for that is declined, with what they need to go on."""


class NotUnderstood(Refusal):
    """The line says too little, or something else than expected."""


class DateRefused(Refusal):
    """A date outside what makes sense."""


class NotAllowed(Refusal):
    """Not this person's to change."""
