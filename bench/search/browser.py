"""Pages in a fresh context each: nothing cached, every request counted, the network as slow as is asked for."""

import time
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from typing import Any
from urllib.parse import urlsplit

from search.protocol import BrowserError, Connection, Message

SLOW = {"offline": False, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000}
"""A slow connection: 400 ms before each answer, and 400 kbit/s, which are 50,000 bytes a second, each way."""
PATIENCE = 300.0
"""How many seconds a page may take."""


@dataclass
class Received:
    """What the browser says of one request."""

    url: str
    headers: int = 0
    total: int = 0
    """Bytes on the way, headers included; 0 until it is there."""


@dataclass
class Page:
    """A page, and the web workers it starts."""

    connection: Connection
    session: str
    received: dict[str, Received] = field(default_factory=dict)
    """The requests of the page and its workers."""
    crashed: bool = False
    _sessions: list[str] = field(default_factory=list)
    _conditions: Message | None = None

    def open(self, address: str) -> None:
        """Go to an address, and wait until it is loaded."""
        self.connection.call("Page.navigate", {"url": address}, self.session)
        self.run("new Promise((done) => document.readyState === 'complete' ? done() : addEventListener('load', done))")
        self.received.clear()

    def run(self, expression: str, seconds: float = PATIENCE) -> Any:
        """Return what an expression gives, once its promise is kept."""
        options = {"expression": expression, "awaitPromise": True, "returnByValue": True}
        answer = self._wait(self.connection.send("Runtime.evaluate", options, self.session), seconds)
        if "exceptionDetails" in answer:
            details = answer["exceptionDetails"]
            raise BrowserError(details.get("exception", {}).get("description", details["text"]))
        return answer["result"].get("value")

    def _wait(self, promise: Future[Any], seconds: float) -> Any:
        """Wait for an answer, but not for one from a page that has crashed."""
        end = time.monotonic() + seconds
        while not self.crashed and time.monotonic() < end:
            with suppress(TimeoutError):
                return promise.result(1)
        raise BrowserError("The page crashed." if self.crashed else f"The page took more than {seconds:.0f} seconds.")

    def slow_down(self, conditions: Message) -> None:
        """Slow the network of the page and its workers down, from now on."""
        self._conditions = conditions
        commands = [
            self.connection.send("Network.emulateNetworkConditions", conditions, session) for session in self._sessions
        ]
        for command in commands:
            with suppress(BrowserError):  # a worker that has ended has no network
                command.result(60)

    @property
    def bodies(self) -> dict[str, int]:
        """The bytes of the bodies that arrived, by the browser's own account, by path.

        It does not tell of the scripts of workers.
        """
        told = [each for each in list(self.received.values()) if each.total]
        return {urlsplit(each.url).path.lstrip("/"): each.total - each.headers for each in told}

    def attach(self, session: str) -> None:
        """Watch the page or one of its workers; workers begin only once they are watched."""
        self._sessions.append(session)
        self.connection.listen(session, partial(self._hear, session))
        self.connection.send("Network.enable", {}, session)
        if self._conditions:
            self.connection.send("Network.emulateNetworkConditions", self._conditions, session)
        further = {"autoAttach": True, "waitForDebuggerOnStart": True, "flatten": True}
        self.connection.send("Target.setAutoAttach", further, session)
        self.connection.send("Runtime.runIfWaitingForDebugger", {}, session)

    def detach(self) -> None:
        """Watch no more."""
        for session in self._sessions:
            self.connection.forget(session)

    def _hear(self, session: str, method: str, event: Message) -> None:
        key = f"{session} {event.get('requestId', '')}"
        if method == "Target.attachedToTarget":
            self.attach(event["sessionId"])
        elif method == "Network.requestWillBeSent":
            self.received[key] = Received(event["request"]["url"])
        elif method == "Network.responseReceived" and key in self.received:
            self.received[key].headers = int(event["response"]["encodedDataLength"])
        elif method == "Network.loadingFinished" and key in self.received:
            self.received[key].total = int(event["encodedDataLength"])
        elif method == "Inspector.targetCrashed":
            self.crashed = True


@contextmanager
def fresh_page(connection: Connection) -> Iterator[Page]:
    """Open a page in a context of its own, whose cache is empty, for as long as the context lasts."""
    context = connection.call("Target.createBrowserContext")["browserContextId"]
    try:
        target = connection.call("Target.createTarget", {"url": "about:blank", "browserContextId": context})
        attached = connection.call("Target.attachToTarget", {"targetId": target["targetId"], "flatten": True})
        page = Page(connection, attached["sessionId"])
        page.attach(page.session)
        connection.call("Page.enable", {}, page.session)
        yield page
        page.detach()
    finally:
        connection.call("Target.disposeBrowserContext", {"browserContextId": context})
