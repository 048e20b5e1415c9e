"""What is on file as having happened, of a project, the programme and its streets, with the rule of each."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.scopes import filed_by_scope
from renovation_cli.findings.problem import DataPath, Site
from renovation_cli.model.book import DISTRICT_FILE
from renovation_cli.model.recorded import Recorded, RecordedRule, Recordings


class RecordedFact(NamedTuple):
    """A milestone or a notice on file."""

    file: str
    path: DataPath
    name: str
    rule: RecordedRule | None
    """None where the plan has none: then another check says so."""
    recordings: Recordings

    def site(self, index: int) -> Site:
        """The place of one of the times."""
        below: DataPath = (index,) if self.recordings.is_list else ()
        return Site(self.file, (*self.path, *below), part=self.recordings.every[index].on.isoformat())

    def doc_site(self, index: int) -> Site:
        """The place of its document."""
        return Site(self.file, (*self.site(index).path, "doc"))

    def earlier(self, index: int) -> Iterator[tuple[int, Recorded]]:
        """The times that stand above one of them."""
        return zip(range(index), self.recordings.every, strict=False)


def facts_of_project(filed: FiledProject) -> Iterator[RecordedFact]:
    """The milestones and the notices of a project."""
    track, project = filed.track, filed.project
    milestones = track.milestones_by_id if track else {}
    notices = {key: each.notice for key, each in (track.rounds_by_id if track else {}).items() if each.notice}
    for key, rules, recorded in (
        ("milestones", milestones, project.milestones),
        ("notices", notices, project.notices),
    ):
        yield from _facts(filed.file, (key,), rules, recorded)


def facts_of_places(around: Circumstances) -> Iterator[RecordedFact]:
    """The milestones of the programme and of its streets."""
    for filed in filed_by_scope(around.rulebook.district):
        yield from _facts(
            DISTRICT_FILE, filed.path[:-1], around.programme.milestones, {filed.id: filed.recorded}
        )


def _facts(
    file: str, path: DataPath, rules: Mapping[str, RecordedRule], recorded: Mapping[str, Recordings]
) -> Iterator[RecordedFact]:
    for key, recordings in recorded.items():
        rule = rules.get(key)
        name = str(getattr(rule, "name", key))
        yield RecordedFact(file, (*path, key), name, rule, recordings)
