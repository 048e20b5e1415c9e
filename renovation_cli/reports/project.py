"""``status PROJECT``: a project's whole page."""

from renovation_cli.compute.batches import construction_batch
from renovation_cli.compute.care import CareState, care_of
from renovation_cli.compute.counted import CountOfProject, counts_of
from renovation_cli.compute.escalation import level_state
from renovation_cli.compute.evidence import times_of
from renovation_cli.compute.firms import ProjectFirms, firms_of
from renovation_cli.compute.funding import ProjectMoney, money_of
from renovation_cli.compute.inspections import InspectionState, inspections_of
from renovation_cli.compute.lateness import late_when_done
from renovation_cli.compute.orders import OrderState, orders_of
from renovation_cli.compute.owed import in_full
from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.round_lines import unmet_round
from renovation_cli.compute.stages import StageState
from renovation_cli.compute.wants import Demand
from renovation_cli.compute.work_items import ItemOfWork, items_of_work
from renovation_cli.findings.command import renovation
from renovation_cli.findings.text import say
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.programme import ConstructionBatch
from renovation_cli.model.project import Stated
from renovation_cli.position import Position
from renovation_cli.reports.document import Block, Document, Heading, Next, Sentence, Tone
from renovation_cli.reports.fields.candidates import CANDIDATE, Candidate
from renovation_cli.reports.fields.care import CARE
from renovation_cli.reports.fields.counted import COUNTED
from renovation_cli.reports.fields.field import Field, Fields, shown
from renovation_cli.reports.fields.firms import FIRMS
from renovation_cli.reports.fields.inspections import INSPECTION
from renovation_cli.reports.fields.kinds import TEXT, every, one
from renovation_cli.reports.fields.levels import LEVEL, ProjectLevel
from renovation_cli.reports.fields.money import MONEY
from renovation_cli.reports.fields.orders import ORDER
from renovation_cli.reports.fields.pace import PACE, PacedProject
from renovation_cli.reports.fields.page_items import PAGE_ITEM, PageItem
from renovation_cli.reports.fields.project_on_day import PROJECT, ProjectOnDay, if_known, project_on_day
from renovation_cli.reports.fields.recordings import empty_columns
from renovation_cli.reports.fields.schedule import SCHEDULE_CHANGE, ScheduleChange, schedule_changes
from renovation_cli.reports.fields.wants import DEMAND
from renovation_cli.reports.fields.work_items import WORK_ITEM
from renovation_cli.reports.frame import Report, framed, outside_period
from renovation_cli.reports.parts.candidates import candidate_blocks, candidate_of
from renovation_cli.reports.parts.care import care_blocks
from renovation_cli.reports.parts.inspections import inspection_blocks
from renovation_cli.reports.parts.levels import level_rows, level_section
from renovation_cli.reports.parts.money import money_blocks
from renovation_cli.reports.parts.orders import order_blocks
from renovation_cli.reports.parts.pace import pace_section, paced
from renovation_cli.reports.parts.project_in_short import InShort, short_page
from renovation_cli.reports.parts.schedule import schedule_blocks, work_blocks
from renovation_cli.reports.parts.wants import demand_of, wants_blocks
from renovation_cli.reports.sign import Sign
from renovation_cli.reports.wording.phrases import joined, phase_of


@dataclass(frozen=True)
class Page:
    """Everything on file about a project, each part worked out once."""

    project: ProjectOnDay
    works: tuple[str, ConstructionBatch] | None
    """The batch of the works by its id."""
    stages: list[tuple[StageState, list[PageItem]]]
    """Every stage with what is in it."""
    pace: PacedProject
    level: ProjectLevel | None
    firms: ProjectFirms
    orders: list[OrderState]
    inspections: list[InspectionState]
    money: ProjectMoney
    schedule: list[ScheduleChange]
    work_items: list[ItemOfWork]
    counted: list[CountOfProject]
    candidate: Candidate | None
    wants: Demand
    care: CareState

    @property
    def items(self) -> list[PageItem]:
        """What the plan requires, stage by stage."""
        return [item for _, items in self.stages for item in items if item.owed.item.required]

    @property
    def optional_items(self) -> list[PageItem]:
        """What the plan names and does not require of each project, stage by stage."""
        return [item for _, items in self.stages for item in items if not item.owed.item.required]


ABOUT = Fields[Page](
    *PROJECT.under(lambda page: page.project),
    shown(say("Address"), lambda page: if_known(page.project.state.project.address)),
    shown(say("Showcase"), lambda page: if_known(page.project.state.project.showcase)),
    shown(say("Batch"), lambda page: if_known(page.project.state.batch)),
    Field(
        "construction_batch",
        TEXT.or_none,
        lambda page: page.works and page.works[0],
        say("Batch of the works"),
        lambda page: if_known(page.works[1].name if page.works else None),
    ),
    Field("firms", one(FIRMS), lambda page: page.firms),
    *FIRMS.under(lambda page: page.firms).for_people,
    shown(say("Note"), lambda page: if_known(page.project.state.project.note)),
    Field("items", every(PAGE_ITEM), lambda page: page.items),
    Field("optional_items", every(PAGE_ITEM), lambda page: page.optional_items),
    Field("schedule", every(SCHEDULE_CHANGE), lambda page: page.schedule),
    Field("work_items", every(WORK_ITEM), lambda page: page.work_items),
    Field("counted", every(COUNTED), lambda page: page.counted),
    Field("pace", one(PACE), lambda page: page.pace),
    Field("escalation", one(LEVEL).or_none, lambda page: page.level),
    Field("orders", every(ORDER), lambda page: page.orders),
    Field("inspections", every(INSPECTION), lambda page: page.inspections),
    Field("funding", one(MONEY), lambda page: page.money),
    Field("candidate", one(CANDIDATE).or_none, lambda page: page.candidate),
    Field("wants", one(DEMAND), lambda page: page.wants),
    Field("care", one(CARE), lambda page: page.care),
)
"""A project, with all its parts for programs."""

PROJECT_PAGE = Report(
    "project",
    say("status"),
    Fields[Page](Field("project", one(ABOUT).or_none, lambda page: page)),
    {
        Sign.LATE: lambda page: bool(page.project.late),
        Sign.LEVEL: lambda page: bool(page.level and page.level.reached.level),
        Sign.UNMET: lambda page: unmet_round([page.project.state]),
    },
)


def project_page(position: Position, state: ProjectState) -> Document:
    """Everything on file about a project, stage by stage."""
    page = _page(position, state)
    blocks: list[Block] = [*outside_period(position), ABOUT.pairs(page), *_undated(state)]
    blocks += schedule_blocks(state)
    for stage, items in page.stages:
        blocks.extend(_stage(stage, items))
    blocks += [
        *pace_section(page.pace),
        *work_blocks(page.work_items, page.counted),
        *level_section(page.level),
        *order_blocks(state, page.orders),
        *inspection_blocks(state.id, page.inspections),
        *money_blocks(page.money),
        *(candidate_blocks(page.candidate) if page.candidate else ()),
        *wants_blocks(page.wants),
        *care_blocks(page.care),
    ]
    if state.rounds:
        blocks.append(
            Next(((renovation("consult", state.id), say("the consultation, building by building")),))
        )
    return framed(PROJECT_PAGE, position, blocks, page, title=say("{project}", project=state.project.name))


def project_in_short(position: Position, state: ProjectState) -> Document:
    """The same on a screen: where it stands, what is late or comes next, and what was last recorded."""
    page = _page(position, state)
    short = InShort(position, page.project, page.pace, page.level, page.money)
    blocks = [*outside_period(position), *short_page(short)]
    return framed(PROJECT_PAGE, position, blocks, page, title=say("{project}", project=state.project.name))


def _page(position: Position, state: ProjectState) -> Page:
    book, as_of = position.rulebook, position.as_of
    figures, programme = position.figures[state.id], book.programme
    level = level_state(state, book, as_of)
    return Page(
        project=project_on_day(state, position),
        works=construction_batch(state, programme),
        stages=[
            (
                stage,
                [
                    PageItem(
                        owed,
                        late_when_done(owed.item, state) if owed.item.done else None,
                        times_of(state, owed.item),
                    )
                    for owed in in_full(stage.items, state, book, as_of)
                ],
            )
            for stage in state.stages
        ],
        pace=paced(state, programme, as_of),
        level=next(iter(level_rows([level] if level else [], book)), None),
        firms=firms_of(state.project.firms, book),
        orders=orders_of(state, book, as_of),
        inspections=inspections_of(state, book, as_of),
        money=money_of(state, figures, programme, as_of),
        schedule=list(schedule_changes(state)),
        work_items=items_of_work(state),
        counted=counts_of(state, programme),
        candidate=candidate_of(state, position, book),
        wants=demand_of([state], position),
        care=care_of(state, programme, as_of),
    )


def _undated(state: ProjectState) -> list[Block]:
    """What of the page has no day in the files, and so shows as if it had always been so."""
    project = state.project
    on_file = (
        (say("officer"), project.officer is not None),
        (say("firms"), bool(project.firms.named)),
        (say("stated numbers"), project.stated != Stated()),
        (say("buildings"), bool(project.buildings)),
        (say("list of rooms"), state.listed is not None),
        (say("plan of money"), bool(project.money.plan)),
        (say("showcase"), project.showcase is not None),
        (say("batch"), state.track.decided_by is None and project.batch is not None),
        (say("wishes"), state.wishing > 0),
        (say("planned inspections"), any(each.planned is not None for each in project.inspections)),
        (say("items of work"), bool(project.work_items)),
    )
    named = joined(name for name, there in on_file if there)
    if named is None:
        return []
    text = say(
        "Without a day, and so as the files have it now, whatever day is judged for: {what}.", what=named
    )
    return [Sentence(text, Tone.DIM)]


def _stage(stage: StageState, items: list[PageItem]) -> list[Block]:
    heading = Heading(
        say(
            "{name} ({clause}), {start} to {end}: {phase}",
            name=stage.stage.name,
            clause=stage.stage.clause,
            start=stage.stage.from_,
            end=stage.stage.to,
            phase=phase_of(stage).value,
        )
    )
    empty = say("The plan names no milestone for this stage.")
    fields = PAGE_ITEM.without(*empty_columns(item.times for item in items))
    return [heading, fields.table(items, stage.id, empty=empty)]
