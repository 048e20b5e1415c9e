"""What is said of the changes of a project's schedule: deadlines moved, suspended, withdrawn."""

from collections.abc import Iterator

from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.schedule import Suspension
from renovation_cli.findings.text import say
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.schedule import Extended, Withdrawn
from renovation_cli.reports.document import Cell, Tone, Toned
from renovation_cli.reports.fields.field import Field, Fields, beneath, shown
from renovation_cli.reports.fields.kinds import DAY, PLAN_DAY, TEXT
from renovation_cli.reports.fields.projects import project_ref


@dataclass(frozen=True)
class ScheduleChange:
    """A change of a project's schedule on file by the day judged for."""

    entry: Extended | Withdrawn
    name: str | None
    """What the plan calls that whose deadline it moves; None for the whole project."""

    @property
    def extended(self) -> Extended | None:
        """It, where it is not the withdrawal."""
        return self.entry if isinstance(self.entry, Extended) else None


def schedule_changes(state: ProjectState) -> Iterator[ScheduleChange]:
    """The changes that are in force, the oldest first."""
    names = {item.id: item.name for stage in reversed(state.stages) for item in reversed(stage.items)}
    for each in state.schedule.changes:
        yield ScheduleChange(each, names.get(each.milestone or ""))
    if state.withdrawn is not None:
        yield ScheduleChange(state.withdrawn, None)


def _until(change: ScheduleChange) -> Cell:
    if change.extended is None:
        return Toned(say("withdrawn"), Tone.WARN)
    return change.extended.to or Toned(say("suspended"), Tone.WARN)


SCHEDULE_CHANGE = Fields[ScheduleChange](
    Field("on", DAY, lambda change: change.entry.on, say("From")),
    Field("milestone", TEXT.or_none, lambda change: change.extended and change.extended.milestone),
    shown(say("What"), lambda change: change.name or say("the whole project")),
    Field(
        "to",
        PLAN_DAY.or_none,
        lambda change: change.extended and change.extended.to,
        say("New deadline"),
        _until,
    ),
    Field(
        "to_day",
        DAY.or_none,
        lambda change: change.extended and change.extended.to and change.extended.to.last,
    ),
    Field("reason", TEXT, lambda change: change.entry.reason, say("Reason")),
    Field(
        "doc",
        TEXT.or_none,
        lambda change: change.entry.doc,
        beneath(say("Document")),
        lambda change: change.entry.doc or "",
    ),
)
"""A change of a project's schedule."""

SUSPENSION = Fields[Suspension](
    Field("since", DAY, lambda found: found.first),
    Field("reason", TEXT, lambda found: found.entry.reason),
    Field("doc", TEXT.or_none, lambda found: found.entry.doc),
)
"""What suspends a project, or took it out of the programme."""


def suspended_now(state: ProjectState) -> Suspension | None:
    """What suspends a project that still belongs to the programme."""
    return None if state.withdrawn else state.suspension


def withdrawn_now(state: ProjectState) -> Suspension | None:
    """What took a project out of the programme."""
    return state.suspension if state.withdrawn else None


STOPPED = Fields[ProjectState](
    shown(say("Project"), lambda state: project_ref(state.id, state.project)),
    Field("project", TEXT, lambda state: state.id),
    Field("name", TEXT, lambda state: state.project.name),
    Field("since", DAY.or_none, lambda state: state.suspension and state.suspension.first, say("Since")),
    Field(
        "reason",
        TEXT.or_none,
        lambda state: state.suspension and state.suspension.entry.reason,
        say("Reason"),
    ),
    Field(
        "doc",
        TEXT.or_none,
        lambda state: state.suspension and state.suspension.entry.doc,
        beneath(say("Document")),
        lambda state: (state.suspension and state.suspension.entry.doc) or "",
    ),
)
"""A project that is suspended or withdrawn, among others."""


@dataclass(frozen=True)
class Stopped:
    """The projects that a report counts apart, or not at all."""

    suspended: tuple[ProjectState, ...]
    withdrawn: tuple[ProjectState, ...]
