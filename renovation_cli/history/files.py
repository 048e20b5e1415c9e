"""The files of a state that hold facts: which they are, whose, and what stands in them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from renovation_cli.compute.facts import Facts, facts_of
from renovation_cli.history.objects import Objects
from renovation_cli.history.tree import FOLDER
from renovation_cli.loading import careful, schema
from renovation_cli.loading.decoding import decode
from renovation_cli.loading.parser import PARSER
from renovation_cli.loading.reader import adapter_of
from renovation_cli.loading.values import Irregular, parse
from renovation_cli.model.district import District
from renovation_cli.model.household import Households
from renovation_cli.model.order import Orders
from renovation_cli.model.project import Project

_KINDS: Mapping[str, tuple[str, Any]] = {
    "project.yaml": ("project", Project),
    "households.yaml": ("households", Households),
    "orders.yaml": ("orders", Orders),
    "district.yaml": ("district", District),
}
"""The files that hold facts: what the whole of each is called, and its form."""
RULES = ("programme.yaml", "teams.yaml", "duties.yaml")
"""The files that hold no facts: the plan, who answers, the duties."""
_PROJECTS = "projects/"


class Reading(Protocol):
    """What reads the files of some states, each content of them once."""

    def read(self, path: str, blob: str | None) -> tuple[Facts, bool]:
        """The entries of a file by what its content is called, and whether all of it was understood."""
        ...


@dataclass
class Reader:
    """Folders and files by their ids, each read once."""

    objects: Objects
    listings: dict[str, dict[str, str]] = field(default_factory=dict)
    facts: dict[tuple[str, str], tuple[Facts, bool]] = field(default_factory=dict)

    def listing(self, tree: str | None) -> dict[str, str]:
        """The id of every file with facts below a folder, by its path."""
        if tree is None:
            return {}
        if tree not in self.listings:
            found: dict[str, str] = {}
            for entry in self.objects.entries(tree):
                name = entry.name.decode("utf-8", "surrogateescape")
                if entry.mode == FOLDER:
                    found |= {f"{name}/{path}": each for path, each in self.listing(entry.id).items()}
                elif name in _KINDS or name in RULES:
                    found[name] = entry.id
            self.listings[tree] = found
        return self.listings[tree]

    def read(self, path: str, blob: str | None) -> tuple[Facts, bool]:
        """The entries of a file, and whether all of it was understood."""
        if blob is None:
            return {}, True
        name = path.rpartition("/")[2]
        if (name, blob) not in self.facts:
            self.facts[name, blob] = facts_in(name, self.objects.read(blob, "blob"))
        return self.facts[name, blob]


def facts_in(name: str, body: bytes) -> tuple[Facts, bool]:
    """The entries of a file by its name, and whether all of it was understood."""
    record, is_read = _record(name, body)
    return ({} if record is None else facts_of(record, _KINDS[name][0])), is_read


def record_in(name: str, body: bytes) -> Any:
    """What a file records, by its name; None where nothing of it can be read."""
    return _record(name, body)[0]


def _record(name: str, body: bytes) -> tuple[Any, bool]:
    text = decode(name, body).text
    if text is None:
        return None, False
    value, is_plain = _value(name, text.replace("\r\n", "\n"))
    if value is None:
        return None, is_plain
    record, problems = schema.validate(adapter_of(_KINDS[name][1]), value, name)
    return record, not problems


def sections_of(objects: Objects, file: str, blob: str | None) -> dict[str, Any]:
    """What stands in a file of rules, by its first keys; nothing where that cannot be read."""
    text = decode(file, objects.read(blob, "blob")).text if blob else None
    value = _value(file, text.replace("\r\n", "\n"))[0] if text else None
    return {str(key): each for key, each in value.items()} if isinstance(value, dict) else {}


def _value(file: str, text: str) -> tuple[Any, bool]:
    """What stands in a text, and whether it is as simple as nearly all are."""
    try:
        return parse(text, PARSER), True
    except Irregular:
        root = careful.read(file, text, PARSER).root
        return root.plain() if root else None, False


def laid_out(listing: Mapping[str, str]) -> dict[str, str]:
    """The files that stand where facts are looked for."""
    return {
        path: blob
        for path, blob in listing.items()
        if path in ("district.yaml", "orders.yaml")
        or (path.startswith(_PROJECTS) and path.count("/") == 2 and not path.endswith("district.yaml"))  # noqa: PLR2004
    }


def project_of(path: str) -> str | None:
    """The project whose file it is; None of one of the programme."""
    return path.split("/")[1] if path.startswith(_PROJECTS) else None


def under_names(files: Mapping[str, str], renamed: Mapping[str, str]) -> dict[str, str]:
    """The files of a state by the paths that they have where folders were renamed.

    Args:
        files: the state's.
        renamed: each folder as it is called there, with what it was called in the state.
    """
    if not renamed:
        return dict(files)
    names = {old: new for new, old in renamed.items()}
    return {_path_under(path, names.get(project_of(path) or "")): each for path, each in files.items()}


def _path_under(path: str, project: str | None) -> str:
    return f"{_PROJECTS}{project}/{path.rpartition('/')[2]}" if project else path


def renamed_in(reader: Reading, before: Mapping[str, str], after: Mapping[str, str]) -> dict[str, str]:
    """Folders that are new, each with the one that is gone whose content it has."""
    was, now = ({project_of(path) for path in files} - {None} for files in (before, after))
    gone, new = sorted(was - now, key=str), sorted(now - was, key=str)
    found: dict[str, str] = {}
    for name in new:
        for old in gone:
            if old not in found.values() and _is_the_same(reader, before, after, f"{old}", f"{name}"):
                found[f"{name}"] = f"{old}"
                break
    return found


def _is_the_same(
    reader: Reading, before: Mapping[str, str], after: Mapping[str, str], old: str, new: str
) -> bool:
    """Whether two folders hold one project: the same files, or a project of the same name."""
    for name in ("project.yaml", "households.yaml", "orders.yaml"):
        one, other = before.get(f"{_PROJECTS}{old}/{name}"), after.get(f"{_PROJECTS}{new}/{name}")
        if one and one == other:
            return True
    names = []
    for files, project in ((before, old), (after, new)):
        path = f"{_PROJECTS}{project}/project.yaml"
        facts, _ = reader.read(path, files.get(path))
        names += [
            fact.values["name"]
            for fact in facts.values()
            if fact.section == ("project",) and "name" in fact.values
        ]
    return len(names) == 2 and names[0] == names[1]  # noqa: PLR2004 - of both
