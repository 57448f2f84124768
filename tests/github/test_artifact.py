"""A zip from another run holds one small report, or is refused; nothing of it is ever unpacked to a disk."""

import stat
import struct
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pytest

from artifact import FILE, report_in
from github.invented_report import A_REPORT
from report_values import LARGEST, Malformed

GOOD = A_REPORT.as_json().encode()


def a_zip(*files: tuple[str | ZipInfo, bytes]) -> bytes:
    """Return a zip of some files, as they are named."""
    memory = BytesIO()
    with ZipFile(memory, "w", ZIP_DEFLATED) as archive:
        for name, content in files:
            archive.writestr(name, content, ZIP_DEFLATED)
    return memory.getvalue()


def a_link() -> bytes:
    """Return a zip whose one file says that it is a link."""
    info = ZipInfo(FILE)
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    return a_zip((info, b"/etc/passwd"))


def test_one_small_report_is_read() -> None:
    """As it was written."""
    assert report_in(a_zip((FILE, GOOD))) == A_REPORT


@pytest.mark.parametrize(
    "archive",
    [
        a_zip(),
        a_zip(("../report.json", GOOD)),
        a_zip(("/report.json", GOOD)),
        a_zip(("..\\report.json", GOOD)),
        a_zip(("report.json/", b"")),
        a_zip(("other.json", GOOD)),
        a_zip((FILE, GOOD), ("../../.bashrc", b"echo")),
        a_zip((FILE, GOOD), ("report.jsoN", b"{}")).replace(b"report.jsoN", b"report.json"),
        a_zip((FILE, b" " * (LARGEST + 1))),
        a_zip((FILE, b"[" * 100_000)),
        a_zip((FILE, b"<script>")),
        a_link(),
        b"",
        b"PK\x03\x04 and nothing else",
        b"<html>not a zip</html>",
        a_zip((FILE, GOOD))[:-30],
    ],
    ids=lambda archive: f"{len(archive)}-bytes",
)
def test_anything_else_is_refused(archive: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Names that lead out, links, more files, doubled ones, too much, too deep, no JSON, no zip."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(Malformed):
        report_in(archive)
    assert list(tmp_path.rglob("*")) == []


def test_a_zip_that_lies_about_its_size_is_not_unpacked_further() -> None:
    """A thousand times what it says; no more than a report's size is read."""
    true = a_zip((FILE, b" " * 50_000_000))
    lie = true.replace(struct.pack("<L", 50_000_000), struct.pack("<L", 100))
    assert len(lie) < LARGEST
    with pytest.raises(Malformed):
        report_in(lie)


def test_a_locked_zip_is_refused() -> None:
    """One that needs a password."""
    locked = bytearray(a_zip((FILE, GOOD)))
    locked[6] |= 1
    directory = locked.index(b"PK\x01\x02")
    locked[directory + 8] |= 1
    with pytest.raises(Malformed):
        report_in(bytes(locked))
