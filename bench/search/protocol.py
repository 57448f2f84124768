"""Chromium's DevTools protocol over a pipe, which needs no further package.

Playwright would do, but it keeps the sessions of web workers to itself, and two of the engines fetch from workers:
their requests are slowed down and counted only by whoever holds those sessions.
"""

import fcntl
import json
import os
import signal
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future
from contextlib import contextmanager, suppress
from typing import Any

from bring_browser import FLAGS

_ABOVE_THE_PIPES = 10
_SECONDS_TO_CLOSE = 10

Message = Mapping[str, Any]


class BrowserError(Exception):
    """The browser refused a command, or the page failed."""


class Connection:
    """A running browser: commands go in, answers and events come out."""

    def __init__(self, reading: int, writing: int) -> None:
        self._writing = writing
        self._waiting: dict[int, Future[Any]] = {}
        self._listeners: dict[str, Callable[[str, Message], None]] = {}
        self._lock = threading.Lock()
        self._last = 0
        threading.Thread(target=self._listen, args=(reading,), daemon=True).start()

    def send(self, method: str, parameters: Message | None = None, session: str = "") -> "Future[Any]":
        """Send a command and return the promise of its result."""
        promise: Future[Any] = Future()
        with self._lock:
            self._last += 1
            number = self._last
            self._waiting[number] = promise
            message = {"id": number, "method": method, "params": parameters or {}}
            text = json.dumps(message | ({"sessionId": session} if session else {}))
            _write(self._writing, text.encode() + b"\0")
        return promise

    def call(self, method: str, parameters: Message | None = None, session: str = "", seconds: float = 60) -> Any:
        """Send a command and return its result.

        Raises BrowserError where the browser refuses it, TimeoutError where it takes longer than so many seconds.
        """
        return self.send(method, parameters, session).result(seconds)

    def listen(self, session: str, listener: Callable[[str, Message], None]) -> None:
        """Give the events of a session to a listener, which must not wait for an answer."""
        self._listeners[session] = listener

    def forget(self, session: str) -> None:
        """Leave the events of a session alone."""
        self._listeners.pop(session, None)

    def _listen(self, reading: int) -> None:
        rest = b""
        while chunk := os.read(reading, 1 << 20):
            *whole, rest = (rest + chunk).split(b"\0")
            for text in whole:
                self._take(json.loads(text))
        for promise in self._waiting.values():
            promise.set_exception(BrowserError("The browser is gone."))

    def _take(self, message: Message) -> None:
        if "id" not in message:
            listener = self._listeners.get(message.get("sessionId", ""))
            if listener:
                listener(message["method"], message["params"])
            return
        promise = self._waiting.pop(message["id"])
        if "error" in message:
            promise.set_exception(BrowserError(message["error"]["message"]))
        else:
            promise.set_result(message["result"])


@contextmanager
def chromium(path: str) -> Iterator[Connection]:
    """Run a Chromium of its own, with an empty profile, for as long as the context lasts."""
    to_browser, from_browser = os.pipe(), os.pipe()
    theirs = [fcntl.fcntl(each, fcntl.F_DUPFD, _ABOVE_THE_PIPES) for each in (to_browser[0], from_browser[1])]
    quiet = [(os.POSIX_SPAWN_OPEN, each, os.devnull, os.O_RDWR, 0) for each in (0, 1, 2)]
    pipes = [(os.POSIX_SPAWN_DUP2, theirs[0], 3), (os.POSIX_SPAWN_DUP2, theirs[1], 4)]
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        command = [path, "--headless", *FLAGS, f"--user-data-dir={profile}", "--remote-debugging-pipe", "about:blank"]
        child = os.posix_spawn(path, command, dict(os.environ), file_actions=[*quiet, *pipes], setpgroup=0)
        for each in (*theirs, to_browser[0], from_browser[1]):
            os.close(each)
        connection = Connection(from_browser[0], to_browser[1])
        try:
            yield connection
        finally:
            with suppress(BrowserError, OSError, TimeoutError):
                connection.call("Browser.close", seconds=_SECONDS_TO_CLOSE)
            _wait(child)


def _wait(child: int) -> None:
    """Wait until the browser has ended, or end it and all that it started."""
    for _ in range(10 * _SECONDS_TO_CLOSE):
        if os.waitpid(child, os.WNOHANG) != (0, 0):
            return
        time.sleep(0.1)
    os.killpg(child, signal.SIGKILL)
    os.waitpid(child, 0)


def _write(writing: int, content: bytes) -> None:
    while content:
        content = content[os.write(writing, content) :]
