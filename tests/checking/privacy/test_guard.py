"""The privacy guard: every written case, that nothing it finds is ever shown, and what an editor can accept."""

import json
from pathlib import Path

import pytest

from builders import A_CASE_STUDY, A_KNOWLEDGE_BASE, A_WEBINAR, AS_OF, write_knowledge_base
from checking.privacy.cases import KNOWN, LISTS, Case, cases
from commands import REPOSITORY, goodpractice
from goodpractice.checking.privacy.guard import guard
from goodpractice.pipeline import Loaded, load
from goodpractice.report import as_annotation, as_json, as_text
from goodpractice.rules_of_privacy import ACCEPTABLE, PRIVATE

STORY = "case_studies/quiet-hours.md"
PLACE = "The library opened at half past seven."
HELD = [case for _, *names in LISTS[:2] for name in names for case in cases(name)]
SECRET = "Three of the eight pupils came with Zebedee Exampleton"
"""Two findings, one of them certain, with a name that stands nowhere else."""


def _named(case: Case) -> str:
    return f"{case.code}-{case.line}"


def _load(root: Path, **files: str | bytes) -> Loaded:
    named = {path.replace("__", "/").replace("_dot_", "."): text for path, text in files.items()}
    return load(write_knowledge_base(root, {**A_KNOWLEDGE_BASE, **named}), AS_OF)


def _story(root: Path, sentence: str, fields: str = "") -> Loaded:
    text = A_CASE_STUDY.replace(PLACE, sentence).replace("reviewed:", f"{fields}reviewed:")
    return load(write_knowledge_base(root, {**A_KNOWLEDGE_BASE, STORY: text}), AS_OF)


@pytest.mark.parametrize("case", [each for each in HELD if each.must_be_told], ids=_named)
def test_what_gives_a_person_away_is_told_by_its_rule(case: Case) -> None:
    """Each passage by the rule it stands under, whatever else is said of it."""
    assert case.code in case.codes()


@pytest.mark.parametrize("case", [each for each in HELD if not each.must_be_told], ids=_named)
def test_what_gives_nobody_away_is_left_alone(case: Case) -> None:
    """Nothing is said, not even a warning."""
    assert case.codes() == ()


def test_of_passages_that_nobody_wrote_rules_for_most_are_told_and_few_others() -> None:
    """So many of them by some rule, and of the others hardly any: `bench/privacy.py` has the figures."""
    _, true, false = LISTS[2]
    told = [bool(case.codes()) for case in cases(true)]
    said = [bool(case.codes()) for case in cases(false)]
    assert sum(told) >= 0.7 * len(told)
    assert sum(said) <= 0.05 * len(said)


def test_nothing_is_said_of_the_knowledge_base_itself() -> None:
    """Its warnings are accepted, with the reason, and it has no error."""
    assert [each for each in load(REPOSITORY, AS_OF).diagnostics if each.code in PRIVATE] == []


@pytest.mark.parametrize("name", [*LISTS[0][1:], *LISTS[1][1:], *LISTS[2][1:]])
def test_no_diagnostic_of_a_passage_shows_it(name: str) -> None:
    """Neither in words nor as the line it is in."""
    for case in cases(name):
        path, lines = case.file()
        for each in guard(path, lines, KNOWN):
            shown = f"{each.diagnostic.message} {each.diagnostic.hint} {each.diagnostic.source}"
            assert each.diagnostic.source == ""
            assert not each.secret or each.secret.casefold() not in shown.casefold()


@pytest.mark.parametrize("options", [(), ("--format", "json"), ("--fix",), ("--fix", "--yes")])
def test_no_output_of_a_command_shows_what_was_found(options: tuple[str, ...], tmp_path: Path) -> None:
    """Nor any other mistake on the same line, nor the change that would mend it."""
    text = A_CASE_STUDY.replace(PLACE, f"{SECRET}, [see this](zebedee-exampleton).").replace(
        "written_by: editors", "written_by: Editors  # Pupil Zebedee Exampleton, aged 12"
    )
    root = write_knowledge_base(tmp_path, {**A_KNOWLEDGE_BASE, STORY: text})
    done = goodpractice(root, "validate", "--as-of", "2031-03-01", *options)
    assert done.returncode == 1
    assert "ebedee" not in done.stdout + done.stderr
    assert "small-number" in done.stdout


def test_other_mistakes_on_a_line_are_told_in_the_words_of_their_rule(tmp_path: Path) -> None:
    """With their place, and without what stands there."""
    found = _story(tmp_path, f"{SECRET}, [see this](zebedee-exampleton).").diagnostics
    assert {each.code for each in found} == {"small-number", "broken-link"}
    for each in found:
        for shown in (as_text(each), as_annotation(each), as_json([each])):
            assert "ebedee" not in shown
    (link,) = [each for each in found if each.code == "broken-link"]
    assert (link.line > 1, link.source) == (True, "")


def test_a_warning_tells_how_it_is_accepted_and_then_is_gone(tmp_path: Path) -> None:
    """Code, mark and reason in the file itself; the passage may move, and may not change."""
    sentence = "Three pupils came back."
    (warning,) = _story(tmp_path, sentence).diagnostics
    assert warning.code in ACCEPTABLE
    mark = warning.hint.split("`mark: ")[1].split("`")[0]
    fields = f"accepted:\n  - code: {warning.code}\n    mark: {mark}\n    reason: They are grown up now.\n"
    assert _story(tmp_path, sentence, fields).diagnostics == ()
    assert _story(tmp_path, f"We thought.\n\n{sentence}", fields).diagnostics == ()
    codes = {each.code for each in _story(tmp_path, "Four pupils came back.", fields).diagnostics}
    assert codes == {"possible-small-number", "unused-acceptance"}


def test_without_a_reason_nothing_is_accepted(tmp_path: Path) -> None:
    """The field is needed, and the warning stands."""
    fields = "accepted:\n  - code: possible-small-number\n    mark: bcdf\n"
    codes = {each.code for each in _story(tmp_path, "Three pupils came back.", fields).diagnostics}
    assert codes == {"missing-field", "possible-small-number"}


def test_what_is_certain_cannot_be_accepted(tmp_path: Path) -> None:
    """It must go, whatever the reason."""
    fields = "accepted:\n  - code: child-named\n    mark: bcdf\n    reason: We may.\n"
    found = _story(tmp_path, "A boy called Zayden came back.", fields).diagnostics
    assert {(each.code, each.severity) for each in found} == {("child-named", "error"), ("not-acceptable", "error")}


def test_captions_are_guarded_and_accepted_in_the_webinar_that_names_them(tmp_path: Path) -> None:
    """A sentence may run over several captions; its place is where it begins."""
    captions = "WEBVTT\n\n00:00:00.000 --> 00:00:04.000\nSo we had three\n\n00:00:04.000 --> 00:00:06.000\nstudents.\n"
    files: dict[str, str | bytes] = {"webinars__opening-early_dot_vtt": captions}
    webinar = f"{A_WEBINAR}captions: opening-early.vtt\n"
    (found,) = _load(tmp_path, **files, **{"webinars__opening-early_dot_yml": webinar}).diagnostics
    assert (found.path, found.line, found.code) == ("webinars/opening-early.vtt", 4, "possible-small-number")
    mark = found.hint.split("`mark: ")[1].split("`")[0]
    webinar += f"accepted:\n  - code: {found.code}\n    mark: {mark}\n    reason: They are students of a university.\n"
    assert _load(tmp_path, **files, **{"webinars__opening-early_dot_yml": webinar}).diagnostics == ()


@pytest.mark.parametrize(
    "path", ["searches_dot_yml", "seasons_dot_yml", "vocabularies__exams_dot_yml", "docs__a_dot_md"]
)
def test_every_file_that_people_send_is_guarded(path: str, tmp_path: Path) -> None:
    """Not entries alone."""
    found = _load(tmp_path, **{path: "---\ntitle: Pupil J.B. of Year 9 came back\n---\n"}).diagnostics
    assert "child-initials" in {each.code for each in found}


def test_an_entry_with_an_error_of_the_guard_is_not_published(tmp_path: Path) -> None:
    """A build stops; nothing of it can become a page."""
    loaded = _story(tmp_path, "A boy called Zayden came back.")
    assert [each.code for each in loaded.errors] == ["child-named"]


def test_the_place_is_where_the_words_stand_in_the_file(tmp_path: Path) -> None:
    """In the line and at the letter, also where the sentence is broken or marked up."""
    text = "We met often.\nThen a *boy\n  called* **Zayden** came back."
    (found,) = _story(tmp_path, text).diagnostics
    line = next(number for number, each in enumerate((tmp_path / STORY).read_text().split("\n"), 1) if "boy" in each)
    assert (found.line, found.column) == (line, 9)


def test_one_line_is_told_once_for_each_kind(tmp_path: Path) -> None:
    """However many names stand in it."""
    found = _story(tmp_path, "A boy called Zayden and a girl called Maisie came back. Pupil J.B. did not.").diagnostics
    assert [each.code for each in found] == ["child-named", "child-initials"]


def test_the_report_for_programs_has_no_place_for_what_was_found(tmp_path: Path) -> None:
    """Its keys are those of every diagnostic, and none of them holds a word of the file."""
    (found,) = json.loads(as_json(_story(tmp_path, "A boy called Zayden came back.").diagnostics))
    assert "Zayden" not in json.dumps(found)
