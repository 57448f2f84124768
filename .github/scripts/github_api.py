"""GitHub's API over HTTPS, with the standard library: JSON both ways, pages followed, answers of a limited size."""

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import IO, Any
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, OpenerDirector, Request, build_opener

LARGEST = 5_000_000
"""The most bytes of one answer that are read."""
MOST_PAGES = 30
"""How many pages of a list are followed."""
_TIMEOUT = 30
_PER_PAGE = 100


class Refused(RuntimeError):  # noqa: N818  # what happened, not what we did wrong
    """GitHub did not do what was asked; the words say what and why, without any answer's text."""


@dataclass(frozen=True, slots=True)
class GitHub:
    """A repository at GitHub, and the right to speak to its API."""

    address: str
    """Of the API, such as https://api.github.com."""
    repository: str
    """As `owner/name`."""
    token: str

    def ask(self, method: str, path: str, body: Mapping[str, Any] | None = None) -> Any:
        """Return the JSON that a path of the repository answers; raise Refused where it does not."""
        raw = self._open(method, f"{self.address}/repos/{self.repository}/{path}", body)
        try:
            return json.loads(raw) if raw else None
        except ValueError as error:
            raise Refused(f"{method} {path} answered something that is not JSON.") from error

    def every(self, path: str, key: str = "") -> Iterator[Any]:
        """Yield every item of a list, page by page; `key` names the list where the answer holds more than that."""
        joint = "&" if "?" in path else "?"
        for number in range(1, MOST_PAGES + 1):
            page = self.ask("GET", f"{path}{joint}per_page={_PER_PAGE}&page={number}")
            items = page[key] if key else page
            yield from items
            if len(items) < _PER_PAGE:
                return

    def fetch(self, path: str, most: int) -> bytes:
        """Return the bytes of a file; raise Refused where it has more than `most`.

        GitHub keeps files elsewhere and says where. The token is never sent there.
        """
        where = self._where(path)
        if not where.startswith(("https://", f"{self.address}/")):
            raise Refused(f"The file of {path} is kept where nothing is fetched from.")
        try:
            with _opener().open(Request(where), timeout=_TIMEOUT) as answer:  # noqa: S310  # https, seen to above
                return _read(answer, most)
        except OSError as error:
            raise Refused(f"The file of {path} could not be fetched.") from error

    def _where(self, path: str) -> str:
        """Return the address to which a path sends on."""
        request = self._request("GET", f"{self.address}/repos/{self.repository}/{path}", None)
        try:
            with _opener().open(request, timeout=_TIMEOUT):
                pass
        except HTTPError as sent_on:
            where, status = sent_on.headers.get("Location", ""), sent_on.code
            sent_on.close()
            if where and 300 <= status < 400:
                return where
            raise Refused(f"GET {path} answered {status}.") from sent_on
        except OSError as error:
            raise Refused(f"GET {path} had no answer.") from error
        raise Refused(f"GET {path} sent nowhere.")

    def _open(self, method: str, address: str, body: Mapping[str, Any] | None) -> bytes:
        path = urlsplit(address).path
        try:
            with _opener().open(self._request(method, address, body), timeout=_TIMEOUT) as answer:
                return _read(answer, LARGEST)
        except HTTPError as error:
            error.close()
            raise Refused(f"{method} {path} answered {error.code}.") from error
        except OSError as error:
            raise Refused(f"{method} {path} had no answer.") from error

    def _request(self, method: str, address: str, body: Mapping[str, Any] | None) -> Request:
        headers = {
            "Accept": "application/vnd.github+json",
            "Authorization": f"Bearer {self.token}",
            "X-GitHub-Api-Version": "2022-11-28",
            "User-Agent": "goodpractice",
        }
        sent = None if body is None else json.dumps(body).encode()
        if sent is not None:
            headers["Content-Type"] = "application/json"
        return Request(address, sent, headers, method=method)  # noqa: S310  # the address is GitHub's, of its own run


def github_here() -> GitHub:
    """Return the repository that a workflow runs for, from its environment."""
    address = os.environ["GITHUB_API_URL"].rstrip("/")
    if not address.startswith(("https://", "http://127.0.0.1:")):
        raise Refused("The address of the API is not HTTPS.")
    return GitHub(address, os.environ["GITHUB_REPOSITORY"], os.environ["GITHUB_TOKEN"])


class _Stay(HTTPRedirectHandler):
    """Follows nothing, as what is followed would be sent the token."""

    def redirect_request(self, *_: Any, **__: Any) -> None:  # the answer itself is raised as an HTTPError
        """Refuse to follow."""


def _opener() -> OpenerDirector:
    return build_opener(_Stay())


def _read(answer: IO[bytes], most: int) -> bytes:
    raw = answer.read(most + 1)
    if len(raw) > most:
        raise Refused("An answer is larger than it may be.")
    return raw
