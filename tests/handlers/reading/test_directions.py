"""Which way something went, and whether it happened yet: asked where the line says two things."""

import pytest

from tests.handlers.reading.conftest import Read


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Grace gave me 50 pounds for the run and I gave her a mug", "en"),
        ("gave Grace a mug, she gave me a scarf", "en"),
        ("met Nora for lunch and she gave me a book", "en"),
        ("Tim gaf me een boek en ik gaf hem een taart", "nl"),
        ("Tim gab mir ein Buch und ich gab ihm einen Kuchen", "de"),
    ],
)
def test_what_went_both_ways_is_asked(read: Read, line: str, language: str) -> None:
    assert read(line, language)["asks_back"] == "intent"


@pytest.mark.parametrize(
    "line",
    [
        "gave Tim the book that he wrote about in his letter",
        "Nora and I gave Tim a book",
    ],
)
def test_what_went_one_way_is_not(read: Read, line: str) -> None:
    assert read(line)["asks_back"] != "intent"


@pytest.mark.parametrize(
    "line",
    [
        "thanks to Fatima for the intro to the mayor",
        "thx to Fatima for the intro to the mayor",
        "kudos to Fatima for the introduction",
    ],
)
def test_thanks_may_be_for_what_they_gave(read: Read, line: str) -> None:
    assert read(line)["asks_back"] == "intent"


@pytest.mark.parametrize(
    ("line", "language", "intent", "asks_back"),
    [
        ("gave Tim cake for the team", "en", "give", None),
        ("Tim brought cake for the team", "en", "got", None),
        ("gisteren bracht Tim taart voor het team", "nl", "got", None),
        ("said thanks to Tim for the coffee", "en", "give", None),
        ("Tim said thanks for the coffee", "en", "got", "intent"),
        ("rang Tim, no answer", "en", "met", "meaning"),
        ("Tim gebeld, geen antwoord", "nl", "met", "meaning"),
        ("Tim angerufen, keine Antwort", "de", "met", "meaning"),
        ("waiting on Tim", "en", "answer", None),
        ("wacht nog op Tim", "nl", "answer", None),
        ("warte noch auf Tim", "de", "answer", None),
    ],
)
def test_who_is_named_stands_where_it_belongs(
    read: Read, line: str, language: str, intent: str, asks_back: str | None
) -> None:
    told = read(line, language)
    assert (told["intent"], told["asks_back"]) == (intent, asks_back)


def test_half_of_it_is_no_yes(read: Read) -> None:
    assert read("Tim agreed to half")["answer"] == "partly"


def test_you_may_be_written_with_one_letter(read: Read) -> None:
    assert read("can u remind me to ring Tim tomorrow")["what"] == "ring"


@pytest.mark.parametrize("line", ["Tim got me a coffee", "Tim got us two tickets for the opera"])
def test_what_somebody_got_us_came_from_them(read: Read, line: str) -> None:
    told = read(line)
    assert (told["intent"], told["asks_back"]) == ("got", None)


@pytest.mark.parametrize(
    ("line", "language", "what"),
    [
        ("I'll ask Dirk for a case study", "en", "a case study"),
        ("Could I ask Dirk for a favour?", "en", "a favour"),
        ("should I ask Dirk for an introduction?", "en", "an introduction"),
        ("I'd like to ask Dirk for a Google review", "en", "a Google review"),
        ("gonna ask Dirk for a review", "en", "a review"),
        ("ik wil Dirk om een review vragen", "nl", "een review"),
        ("ich möchte Dirk um eine Bewertung bitten", "de", "eine Bewertung"),
    ],
)
def test_when_an_ask_is_planned_for_is_asked(
    read: Read, line: str, language: str, what: str
) -> None:
    told = read(line, language)
    assert (told["intent"], told["what"], told["asks_back"]) == ("ask", what, "day")


def test_an_ask_that_was_made_is_no_plan(read: Read) -> None:
    told = read("I asked Dirk for a favour")
    assert (told["what"], told["asks_back"]) == ("a favour", None)


@pytest.mark.parametrize(
    "line",
    [
        "apologised to Tim",
        "explained VAT to Tim",
        "sold our old printer to Tim",
        "lost the pitch to Tim",
        "Tim got a new job",
        "Tim got married",
        "Tim gave a talk on pensions",
        "Nora asked if we could help with her VAT return",
    ],
)
def test_what_may_be_no_turn_is_asked(read: Read, line: str) -> None:
    assert read(line)["asks_back"] == "intent"


@pytest.mark.parametrize(
    ("line", "intent"),
    [
        ("two tickets for Tim", "give"),
        ("flowers for Tim", "give"),
        ("a cake from Tim", "got"),
        ("Tim got a bottle of wine", "give"),
        ("Tim brought a cake", "got"),
        ("commented on Rosa's post", "give"),
        ("Rosa's sent us flowers", "got"),
        ("asked Nora if we could help with her move", "ask"),
        ("got in touch with Tim", "met"),
        ("touched base with Tim", "met"),
        ("reached out to Tim", "met"),
        ("texted Tim this morning", "met"),
    ],
)
def test_what_is_clear_is_not(read: Read, line: str, intent: str) -> None:
    told = read(line)
    assert (told["intent"], told["asks_back"]) == (intent, None)


@pytest.mark.parametrize("line", ["Had to cancel lunch with Nora", "missed a call from Tim"])
def test_what_did_not_take_place_is_asked(read: Read, line: str) -> None:
    assert read(line)["asks_back"] == "meaning"


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("do you know when I last met Tim", "en"),
        ("not sure whether I thanked Tim", "en"),
        ("weet je wanneer ik Tim voor het laatst zag", "nl"),
        ("kun je kijken of ik Tim al gefeliciteerd heb?", "nl"),
        ("weißt du noch, wann ich Tim getroffen habe", "de"),
        ("kannst du mal schauen wann ich das letzte mal mit Tim gesprochen hab", "de"),
        ("kannst du nachsehen, ob ich Tim schon gratuliert habe", "de"),
    ],
)
def test_a_question_in_the_middle_tells_nothing(read: Read, line: str, language: str) -> None:
    told = read(line, language)
    assert (told["intent"], told["contacts"]) == ("who", ["Tim Vos"])


@pytest.mark.parametrize(
    ("line", "language", "intent"),
    [
        ("When I last saw Tim I gave him a book", "en", "give"),
        ("asked Tim whether we could quote him", "en", "ask"),
        ("Tim gefragt, ob wir ihn zitieren dürfen", "de", "ask"),
        ("erinnere mich am Freitag, ob ich Tim gratuliert habe", "de", "remind"),
    ],
)
def test_what_is_told_with_it_is_no_question(
    read: Read, line: str, language: str, intent: str
) -> None:
    assert read(line, language)["intent"] == intent


@pytest.mark.parametrize(
    "line",
    [
        "wen hab ich schon lang nicht mehr gesehen?",
        "wem sollte ich mal wieder schreiben",
        "bei wem hab ich mich lang nicht gemeldet",
    ],
)
def test_who_is_asked_for_is_no_name(read: Read, line: str) -> None:
    assert read(line, "de")["intent"] == "today"


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Tim bedankte me voor het boek", "nl"),
        ("Tim bedankt sich für die Pralinen", "de"),
        ("Tim dankt für das Buch", "de"),
        ("Tim sagt danke für das Buch", "de"),
    ],
)
def test_their_thanks_are_no_gift_of_ours(read: Read, line: str, language: str) -> None:
    assert read(line, language)["asks_back"] == "intent"


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Tim hat das Treffen abgesagt", "de"),
        ("Tim hat abgesagt, wir treffen uns doch nicht", "de"),
        ("Tim zegde de lunch af", "nl"),
    ],
)
def test_a_meeting_called_off_is_no_answer(read: Read, line: str, language: str) -> None:
    assert read(line, language)["asks_back"] is not None


@pytest.mark.parametrize(
    ("line", "language", "intent", "what"),
    [
        ("Tim dropped in with cake yesterday", "en", "got", "cake"),
        ("I dropped in on Tim with flowers yesterday", "en", "give", "flowers"),
        ("gisteravond stond Tim op de stoep met een bos bloemen", "nl", "got", "een bos bloemen"),
        ("Tim kwam gisteren langs met taart", "nl", "got", "taart"),
        ("gestern stand Tim mit einem Strauß Blumen in der Tür", "de", "got", "Strauß Blumen"),
        ("Tim kam gestern mit Krapfen vorbei", "de", "got", "Krapfen"),
        ("ik heb een cake gebakken voor het team van Tim", "nl", "give", "een cake"),
        ("Tim zum Jubiläum beglückwünscht", "de", "give", "Jubiläum"),
    ],
)
def test_whoever_comes_with_something_gave_it(
    read: Read, line: str, language: str, intent: str, what: str
) -> None:
    told = read(line, language)
    assert (told["intent"], told["asks_back"]) == (intent, None)
    assert what in told["what"]


@pytest.mark.parametrize(
    ("line", "language", "day"),
    [
        ("emailed Tim on Friday asking for last year's figures", "en", "2026-10-30"),
        ("Tim gisteren geappt of hij de borrel wil verzorgen", "nl", "2026-11-02"),
        ("Tim gestern geschrieben, ob er uns Gläser leiht", "de", "2026-11-02"),
        ("ma Tim vragen of hij meedoet", "nl", "2026-11-09"),
        ("mi Tim fragen, ob er hilft", "de", "2026-11-04"),
    ],
)
def test_what_is_asked_in_passing_is_an_ask(read: Read, line: str, language: str, day: str) -> None:
    told = read(line, language)
    assert (told["intent"], told["day"], told["asks_back"]) == ("ask", day, None)


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("the orchid for Tim got lost in the post", "en"),
        ("would love to get Tim something nice", "en"),
        ("give me the book for Tim", "en"),
        ("Tim dropped in with a question", "en"),
        ("had Tim graag een fles wijn gegeven", "nl"),
        ("misschien geef ik Tim een kompas", "nl"),
        ("vielleicht schenke ich Tim einen Kompass", "de"),
        ("ik krijg nog 20 euro van Tim", "nl"),
        ("het pakketje voor Tim kwam retour", "nl"),
        ("hätte Tim gern einen Wein geschenkt", "de"),
        ("Am Samstag gehe ich mit Tim essen", "de"),
    ],
)
def test_what_may_not_have_been_given_is_asked(read: Read, line: str, language: str) -> None:
    assert read(line, language)["asks_back"] is not None


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Tim said yes to the reading but no to the dinner", "en"),
        ("Tim zei ja tegen de lezing maar nee tegen het eten", "nl"),
        ("Tim gaat gedeeltelijk akkoord met het voorstel", "nl"),
        ("Tim hat ja zur Lesung gesagt, aber nein zum Essen", "de"),
    ],
)
def test_a_mixed_answer_is_partly_one(read: Read, line: str, language: str) -> None:
    told = read(line, language)
    assert (told["intent"], told["answer"], told["asks_back"]) == ("answer", "partly", None)


@pytest.mark.parametrize(
    ("line", "language", "intent", "asks_back"),
    [
        ("we zijn uitgenodigd door Tim op een feest", "nl", "got", None),
        ("ik ben door Tim geholpen met de printer", "nl", "got", None),
        ("we waren uitgenodigd bij Tim", "nl", "give", "intent"),
        ("we are invited by Tim to a party", "en", "got", None),
        ("ik heb Tim uitgenodigd op een feest", "nl", "give", None),
        ("zonet Tim aan de lijn gehad", "nl", "met", None),
        ("Tim aan de telefoon gehad", "nl", "met", None),
        ("Tim heeft teruggebeld", "nl", "met", None),
        ("Tim called back", "en", "met", None),
        ("Tim hat zurückgerufen", "de", "met", None),
        ("Tim belde terug: ja graag", "nl", "answer", None),
    ],
)
def test_who_did_it_is_told_by_what_stands_before_them(
    read: Read, line: str, language: str, intent: str, asks_back: str | None
) -> None:
    told = read(line, language)
    assert (told["intent"], told["asks_back"]) == (intent, asks_back)


@pytest.mark.parametrize(
    ("line", "language", "intent"),
    [
        ("vergeet Tim niet", "nl", "remind"),
        ("vergeet Tim niet te bellen", "nl", "remind"),
        ("niet vergeten: Tim bellen", "nl", "remind"),
        ("vergiss Tim nicht", "de", "remind"),
        ("vergeet Tim", "nl", "forget"),
        ("verwijder Tim niet", "nl", "unclear"),
        ("lösche Tim nicht", "de", "unclear"),
    ],
)
def test_nobody_is_forgotten_who_is_not_to_be(
    read: Read, line: str, language: str, intent: str
) -> None:
    assert read(line, language)["intent"] == intent


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Tim war nicht da, hab die Blumen beim Empfang abgegeben", "de"),
        ("Tim war krank, hab Suppe vorbeigebracht", "de"),
        ("Tim was er niet, heb de bloemen bij de receptie afgegeven", "nl"),
    ],
)
def test_whoever_was_out_gave_nothing(read: Read, line: str, language: str) -> None:
    """The verb that helps is ours, though nobody says "I"."""
    told = read(line, language)
    assert (told["intent"], told["asks_back"]) == ("give", None)


def test_a_clause_about_somebody_says_not_that_they_did_the_next(read: Read) -> None:
    assert read("Tim was ill, brought her flowers")["asks_back"] == "intent"


@pytest.mark.parametrize(
    ("line", "language", "what"),
    [
        ("vraag Tim of hij spreker wil zijn", "nl", "of hij spreker wil zijn"),
        ("morgen Tim vragen of hij tevreden is", "nl", "of hij tevreden is"),
    ],
)
def test_what_is_asked_keeps_its_last_verb(read: Read, line: str, language: str, what: str) -> None:
    assert read(line, language)["what"] == what


@pytest.mark.parametrize(
    ("line", "language", "what"),
    [
        ("call from Tim this morning", "en", "call"),
        ("got a call from Tim", "en", "a call"),
        ("telefoontje van Tim vanochtend", "nl", "telefoontje"),
        ("heute Vormittag Anruf von Tim", "de", "Anruf"),
        ("Besuch von Tim bekommen", "de", "Besuch"),
    ],
)
def test_a_call_from_somebody_is_no_gift(read: Read, line: str, language: str, what: str) -> None:
    told = read(line, language)
    assert (told["intent"], told["what"], told["asks_back"]) == ("met", what, None)


@pytest.mark.parametrize(
    ("line", "language", "intent", "what"),
    [
        ("met Tim and gave him a book", "en", "give", "a book"),
        ("called Tim yesterday and then emailed him the article", "en", "give", "the article"),
        ("Tim gisteren gebeld en hem daarna het artikel gemaild", "nl", "give", "het artikel"),
        ("gestern mit Tim telefoniert und ihm danach den Link gemailt", "de", "give", "den Link"),
        ("gestern bei Tim gewesen, er hat mir Käse mitgegeben", "de", "got", "Käse"),
        ("Tims Mann hat mir Baklava mitgegeben", "de", "got", "Baklava"),
        ("Einen Kuchen hat uns Tim aus Wien mitgebracht", "de", "got", "Einen Kuchen aus Wien"),
        ("Tim hat mir ne Flasche Wein in die Hand gedrückt", "de", "got", "ne Flasche Wein"),
    ],
)
def test_what_went_along_with_a_meeting_is_told_for_itself(
    read: Read, line: str, language: str, intent: str, what: str
) -> None:
    told = read(line, language)
    assert (told["intent"], told["what"], told["asks_back"]) == (intent, what, None)


@pytest.mark.parametrize(
    ("line", "language", "intent"),
    [
        ("what can I give Tim?", "en", "tips"),
        ("what can i give tim", "en", "tips"),
        ("when can I ask Tim again?", "en", "who"),
        ("when is Tim's birthday?", "en", "who"),
        ("wat kan ik Tim geven?", "nl", "tips"),
        ("Was kann ich Tim schenken?", "de", "tips"),
        ("was kann ich tim schenken", "de", "tips"),
        ("wann darf ich Tim wieder was fragen?", "de", "who"),
        ("wann hat Tim Geburtstag?", "de", "who"),
    ],
)
def test_a_question_tells_nothing(read: Read, line: str, language: str, intent: str) -> None:
    told = read(line, language)
    assert (told["intent"], told["asks_back"]) == (intent, None)


@pytest.mark.parametrize(
    "line", ["what a day! Tim brought us cake", "wie besprochen hab ich Tim das Angebot geschickt"]
)
def test_what_only_starts_like_a_question_tells_something(read: Read, line: str) -> None:
    assert read(line, "en" if "brought" in line else "de")["intent"] in ("give", "got")


@pytest.mark.parametrize(
    ("line", "language", "asked"),
    [
        ("mit Tim wegen Montag telefoniert", "de", "day"),
        ("Tim hat abgesagt wegen Freitag", "de", "day"),
        ("Tim um Feedback gefragt, er meldet sich nächste Woche", "de", "day"),
        ("asked Tim for feedback, he is back next week", "en", "day"),
        ("ein Buch von Tim gelesen", "de", "intent"),
    ],
)
def test_a_day_or_a_thing_of_another_matter_is_asked(
    read: Read, line: str, language: str, asked: str
) -> None:
    assert read(line, language)["asks_back"] == asked


@pytest.mark.parametrize(
    ("line", "intent", "what"),
    [
        ("hab mit dem Team von Tim gefrühstückt", "met", None),
        ("Tim zum Geburtstag nen Gutschein geschenkt", "give", "zum Geburtstag nen Gutschein"),
    ],
)
def test_nothing_of_it_is_taken_for_a_gift_or_dropped(
    read: Read, line: str, intent: str, what: str | None
) -> None:
    told = read(line, "de")
    assert (told["intent"], told["what"], told["asks_back"]) == (intent, what, None)
