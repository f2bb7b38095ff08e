"""What a line says that a role, an organisation or a tag is."""

import pytest

from handlers.reading import told_values


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Ruben's new role is CFO", "CFO"),
        ("change Anna's job title to Head of Sales", "Head of Sales"),
        ("Anna is now CFO", "CFO"),
        ("de functie van Anna is nu inkoper", "inkoper"),
        ("Anna werkt nu als inkoper", "inkoper"),
        ("Annas Position ist jetzt Leiterin Einkauf", "Leiterin Einkauf"),
        ("Anna ist jetzt Geschäftsführerin", "Geschäftsführerin"),
        ("change Anna's role", ""),
        ("what's Anna's role?", ""),
        ("change Anna's role to that of the one who left us in May", ""),
    ],
)
def test_the_role_is_told(line: str, role: str) -> None:
    assert told_values.role(line) == role


@pytest.mark.parametrize(
    ("line", "organisation"),
    [
        ("Anna works at Acme now", "Acme"),
        ("Anna's employer is Acme", "Acme"),
        ("Anna werkt nu bij Bakkerij Jansen", "Bakkerij Jansen"),
        ("Anna arbeitet jetzt bei der Migros", "Migros"),
        ("Anna werkt nu bij Telenet als account manager", "Telenet"),
        ("change Anna's company", ""),
    ],
)
def test_the_organisation_is_told(line: str, organisation: str) -> None:
    assert told_values.organisation(line) == organisation


@pytest.mark.parametrize(
    ("line", "tag"),
    [
        ("tag Anna with golf", "golf"),
        ("give Anna the tag golf", "golf"),
        ("add tag vip to Anna Jansen", "vip"),
        ("Anna's tags: golf", "golf"),
        ("label Anna met drukwerk", "drukwerk"),
        ("Anna krijgt het label vaste klant", "vaste klant"),
        ("Label Stammkunde für Anna", "Stammkunde"),
        ("Anna bekommt das Label Weinfreund", "Weinfreund"),
        ("remove tag golf from Anna", ""),
        ("change Anna's tags", ""),
    ],
)
def test_the_tag_is_told(line: str, tag: str) -> None:
    assert told_values.tag(line, "Anna Jansen") == tag
