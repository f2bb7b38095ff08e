"""What stands behind a name in one cell, "Dirk Smit, Rabobank": an organisation, or a role."""

import re
from dataclasses import dataclass

from bot.people.names import PARTICLES, bare, name_key
from bot.team.first_names import are_initials


def _listed(names: str) -> frozenset[str]:
    return frozenset(names.split())


_FIRST_NAMES = _listed(
    """
    adam adrian albert alex alexander alexandra alice amelia amy andre andrea andreas andrew
    angela anja anke anna anne annemarie annette anouk antje anton arjan arthur astrid barbara
    bart beate ben benjamin bernd bert bettina bianca birgit bjorn bob bram brian caroline
    charles charlotte chris christian christina christine christoph claudia daan daniel daniela
    david dennis diana dick dieter dirk dominik edward eline elisabeth ellen els emily emma eric
    erik esther eva eveline fabian femke floor florian frank franz fred gabriele george gerard
    gerd gert gijs grace guido hannah hannes hans heike heinz helen helena helga henk henry
    herman holger hugo ian ilse ingrid iris isabel jaap jack jacob james jan jana jane janneke
    jasper jens jeroen jessica jim joan joep johan johanna john jonas joost jorg joris jose
    joseph josephine joyce judith julia julian jurgen karel karen karin karl katharina kathrin
    kees kevin klaas klaus koen lars laura lena leo lieke linda lisa lotte louis louise lucas
    lucy ludwig luise lukas maaike maarten manfred manuela marc marcel margaret maria marianne
    marie marieke marijke marion mark marko markus martijn martin martina mary matthew matthias
    max melanie michael michelle mieke mike mirjam monica monika nadine nancy natalie nick
    nicole niels nils nina noor olaf oliver oscar pascal patricia patrick paul paula peter petra
    philip philipp piet pieter pim rachel rainer ralf raymond rebecca remco renate rene richard
    rick rob robert roland ronald rosa ruben rudolf ruth sabine sam samuel sandra sanne sara
    sarah sebastian silke silvia simon simone sofie sonja sophia sophie stefan stefanie stephan
    steven susan susanne suzanne sven sylvia tanja ted theo thomas tim tobias tom tomas ulrike
    ursula ute uwe vera veronika victor vincent walter wendy werner willem william wim wolfgang
    wouter yvonne
    """
)
"""The most usual ones. Who is called so is named as people say it, and not surname first."""
GENERATIONS = _listed("jr junior sr senior ii iii iv")
"""What tells a son from his father."""
_ROLES = re.compile(
    r"(?:chef|coach|head|hr|inkoop|einkauf|marketing|partner|sales|verkoop|vertrieb|c[a-z]o|vp|dga)"
    r"|.*(?:adviser|advisor|adviseur|adviseuse|accountant|advocaat|anwalt|anwältin|analyst|architect"
    r"|assistant|assistent|assistentin|berater|beraterin|consultant|controller|coordinator"
    r"|coördinator|directeur|directrice|director|direktor|direktorin|eigenaar|eigenaresse|engineer"
    r"|founder|führer|führerin|inhaber|inhaberin|ingenieur|jurist|leider|leiter|leiterin|manager"
    r"|notaris|officer|ontwikkelaar|owner|president|secretaris|secretary|verkoper)",
    re.IGNORECASE,
)
_ORGANISATIONS = re.compile(
    r"(?:ag|bv|gmbh|inc|llc|ltd|nv|plc|vof|groep|group|gruppe|holding|stichting|gemeente|stadt)"
    r"|.+(?:bank|accountants|advocaten|consulting|consultancy|energie|hogeschool|hochschule|klinik"
    r"|media|notarissen|software|solutions|systems|universität|universiteit|university"
    r"|verzekeringen|versicherung|versicherungen|werke|ziekenhuis)",
    re.IGNORECASE,
)
_ABBREVIATION = re.compile(r"[A-Z]{2,5}")


@dataclass(frozen=True)
class Behind:
    """The name, and what stands behind it: an organisation, or a role."""

    name: str
    organisation: str = ""
    role: str = ""


def parted(text: str, organisation: str) -> Behind:
    """The parts of a cell, where what stands behind the comma is no first name.

    The `organisation` is what another cell tells. "García Márquez, Gabriel" is left as it is.
    """
    name, comma, rest = text.partition(", ")
    if not comma or ", " in rest or bare(rest).rstrip(".").casefold() in GENERATIONS:
        return Behind(text)
    if organisation and name_key(rest) == name_key(organisation):
        return Behind(name)
    words, behind = _words(name), _words(rest)
    if len(words) < 2 or not behind or _is_first_name(behind[0]):
        return Behind(text)
    if all(map(are_initials, rest.split())):
        return Behind(text)
    if not _is_first_name(words[0]) and not (_is_of_one(behind) and not text.isupper()):
        return Behind(text)
    if _ROLES.fullmatch(behind[-1]) or _ROLES.fullmatch(behind[0]):
        return Behind(name, role=rest)
    return Behind(name, organisation=rest)


def _words(said: str) -> list[str]:
    """Those of a name, without particles."""
    return [word for word in map(bare, said.split()) if name_key(word) not in PARTICLES]


def _is_of_one(words: list[str]) -> bool:
    """Whether the words are an organisation's, whoever the others are: Rabobank, KPN."""
    is_short = len(words) == 1 and _ABBREVIATION.fullmatch(words[0])
    return bool(is_short) or any(_ORGANISATIONS.fullmatch(word.rstrip(".")) for word in words)


def _is_first_name(word: str) -> bool:
    """Whether it is one, or begins with one: Jan-Peter."""
    first = name_key(word).partition("-")[0]
    return first in _FIRST_NAMES
