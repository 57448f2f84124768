"""The browser's modules and style sheet as files of the site."""

from collections.abc import Iterator

from goodpractice.publishing.templates.browser import FOLDER, contents, modules, stylesheet
from goodpractice.site_file import Asset


def publish() -> Iterator[Asset]:
    """Yield the modules and the style sheet under names that change with what they hold, and the stable entry point."""
    paths = {**modules(), "style.css": stylesheet()}
    for name, content in contents().items():
        yield Asset(paths[name], content)
    stable = modules()["search.js"].removeprefix(f"{FOLDER}/")
    yield Asset(f"{FOLDER}/search.js", f'export * from "./{stable}";\n'.encode())
