"""Acts in the sandbox over HTTP, in plain words: for tests, tours and any other program.

mara = Driver(box.url).act_as("U0MARA")
reply = mara.types("/goodturn today", channel="C0TEAM")
after = mara.clicks(reply, "Done")
"""

from sandbox.driver.connection import Declined
from sandbox.driver.driver import Actor, Driver

__all__ = ["Actor", "Declined", "Driver"]
