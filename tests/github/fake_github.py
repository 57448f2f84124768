"""A GitHub that stands on this machine only: it answers what it was told to, and remembers what it was asked."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit


@dataclass
class FakeGitHub:
    """What it answers, and what it was asked."""

    address: str = ""
    answers: dict[str, Any] = field(default_factory=dict)
    """By method and path, such as `GET /repos/a/b/pulls/7`: JSON, bytes, a number as a status, or where to go."""
    asked: list[tuple[str, Any]] = field(default_factory=list)
    """Each request as its method and path, and its body."""
    tokens: dict[str, str] = field(default_factory=dict)
    """The authorisation that each path was asked with."""

    def written(self) -> list[tuple[str, Any]]:
        """Return the requests that change something."""
        return [each for each in self.asked if not each[0].startswith("GET ")]


@contextmanager
def fake_github(answers: Mapping[str, Any]) -> Iterator[FakeGitHub]:
    """Run a GitHub for as long as a test needs it."""
    github = FakeGitHub(answers=dict(answers))

    class Answering(BaseHTTPRequestHandler):
        def _answer(self) -> None:
            parts = urlsplit(self.path)
            called = f"{self.command} {parts.path}"
            sent = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            github.asked.append((called, json.loads(sent) if sent else None))
            github.tokens[parts.path] = self.headers.get("Authorization", "")
            answer = github.answers.get(called, 404)
            if isinstance(answer, list):
                page = int(parse_qs(parts.query).get("page", ["1"])[0])
                answer = answer[100 * (page - 1) : 100 * page]
            status = answer if isinstance(answer, int) else 302 if isinstance(answer, str) else 200
            self.send_response(status)
            if isinstance(answer, str):
                self.send_header("Location", answer.replace("HERE", github.address))
            body = answer if isinstance(answer, bytes) else b"" if status != 200 else json.dumps(answer).encode()
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        do_GET = do_POST = do_PATCH = do_DELETE = _answer  # noqa: N815  # names the standard library asks for

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            """Stay silent."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answering)
    github.address = f"http://127.0.0.1:{server.server_address[1]}"
    thread = Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield github
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
