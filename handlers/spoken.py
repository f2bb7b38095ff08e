"""The languages of the people seen lately, for when the database can't tell."""

from http.client import HTTPException
from threading import Lock

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.team.members import Member
from handlers.team import directory
from handlers.team.install import Installation
from messages.catalogue import Texts, texts_for

MOST_PEOPLE = 10_000
"""Of so many the language is remembered: a megabyte."""
SECONDS_FOR_SLACK = 1
"""How long Slack may take to tell one, of the three that it waits for us."""


class Spoken:
    """What language to answer in: what the member spoke last, or else what Slack says."""

    def __init__(self, installation: Installation) -> None:
        client = installation.client
        self._identity = installation.identity
        self._client = WebClient(
            token=client.token,
            base_url=client.base_url,
            timeout=SECONDS_FOR_SLACK,
            retry_handlers=[],
        )
        self._lock = Lock()
        self._locales: dict[str, str] = {}

    def remember(self, member: Member) -> None:
        """The member acts, and speaks their language."""
        if self._locales.get(member.slack_user_id) != member.locale:
            self._keep(member.slack_user_id, member.locale)

    def texts(self, user_id: str) -> Texts:
        """Texts for this person; English where nobody knows their language."""
        locale = self._locales.get(user_id)
        if locale is None:
            locale = self._in_slack(user_id)
            self._keep(user_id, locale)
        return texts_for(locale)

    def _keep(self, user_id: str, locale: str) -> None:
        with self._lock:
            self._locales.pop(user_id, None)
            self._locales[user_id] = locale
            if len(self._locales) > MOST_PEOPLE:
                del self._locales[next(iter(self._locales))]

    def _in_slack(self, user_id: str) -> str:
        try:
            profile = directory.look_up(self._client, user_id, self._identity)
        except (SlackApiError, OSError, HTTPException, ValueError):
            # The last for an answer that is cut off.
            return "en"
        return profile.locale or "en"
