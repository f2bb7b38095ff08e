"""What goes out comes in again, and changes nothing."""

import pytest

from bot.address_books import previews, recognising
from bot.address_books.formats import BookFormat
from bot.address_books.outcomes import Options
from bot.address_books.written import written
from bot.giving import gestures
from bot.people import details, notes, occasions
from bot.people.changes import Value
from bot.people.contacts import Contact
from bot.people.yearly import Yearly
from bot.privacy import exports
from bot.team.members import Member
from bot.vocabulary import Audience, ContactField, Direction, OccasionKind
from messages.address_books import reports
from tests.bot.plain_words import Team

NAMES = (
    "Pieter van den Berg",
    "Zoë Groß",
    "Plato",
    "王小明",
    "김민준",
    "Jean-Luc O'Neil-d'Arc",
    "أحمد الشريف",
    "Anna Jansen jr.",
    "María José Carreño Quiñones",
)


@pytest.mark.parametrize("form", [BookFormat.CSV, BookFormat.VCARD])
def test_an_export_that_is_imported_changes_nothing(
    team: Team, mara: Member, anna: Contact, form: BookFormat
) -> None:
    everyone = [anna, *(team.meet(mara, name, organisation="Sun, & Sons") for name in NAMES)]
    with team.transaction() as session:
        for number, contact in enumerate(everyone):
            known = details.read(session, team.workspace_id, [contact.id])[contact.id]
            told: dict[ContactField, Value] = {
                ContactField.EMAILS: (f"{number}@example.com", f"b{number}@example.com"),
                ContactField.PHONES: (f"+31 6 1234567{number}", "=1+1"),
                ContactField.ROLE: "-Baker, and more",
                ContactField.HONORIFIC: "Dr.",
                ContactField.LANGUAGE: "de",
                ContactField.AUDIENCE: Audience.PARTNER,
                ContactField.TAGS: ("tax", "VIP"),
            }
            details.change(session, known, told, mara.id, team.now, region="NL")
            occasions.keep(
                session,
                team.workspace_id,
                contact.id,
                OccasionKind.BIRTHDAY,
                Yearly(2, 29),
                team.now.date(),
            )
            notes.note(session, contact, mara, "one line\nand another", is_shared=False)
            gestures.log(
                session, mara, contact, Direction.GIVEN, team.now, words="tea", sent_words="Hello,"
            )
    chosen = team.ask_for(lambda s: exports.looked_after(s, mara))
    content = team.ask_for(
        lambda s: "".join(written(form, exports.each(s, chosen), chosen.widest)).encode()
    )
    book = recognising.read(content, team.now.date())
    options = Options(reports.audience_labels(), reports.language_labels(), Audience.CLIENT)
    preview = team.ask_for(lambda s: previews.preview(s, mara, book, options))
    assert preview.rejected == ()
    assert [one.learnt for one in preview.updated] == []
    assert preview.added == ()
    assert [one.learnt.proposals for one in preview.proposed] == []
    assert len(preview.unchanged) == len(everyone)
