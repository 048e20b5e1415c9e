"""The stories: small invented districts under the published plan's own rules, and what must be said of each.

``tests/stories/`` holds one folder a story: the files that are its own, and ``story.yaml`` with the day and
everything that ``overdue`` and ``escalations`` must say then. Who and where is the same in all, in ``base/``.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parent.parent
STORIES = ROOT / "tests" / "stories"
BASE = STORIES / "base"
DATA = ROOT / "data"
TOLD = "story.yaml"
PLAN = "plan.yaml"
_PROGRAMME = "programme.yaml"

Change = Mapping[str, str]
"""What stands ``there`` in the published plan, and what stands ``here`` in its place."""


@dataclass(frozen=True)
class Story:
    """One of them, by the name of its folder."""

    name: str

    @property
    def folder(self) -> Path:
        """Where it stands, with the pages of what is said of it."""
        return STORIES / self.name

    @cached_property
    def told(self) -> dict[str, Any]:
        """What its ``story.yaml`` says."""
        told: dict[str, Any] = _read(self.folder / TOLD)
        return told

    @property
    def as_of(self) -> date:
        """The day that is judged for."""
        day: date = self.told["as_of"]
        return day

    @property
    def later(self) -> Mapping[str, str]:
        """What is written under its files after its day, by path."""
        found: Mapping[str, str] = self.told.get("later", {})
        return found

    def title(self, language: str) -> str:
        """What it is about."""
        return str(self.told["title"][language])

    def files(self, *, later: bool = False) -> dict[str, str]:
        """Its data files by path.

        Args:
            later: with what was written under them after its day.
        """
        files = base_files(*self.told.get("plan", ())) | _texts_in(self.folder, but=TOLD)
        for path in self.told.get("without", ()):
            del files[path]
        for path, text in self.later.items() if later else ():
            files[path] += text
        return files

    def write(self, data: Path, *, later: bool = False) -> None:
        """Write its data files into a folder."""
        for file, text in self.files(later=later).items():
            path = data / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")


def base_files(*changes: Change) -> dict[str, str]:
    """The invented district in which every story begins, under the rules of the published plan.

    Args:
        changes: of the plan, beside those that give it another name.
    """
    plan = (DATA / _PROGRAMME).read_text(encoding="utf-8")
    return {
        _PROGRAMME: _changed(plan, [*_read(BASE / PLAN), *changes]),
        "duties.yaml": (DATA / "duties.yaml").read_text(encoding="utf-8"),
        **_texts_in(BASE, but=PLAN),
    }


def stories() -> list[Story]:
    """Every story, in the order of their numbers."""
    return [Story(path.parent.name) for path in sorted(STORIES.glob(f"*/{TOLD}"))]


def _changed(plan: str, changes: Sequence[Change]) -> str:
    for change in changes:
        if plan.count(change["there"]) != 1:
            raise ValueError(f"the published plan does not hold once: {change['there']!r}")
        plan = plan.replace(change["there"], change["here"])
    return plan


def _texts_in(folder: Path, but: str) -> dict[str, str]:
    paths = [path for path in sorted(folder.rglob("*.yaml")) if path.name != but]
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in paths}


def _read(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))
