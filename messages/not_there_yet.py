"""What is understood and can't be done yet."""

from messages.catalogue import Mrkdwn, Texts


def said(texts: Texts) -> Mrkdwn:
    return texts("I understand what you mean, but I can't do it yet.")
