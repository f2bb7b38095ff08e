"""The certificates that this machine trusts."""

import ssl
from functools import cache

import httpx


@cache
def certificates() -> ssl.SSLContext:
    """Loaded once, since every client would do so for 30 ms, though most speak plain HTTP."""
    return httpx.create_ssl_context(trust_env=False)
