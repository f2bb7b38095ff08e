"""The buttons that choose whose card is shown, each with a ContactButton: their action id."""

CONTACT = "card.contact"
