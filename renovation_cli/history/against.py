"""Which facts of one state of the data are changed or gone in another, file by file."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256

from renovation_cli.compute.facts import Change, Facts, compared
from renovation_cli.history.files import facts_in, laid_out, project_of, renamed_in
from renovation_cli.loading.tree import PathKind, Tree


@dataclass(frozen=True, slots=True)
class Altered:
    """What became of the facts of a file.

    Attributes:
        file: where it is now; where it was if it is gone.
        before: where it was.
        changes: the facts that are changed or gone.
        is_gone: whether the whole file is.
    """

    file: str
    before: str
    changes: tuple[Change, ...]
    is_gone: bool = False


@dataclass
class _Bodies:
    """What files hold, by a name that equal ones share, each understood once."""

    bodies: dict[str, bytes] = field(default_factory=dict)
    facts: dict[tuple[str, str], tuple[Facts, bool]] = field(default_factory=dict)

    def files(self, tree: Tree) -> dict[str, str]:
        """The files with facts of a state, by their paths; one that cannot be read is named by its path."""
        found = {}
        for path in laid_out({each.path: "" for each in tree.entries() if each.kind is PathKind.FILE}):
            try:
                body = tree.read(path)
            except OSError:
                found[path] = path
                continue
            found[path] = sha256(body).hexdigest()
            self.bodies[found[path]] = body
        return found

    def read(self, path: str, blob: str | None) -> tuple[Facts, bool]:
        """The entries of a file, and whether all of it was understood."""
        if blob is None or blob not in self.bodies:
            return {}, blob is None
        name = path.rpartition("/")[2]
        if (name, blob) not in self.facts:
            self.facts[name, blob] = facts_in(name, self.bodies[blob])
        return self.facts[name, blob]


def altered(then: Tree, now: Tree) -> Iterator[Altered]:
    """Every file with facts that are not as they were. What is new is left out.

    Of a file that is not understood as a whole it is only told what is changed: what is missing in it may be
    what could not be read.

    Args:
        then: the state against which is compared.
        now: the other.
    """
    bodies = _Bodies()
    before, after = bodies.files(then), bodies.files(now)
    moved = {old: new for new, old in renamed_in(bodies, before, after).items()}
    for path, blob in before.items():
        project = project_of(path)
        new = path.replace(f"/{project}/", f"/{moved[project]}/", 1) if project in moved else path
        if after.get(new) == blob:
            continue
        facts, _ = bodies.read(path, blob)
        now_facts, is_read = bodies.read(new, after.get(new))
        changes = tuple(
            each
            for each in compared(facts, now_facts)
            if each.corrected and (is_read or each.after is not None)
        )
        if changes:
            is_gone = new not in after
            yield Altered(path if is_gone else new, path, changes, is_gone=is_gone)
