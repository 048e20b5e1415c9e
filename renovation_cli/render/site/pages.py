"""The files of a site, each by its path in the folder, with the links between them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from itertools import groupby
from typing import Any

from renovation_cli.findings.command import RENOVATION, Command
from renovation_cli.findings.text import Text, say
from renovation_cli.render import chart
from renovation_cli.render.html import drawn_blocks, environment, is_wide, ours
from renovation_cli.render.language import Language
from renovation_cli.render.site import names
from renovation_cli.render.site.cells import LinkedCells, Places
from renovation_cli.render.site.leaf import Kind, Leaf, Site
from renovation_cli.render.site.readers import Read, for_readers
from renovation_cli.render.site.search import script_of, words_of
from renovation_cli.reports.document import Document, RefKind

_KINDS = {
    Kind.REPORT: say("Reports"),
    Kind.BULLETIN: say("Bulletins"),
    Kind.STREET: say("Towns and streets"),
    Kind.PROJECT: say("Projects"),
    Kind.BODY: say("Departments and bodies"),
}
_WORDS = {
    "skip": say("Skip to the content"),
    "pages": say("Pages"),
    "home": say("Home"),
    "chart": say("Wall chart"),
    "search": say("Search"),
    "hint": say("A project, a person, any words"),
    "found": say("{n} pages", n="{n}"),
    "more": say("Show all {n}", n="{n}"),
    "nothing": say("Nothing is found."),
    "unread": say("The list of words could not be read: pages/search.js is not there."),
    "related": say("See also"),
    "contents": say("All pages"),
    "trail": say("Where this page stands"),
}
_REFERRED = {Kind.PROJECT: RefKind.PROJECT, Kind.STREET: RefKind.STREET, Kind.BODY: RefKind.DEPARTMENT}
_ENDINGS = {"site.css": ("page.css", "site.css"), "site.js": ("site.js",)}


def files_of(site: Site, language: Language) -> dict[str, str]:
    """Every file of a site by its path, folders parted by a slash.

    Args:
        site: what is on it.
        language: the reader's.
    """
    return dict(_Made(site, language).files())


def _beside(file: str) -> str:
    """A file as it is named from a page among the others."""
    return f"../{file}" if file == names.HOME else file


def _from_home(file: str) -> str:
    return file if file == names.HOME else f"{names.FOLDER}/{file}"


class _Made:
    """A site in the making."""

    def __init__(self, site: Site, language: Language) -> None:
        self.site, self.language = site, language
        self.file = {(leaf.kind, leaf.id): names.file_of(leaf.kind, leaf.id) for leaf in site.leaves}
        self.places = Places(
            {(_REFERRED[kind], each): file for (kind, each), file in self.file.items() if kind in _REFERRED},
            dict(self._named()),
        )
        self.ids = frozenset(leaf.id for leaf in site.leaves if leaf.kind is Kind.PROJECT)
        self.found: list[tuple[str, str, str, str]] = []

    def files(self) -> Iterator[tuple[str, str]]:
        """Each file with its path."""
        yield names.HOME, self._home()
        for leaf in self.site.leaves:
            yield f"{names.FOLDER}/{self.file[leaf.kind, leaf.id]}", self._leaf(leaf)
        yield f"{names.FOLDER}/{names.CONTENTS}", self._contents()
        yield f"{names.FOLDER}/search.js", script_of(sorted(self.found, key=self._first_found))
        for name, parts in _ENDINGS.items():
            yield f"{names.FOLDER}/{name}", "".join(map(ours, parts))
        yield f"{names.FOLDER}/chart.css", chart.style()
        yield f"{names.FOLDER}/chart.js", chart.script()

    def _first_found(self, entry: tuple[str, str, str, str]) -> int:
        """What is looked for is more likely whose page it is than a report that names it."""
        order = (Kind.BODY, Kind.STREET, Kind.PROJECT, Kind.REPORT, Kind.BULLETIN)
        kinds = [self.language.text(_KINDS[kind]) for kind in order]
        return kinds.index(entry[2]) if entry[2] in kinds else len(kinds)

    def _named(self) -> Iterator[tuple[str, str]]:
        """Names that mean one page alone, with its file."""
        linked = [leaf for leaf in self.site.leaves if leaf.kind in _REFERRED]
        meant: dict[str, set[str]] = {}
        for leaf in linked:
            # The ids of projects are for who types them.
            own = () if leaf.kind is Kind.PROJECT else (leaf.id,)
            for name in (self.language.value(leaf.name), *own, *leaf.also):
                meant.setdefault(name, set()).add(self.file[leaf.kind, leaf.id])
        return ((name, files.pop()) for name, files in meant.items() if name and len(files) == 1)

    def _home(self) -> str:
        read = for_readers(self.site.home, self.ids, self.site.rows)
        blocks = self._blocks(read.document, names.HOME, _from_home)
        links = chart.Links(partial(self._link, Kind.PROJECT), partial(self._link, Kind.STREET))
        self._index(self.site.programme, names.HOME, _WORDS["home"], words_of(blocks))
        return self._page(
            target=_from_home,
            own=names.HOME,
            title=_first_large(self.language.value(self.site.home.title)),
            blocks=blocks,
            related=self._related(read, names.HOME, _from_home),
            chart=chart.section(self.site.chart, self.language, self.language.text(_WORDS["chart"]), links),
        )

    def _link(self, kind: Kind, each_id: str) -> str | None:
        file = self.file.get((kind, each_id))
        return file and _from_home(file)

    def _leaf(self, leaf: Leaf) -> str:
        own = self.file[leaf.kind, leaf.id]
        read = for_readers(leaf.document, self.ids)
        blocks = self._blocks(read.document, own, _beside)
        kind = self.language.text(_KINDS[leaf.kind])
        self._index(
            self._name(leaf), own, _KINDS[leaf.kind], "\n".join((*leaf.also, leaf.id, words_of(blocks)))
        )
        is_letter = leaf.document.letter is not None
        return self._page(
            target=_beside,
            own=own,
            title=self.language.value(leaf.document.title) if is_letter else self._name(leaf),
            blocks=blocks,
            wide=is_wide(read.document),
            trail=(kind, f"{names.CONTENTS}#{leaf.kind.value}"),
            related=self._related(read, own, _beside),
        )

    def _contents(self) -> str:
        parts = [
            {"id": kind.value, "name": self.language.text(_KINDS[kind]), "groups": list(self._groups(leaves))}
            for kind, leaves in groupby(self.site.leaves, key=lambda leaf: leaf.kind)
        ]
        return self._page(_beside, names.CONTENTS, title=self.language.text(_WORDS["contents"]), parts=parts)

    def _groups(self, leaves: Iterable[Leaf]) -> Iterator[tuple[str, list[tuple[str, str]]]]:
        """The pages of a kind by what they stand under."""
        for under, together in groupby(leaves, key=lambda leaf: leaf.under):
            named = [(self.file[leaf.kind, leaf.id], self._name(leaf)) for leaf in together]
            yield (self.language.value(under) if under else ""), named

    def _name(self, leaf: Leaf) -> str:
        name = self.language.value(leaf.name)
        return _first_large(name) if leaf.kind is Kind.REPORT else name

    def _blocks(self, document: Document, own: str, target: Callable[[str], str]) -> list[dict[str, Any]]:
        return drawn_blocks(document, self.language, LinkedCells(self.language, self.places, own, target))

    def _index(self, name: str, file: str, kind: Text, words: str) -> None:
        self.found.append((self.language.value(name), _beside(file), self.language.text(kind), words))

    def _related(self, read: Read, own: str, target: Callable[[str], str]) -> list[tuple[str, str]]:
        """What a report offers to be typed next and has a page, each once."""
        found: dict[str, str] = {}
        for command, what in read.offered:
            leaf = self._leaf_of(command)
            if leaf and self.file[leaf.kind, leaf.id] != own:
                said = _first_large(self.language.text(what)) if what else self._name(leaf)
                found.setdefault(target(self.file[leaf.kind, leaf.id]), said)
        return list(found.items())

    def _leaf_of(self, command: Command) -> Leaf | None:
        """The page that shows what a command prints."""
        if command.program != RENOVATION or command.arguments or dict(command.options).keys() - {"--all"}:
            return None
        wanted = Kind.REPORT, command.verb
        return next((leaf for leaf in self.site.leaves if (leaf.kind, leaf.id) == wanted), None)

    def _page(self, target: Callable[[str], str], own: str, **told: Any) -> str:
        bare: Mapping[str, Any] = {
            "trail": None,
            "blocks": [],
            "related": [],
            "chart": None,
            "parts": [],
            "wide": False,
        }
        contents = target(names.CONTENTS)
        kinds = dict.fromkeys(leaf.kind for leaf in self.site.leaves)
        filled = {
            **bare,
            "lang": self.language.tag,
            "programme": self.language.value(self.site.programme),
            "as_of": self.language.text(say("As of {day}", day=self.site.home.as_of)),
            "words": {name: self.language.text(text) for name, text in _WORDS.items()},
            "nav": [(f"{contents}#{kind.value}", self.language.text(_KINDS[kind])) for kind in kinds],
            "home": target(names.HOME),
            "is_home": own == names.HOME,
            "folder": target(""),
            **told,
        }
        return environment().get_template("site.html").render(filled) + "\n"


def _first_large(text: str) -> str:
    return text[:1].upper() + text[1:]
