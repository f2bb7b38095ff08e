"""Whether it happened, and as what: wishes, what fell through, calls, and what may be no gift."""

import pytest

from tests.handlers.reading.conftest import Read


@pytest.mark.parametrize(
    "line",
    [
        "apologised to Tim",
        "explained VAT to Tim",
        "sold our old printer to Tim",
        "lost the pitch to Tim",
        "told Tim about the new subsidy",
        "Tim's asked me for a discount",
        "accepted an invitation from Tim",
        "signed a card for Tim with the team",
        "Tim's wife had a baby, sent flowers",
        "Tim gave a talk on pensions",
        "Nora asked if we could help with her VAT return",
    ],
)
def test_what_may_be_no_turn_is_asked(read: Read, line: str) -> None:
    assert read(line)["asks_back"] == "intent"


@pytest.mark.parametrize(
    ("line", "intent"),
    [
        ("two tickets for Tim yesterday", "give"),
        ("flowers for Tim, 12 euros", "give"),
        ("a cake from Tim", "got"),
        ("Tim got a bottle of wine", "give"),
        ("Tim brought a cake", "got"),
        ("commented on Rosa's post", "give"),
        ("Rosa's sent us flowers", "got"),
        ("asked Nora if we could help with her move", "ask"),
        ("got in touch with Tim", "met"),
        ("touched base with Tim", "met"),
        ("reached out to Tim", "met"),
        ("lunch w Tim", "met"),
        ("chased Tim about the lease", "ask"),
        ("a yes from Tim", "answer"),
        ("gave Tim a watch from all of us", "give"),
        ("Tim's leaving do: gave him a watch from all of us", "give"),
        ("emailed Tim about the lease", "met"),
        ("wrote to Tim about the lease", "met"),
        ("emailed Tim", "met"),
        ("emailed Tim the slides", "give"),
        ("emailed the slides to Tim", "give"),
        ("Tim said yes to the reading, no to the dinner", "answer"),
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
        ("Tim hat das Treffen abgesagt", "de"),
        ("Tim hat abgesagt, wir treffen uns doch nicht", "de"),
        ("Tim zegde de lunch af", "nl"),
        ("lunch with Tim got moved to Friday", "en"),
        ("we moved our call with Tim to Monday", "en"),
        ("dinner with Tim is off", "en"),
        ("lunch met Tim verschoven naar vrijdag", "nl"),
        ("das Essen mit Tim wurde auf Freitag verlegt", "de"),
    ],
)
def test_a_meeting_called_off_is_no_answer(read: Read, line: str, language: str) -> None:
    assert read(line, language)["asks_back"] is not None


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
        ("I wait for Tim to send us the samples", "en"),
        ("I hope Tim sends us the samples", "en"),
        ("looking forward to Tim's cake", "en"),
        ("I trust Tim got the flowers", "en"),
        ("hopelijk stuurt Tim ons een taart", "nl"),
        ("wir freuen uns auf die Blumen von Tim", "de"),
        ("hoffentlich schickt uns Tim ein Buch", "de"),
    ],
)
def test_what_may_not_have_been_given_is_asked(read: Read, line: str, language: str) -> None:
    assert read(line, language)["asks_back"] is not None


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
    ("line", "language", "asked"),
    [
        ("mit Tim wegen Montag telefoniert", "de", "day"),
        ("Tim hat abgesagt wegen Freitag", "de", "day"),
        ("Tim um Feedback gefragt, er meldet sich nächste Woche", "de", "day"),
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


def test_half_of_it_is_no_yes(read: Read) -> None:
    assert read("Tim agreed to half")["answer"] == "partly"


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("went to Tim's concert on Saturday", "en"),
        ("Tim was here", "en"),
        ("naar het concert van Tim geweest", "nl"),
        ("bij Tim op de opening geweest, heel leuk", "nl"),
        ("ben op de verjaardag van Tim geweest", "nl"),
        ("mail gestuurd naar Tim", "nl"),
        ("mail gekregen van Tim over de douane", "nl"),
        ("war auf der Feier von Tim", "de"),
        ("bei Tim auf der Ausstellung gewesen", "de"),
    ],
)
def test_a_visit_or_a_message_is_no_gift(read: Read, line: str, language: str) -> None:
    told = read(line, language)
    assert (told["intent"], told["asks_back"]) == ("met", None)


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Tim was happy with the book", "en"),
        ("the flowers from Tim smell lovely on my desk", "en"),
        ("Tim was blij met het boek", "nl"),
        ("de baklava van Tim was heerlijk", "nl"),
        ("de bloemen van Tim staan mooi op mijn bureau", "nl"),
        ("Tim bood ons een diner aan, maar we hebben bedankt", "nl"),
        ("Tim war glücklich mit dem Buch", "de"),
    ],
)
def test_what_is_said_of_a_gift_may_be_none(read: Read, line: str, language: str) -> None:
    assert read(line, language)["asks_back"] in ("intent", "meaning")


@pytest.mark.parametrize(
    ("language", "line", "intent", "what"),
    [
        ("de", "bei Dirk gestern die Zahlen für Q3 angefordert", "ask", "die Zahlen für Q3"),
        ("de", "von Dirk die Zahlen angefordert, letzte Woche Donnerstag", "ask", "die Zahlen"),
        ("nl", "bij Dirk gisteren de cijfers opgevraagd", "ask", "de cijfers"),
        ("de", "Urs het üs Blueme brocht, mega fein", "got", "Blueme"),
        ("de", "ha em Urs geschter es Täfeli Schoggi gä", "give", "es Täfeli Schoggi"),
        ("de", "Urs hat uns Baklava hingestellt, super lecker", "got", "Baklava"),
        ("de", "Eva ist gestern zum Kaffee da gewesen", "met", "Kaffee"),
        ("de", "frag Eva Anfang Januar nach dem Jahresabschluss", "ask", "Jahresabschluss"),
        ("de", "Eva am Mittwuch wäge de Rächnig froge", "ask", "de Rächnig"),
        ("de", "Eva kurz am Telefon gehabt", "met", None),
    ],
)
def test_it_is_told_what_took_place(
    read: Read, language: str, line: str, intent: str, what: str
) -> None:
    told = read(line, language)
    assert (told["intent"], told["what"], told["asks_back"]) == (intent, what, None)


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("email from Grace, she is happy with the tip", "en"),
        ("got an email from Grace, she is happy with the tip", "en"),
        ("mailtje van Tim gehad, hij is blij met de tip", "nl"),
        ("belletje van Tim gehad, hij is blij met het boek", "nl"),
        ("Anruf von Tim bekommen, er ist begeistert von dem Buch", "de"),
    ],
)
def test_a_message_about_a_gift_is_a_touch(read: Read, line: str, language: str) -> None:
    told = read(line, language)
    assert (told["intent"], told["asks_back"]) == ("met", None)


def test_a_gift_that_came_with_a_message_is_one(read: Read) -> None:
    told = read("got an email with a tip from Grace")
    assert (told["intent"], told["what"]) == ("got", "an email with a tip")


@pytest.mark.parametrize(
    ("line", "language", "what"),
    [
        ("introduced Tim and Grace to each other yesterday", "en", "introduced to each other"),
        ("heb Tim en Grace aan elkaar voorgesteld gister", "nl", "aan elkaar voorgesteld"),
        ("Tim und Grace gestern einander vorgestellt", "de", "einander vorgestellt"),
    ],
)
def test_two_who_got_to_know_each_other_were_introduced(
    read: Read, line: str, language: str, what: str
) -> None:
    told = read(line, language)
    assert (told["intent"], told["what"], told["kind"]) == ("give", what, "introduction")
    assert (len(told["contacts"]), told["asks_back"]) == (2, None)
