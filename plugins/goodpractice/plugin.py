"""The MkDocs plugin: hands the host our files and otherwise stays out of its way. The only file that knows MkDocs."""

import logging
import os
import re
import shutil
import zlib
from dataclasses import replace
from datetime import date
from html import escape
from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment, Template
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as HostPage
from mkdocs.structure.toc import TableOfContents, get_toc
from mkdocs.utils.templates import TemplateContext

from goodpractice.atomic import replace_folder
from goodpractice.dates import today
from goodpractice.diagnostics import Diagnostic
from goodpractice.gathering import VOCABULARIES
from goodpractice.model.addresses import Addresses
from goodpractice.model.kinds import entry_types
from goodpractice.pipeline import SEARCHES, SEASONS, Loaded, load, publish
from goodpractice.publishing.templates.browser import modules, stylesheet
from goodpractice.publishing.templates.policy import content_security_policy
from goodpractice.report import as_text
from goodpractice.site import Settings
from goodpractice.site_file import Asset, Page

_LEVELS = {"error": logging.ERROR, "warning": logging.WARNING, "advice": logging.INFO}
_LOG = logging.getLogger("mkdocs.plugins.goodpractice")
_HOST_SITEMAP = "sitemap.xml"
_THEME_STYLE = re.compile(r"assets/stylesheets/main\.\w+\.min\.css")
_BUILDING = ".building"


class GoodPracticeConfig(Config):  # type: ignore[no-untyped-call]  # the host types its base class in part
    """What a site can say about the plugin in `mkdocs.yml`."""

    page_size = config_options.Type(int, default=24)
    """How many entries a list shows on a page."""


class GoodPracticePlugin(BasePlugin[GoodPracticeConfig]):  # type: ignore[no-untyped-call]
    """Checks the knowledge base, then gives MkDocs its pages, its search index and its browser modules."""

    _command = ""
    """What the host was asked to do: build, gh-deploy or serve; empty where it was not asked by its command line."""
    _last_good: Loaded | None = None
    """While serving: the knowledge base of the last build."""
    _pages: dict[str, Page]
    """Our pages of this build without their bodies, by their path."""
    _bodies: dict[str, bytes]
    """Their bodies as HTML, compressed."""
    _moved: MkDocsConfig | None = None
    """The configuration whose site folder is, for now, the one beside it."""
    _built = False
    """Whether the site is whole."""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG002
        """Note what was asked for. Having this hook also keeps the plugin from one rebuild of `serve` to the next."""
        self._command = command

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check everything; stop here, before anything is written, where a mistake stops the build."""
        if self.config.page_size < 1:
            raise PluginError("The plugin's option page_size must be at least 1.")
        root = self._root(config)
        self._loaded = load(root, _day(), Addresses(config.use_directory_urls), self._last_good)
        for each in self._loaded.diagnostics:
            level = logging.WARNING if self._serving and each.severity == "error" else _LEVELS[each.severity]
            _LOG.log(level, "%s", as_text(each))
        if self._loaded.errors and not self._serving:
            raise PluginError(_stopped(self._loaded.errors))
        self._last_good = self._loaded if self._serving else None
        if not config.repo_url:
            config.edit_uri = ""
        # The host's live preview puts a script of its own into every page.
        config.extra["content_security_policy"] = "" if self._serving else content_security_policy()
        config.extra_css.append(stylesheet())
        config.extra_javascript.append(modules()["frame.js"])
        watched = (*_content_folders(), SEARCHES, SEASONS)
        config.watch += [str(root / name) for name in watched if (root / name).exists()]
        if not self._serving:
            self._build_beside(config)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add every page, asset and shard; what a maintainer wrote under the same name goes before ours."""
        own = frozenset(file.src_uri for file in files.documentation_pages())
        # Each release of the theme, and its fork, calls its style sheet by another name.
        styles = (file.src_uri for file in files if _THEME_STYLE.fullmatch(file.src_uri))
        config.extra["theme_stylesheet"] = next(styles, "")
        settings = Settings(config.site_url or "", Addresses(config.use_directory_urls), self.config.page_size)
        self._pages, self._bodies = {}, {}
        for each in publish(self._loaded, settings, own):
            files.append(self._file(each, config))
            if isinstance(each, Page):
                # The host wants to know all pages before it writes the first: their bodies would fill memory.
                self._pages[each.uri] = replace(each, html="")
                self._bodies[each.uri] = zlib.compress(each.html.encode(), level=1)
        return files

    def on_page_markdown(self, markdown: str, *, page: HostPage, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """Tell the host the title and description of our page; its body comes later, as HTML."""
        ours = self._pages.get(page.file.src_uri)
        if ours is None:
            if "summary" in page.meta:
                page.meta.setdefault("description", escape(str(page.meta["summary"])))
            return markdown
        # The host's templates escape nothing.
        title, description = escape(ours.title), escape(ours.description)
        page.meta.update({"title": title, "description": description, "hide": list(ours.hide)})
        if not ours.listed:
            page.meta["robots"] = "noindex"
        return ""

    def on_page_content(self, html: str, *, page: HostPage, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """Tell the host the headings of our page."""
        ours = self._pages.get(page.file.src_uri)
        if ours is None:
            return html
        page.toc = _table_of_contents(ours)
        page.present_anchor_ids = {heading.anchor for heading in ours.headings}
        return ""

    def on_page_context(
        self,
        context: TemplateContext,
        *,
        page: HostPage,
        config: MkDocsConfig,  # noqa: ARG002
        nav: Navigation,  # noqa: ARG002
    ) -> TemplateContext:
        """Give the host the body of our page, which it is about to write."""
        if page.file.src_uri in self._bodies:
            page.content = zlib.decompress(self._bodies[page.file.src_uri]).decode()
        return context

    def on_post_page(self, output: str, *, page: HostPage, config: MkDocsConfig) -> str:  # noqa: ARG002
        """Take the body back, now that it is written."""
        if page.file.src_uri in self._bodies:
            page.content = ""
        return output

    def on_pre_template(self, template: Template, *, template_name: str, config: MkDocsConfig) -> Template:  # noqa: ARG002
        """Leave out the host's sitemap: it carries the day of the build, and ours knows when each entry was read."""
        return Environment(autoescape=True).from_string("") if template_name == _HOST_SITEMAP else template

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:  # noqa: ARG002
        """Note that the site is whole, after every other plugin has had its turn."""
        self._built = True

    def on_build_error(self, *, error: Exception) -> None:  # noqa: ARG002
        """Note that it is not."""
        self._built = False

    def on_shutdown(self) -> None:
        """Put the finished site in the place of the last one, or leave that one as it is."""
        if self._moved is not None:
            beside = Path(self._moved.site_dir)
            target = _in_place_of(beside)
            if self._built:
                replace_folder(beside, target)
            shutil.rmtree(beside, ignore_errors=True)
            self._moved.site_dir = str(target)  # for `gh-deploy`, which reads the site after this

    @property
    def _serving(self) -> bool:
        return self._command == "serve"

    def _root(self, config: MkDocsConfig) -> Path:
        return Path(config.config_file_path).resolve().parent if config.config_file_path else Path.cwd()

    def _build_beside(self, config: MkDocsConfig) -> None:
        """Let the host build next to the site's folder, and remember where the result belongs."""
        if self._command:  # else nobody calls on_shutdown, which puts the site in its place
            config.site_dir = str(_beside(Path(config.site_dir)))
            self._moved = config

    def _file(self, ours: Asset | Page, config: MkDocsConfig) -> File:
        if isinstance(ours, Asset):
            return File.generated(config, ours.uri, content=ours.content)
        file = File.generated(config, ours.uri, content="", inclusion=InclusionLevel.NOT_IN_NAV)
        source = self._root(config) / ours.source if ours.source else None
        file.edit_uri = Path(os.path.relpath(source, config.docs_dir)).as_posix() if source else None
        return file


def _content_folders() -> list[str]:
    return [VOCABULARIES.name, *sorted(model.kind.folder for model in entry_types().values() if not model.kind.hosted)]


def _beside(folder: Path) -> Path:
    return folder.with_name(f".{folder.name}{_BUILDING}")


def _in_place_of(beside: Path) -> Path:
    return beside.with_name(beside.name.removeprefix(".").removesuffix(_BUILDING))


def _day() -> date:
    try:
        return today()
    except ValueError as error:
        raise PluginError("SOURCE_DATE_EPOCH is not a number of seconds.") from error


def _stopped(errors: tuple[Diagnostic, ...]) -> str:
    count = f"{len(errors)} mistake{'s' if len(errors) > 1 else ''}"
    return f"{count} in the knowledge base; nothing was built, and the last site is as it was."


def _table_of_contents(ours: Page) -> TableOfContents:
    tokens: list[Any] = []
    for heading in ours.headings:
        token = {"level": heading.level, "id": heading.anchor, "name": heading.title, "children": []}
        (tokens[-1]["children"] if tokens and heading.level > 2 else tokens).append(token)
    return get_toc(tokens)
