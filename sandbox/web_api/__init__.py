"""Slack's Web API: one function a method, found by its name.

`calls` reads the request and answers it; the other modules hold the methods, by Slack's own
families.
"""

from sandbox.web_api import chat, conversations, files, oauth, reactions, users, views, workspace
from sandbox.web_api.calls import METHODS, web_api

__all__ = [
    "METHODS",
    "chat",
    "conversations",
    "files",
    "oauth",
    "reactions",
    "users",
    "views",
    "web_api",
    "workspace",
]
