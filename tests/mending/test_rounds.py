"""All mends of a knowledge base: tried on a copy, round after round, and nothing of the original touched."""

from pathlib import Path

from builders import A_CASE_STUDY, A_KNOWLEDGE_BASE, AS_OF, write_knowledge_base
from commands import fingerprints
from goodpractice.diagnostics import Diagnostic, Mend, Place, Rule
from goodpractice.mending.change import Change
from goodpractice.mending.rounds import mend_all
from goodpractice.pipeline import load

BROKEN = "case_studies/breakfast-club.md"


def _changes(root: Path, wanted: str = "") -> tuple[Change, ...]:
    return mend_all(root, lambda folder: load(folder, AS_OF).diagnostics, (), lambda path: path.startswith(wanted))


def _with(root: Path, text: str, path: str = BROKEN) -> Path:
    return write_knowledge_base(root, {**A_KNOWLEDGE_BASE, path: text})


def test_where_nothing_is_wrong_nothing_changes(tmp_path: Path) -> None:
    """A sound knowledge base has no changes."""
    assert _changes(write_knowledge_base(tmp_path)) == ()


def test_the_knowledge_base_itself_is_not_touched(tmp_path: Path) -> None:
    """Changes are values; who shows and writes them is another."""
    root = _with(tmp_path, A_CASE_STUDY.replace("[worry]", "worry").replace("started: 2029/30", "started: May 2029"))
    before = fingerprints(root)
    assert len(_changes(root)) == 1
    assert fingerprints(root) == before


def test_comments_order_and_spacing_stay(tmp_path: Path) -> None:
    """Only what is wrong is another afterwards."""
    text = A_CASE_STUDY.replace("phases: [secondary]", "phases:   [ Secondary ]   # ours").replace(
        "title:", "# A remark\ntitle:", 1
    )
    (change,) = _changes(_with(tmp_path, text))
    assert change.after.decode() == text.replace("Secondary ]", "secondary ]")


def test_a_mend_that_shows_the_next_mistake_is_followed_by_its_mend(tmp_path: Path) -> None:
    """A line that could not be read, then the term on it, then the ending of the file's lines."""
    text = A_CASE_STUDY.replace("barriers: [worry]", "barriers: [Worry and dread").replace("\n", "\r\n")
    (change,) = _changes(_with(tmp_path, text))
    assert change.after.decode() == A_CASE_STUDY


def test_a_wrong_name_and_a_wrong_value_on_one_line_are_both_mended(tmp_path: Path) -> None:
    """What a bare word means follows from the field that was meant."""
    text = A_CASE_STUDY.replace("reviewed:", "Consent: Yes\nreviewed:")
    (change,) = _changes(_with(tmp_path, text))
    assert b"\nconsent: true\n" in change.after


def test_an_item_on_its_own_line_becomes_one_term(tmp_path: Path) -> None:
    """Words that could be two terms side by side are not made two where only one can stand."""
    text = A_CASE_STUDY.replace("barriers: [worry]", "barriers:\n  - worry travel")
    assert _changes(_with(tmp_path, text)) == ()


def test_a_file_gets_its_name_last_and_what_named_it_follows(tmp_path: Path) -> None:
    """An entry that names a file by the name it had names it by the new one."""
    naming = A_CASE_STUDY.replace("reviewed:", "related: [case_studies/Breakfast Club.md]\nreviewed:")
    files = {**A_KNOWLEDGE_BASE, "case_studies/Breakfast Club.md": A_CASE_STUDY, "case_studies/naming.md": naming}
    renamed, changed = _changes(write_knowledge_base(tmp_path, files))
    assert (renamed.path, renamed.becomes) == ("case_studies/Breakfast Club.md", BROKEN)
    assert renamed.before == renamed.after
    assert b"related: [case-study/breakfast-club]" in changed.after


def test_no_file_gets_the_name_of_another(tmp_path: Path) -> None:
    """Where there is one of that name, the mistake is left for a person."""
    assert _changes(_with(tmp_path, A_CASE_STUDY, "case_studies/Quiet Hours.md")) == ()


def test_a_file_with_a_conflict_is_left_to_a_person(tmp_path: Path) -> None:
    """While two versions stand in it, nobody can say which lines are meant."""
    text = A_CASE_STUDY.replace("[worry]", "worry").replace(
        "Many pupils", "<<<<<<< HEAD\nMany\n=======\nFew\n>>>>>>> b\nMany pupils"
    )
    assert _changes(_with(tmp_path, text)) == ()


def test_only_what_is_asked_for_is_mended(tmp_path: Path) -> None:
    """With a folder named, files elsewhere are left alone."""
    files = {**A_KNOWLEDGE_BASE, BROKEN: A_CASE_STUDY.replace("[worry]", "worry")}
    root = write_knowledge_base(tmp_path, files)
    assert [each.path for each in _changes(root, "case_studies/")] == [BROKEN]
    assert _changes(root, "hubs/") == ()


def test_links_are_not_followed_and_still_count_as_entries(tmp_path: Path) -> None:
    """Whoever names an entry that is a link is not led to another one."""
    elsewhere = tmp_path / "elsewhere.md"
    elsewhere.write_text(A_CASE_STUDY.replace("[worry]", "worry"))
    root = _with(tmp_path / "root", A_CASE_STUDY.replace("reviewed:", "related: [case-study/quiet-hour]\nreviewed:"))
    (root / "case_studies" / "quiet-hour.md").symlink_to(elsewhere)
    assert _changes(root) == ()
    assert "barriers: worry" in elsewhere.read_text()


def test_a_mend_that_helps_nothing_is_taken_back(tmp_path: Path) -> None:
    """Where the mistake is still there afterwards, its file stays as it was."""
    rule = Rule("a-rule", "error", "Because.", "wrong", "right")
    root = _with(tmp_path, A_CASE_STUDY)

    def never_content(_: Path) -> tuple[Diagnostic, ...]:
        return (rule.at(Place(BROKEN), "Wrong.", "Right.", mend=(Mend(1, 1, "", "x"),)),)

    assert mend_all(root, never_content, (), lambda _: True) == ()


def test_rounds_end(tmp_path: Path) -> None:
    """A mistake that moves on with each mend is not followed for ever."""
    rule = Rule("a-rule", "error", "Because.", "wrong", "right")
    root = _with(tmp_path, A_CASE_STUDY)
    asked: list[Path] = []

    def always_another(folder: Path) -> tuple[Diagnostic, ...]:
        asked.append(folder)
        return (rule.at(Place(BROKEN), f"Wrong {len(asked)}.", "Right.", mend=(Mend(1, 1, "", "x"),)),)

    assert len(mend_all(root, always_another, (), lambda _: True)) == 1
    assert len(asked) < 100


def test_lines_with_something_private_are_known(tmp_path: Path) -> None:
    """Whoever shows the change leaves them out."""
    root = _with(tmp_path, A_CASE_STUDY.replace("[worry]", "[wory]").replace("started: 2029/30", "started: May 2029"))

    def check(folder: Path) -> tuple[Diagnostic, ...]:
        return load(folder, AS_OF).diagnostics

    (change,) = mend_all(root, check, (), lambda _: True, private={"not-a-date"})
    assert change.hidden == {11}
