"""``targets``: what the plan declares against what is on file (plan 一, 二4)."""

from functools import cached_property

from renovation_cli.compute.batches import Construction, InBatch, by_batch, in_construction
from renovation_cli.compute.completed import Completed, YearPlan, completed_of, together, year_plan
from renovation_cli.compute.counted import CountInAll, counts_in_all
from renovation_cli.compute.narrowing import Narrowing
from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.showcases import Showcases, showcases
from renovation_cli.compute.targets import TargetResult, against_targets
from renovation_cli.findings.text import say, say_n
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.programme import Programme
from renovation_cli.position import Position
from renovation_cli.reports.document import Block, Document, Sentence, Tone
from renovation_cli.reports.extent import SCREEN, Extent
from renovation_cli.reports.fields.batches import BATCH, CONSTRUCTION
from renovation_cli.reports.fields.completed import BY_STREET, COMPLETED, YEAR_PLAN
from renovation_cli.reports.fields.counted import COUNT_IN_ALL
from renovation_cli.reports.fields.field import Field, Fields
from renovation_cli.reports.fields.kinds import DAY, TEXT, every, one
from renovation_cli.reports.fields.schedule import Stopped
from renovation_cli.reports.fields.targets import SHOWCASES, TARGET
from renovation_cli.reports.frame import Report, framed
from renovation_cli.reports.parts.batches import batch_blocks, construction_blocks
from renovation_cli.reports.parts.completed import blocks_by_street, rows_by_street
from renovation_cli.reports.parts.schedule import STOPPED_PROJECTS, stopped_blocks, stopped_of
from renovation_cli.reports.wording.phrases import declared_for


@dataclass(frozen=True)
class AgainstPlan:
    """What is on file against what the plan declares and promises."""

    programme: Programme
    totals: list[TargetResult]
    """Every total that the plan declares."""
    showcases: list[Showcases]
    batches: list[InBatch]
    construction: Construction
    completed: list[tuple[ProjectState, Completed]]
    """What each project has completed."""
    stopped: Stopped
    counted: list[CountInAll]
    streets_left: tuple[str, ...] = ()
    """The streets to which it is narrowed; none where it is of all."""

    @cached_property
    def year_plan(self) -> YearPlan | None:
        """What the plan declares for the year, and what is completed of it."""
        return year_plan(self.programme, self.completed)


TARGETS = Report(
    "targets",
    say("targets"),
    Fields[AgainstPlan](
        Field("document", TEXT.or_none, lambda found: found.programme.document),
        Field("issued", DAY.or_none, lambda found: found.programme.issued),
        Field("targets", every(TARGET), lambda found: found.totals),
        Field("showcases", every(SHOWCASES), lambda found: found.showcases),
        Field("batches", every(BATCH), lambda found: found.batches),
        Field("construction", one(CONSTRUCTION), lambda found: found.construction),
        Field("year_plan", one(YEAR_PLAN).or_none, lambda found: found.year_plan),
        Field(
            "completed",
            one(COMPLETED).or_none,
            lambda found: together(part for _, part in found.completed),
        ),
        Field("streets", every(BY_STREET), lambda found: rows_by_street(found.completed, found.streets_left)),
        *STOPPED_PROJECTS.under(lambda found: found.stopped),
        Field("counted", every(COUNT_IN_ALL), lambda found: found.counted),
    ),
)


def targets(position: Position, extent: Extent = SCREEN) -> Document:
    """The report."""
    programme, states = position.rulebook.programme, position.states
    figures = [(state.project.track, position.figures[state.id]) for state in states]
    found = AgainstPlan(
        programme=programme,
        totals=against_targets(programme, figures),
        showcases=showcases(states, programme),
        batches=by_batch(states, programme),
        construction=in_construction(states, programme),
        completed=completed_of(states, position.as_of),
        stopped=stopped_of(position),
        counted=counts_in_all(states, programme),
        streets_left=position.narrowing.streets,
    )
    blocks = [
        *_source(programme),
        *_totals(found, position.narrowing, extent),
        *stopped_blocks(found.stopped),
        *([SHOWCASES.table(found.showcases, "showcases", title=say("Showcases"))] if found.showcases else []),
        *batch_blocks(found.batches, extent),
        *construction_blocks(found.construction, extent),
        *blocks_by_street(
            found.completed, found.year_plan, tuple(position.rulebook.teams.streets), found.streets_left
        ),
        *_counted(found),
    ]
    return framed(TARGETS, position, blocks, found)


def _source(programme: Programme) -> list[Block]:
    """Which document the plan is."""
    if not programme.document:
        return []
    text = say("Plan: {document}", document=programme.document)
    if programme.issued:
        text = say("{plan}, issued on {day}.", plan=text, day=programme.issued)
    return [Sentence(text, Tone.DIM)]


def _totals(found: AgainstPlan, narrowing: Narrowing, extent: Extent) -> list[Block]:
    declared = found.programme.targets
    if declared is None:
        return [Sentence(say("The plan declares no totals."))]
    fields = TARGET
    if narrowing and not declared.any_declared and not extent.detail:
        if not any(result.any_known and result.summed for result in found.totals):
            return [Sentence(say("No project here belongs to the track of which the plan declares totals."))]
        fields = TARGET.without("declared", "share", "difference", "standing")
    return [
        Sentence(declared_for(declared, found.programme, narrowing)),
        fields.table(found.totals, "targets"),
        *_beyond(found.totals),
        *_missing(found.totals),
    ]


def _beyond(results: list[TargetResult]) -> list[Block]:
    """What a minus under the differences means, where there is one."""
    if all(result.difference is None or result.difference >= 0 for result in results):
        return []
    text = say("Difference is what is declared less what is on file; a minus is more on file than declared.")
    return [Sentence(text, Tone.DIM)]


def _counted(found: AgainstPlan) -> list[Block]:
    """What the plan counts beside the works, where anything is on file."""
    title = say("What the plan counts, of the projects that say anything of it")
    return [COUNT_IN_ALL.table(found.counted, "counted", title=title)] if found.counted else []


def _missing(results: list[TargetResult]) -> list[Block]:
    missing = next((result.missing for result in results), None)
    if not missing:
        return []
    text = say_n(
        "{n} project that the plan declares is not on file; the sums are without it.",
        "{n} projects that the plan declares are not on file; the sums are without them.",
        missing,
    )
    return [Sentence(text, Tone.WARN)]
