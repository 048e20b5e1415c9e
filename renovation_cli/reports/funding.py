"""``funding``: the money by channel, planned, committed, received and paid (plan 四(二))."""

from functools import cached_property
from operator import attrgetter

from renovation_cli.compute.completed import Completed, completed_of, together
from renovation_cli.compute.funding import Account, ProjectMoney, money_of, summed
from renovation_cli.compute.money_years import MoneyYears, all_years
from renovation_cli.compute.narrowing import Narrowing
from renovation_cli.compute.pipeline import is_candidate
from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.ratios import Borne, borne_together
from renovation_cli.compute.targets import TargetResult, against_targets
from renovation_cli.findings.command import renovation
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.model.book import Rulebook
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.programme import Programme, Targets
from renovation_cli.position import Position
from renovation_cli.reports.document import Block, Document, Next, Sentence, Tone
from renovation_cli.reports.extent import SCREEN, Extent
from renovation_cli.reports.fields.completed import COMPLETED
from renovation_cli.reports.fields.field import Field, Fields
from renovation_cli.reports.fields.kinds import every, one
from renovation_cli.reports.fields.money import CHANNEL, DECLARED_MONEY, FLOW, MONEY_OF_A_PROJECT
from renovation_cli.reports.fields.money_lines import CHANNEL_LINE, FLOW_LINE, MONEY_LINE
from renovation_cli.reports.fields.money_years import BORNE, YEARS
from renovation_cli.reports.fields.schedule import Stopped
from renovation_cli.reports.fields.targets import TARGET
from renovation_cli.reports.frame import Report, framed, outside_period
from renovation_cli.reports.parts.completed import blocks_by_project
from renovation_cli.reports.parts.cut import cut
from renovation_cli.reports.parts.money import channel_blocks
from renovation_cli.reports.parts.money_years import advance_blocks, ratio_blocks, year_blocks
from renovation_cli.reports.parts.schedule import STOPPED_PROJECTS, stopped_blocks, stopped_of
from renovation_cli.reports.parts.under_streets import in_street_order, with_streets
from renovation_cli.reports.wording.phrases import declared_for

_OF_THE_PLAN = ("investment_yuan", "year_investment_yuan")


@dataclass(frozen=True)
class Funds:
    """The money of the programme."""

    programme: Programme
    declared: list[TargetResult]
    """The investment on file against what the plan declares."""
    projects: list[ProjectMoney]
    """Those of which money is asked."""
    completed: list[tuple[ProjectState, Completed]]
    """What each project has completed."""
    stopped: Stopped

    left_out: bool
    """Whether there is a candidate besides, of which no money is on file."""

    @property
    def on_file(self) -> bool:
        """Whether any money of any of them is on file, planned or entered."""
        return any(each.on_file for each in self.projects)

    @cached_property
    def summed(self) -> Account:
        """All of them together."""
        return summed([each.account for each in self.projects], self.programme)

    @cached_property
    def years(self) -> MoneyYears:
        """All of them together by year."""
        return all_years((each.years for each in self.projects), self.programme.year)

    @cached_property
    def borne(self) -> list[Borne]:
        """All of them together by channel with a ratio."""
        return borne_together(each.borne for each in self.projects)


FUNDING = Report(
    "funding",
    say("money"),
    Fields[Funds](
        Field("targets", every(TARGET), lambda funds: funds.declared),
        Field("channels", every(CHANNEL), lambda funds: funds.summed.channels),
        Field("together", one(FLOW).or_none, lambda funds: funds.summed.together),
        Field(
            "completed",
            one(COMPLETED).or_none,
            lambda funds: together(found for _, found in funds.completed),
        ),
        Field("years", one(YEARS).or_none, lambda funds: funds.years),
        Field("ratios", every(BORNE), lambda funds: funds.borne),
        Field("projects", every(MONEY_OF_A_PROJECT), lambda funds: funds.projects),
        *STOPPED_PROJECTS.under(lambda funds: funds.stopped),
    ),
)


def funding(position: Position, extent: Extent = SCREEN) -> Document:
    """The report over the programme: against its targets, by channel, and by project."""
    funds = _funds(position, position.rulebook)
    if not funds.projects and position.narrowing:
        blocks = [*outside_period(position), Sentence(say("No project here of which money is asked."))]
        return framed(FUNDING, position, [*blocks, *stopped_blocks(funds.stopped)], funds)
    listed = in_street_order(funds.projects, attrgetter("project"), position.rulebook, _gap)
    if extent.detail:
        body = _in_full(funds, listed)
    elif funds.on_file or not funds.projects:
        body = _in_lines(funds, listed, extent)
    else:
        body = _nothing_on_file(funds)
    blocks = [*outside_period(position), *_against(funds, position.narrowing), *body]
    return framed(FUNDING, position, blocks, funds)


def _gap(money: ProjectMoney) -> int | None:
    """What a project still lacks, in yuan; None where that is not known."""
    return money.account.together.gap.known


def _in_lines(funds: Funds, listed: list[ProjectMoney], extent: Extent) -> list[Block]:
    """A line a channel and a project."""
    account = funds.summed
    blocks: list[Block] = []
    if account.channels:
        last = (say("together"), *FLOW_LINE.row(account.together))
        title = say("By channel, yuan")
        blocks.append(CHANNEL_LINE.table(account.channels, "channels", title=title, last=last))
    blocks += _without_plan(funds)
    title, empty = say("By project, yuan"), say("No project.")
    table = MONEY_LINE.table(listed, "projects", title=title, empty=empty)
    table = with_streets(table, (each.project for each in listed))
    blocks += cut(table, extent, renovation("funding", all=True))
    text = say(
        "Kinds, years, ratios, advances, completed investment: {command}",
        command=renovation("funding", detail=True),
    )
    return [*blocks, *stopped_blocks(funds.stopped), Sentence(text, Tone.DIM)]


def _nothing_on_file(funds: Funds) -> list[Block]:
    """That no money of any project is on file, and where it is recorded."""
    text = say_n(
        "No money of {n} project is on file, neither a plan nor an entry: it is recorded under “money” in its"
        " project.yaml.",
        "No money of any of {n} projects is on file, neither a plan nor an entry: it is recorded under"
        " “money” in the project.yaml of each.",
        len(funds.projects),
    )
    return [Sentence(text, Tone.WARN), *stopped_blocks(funds.stopped)]


def _in_full(funds: Funds, listed: list[ProjectMoney]) -> list[Block]:
    """Everything, by channel, by kind, by year and by project."""
    of_projects = MONEY_OF_A_PROJECT.table(
        listed, "projects", title=say("By project, yuan"), empty=say("No project.")
    )
    return [
        *channel_blocks(funds.summed, say("By channel, yuan")),
        *_without_plan(funds),
        *year_blocks(funds.years),
        *ratio_blocks(funds.borne),
        of_projects,
        *advance_blocks(funds.projects),
        *blocks_by_project(funds.completed),
        *stopped_blocks(funds.stopped),
        Next(((renovation("funding", "PROJECT"), say("one project, with its entries")),)),
    ]


def _funds(position: Position, rulebook: Rulebook) -> Funds:
    programme, figures = rulebook.programme, position.figures
    money = [
        (state, money_of(state, figures[state.id], programme, position.as_of)) for state in position.states
    ]
    results = against_targets(
        programme, [(state.project.track, figures[state.id]) for state in position.states]
    )
    return Funds(
        programme=programme,
        declared=[result for result in results if result.field in _OF_THE_PLAN],
        # Of a candidate none is asked until it is chosen.
        projects=[each for state, each in money if each.on_file or not is_candidate(state)],
        completed=completed_of(position.states, position.as_of),
        stopped=stopped_of(position),
        left_out=any(is_candidate(state) and not each.on_file for state, each in money),
    )


def _against(funds: Funds, narrowing: Narrowing) -> list[Block]:
    """What the plan declares, and that it is declared for one track where the tables below count all."""
    if not funds.declared or funds.programme.targets is None:
        return []
    if narrowing:
        return _of_a_part(funds, funds.programme.targets)
    declared = declared_for(funds.programme.targets, funds.programme)
    table = DECLARED_MONEY.table(funds.declared, "targets")
    return [Sentence(_counting(funds, declared) if funds.on_file else declared), table]


def _counting(funds: Funds, declared: Text) -> Text:
    """What is declared, and which projects the other tables count."""
    if funds.left_out:
        return say_n(
            "{declared} The tables below this one count {n} project, of every track, without candidates that"
            " have no money on file.",
            "{declared} The tables below this one count {n} projects, of every track, without candidates that"
            " have no money on file.",
            len(funds.projects),
            declared=declared,
        )
    return say_n(
        "{declared} The tables below this one count {n} project, of every track.",
        "{declared} The tables below this one count {n} projects, of every track.",
        len(funds.projects),
        declared=declared,
    )


def _of_a_part(funds: Funds, declared: Targets) -> list[Block]:
    """The same of a part of the programme: the plan declares totals for a whole track alone."""
    counting: list[Block] = [Sentence(_counting_a_part(funds))] if funds.on_file else []
    if not declared.any_declared:
        return counting
    table = DECLARED_MONEY.table(funds.declared, "targets")
    return [Sentence(declared_for(declared, funds.programme)), table, *counting]


def _counting_a_part(funds: Funds) -> Text:
    """Which projects the tables count."""
    number = len(funds.projects)
    if funds.left_out:
        return say_n(
            "The tables count {n} project, without candidates that have no money on file.",
            "The tables count {n} projects, without candidates that have no money on file.",
            number,
        )
    return say_n("The tables count {n} project.", "The tables count {n} projects.", number)


def _without_plan(funds: Funds) -> list[Block]:
    without = funds.summed.together.plan.unknown
    if not without:
        return []
    text = say_n(
        "{n} project does not say in full how its money divides among the channels;"
        " the gap together is without it.",
        "{n} projects do not say in full how their money divides among the channels;"
        " the gap together is without them.",
        without,
    )
    return [Sentence(text, Tone.WARN)]
