"""An invented report, with something of everything, for the pull request of the payloads."""

from github.payloads import OPENED, payload
from report_values import ChangedEntry, Finding, Gap, Neighbour, Report

HEAD: str = payload(OPENED)["pull_request"]["head"]["sha"]
PATH = "case_studies/calm-corridors.md"
A_REPORT = Report(
    pull_request=7,
    head=HEAD,
    changed=(PATH, "searches.yml"),
    removed=(),
    program=False,
    preview=True,
    findings=(
        Finding(PATH, 6, "a-warning", "warning", private=False, message="`a` is vague.", hint="Write `b`."),
        Finding(PATH, 9, "advice", "advice", private=False, message="Of how many?", hint="Add `cohort`."),
    ),
    elsewhere=(),
    entries=(
        ChangedEntry(
            PATH,
            "case study",
            "Calm corridors",
            new=True,
            page="case-studies/calm-corridors.html",
            accepted=2,
            good=("nothing-to-mend", "contact"),
            neighbours=(
                Neighbour("case_studies/quiet.md", "Quiet", ("Worry",), same_story=False),
                Neighbour("case_studies/calm.md", "Calm", ("Worry", "Bus"), same_story=True),
            ),
            gaps=tuple(Gap(f"Row {number}", "Column") for number in range(8)),
        ),
    ),
)
