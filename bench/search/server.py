"""A static host on this machine that says what it sent: HTTP/1.1, kept alive, gzip as such hosts do it."""

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

LEVEL = 6
TYPES = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".json": "application/json",
}
"""What is sent compressed. Any other file is a stream of bytes, and sent as it is: some are compressed already."""


@dataclass(frozen=True, slots=True)
class Sent:
    """An answer to a request."""

    path: str
    body: int
    """How many bytes its body had on the way."""


@dataclass
class Host:
    """A folder that is served."""

    folder: Path
    address: str = ""
    """Where; it ends in a slash."""
    _sent: list[Sent] = field(default_factory=list)
    _bodies: dict[str, bytes] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def taken(self) -> list[Sent]:
        """Return what was sent since this was last asked."""
        with self._lock:
            sent, self._sent = self._sent, []
        return sent

    def body(self, path: str) -> bytes | None:
        """Return the body for a path, compressed where its kind is; None where there is no such file."""
        with self._lock:
            if path not in self._bodies:
                file = (self.folder / path).resolve()
                if not (file.is_relative_to(self.folder.resolve()) and file.is_file()):
                    return None
                content = file.read_bytes()
                packed = gzip.compress(content, LEVEL, mtime=0) if file.suffix in TYPES else content
                self._bodies[path] = packed
            return self._bodies[path]

    def note(self, path: str, body: int) -> None:
        """Keep in mind that a body was sent."""
        with self._lock:
            self._sent.append(Sent(path, body))


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = 65_536

    def __init__(self, host: Host, *arguments: object) -> None:
        self.host = host
        super().__init__(*arguments)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path).lstrip("/")
        body = self.host.body(path)
        self.host.note(path, len(body or b""))
        self.send_response(HTTPStatus.NOT_FOUND if body is None else HTTPStatus.OK)
        kind = TYPES.get(Path(path).suffix)
        self.send_header("Content-Type", kind or "application/octet-stream")
        if kind and body is not None:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Cache-Control", "max-age=600")
        self.send_header("Content-Length", str(len(body or b"")))
        self.end_headers()
        self.wfile.write(body or b"")

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    request_queue_size = 128

    def handle_error(self, *_: object) -> None:
        """Say nothing: a browser that leaves closes its connections."""


@contextmanager
def serve(folder: Path) -> Iterator[Host]:
    """Serve a folder for as long as the context lasts."""
    host = Host(folder)
    with _Server(("127.0.0.1", 0), partial(_Handler, host)) as server:
        host.address = f"http://127.0.0.1:{server.server_address[1]}/"
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield host
        server.shutdown()
