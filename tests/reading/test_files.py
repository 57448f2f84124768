"""Files of the content folders: which are read, which are refused and why, and that no bytes are an exception."""

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import A_CASE_STUDY, A_DOCS_PAGE, A_WEBINAR, write_knowledge_base
from goodpractice.diagnostics import Diagnostic
from goodpractice.reading.document import Document
from goodpractice.reading.files import (
    LARGEST,
    LONGEST_NAME,
    Folder,
    read_document,
    read_folder,
    read_single,
    slug,
    split,
)

STORIES = Folder("case_studies", ".md")
TALKS = Folder("webinars", ".yml", beside=(".vtt",))
PAGES = Folder("docs", ".md", free=True)
WORDS = Folder("vocabularies", ".yml", name_marks="_-")


def _told(root: Path, folder: Folder) -> list[tuple[str, str]]:
    return [(each.path, each.code) for each in split(read_folder(root, folder))[1]]


def _read(root: Path, folder: Folder) -> list[str]:
    return [each.path for each in split(read_folder(root, folder))[0] if "*" not in each.unreadable]


def test_the_files_of_a_folder_are_read_in_the_order_of_their_names(tmp_path: Path) -> None:
    """Whatever order the disk gives them in, documents come sorted by path."""
    files = {f"case_studies/{name}.md": A_CASE_STUDY for name in ("b", "a-2", "10", "9", "a")}
    root = write_knowledge_base(tmp_path, files)
    assert _read(root, STORIES) == [f"case_studies/{name}.md" for name in ("10", "9", "a-2", "a", "b")]


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    """A knowledge base need not have every folder."""
    assert list(read_folder(tmp_path, STORIES)) == []


def test_a_file_where_a_folder_should_be_holds_nothing(tmp_path: Path) -> None:
    """A file with the name of a content folder is not read as one."""
    (tmp_path / "case_studies").write_text("?")
    assert list(read_folder(tmp_path, STORIES)) == []


def test_captions_may_stand_beside_webinars(tmp_path: Path) -> None:
    """Files with an ending that belongs beside are left alone."""
    root = write_knowledge_base(tmp_path, {"webinars/talk.yml": A_WEBINAR, "webinars/talk.vtt": "WEBVTT"})
    assert (_read(root, TALKS), _told(root, TALKS)) == (["webinars/talk.yml"], [])


def test_hidden_files_are_left_alone(tmp_path: Path) -> None:
    """What an editor or a desktop leaves under a name that starts with a dot is no mistake."""
    root = write_knowledge_base(tmp_path, {"case_studies/.DS_Store": b"\0", "case_studies/.x.md.swp": b"\0"})
    assert list(read_folder(root, STORIES)) == []


@pytest.mark.parametrize("name", ["story.txt", "story.markdown", "story", "story.md.bak", "story.MD", "story.yml"])
def test_a_wrong_ending_is_told(name: str, tmp_path: Path) -> None:
    """A file that would be left out of the site in silence is told of, with the ending it should have."""
    root = write_knowledge_base(tmp_path, {f"case_studies/{name}": A_CASE_STUDY})
    assert (_read(root, STORIES), _told(root, STORIES)) == ([], [(f"case_studies/{name}", "unexpected-file")])


@pytest.mark.parametrize(
    ("name", "better"),
    [
        ("Quiet Hours.md", "quiet-hours.md"),
        ("quiet_hours.md", "quiet-hours.md"),
        ("quiet--hours.md", "quiet-hours.md"),
        ("-quiet.md", "quiet.md"),
        ("café.md", "cafe.md"),
        ("日本.md", "a-short-name.md"),
        ("a.b.md", "a-b.md"),
    ],
)
def test_a_name_that_cannot_be_an_address_is_told_with_a_better_one(name: str, better: str, tmp_path: Path) -> None:
    """Names hold small letters, digits and single hyphens; the mend is a name that would pass."""
    root = write_knowledge_base(tmp_path, {f"case_studies/{name}": A_CASE_STUDY})
    (told,) = split(read_folder(root, STORIES))[1]
    assert (told.path, told.code, told.hint) == (f"case_studies/{name}", "bad-file-name", f"Rename it to {better}.")
    assert _told(write_knowledge_base(tmp_path / "better", {f"case_studies/{better}": A_CASE_STUDY}), STORIES) == []


def test_vocabularies_may_have_underscores(tmp_path: Path) -> None:
    """A vocabulary's file may be named as its key is."""
    assert _told(write_knowledge_base(tmp_path, {"vocabularies/pupil_groups.yml": "key: a"}), WORDS) == []


def test_a_name_with_a_line_break_or_odd_bytes_is_told_so_that_it_can_be_printed(tmp_path: Path) -> None:
    """A name that is not text, or holds what nobody can see, is shown with a sign in its place."""
    (tmp_path / "case_studies").mkdir()
    for name in (b"a\nb.md", b"a\xffb.md"):
        (tmp_path / "case_studies" / os.fsdecode(name)).write_text(A_CASE_STUDY)
    told = _told(tmp_path, STORIES)
    assert [code for _, code in told] == ["bad-file-name"] * 2
    assert all(path.isprintable() and path.encode() for path, _ in told)


def test_a_symbolic_link_is_not_followed(tmp_path: Path) -> None:
    """A link to a file, to a folder or to nothing is told of, and what it leads to is not read."""
    root = write_knowledge_base(tmp_path, {"elsewhere/secret.md": A_CASE_STUDY, "case_studies/real.md": A_CASE_STUDY})
    for name, target in (("file.md", "elsewhere/secret.md"), ("folder", "elsewhere"), ("nothing.md", "nowhere.md")):
        (root / "case_studies" / name).symlink_to(root / target)
    assert _read(root, STORIES) == ["case_studies/real.md"]
    assert _told(root, STORIES) == [
        ("case_studies/file.md", "symbolic-link"),
        ("case_studies/folder", "symbolic-link"),
        ("case_studies/nothing.md", "symbolic-link"),
    ]


def test_a_content_folder_that_is_a_link_is_not_followed(tmp_path: Path) -> None:
    """A whole folder cannot be brought in from elsewhere by a link."""
    root = write_knowledge_base(tmp_path, {"elsewhere/secret.md": A_CASE_STUDY})
    (root / "case_studies").symlink_to(root / "elsewhere")
    assert (_read(root, STORIES), _told(root, STORIES)) == ([], [("case_studies", "symbolic-link")])


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    """A named pipe, which nobody writes to, is told of and not opened."""
    (tmp_path / "case_studies").mkdir()
    os.mkfifo(tmp_path / "case_studies" / "pipe.md")
    assert _told(tmp_path, STORIES) == [("case_studies/pipe.md", "unreadable-file")]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_told(tmp_path: Path) -> None:
    """A file that may not be read is told of and stops nothing."""
    root = write_knowledge_base(tmp_path, {"case_studies/a.md": A_CASE_STUDY, "case_studies/b.md": A_CASE_STUDY})
    (root / "case_studies" / "a.md").chmod(0)
    assert _read(root, STORIES) == ["case_studies/b.md"]
    assert _told(root, STORIES) == [("case_studies/a.md", "unreadable-file")]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_folder_without_permission_is_told(tmp_path: Path) -> None:
    """A content folder that may not be listed is told of and stops nothing."""
    root = write_knowledge_base(tmp_path, {"case_studies/a.md": A_CASE_STUDY})
    (root / "case_studies").chmod(0)
    told = _told(root, STORIES)
    (root / "case_studies").chmod(0o700)
    assert told == [("case_studies", "unreadable-file")]


def test_a_name_that_is_too_long_is_told(tmp_path: Path) -> None:
    """It is an address, and a file system would not take it with all that is put around it."""
    longest = "x" * LONGEST_NAME
    root = write_knowledge_base(tmp_path, {f"case_studies/{longest}.md": A_CASE_STUDY})
    assert _told(root, STORIES) == []
    (root / f"case_studies/{longest}.md").rename(root / f"case_studies/{longest}x.md")
    assert _told(root, STORIES) == [(f"case_studies/{longest}x.md", "bad-file-name")]


@pytest.mark.parametrize("stem", ["con", "nul", "com1", "lpt9", "index", "page-2"])
def test_a_name_that_stands_for_something_else_is_told(stem: str, tmp_path: Path) -> None:
    """What Windows keeps for devices nobody there could have; at `index` and `page-2` stand the lists."""
    root = write_knowledge_base(
        tmp_path, {f"case_studies/{stem}.md": A_CASE_STUDY, "case_studies/console.md": A_CASE_STUDY}
    )
    assert _told(root, STORIES) == [(f"case_studies/{stem}.md", "bad-file-name")]


@pytest.mark.parametrize("name", ["nul.md", "AUX/a.md", "a?.md", "a:b.md", 'a".png', "a .md ", "a./b.md"])
def test_a_free_name_that_some_computers_cannot_hold_is_told(name: str, tmp_path: Path) -> None:
    """Names in the host's folder are free, pictures and folders included, as far as they work everywhere."""
    root = write_knowledge_base(tmp_path, {f"docs/{name}": A_DOCS_PAGE, "docs/auxiliary & more (2).md": A_DOCS_PAGE})
    assert _told(root, PAGES) == [(f"docs/{name.split('/', maxsplit=1)[0]}", "bad-file-name")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("About.md", "about.md"),
        ("cafe\u0301.md", "caf\u00e9.md"),
        ("A/x.md", "a/y.md"),
        ("STRASSE.png", "stra\u00dfe.png"),
    ],
)
def test_names_that_many_computers_take_for_one_are_told(one: str, other: str, tmp_path: Path) -> None:
    """But for small and large letters or how an accent is written, on a file or a folder."""
    root = write_knowledge_base(tmp_path, {f"docs/{one}": A_DOCS_PAGE, f"docs/{other}": A_DOCS_PAGE})
    first, second = sorted((one.split("/", maxsplit=1)[0], other.split("/", maxsplit=1)[0]))
    assert _told(root, PAGES) == [(f"docs/{second}", "bad-file-name")]
    assert f"`{first}`" in split(read_folder(root, PAGES))[1][0].message


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    """One byte too many, and a file is told of without being read; one byte less, and it is read."""
    just = A_CASE_STUDY + "\n" * (LARGEST - len(A_CASE_STUDY))
    root = write_knowledge_base(tmp_path, {"case_studies/a.md": just, "case_studies/b.md": just + "\n"})
    assert _read(root, STORIES) == ["case_studies/a.md"]
    assert _told(root, STORIES) == [("case_studies/b.md", "file-too-large")]


def test_a_folder_of_too_many_files_is_read_as_far_as_the_most(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One file too many, and that is told with how many there are; the others are read all the same."""
    monkeypatch.setattr("goodpractice.reading.files.MOST_FILES", 3)
    files: dict[str, str | bytes] = {f"case_studies/{name}.md": A_CASE_STUDY for name in "abcd"}
    root = write_knowledge_base(tmp_path, files)
    assert _read(root, STORIES) == [f"case_studies/{name}.md" for name in "abc"]
    assert _told(root, STORIES) == [("case_studies", "too-many-files")]
    (root / "case_studies/d.md").unlink()
    assert _told(root, STORIES) == []


def test_a_folder_within_a_content_folder_is_told(tmp_path: Path) -> None:
    """Files in a folder of their own would be left out in silence; an empty folder holds nothing to be left out."""
    root = write_knowledge_base(tmp_path, {"case_studies/2024/a.md": A_CASE_STUDY})
    (root / "case_studies" / "empty" / "too").mkdir(parents=True)
    assert (_read(root, STORIES), _told(root, STORIES)) == ([], [("case_studies/2024", "unexpected-file")])


def test_the_hosts_own_folder_is_read_with_all_that_is_in_it(tmp_path: Path) -> None:
    """In `docs/` names are free, folders are read, and other files may stand beside."""
    files: dict[str, str | bytes] = {
        "docs/About Us.md": A_DOCS_PAGE,
        "docs/a/b/c.md": A_DOCS_PAGE,
        "docs/a/picture.png": b"\x89PNG",
    }
    root = write_knowledge_base(tmp_path, files)
    assert (_read(root, PAGES), _told(root, PAGES)) == (["docs/About Us.md", "docs/a/b/c.md"], [])


def test_a_file_that_is_refused_is_a_document_of_which_nothing_can_be_said(tmp_path: Path) -> None:
    """Whoever names an entry whose file is refused is not told that it does not exist."""
    root = write_knowledge_base(tmp_path, {"case_studies/a.txt": "x", "case_studies/b.md": "x" * (LARGEST + 1)})
    documents, _ = split(read_folder(root, STORIES))
    assert [(each.path, each.unreadable) for each in documents] == [
        ("case_studies/a.txt", frozenset({"*"})),
        ("case_studies/b.md", frozenset({"*"})),
    ]


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("", "front-matter-missing", 1),
        ("\n\n", "front-matter-missing", 1),
        ("# A story", "front-matter-missing", 1),
        ("title: a\n---\n", "front-matter-missing", 1),
        ("\n---\ntitle: a\n---\n", "front-matter-missing", 1),
        ("----\ntitle: a\n----\n", "front-matter-missing", 1),
        (" ---\ntitle: a\n---\n", "front-matter-missing", 1),
        ("—\ntitle: a\n—\n", "front-matter-missing", 1),
        ("---\n---\n", "front-matter-missing", 1),
        ("---\n# nothing\n---\n", "front-matter-missing", 1),
        ("---\ntitle: a\n", "front-matter-unclosed", 3),
        ("---\ntitle: a\n\nA story.\n", "front-matter-unclosed", 3),
        ("---\ntitle: a\n## Why\n", "front-matter-unclosed", 3),
        ("---\ntitle: a\n----\n", "front-matter-unclosed", 3),
        ("---\ntitle: a\n...\n", "front-matter-unclosed", 3),
        ("---\ntitle: a\n---\n---\ntitle: a\n---\n", "front-matter-doubled", 4),
        ("---\ntitle: a\n---\n\n---\n\ntitle: a\n---\n", "front-matter-doubled", 5),
    ],
)
def test_front_matter_that_is_not_as_it_should_be_is_told_once(text: str, code: str, line: int) -> None:
    """Missing, empty, open, doubled or between the wrong signs: one slip, one diagnostic, on its line."""
    documents, found = split(read_document(text.encode(), "case_studies/x.md"))
    assert [(each.code, each.line) for each in found] == [(code, line)]
    assert len(documents) == 1


@pytest.mark.parametrize(
    "text",
    [
        "\n---\ntitle: a\n---\nbody",
        "----\ntitle: a\n----\nbody",
        "---\ntitle: a\n...\nbody",
        "---\ntitle: a\n\nbody",
        "---\ntitle: a\n---\n---\ntitle: b\n---\nbody",
    ],
)
def test_what_can_be_told_apart_is_read_all_the_same(text: str) -> None:
    """A wrong fence does not hide the fields nor the body, so that their mistakes are told too."""
    ((document,), _) = split(read_document(text.encode(), "case_studies/x.md"))
    assert document.plain() == {"title": "a"}
    assert document.body.strip() == "body"


def test_lines_of_hyphens_within_a_story_are_no_front_matter() -> None:
    """A line across the page, at the top of a story or further down, is left alone."""
    text = "---\ntitle: a\n---\n\n---\n\nOne.\n\n---\n\nTwo: three.\n\n---\n"
    documents, found = split(read_document(text.encode(), "case_studies/x.md"))
    assert found == []
    assert documents[0].body == "\n---\n\nOne.\n\n---\n\nTwo: three.\n\n---\n"


def test_spaces_after_a_fence_do_not_matter() -> None:
    """Hyphens that are followed by spaces are a fence; nobody can see the difference."""
    documents, found = split(read_document(b"---  \ntitle: a\n---\t\nbody", "case_studies/x.md"))
    assert (documents[0].body, found) == ("body", [])


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Quiet Hours", "quiet-hours"),
        ("  A  B ", "a-b"),
        ("É", "e"),
        ("日本", ""),
        ("x_y.z", "x-y-z"),
        ("2024/25", "2024-25"),
    ],
)
def test_a_slug_holds_what_a_file_name_can(words: str, name: str) -> None:
    """Small letters, digits and hyphens remain."""
    assert slug(words) == name


def _is_told_in_full(found: list[Document | Diagnostic], path: str) -> None:
    documents = [each for each in found if isinstance(each, Document)]
    assert len(documents) == 1
    for each in found:
        if isinstance(each, Diagnostic):
            assert (each.path, each.line >= 1, each.column >= 1) == (path, True, True)
            assert each.message.strip()
            assert each.hint.strip()
            assert each.message.encode()


@settings(max_examples=200, deadline=None)
@given(raw=st.binary(max_size=300), path=st.sampled_from(["case_studies/x.md", "hubs/x.yml"]))
def test_no_bytes_are_an_exception(raw: bytes, path: str) -> None:
    """Whatever a file holds, reading it gives one document, and diagnostics that can be printed."""
    _is_told_in_full(list(read_document(raw, path)), path)


_SIGNS = """--- ... : - ? & * ! | > ' " [ ] { } , # % @ ` \\ ~ = << a b title: summary: "x:" &a *a !!str no yes 12:30
010 0x1F 1_000 2024-05-15 \\x00 é 😀 ======= <<<<<<<""".split()
_GAPS = (" ", "  ", "\n", "\n  ", "\n- ", "\n  - ", "\t", "\n\t", "\r\n", ": ", " #", "---\n", "\n---\n", "## ")
_PIECES = st.sampled_from([*_SIGNS, *_GAPS, "\n", "\n"])


@settings(max_examples=300, deadline=None)
@given(pieces=st.lists(_PIECES, max_size=40), path=st.sampled_from(["case_studies/x.md", "hubs/x.yml"]))
def test_no_text_made_of_tricky_pieces_is_an_exception(pieces: list[str], path: str) -> None:
    """Signs that mean something to YAML, in any order, give one document and diagnostics."""
    _is_told_in_full(list(read_document("".join(pieces).encode(), path)), path)


@settings(max_examples=100, deadline=None)
@given(pieces=st.lists(_PIECES, max_size=40))
def test_reading_twice_tells_the_same(pieces: list[str]) -> None:
    """The same bytes give the same document and the same diagnostics in the same order."""
    raw = "".join(pieces).encode()
    assert list(read_document(raw, "hubs/x.yml")) == list(read_document(raw, "hubs/x.yml"))


def _single(root: Path) -> tuple[list[str], list[tuple[str, str]]]:
    documents, found = split(read_single(root, "words.yml"))
    read = [each.path for each in documents if "*" not in each.unreadable]
    return read, [(each.path, each.code) for each in found]


def test_a_single_file_is_read_where_it_is_there(tmp_path: Path) -> None:
    """A knowledge base need not have it."""
    assert list(read_single(tmp_path, "words.yml")) == []
    assert _single(write_knowledge_base(tmp_path, {"words.yml": "a: b\n"})) == (["words.yml"], [])


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("", "not-a-mapping"),
        ("a: [\n", "yaml-syntax"),
        ("a: b\n" * LARGEST, "file-too-large"),
    ],
)
def test_what_is_wrong_with_the_text_of_a_single_file_is_told(content: str | bytes, code: str, tmp_path: Path) -> None:
    """As of any other."""
    assert _single(write_knowledge_base(tmp_path, {"words.yml": content})) == ([], [("words.yml", code)])


def test_a_single_file_that_is_none_is_refused(tmp_path: Path) -> None:
    """A symbolic link, whether or not it leads anywhere, and a folder."""
    (tmp_path / "words.yml").symlink_to(tmp_path / "nowhere")
    assert _single(tmp_path) == ([], [("words.yml", "symbolic-link")])
    (tmp_path / "words.yml").unlink()
    (tmp_path / "words.yml").mkdir()
    assert _single(tmp_path) == ([], [("words.yml", "unreadable-file")])


def test_a_single_file_with_the_other_ending_of_yaml_is_told(tmp_path: Path) -> None:
    """It would be left out in silence."""
    assert _single(write_knowledge_base(tmp_path, {"words.yaml": "a: b\n"})) == (
        [],
        [("words.yaml", "unexpected-file")],
    )
