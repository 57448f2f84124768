"""The script that asks links whether they answer: politely, only of public machines, and without failing anything."""

from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Lock, Thread

import pytest

from asking import Answer, Asker, connect
from builders import A_CASE_STUDY, A_KNOWLEDGE_BASE, AS_OF, write_knowledge_base
from check_links import answers_of, as_table
from external_links import external_links
from github.scripts import run_script
from goodpractice.pipeline import load

PUBLIC = "93.184.215.14"


class Site:
    """A web server on this machine that stands for every host; what it is asked is remembered."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str, str]] = []
        self.at_once = 0
        self.most_at_once: dict[str, int] = {}
        self.port = 0

    def asker(self, addresses: dict[str, list[str]] | None = None) -> Asker:
        """Return what asks this server, whatever the host; names are resolved as they are given here."""

        def resolve(host: str) -> list[str]:
            return (addresses or {}).get(host, [PUBLIC])

        def open_here(host: str, address: str) -> HTTPConnection:
            assert address == resolve(host)[0]
            connection = HTTPConnection("127.0.0.1", self.port, timeout=5)
            connection.request = _with_host(connection, host)  # type: ignore[method-assign]
            return connection

        return Asker(resolve, open_here)


def _with_host(connection: HTTPConnection, host: str):  # type: ignore[no-untyped-def]  # noqa: ANN202
    ask = connection.request

    def request(method: str, path: str, headers: dict[str, str]) -> None:
        ask(method, path, headers={**headers, "Host": host})

    return request


@contextmanager
def a_site() -> Iterator[Site]:
    """Run the server for as long as a test needs it."""
    site, lock = Site(), Lock()

    class Answering(BaseHTTPRequestHandler):
        def _answer(self) -> None:
            host = self.headers["Host"]
            with lock:
                site.asked.append((self.command, host, self.path))
            name = self.path.strip("/").partition("?")[0]
            status, onward = {
                "gone": (404, ""),
                "no-head": (405 if self.command == "HEAD" else 200, ""),
                "busy": (429, ""),
                "refuses": (403, ""),
                "for-ever": (301, "https://b.example/new"),
                "for-now": (302, "https://b.example/login"),
                "to-private": (302, "https://private.example/"),
                "to-http": (301, "http://a.example/"),
                "to-file": (302, "file:///etc/passwd"),
                "round": (302, "/round"),
            }.get(name, (200, ""))
            self.send_response(status)
            if onward:
                self.send_header("Location", onward)
            self.send_header("Content-Length", "0")
            self.end_headers()

        do_GET = do_HEAD = _answer  # noqa: N815  # names the standard library asks for

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            """Stay silent."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answering)
    site.port = server.server_address[1]
    thread = Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.mark.parametrize(
    ("path", "answer", "methods"),
    [
        ("well", Answer("answers"), ["HEAD"]),
        ("no-head", Answer("answers"), ["HEAD", "GET"]),
        ("gone", Answer("gone", "404"), ["HEAD", "GET"]),
        ("refuses", Answer("refuses", "403"), ["HEAD", "GET"]),
        ("busy", Answer("busy", "429"), ["HEAD"]),
        ("for-ever", Answer("moved", "https://b.example/new"), ["HEAD", "HEAD"]),
        ("for-now", Answer("answers"), ["HEAD", "HEAD"]),
        ("to-http", Answer("not asked", "it leads to another place: not https"), ["HEAD"]),
        ("to-file", Answer("not asked", "it leads to another place: not https"), ["HEAD"]),
        ("to-private", Answer("unreachable", "not a public machine"), ["HEAD"]),
        ("round", Answer("unreachable", "it leads on and on"), ["HEAD"] * 5),
        ("with space?q=ä", Answer("answers"), ["HEAD"]),
    ],
)
def test_what_an_address_answers(path: str, answer: Answer, methods: list[str]) -> None:
    """HEAD first, GET once where HEAD may not be known, no second try; every step is looked at like the first."""
    with a_site() as site:
        found = site.asker({"private.example": ["10.0.0.1"]}).ask(f"https://a.example/{path}")
        assert (found, [each[0] for each in site.asked]) == (answer, methods)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.1.2.3", "192.168.0.1", "172.16.0.1", "169.254.169.254", "0.0.0.0", "100.64.0.1", "224.0.0.1",
        "::1", "fe80::1%eth0", "fc00::1", "::ffff:127.0.0.1", "ff02::1", "240.0.0.1",
    ],
)  # fmt: skip
def test_machines_that_are_not_public_are_never_asked(address: str) -> None:
    """Not by a name that leads to one, and not by a name that leads to one among others."""
    for addresses in ([address], [PUBLIC, address]):
        with a_site() as site:
            found = site.asker({"a.example": addresses}).ask("https://a.example/")
            assert (found.verdict, found.detail, site.asked) == ("unreachable", "not a public machine", [])


@pytest.mark.parametrize(
    "address",
    [
        "http://a.example/",
        "https://a.example:8443/",
        "https://user:word@a.example/",
        "https:///path",
        "https://a.example:port/",
        "ftp://a.example/",
        "https://[::1",
    ],
)
def test_unusual_addresses_are_not_asked(address: str) -> None:
    """Only https, only its usual port, nobody's password; and nothing is raised."""
    with a_site() as site:
        assert site.asker().ask(address).verdict == "not asked"
        assert site.asked == []


def test_hosts_that_do_not_answer_are_told_as_such() -> None:
    """A name there is not, and a connection that is refused."""

    def nowhere(host: str) -> list[str]:
        raise OSError(host)

    assert Asker(nowhere).ask("https://a.example/").verdict == "unreachable"
    with a_site() as site:
        asker = site.asker()
    assert asker.ask("https://a.example/") == Answer("unreachable", "no answer")


def test_a_connection_goes_to_the_address_that_was_looked_at() -> None:
    """Not to what the name says a moment later."""
    connection = connect("a.example", PUBLIC)
    assert (connection.host, connection.port) == ("a.example", 443)
    assert vars(connection)["_address"] == PUBLIC


def test_a_host_that_is_busy_is_asked_nothing_more() -> None:
    """Its other links are not asked; those of other hosts are."""
    links = ["https://a.example/1", "https://a.example/busy", "https://a.example/z", "https://b.example/1"]
    with a_site() as site:
        answers = answers_of(links, site.asker(), pause=0, seconds=60)
        assert [answers[each].verdict for each in links] == ["answers", "busy", "not asked", "answers"]
        assert ("HEAD", "a.example", "/z") not in site.asked


def test_when_the_time_is_over_nothing_more_is_asked() -> None:
    """And that is said."""
    with a_site() as site:
        answers = answers_of(["https://a.example/"], site.asker(), pause=0, seconds=0)
        assert answers["https://a.example/"] == Answer("not asked", "there was no time left")
        assert site.asked == []


def test_links_are_found_wherever_they_stand(tmp_path: Path) -> None:
    """In fields, in stories, in vocabularies and on pages, each with its files; words that only hold one are none."""
    story = A_CASE_STUDY.replace("The library opened", "The [library](https://lib.example/?a=1&b=2) opened")
    page = "---\ntitle: P\nsummary: S\n---\n\nSee [it](https://page.example/a) and <https://page.example/b>.\n"
    hidden = page.replace("summary: S", "summary: S\nin_search: false").replace("page.example", "hidden.example")
    words = A_KNOWLEDGE_BASE["vocabularies/phases.yml"] + "    source: https://term.example/\n"
    files = {"case_studies/b.md": story, "docs/p.md": page, "docs/h.md": hidden, "vocabularies/phases.yml": words}
    found = external_links(load(write_knowledge_base(tmp_path, {**A_KNOWLEDGE_BASE, **files}), AS_OF))
    assert found["https://lib.example/?a=1&b=2"] == ("case_studies/b.md",)
    assert found["https://page.example/a"] == found["https://page.example/b"] == ("docs/p.md",)
    assert found["https://term.example/"] == ("vocabularies/phases.yml",)
    assert "case_studies/quiet-hours.md" in found["https://www.example.org/report"]
    assert not any("hidden" in link for link in found)


def test_the_report_names_what_does_not_answer_and_counts_what_does() -> None:
    """In a table, in which no link ends a cell."""
    links = {"https://a.example/": ("a.md",), "https://b.example/|x": tuple(f"{n}.md" for n in range(7))}
    text = as_table(links, {"https://a.example/": Answer("answers"), "https://b.example/|x": Answer("gone", "404")})
    assert "1 of 2 answer." in text
    assert "### Gone" in text
    assert "| `https://b.example/%7Cx` | 404 | `0.md`, `1.md`, `2.md`, `3.md`, `4.md` … |" in text
    assert "https://a.example/" not in text


def test_the_script_never_fails(tmp_path: Path) -> None:
    """Whatever the links lead to; here to nothing that may be asked."""
    for name, text in A_KNOWLEDGE_BASE.items():
        harmless = text.replace("https://www.example.org", "http://127.0.0.1:9")
        write_knowledge_base(tmp_path, {name: harmless})
    ran = run_script("check_links.py", tmp_path, "--pause", "0")
    assert (ran.code, ran.printed) == (0, "")
    assert "### Not asked" in ran.summary
    assert "`http://127.0.0.1:9/report`" in ran.summary
