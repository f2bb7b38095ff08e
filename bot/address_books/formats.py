"""The formats of the address books that we write."""

from enum import StrEnum


class BookFormat(StrEnum):
    """In which form contacts go out."""

    CSV = "csv"
    VCARD = "vcard"
    JSON = "json"

    @property
    def ending(self) -> str:
        """What the name of such a file ends with."""
        return "vcf" if self is BookFormat.VCARD else self.value
