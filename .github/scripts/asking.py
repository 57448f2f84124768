"""Whether an address on the web still answers: asked politely, over HTTPS, and only of public machines."""

import socket
import ssl
from collections.abc import Callable
from contextlib import AbstractContextManager, closing, nullcontext
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from ipaddress import ip_address
from typing import Literal
from urllib.parse import SplitResult, quote, urljoin, urlsplit

Verdict = Literal["answers", "moved", "gone", "refuses", "busy", "unreachable", "not asked"]
"""What came of asking: `refuses` may be a site that answers people and no programs."""

MOST_STEPS = 5
"""How many times an address may send on to another."""
_TIMEOUT = 10.0
_GONE = (404, 410)
_BUSY = (429, 503)
_ONWARD = (301, 302, 303, 307, 308)
_FOR_EVER = (301, 308)
_HEAD_UNKNOWN = (400, 401, 403, 404, 405, 406, 410, 500, 501, 502)
"""What servers say that do not know HEAD, or treat it in another way: then GET is tried once."""
_AS_IT_IS = "/%:@!$&'()*+,;=~-._"
_HEADERS = {"User-Agent": "goodpractice link check (weekly; asks once)", "Accept": "*/*"}

Resolve = Callable[[str], list[str]]
Connect = Callable[[str, str], HTTPConnection]
"""From a host's name and its IP address to a connection that is not open yet."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of asking for an address, and a word on why."""

    verdict: Verdict
    detail: str = ""


def resolve(host: str) -> list[str]:
    """Return the IP addresses of a host; raise OSError where it has none."""
    return sorted({str(each[4][0]) for each in socket.getaddrinfo(host, 443, type=socket.SOCK_STREAM)})


def connect(host: str, address: str) -> HTTPConnection:
    """Return a connection to exactly this IP address, whose certificate must be that of the host."""
    return _Pinned(host, address)


@dataclass(frozen=True, slots=True)
class Asker:
    """Asks for addresses; how names are resolved and connections made can be said otherwise, for tests."""

    resolve: Resolve = resolve
    connect: Connect = connect
    turn: Callable[[str], AbstractContextManager[object]] = lambda _: nullcontext()
    """Held while a host is asked something, so that it is asked one thing at a time."""

    def ask(self, address: str) -> Answer:
        """Return what an address answers, following it where it leads; no error of any kind is raised."""
        start, for_ever = address, True
        for _ in range(MOST_STEPS):
            parts = _apart(address)
            why_not = self._why_not(parts)
            if why_not:
                return Answer("not asked", why_not if address == start else f"it leads to another place: {why_not}")
            try:
                status, onward = self._status(parts)
            except (OSError, HTTPException, ValueError) as error:
                return Answer("unreachable", _words(error))
            if status in _ONWARD and onward:
                address, for_ever = urljoin(address, onward), for_ever and status in _FOR_EVER
                continue
            return _judged(status, moved_to=address if for_ever and address != start else "")
        return Answer("unreachable", "it leads on and on")

    def _why_not(self, parts: SplitResult) -> str:
        """Return why an address must not be asked; empty where it may."""
        if parts.scheme != "https":
            return "not https" if parts.scheme else "the address is not one"
        host, port = parts.hostname or "", parts.port
        if not host or parts.username is not None or port not in (None, 443):
            return "an unusual address"
        return ""

    def _status(self, parts: SplitResult) -> tuple[int, str]:
        host = (parts.hostname or "").encode("idna").decode()
        addresses = self.resolve(host)
        # All of them: a name must not mix public machines with private ones. And the one that was looked at is the one
        # that is spoken to, so the name cannot change its mind in between.
        if not addresses or not all(_is_public(each) for each in addresses):
            raise _PrivateError
        status, onward = self._one(host, addresses[0], "HEAD", parts)
        if status in _HEAD_UNKNOWN:
            status, onward = self._one(host, addresses[0], "GET", parts)
        return status, onward

    def _one(self, host: str, address: str, method: str, parts: SplitResult) -> tuple[int, str]:
        path, query = quote(parts.path or "/", safe=_AS_IT_IS), quote(parts.query, safe=f"{_AS_IT_IS}?")
        with self.turn(host), closing(self.connect(host, address)) as connection:
            connection.request(method, f"{path}?{query}" if query else path, headers=_HEADERS)
            answer = connection.getresponse()  # only its head is read, whatever follows
            return answer.status, answer.getheader("Location") or ""


def host_of(address: str) -> str:
    """Return the host of an address; empty where it has none, or is none."""
    return _apart(address).hostname or ""


def _apart(address: str) -> SplitResult:
    """Return the parts of an address; all of them empty where it is none."""
    try:
        parts = urlsplit(address)
        parts.port  # noqa: B018  # a port that is no number is found only when somebody asks for it
    except ValueError:
        return SplitResult("", "", "", "", "")
    return parts


class _PrivateError(OSError):
    """A host that is not a public one."""


class _Pinned(HTTPSConnection):
    """A connection to an IP address that was looked at before, for a host of a certain name."""

    def __init__(self, host: str, address: str) -> None:
        super().__init__(host, 443, timeout=_TIMEOUT, context=ssl.create_default_context())
        self._address = address

    def connect(self) -> None:
        """Open the connection."""
        plain = socket.create_connection((self._address, 443), _TIMEOUT)
        self.sock = ssl.create_default_context().wrap_socket(plain, server_hostname=self.host)


def _is_public(address: str) -> bool:
    found = ip_address(address.partition("%")[0])
    mapped = getattr(found, "ipv4_mapped", None)
    return found.is_global and not found.is_multicast and (mapped is None or mapped.is_global)


def _judged(status: int, moved_to: str) -> Answer:
    if status in _GONE:
        return Answer("gone", f"{status}")
    if status in _BUSY:
        return Answer("busy", f"{status}")
    if status >= 400:  # where HTTP's errors begin
        return Answer("refuses", f"{status}")
    return Answer("moved", moved_to) if moved_to else Answer("answers")


def _words(error: Exception) -> str:
    if isinstance(error, _PrivateError):
        return "not a public machine"
    if isinstance(error, TimeoutError):
        return "no answer in time"
    if isinstance(error, ssl.SSLError):
        return "its certificate does not hold"
    if isinstance(error, socket.gaierror):
        return "there is no such host"
    return "no answer"
