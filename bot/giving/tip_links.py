"""Links of tips: which lead anywhere, and which lead to the same."""

import re
from urllib.parse import urlsplit

from bot.refusals import LinkBroken

LONGEST = 500
"""Letters; what is longer holds somebody's session."""
_SCHEMES = ("https", "http")
_HOST = re.compile(r"(?:[^\W_](?:[\w-]*[^\W_])?\.)+(?:[^\W\d_]{2,}|xn--[a-z0-9-]+)")
_FORBIDDEN = re.compile(r"""[\s<>"`|\\^{}]""")


def checked(said: str) -> str:
    """A link as it was typed, without the marks that Slack sets around it; nothing for nothing.

    Raises LinkBroken for what leads to no page of the web.
    """
    link = said.strip().removeprefix("<").removesuffix(">").partition("|")[0]
    if link and not _leads_anywhere(link):
        raise LinkBroken(said.strip())
    return link


def key(link: str) -> str:
    """The same for links that lead to the same: the scheme and a last slash change nothing."""
    if not link:
        return ""
    parts = urlsplit(link)
    host = (parts.hostname or "").removeprefix("www.")
    port = "" if parts.port in (None, 80, 443) else f":{parts.port}"
    asked = f"?{parts.query}" if parts.query else ""
    return f"{host}{port}{parts.path.rstrip('/')}{asked}"


def _leads_anywhere(link: str) -> bool:
    if len(link) > LONGEST or _FORBIDDEN.search(link):
        return False
    try:
        parts = urlsplit(link)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        return False
    # A name and a password before the host make a link look as if it led elsewhere.
    is_plain = parts.username is None and parts.password is None
    return parts.scheme in _SCHEMES and is_plain and _HOST.fullmatch(host) is not None
