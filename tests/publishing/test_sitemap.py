"""The sitemap: which pages search engines should list, and when each entry was last read."""

import re
from datetime import date
from xml.etree import ElementTree as ET

from builders import a_hub, kb_of
from goodpractice.model.addresses import Addresses
from goodpractice.publishing import sitemap
from goodpractice.site import Settings, Site

HUB = a_hub("anytown", reviewed=date(2031, 1, 31))
NAMES = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def places(settings: Settings, *uris: str) -> list[tuple[str | None, str | None]]:
    """Return the address and the day of every page of a sitemap."""
    (made,) = sitemap.publish(Site(kb_of(HUB), {}, settings), uris)
    assert made.uri == "sitemap.xml"
    root = ET.fromstring(made.content)
    return [(each.findtext(f"{NAMES}loc"), each.findtext(f"{NAMES}lastmod")) for each in root.iter(f"{NAMES}url")]


def test_each_page_is_named_with_its_whole_address() -> None:
    """In order, each once; only entries have a day, the one on which somebody last read them."""
    settings = Settings("https://www.example.org/kb/")
    assert places(settings, "search.md", "hubs/anytown.md", "index.md", "hubs/index.md", "search.md") == [
        ("https://www.example.org/kb/hubs/anytown/", "2031-01-31"),
        ("https://www.example.org/kb/hubs/", None),
        ("https://www.example.org/kb/", None),
        ("https://www.example.org/kb/search/", None),
    ]


def test_without_folders_pages_are_named_as_files() -> None:
    """As they stand on the server."""
    settings = Settings("https://www.example.org/", addresses=Addresses(directory_urls=False))
    assert places(settings, "hubs/anytown.md") == [("https://www.example.org/hubs/anytown.html", "2031-01-31")]


def test_where_nobody_knows_the_sites_address_there_is_no_sitemap() -> None:
    """It would have to name whole addresses."""
    assert list(sitemap.publish(Site(kb_of(HUB), {}, Settings()), ["index.md"])) == []


def test_an_address_with_an_ampersand_is_still_xml() -> None:
    """It is escaped, and reads back as it was."""
    assert places(Settings("https://www.example.org/?a=1&b=")) == []
    assert places(Settings("https://www.example.org/?a=1&b="), "search.md") == [
        ("https://www.example.org/?a=1&b=search/", None)
    ]


def test_the_day_of_the_build_is_nowhere() -> None:
    """The same entries give the same sitemap on every day."""
    made = [
        next(sitemap.publish(Site(kb_of(HUB, as_of=day), {}, Settings("https://a.example/")), ["index.md"]))
        for day in (date(2031, 3, 1), date(2032, 3, 1))
    ]
    assert made[0] == made[1]
    assert re.findall(rb"\d{4}-\d\d-\d\d", made[0].content) == []
