"""Words of names that are much like a typed one, as they are known by now."""

from bot.people import details, spellings
from bot.team.members import Member
from bot.vocabulary import ContactField
from tests.bot.plain_words import Team


def words(team: Team) -> set[str]:
    return set(team.ask_for(lambda s: spellings.known(s, team.workspace_id)))


def test_words_are_known_of_whoever_came_since(team: Team, mara: Member) -> None:
    team.meet(mara, "Łukasz Großmann", organisation="Quillworks")
    assert {"lukasz", "grossmann"} <= words(team)
    assert not {"=quillworks", "quillworks", "lukasz grossmann"} & words(team)
    team.meet(mara, "Zora Quill")
    assert {"zora", "quill"} <= words(team)


def test_a_new_name_is_known(team: Team, mara: Member) -> None:
    zora = team.meet(mara, "Zora Quill")
    for number in range(3):
        team.meet(mara, f"Client {number}")
    assert "quint" not in words(team)
    with team.transaction() as session:
        known = details.read(session, team.workspace_id, [zora.id])[zora.id]
        wanted = {ContactField.NAME: "Zora Quint"}
        details.change(session, known, wanted, mara.id, team.now, region=None)
    assert "quint" in words(team)


def test_another_workspace_has_words_of_its_own(
    team: Team, mara: Member, elsewhere: Team, stranger: Member
) -> None:
    team.meet(mara, "Zora Quill")
    elsewhere.meet(stranger, "Yann Ostrov")
    assert "ostrov" not in words(team)
    assert "quill" not in words(elsewhere)


def test_the_most_alike_comes_first() -> None:
    known = ["hanna", "anna", "annabel", "johann", "bram"]
    assert spellings.alike(known, "ana")[0] == "anna"
    assert spellings.starting(known, "ann") == ["anna", "annabel"]
    assert spellings.starting(known, "an") == []
