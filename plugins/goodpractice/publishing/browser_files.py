"""The browser's modules and style sheet as files of the site."""

from collections.abc import Iterator

from goodpractice.publishing.templates.browser import FOLDER, contents, modules, needed, stylesheet
from goodpractice.site_file import Asset


def publish() -> Iterator[Asset]:
    """Yield the modules and the style sheet under names that change with what they hold, and the stable entry point."""
    paths = {**modules(), "style.css": stylesheet()}
    for name, content in contents().items():
        yield Asset(paths[name], content)
    yield Asset(f"{FOLDER}/search.js", _stable_entry().encode())


def _stable_entry() -> str:
    """Return the module with the stable address: it names all that the search needs, to be fetched at once."""
    folder = modules()["search.js"].removeprefix(f"{FOLDER}/").removesuffix("search.js")
    others = sorted(needed("search.js") - {"search.js"})
    return "".join(
        [
            *(f'import "./{folder}{name}";\n' for name in others),
            f'export {{ SearchError, open }} from "./{folder}search.js";\n',
        ]
    )
