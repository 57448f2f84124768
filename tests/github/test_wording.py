"""The words in which a report is told, to a teacher and to a reviewer."""

from dataclasses import replace

from github.invented_report import A_REPORT, PATH
from report_values import Finding
from wording import MARK, MOST_COMMENT, comment, own_judge, summary

HOSTILE = "</details><!-- x --> @octocat ![](https://evil.example/p.png)\n# Heading | x"


def test_the_comment_begins_with_its_mark_and_ends_with_where_more_is() -> None:
    """So that it is found again, and the summary is one press away."""
    text = comment(A_REPORT, "https://github.example/run")
    assert text.startswith(f"{MARK}\n\n## What the checks say\n")
    assert "[summary of the checks](https://github.example/run)" in text
    assert "<details>" not in text


def test_warnings_and_advice_are_kept_apart_and_said_to_stop_nothing() -> None:
    """Each under a heading of its own, with its line."""
    text = summary(A_REPORT, {})
    look, advice = text.index("#### What to look at"), text.index("#### Advice")
    assert look < text.index("**Line 6**") < advice < text.index("**Line 9**")
    assert text.count("nothing") >= 2
    assert "#### What to mend" not in text


def test_the_same_story_told_twice_is_said_of_the_one_that_it_is() -> None:
    """With its file, and with what to do."""
    (said,) = [line for line in summary(A_REPORT, {}).splitlines() if "same story told twice" in line]
    assert "`case_studies/calm.md`" in said


def test_of_many_gaps_the_first_are_named_and_the_others_counted() -> None:
    """Six of eight."""
    text = summary(A_REPORT, {})
    assert text.count(" × Column") == 6
    assert "- and 2 more" in text


def test_files_with_nothing_to_say_are_named_all_the_same() -> None:
    """A reviewer knows what else is in the pull request."""
    assert "### Changed as well, with nothing to say\n\n- `searches.yml`" in summary(A_REPORT, {})


def test_an_entry_that_could_not_be_read_is_not_said_to_be_all_wrong() -> None:
    """What is not told of is as it should be."""
    broken = Finding(PATH, 6, "unknown-term", "error", private=False, message="`a` is none.", hint="Write `b`.")
    text = summary(replace(A_REPORT, findings=(broken,), entries=()), {})
    assert "**1 thing to mend before this can be published.**" in text
    assert "Everything else in this file is as it should be" in text


def test_texts_that_do_not_fit_are_left_out_and_that_is_said() -> None:
    """GitHub would refuse a comment that is too long, and nobody would hear anything."""
    long = Finding(PATH, 6, "a-code", "error", private=False, message="m" * 590, hint="h" * 590)
    report = replace(A_REPORT, findings=(long,) * 100)
    text = comment(report, "RUN")
    assert len(text) < MOST_COMMENT
    assert "more to say than fits" in text
    huge = summary(A_REPORT, {PATH: "word " * 300_000})
    assert len(huge) < 10_000
    assert "too long to be shown here" in huge


def test_hostile_words_stay_words_wherever_they_stand() -> None:
    """In a path, a code, a message, a title, a label, a term."""
    entry = A_REPORT.entries[0]
    neighbour = replace(entry.neighbours[1], title=HOSTILE, path=HOSTILE, shared=(HOSTILE,))
    hostile = replace(
        A_REPORT,
        changed=(HOSTILE, "other"),
        removed=(f"{HOSTILE} gone",),
        findings=(Finding(HOSTILE, 1, HOSTILE, "error", private=False, message=HOSTILE, hint=HOSTILE),),
        elsewhere=(Finding(HOSTILE, 1, HOSTILE, "error", private=False, message=HOSTILE, hint=HOSTILE),),
        entries=(replace(entry, path=HOSTILE, title=HOSTILE, kind=HOSTILE, page=HOSTILE, neighbours=(neighbour,)),),
    )
    for text in (summary(hostile, {}), comment(hostile, "RUN")):
        outside = "".join(part for number, part in enumerate(text.split("`")) if number % 2 == 0)
        assert text.count("`") % 2 == 0
        assert "<" not in outside.replace(MARK, "")
        assert "@octocat" not in outside
        assert "![" not in outside
        assert "\n# Heading" not in text


def test_a_pull_request_that_changes_the_workflows_is_not_told_by_its_own_run() -> None:
    """Only that it does, and what to do."""
    text = own_judge("https://github.example/run")
    assert text.startswith(MARK)
    assert "changes `.github/`" in text


def test_a_file_that_accepts_its_own_warnings_is_named_to_the_reviewer() -> None:
    """Whoever is warned could otherwise silence the warning unseen."""
    assert "this file accepts 2 of its own warnings about privacy" in comment(A_REPORT, "RUN")
    none = replace(A_REPORT, entries=(replace(A_REPORT.entries[0], accepted=0),))
    assert "accepts" not in comment(none, "RUN")
