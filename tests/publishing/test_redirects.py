"""Old addresses: a page at each, which leads to the entry that had it."""

import re
from urllib.parse import urljoin

import pytest

from builders import a_hub, kb_of
from goodpractice.model.addresses import Addresses
from goodpractice.publishing import redirects
from goodpractice.site import Settings, Site
from goodpractice.site_file import Asset

SITE = "https://www.example.org/kb/"


def made(*addresses: str, settings: Settings | None = None, title: str = "Anytown hub") -> list[Asset]:
    """Return the pages at the old addresses of an entry."""
    hub = a_hub("anytown", title=title, old_addresses=addresses)
    return list(redirects.publish(Site(kb_of(hub, a_hub("other")), {}, settings or Settings())))


@pytest.mark.parametrize(
    ("address", "uri"),
    [
        ("old/", "old/index.html"),
        ("/old", "old/index.html"),
        ("a/b/c/", "a/b/c/index.html"),
        ("old.html", "old.html"),
        ("a/old.html", "a/old.html"),
    ],
)
@pytest.mark.parametrize("directory_urls", [True, False])
def test_an_old_address_leads_to_the_entry(address: str, uri: str, directory_urls: bool) -> None:
    """From a folder or a file, however deep, the way a browser follows it."""
    addresses = Addresses(directory_urls)
    (page,) = made(address, settings=Settings(addresses=addresses))
    assert page.uri == uri
    targets = set(re.findall(r'(?:url=|href=")([^"]+)"', page.content.decode()))
    followed = {urljoin(SITE + uri.removesuffix("index.html"), target) for target in targets}
    assert followed == {SITE + addresses.url("hubs/anytown.md")}


def test_every_old_address_has_its_page() -> None:
    """Entries without any have none."""
    assert [each.uri for each in made("one/", "two/")] == ["one/index.html", "two/index.html"]
    assert made() == []


def test_search_engines_are_sent_on() -> None:
    """The page is not listed itself, and names the whole new address where it is known."""
    (page,) = made("old/", settings=Settings(SITE))
    assert b'<meta name="robots" content="noindex">' in page.content
    assert f'<link rel="canonical" href="{SITE}hubs/anytown/">'.encode() in page.content
    assert b"canonical" not in made("old/")[0].content


def test_a_title_is_shown_and_not_run() -> None:
    """Whatever stands in it."""
    (page,) = made("old/", title="<script>alert(1)</script>")
    assert b"<script" not in page.content
    assert b"&lt;script&gt;alert(1)&lt;/script&gt; has moved" in page.content
