"""A site of invented entries in the repository's own frame: what no real entry has, such as recordings and meetings."""

import shutil
from pathlib import Path

from builders import A_CASE_STUDY, A_DOCS_PAGE, A_HUB, A_WEBINAR, VOCABULARIES, write_knowledge_base
from commands import REPOSITORY, goodpractice

RECORDING = "https://www.youtube.com/watch?v=invented_01"
"""A recording that does not exist, at a host that does: tests never let a browser ask for it."""
CAPTIONS = """\
WEBVTT

00:00.000 --> 00:04.000
<v A. Nobody>Good morning to nobody.

12:34.000 --> 12:39.000
<v A. Nobody>The door opens at seven.

01:02:03.000 --> 01:02:09.000
<v B. Nobody>Why does it have no bell?
"""
PLACES = {
    "vocabularies/region.yml": """\
key: region
label: Region
label_many: Regions
help: Where it was.
used_by: [case-study, hub]
many: false
facet: true
shown_in_lists: true
terms:
  - {id: north-land, label: North Land, meaning: The north.}
  - {id: south-land, label: South Land, meaning: The south.}
  - {id: far-land, label: Far Land, meaning: Very far.}
""",
    "vocabularies/local_authorities.yml": """\
key: local_authorities
label: Council
label_many: Councils
help: Whose area it was.
used_by: [case-study, hub]
facet: true
terms:
  - {id: anytown, label: Anytown, meaning: A town., synonyms: [City of Anytown], broader: region/north-land}
  - {id: cow-pasture, label: Cow Pasture, meaning: A meadow., broader: region/north-land}
  - {id: othertown, label: Othertown, meaning: Another., narrower_words: [Smallville], broader: region/south-land}
  - {id: lonely, label: Lonely, meaning: No hub is here., broader: region/south-land}
  - {id: farthest, label: Farthest, meaning: No hub is near., broader: region/far-land}
""",
}
TALKS = {
    "webinars/opening-early.yml": f"""{A_WEBINAR}recording: {RECORDING}
captions: opening-early.vtt
slides: https://www.example.org/slides
views:
  count: 1234
  seen: 2030-06
chapters:
  - at: "00:00:00"
    title: Welcome
  - at: "00:12:30"
    title: The door
  - at: "01:02:00"
    title: Questions from nobody
""",
    "webinars/opening-early.vtt": CAPTIONS,
    "webinars/opening-late.yml": f"""{A_WEBINAR.replace("early", "late")}recording: https://video.example.org/talk
chapters:
  - at: "00:05:00"
    title: The window
""",
    "webinars/never-recorded.yml": A_WEBINAR.replace("How we opened early", "What nobody recorded"),
}
_HUB = A_HUB.replace("Anytown hub", "{title}").replace("phases: [secondary]\n", "phases: [secondary]\n{places}")
HUBS = {
    "hubs/anytown.yml": _HUB.format(
        title="Anytown hub", places="region: north-land\nlocal_authorities: [anytown, cow-pasture]\n"
    ).replace(
        "meetings:\n",
        'meetings:\n  - start: "2030-11-05 16:00"\n    end: "2030-11-05 17:00"\n    title: Autumn meeting\n'
        "    how_to_join: It is over.\n",
    )
    + "resources:\n  - title: Letter home\n    link: https://www.example.org/letter.docx\n    kind: Word file\n"
    "    size: 40 kB\n",
    "hubs/othertown.yml": _HUB.format(
        title="Othertown hub", places="region: south-land\nlocal_authorities: [othertown]\n"
    ).split("meetings:")[0]
    + "points: [It meets nowhere.]\nreviewed: 2031-01-31\n",
    "hubs/nowhere.yml": _HUB.format(title="Nowhere hub", places="").split("meetings:")[0] + "reviewed: 2031-01-31\n",
}
_STUDY = A_CASE_STUDY.replace("barriers: [worry]", "region: {region}\nbarriers: [worry, {barrier}]").replace(
    "Not reported.", "{failed}"
)
STUDIES = {
    f"case_studies/{name}.md": _STUDY.replace("Quiet hours before lessons", title).format(
        region=region, barrier=barrier, failed=failed
    )
    for name, title, region, barrier, failed in (
        ("quiet-hours", "Quiet hours before lessons", "north-land", "exams", "The bell was missed by some."),
        ("far-villages", "A bus for the far villages", "south-land", "travel", "Not reported."),
        ("open-door", "An open door at seven", "north-land", "exams", "It rained in."),
        ("late-window", "A window for those who are late", "south-land", "travel", "It was too small."),
    )
}


def build(folder: Path) -> Path:
    """Build the site of the invented entries below a folder, and return where it is."""
    files = {**VOCABULARIES, **PLACES, **TALKS, **HUBS, **STUDIES, "docs/about.md": A_DOCS_PAGE}
    frame = (REPOSITORY / "mkdocs.yml").read_text().partition("\nnav:")[0]
    root = write_knowledge_base(folder / "knowledge_base", {**files, "mkdocs.yml": frame})
    for name in ("overrides", "docs/assets"):
        shutil.copytree(REPOSITORY / name, root / name)
    site = folder / "repository"
    done = goodpractice(root, "build", "--strict", "--site-dir", str(site), "--as-of", "2031-03-01")
    assert done.returncode == 0, done.stdout + done.stderr
    return site
