"""``escalations``: which projects have reached a level, why, since when, and who acts (plan 四(四))."""

from collections import Counter
from dataclasses import replace
from functools import cached_property

from renovation_cli.compute.escalation import LevelState, level_state, level_states
from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.unrecorded import Unrecorded, unrecorded
from renovation_cli.findings.command import renovation
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.model.frozen import dataclass
from renovation_cli.position import Position
from renovation_cli.reports.document import Block, Cell, Document, Next, Sentence, Tone
from renovation_cli.reports.extent import SCREEN, Extent
from renovation_cli.reports.fields.field import Field, Fields
from renovation_cli.reports.fields.kinds import TEXT, every
from renovation_cli.reports.fields.level_lines import LEVEL_LINE, RISING_LINE
from renovation_cli.reports.fields.levels import (
    ACTION,
    ASKED,
    CHANGE,
    LEVEL,
    LEVEL_RULE,
    LevelRule,
    ProjectLevel,
)
from renovation_cli.reports.fields.projects import project_ref
from renovation_cli.reports.fields.unrecorded import UNRECORDED
from renovation_cli.reports.frame import Report, framed, outside_period
from renovation_cli.reports.parts.asked_in_short import unrecorded_in_short
from renovation_cli.reports.parts.cut import cut
from renovation_cli.reports.parts.levels import level_blocks, level_rows, level_rules, level_rules_table
from renovation_cli.reports.parts.rising import SOON, rising, rising_blocks
from renovation_cli.reports.parts.unrecorded import unrecorded_blocks
from renovation_cli.reports.sign import Sign
from renovation_cli.reports.wording.levels import excuse_of
from renovation_cli.reports.wording.phrases import first_few, joined
from renovation_cli.reports.wording.schedule import suspended

_HOW_TO_READ = say(
    "The highest level comes first; in a level what is outstanding, then the oldest, then the farthest"
    " behind. Where an order holds a project up, call first whom the order is with; about all else that is"
    " late or lags call who answers, and about an action outstanding who acts."
)
_NO_LEVELS = say("The plan names no levels of escalation.")
_NO_PACE = say("The levels are of projects that are held against a pace; the track of this one has none.")

_RISING = 20
"""How many of those that reach a higher level soon are printed on a screen."""


@dataclass(frozen=True)
class Escalations:
    """Projects with the levels that they have reached, and the levels of the plan."""

    rules: list[LevelRule]
    projects: list[ProjectLevel]
    unrecorded: list[Unrecorded]

    @cached_property
    def flagged(self) -> list[ProjectLevel]:
        """Those that have reached a level."""
        return [row for row in self.projects if row.reached.level]

    @cached_property
    def unjudged(self) -> list[ProjectLevel]:
        """Those that cannot be held against the pace."""
        return [row for row in self.projects if row.found.unjudged]

    @property
    def is_silent(self) -> bool:
        """Whether something was due of every project, and nothing at all is on file of any."""
        silent = {each.bearer.id for each in self.unrecorded}
        return bool(silent) and all(row.found.state.id in silent for row in self.projects)

    @cached_property
    def rising(self) -> list[ProjectLevel]:
        """Those that are about to reach a higher level."""
        return rising(self.projects, [rule.id for rule in self.rules])


_OF_LEVELS = Fields[Escalations](
    Field("levels", every(LEVEL_RULE), lambda found: found.rules),
    Field("escalations", every(LEVEL), lambda found: found.projects),
    Field("unrecorded", every(UNRECORDED), lambda found: found.unrecorded),
)
_SIGNS = {Sign.LEVEL: lambda found: bool(found.flagged)}
PROGRAMME_ESCALATIONS = Report(
    "escalations",
    say("escalation"),
    Fields(
        *_OF_LEVELS,
        Field("rising", every(TEXT), lambda found: [row.found.state.id for row in found.rising]),
    ),
    _SIGNS,
)
PROJECT_ESCALATIONS = Report(
    "escalations",
    say("escalation"),
    _OF_LEVELS,
    _SIGNS,
)


def escalations(position: Position, extent: Extent = SCREEN) -> Document:
    """The report over the programme: the highest level first, in it what is outstanding, the oldest first."""
    found = _found(position)
    head = _NO_LEVELS
    if position.rulebook.programme.escalation is not None:
        head = _silence() if found.is_silent else _summary(found, by_level=extent.detail)
    first = Sentence(head, _tone(found))
    body = _in_full(found, head) if extent.detail else [first, *_in_lines(found, extent)]
    return framed(PROGRAMME_ESCALATIONS, position, [*outside_period(position), *body], found)


def _silence() -> Text:
    return say("Nothing is on file of any project yet, so none can be held against the levels.")


def _tone(found: Escalations) -> Tone:
    if found.is_silent:
        return Tone.WARN
    return Tone.BAD if found.flagged else Tone.PLAIN


def _found(position: Position) -> Escalations:
    rulebook = position.rulebook
    states = position.left(level_states(position.states, rulebook, position.as_of))
    silent = position.left(unrecorded(position.states, (), rulebook, position.as_of))
    paced = [each for each in silent if each.bearer.state and each.bearer.state.pace]
    return Escalations(level_rules(rulebook), level_rows(states, rulebook), paced)


def _in_lines(found: Escalations, extent: Extent) -> list[Block]:
    """A line a project under its level, and those that reach a higher one soon."""
    every_one, whole = renovation("escalations", all=True), renovation("escalations", detail=True)
    blocks: list[Block] = []
    if found.flagged:
        names = [row.reached.level.name if row.reached.level else "" for row in found.flagged]
        bands = tuple(
            (number, say("{name}: {n}", name=name, n=names.count(name)))
            for number, name in enumerate(names)
            if name not in names[:number]
        )
        table = replace(LEVEL_LINE.table(found.flagged, "escalations"), bands=bands)
        blocks += cut(table, extent, every_one)
    if found.rising:
        title = say("To reach a higher level within {n} days if nothing more is done", n=SOON.days)
        blocks += cut(RISING_LINE.table(found.rising, "rising", title=title), extent, every_one, _RISING)
    silent = [] if found.is_silent else unrecorded_in_short(found.unrecorded)
    notes = [*_unjudged_in_short(found.unjudged), *silent, *_excused(found.projects)]
    if found.flagged or found.rising:
        text = say("Every reason, who acts, what the levels are: {command}", command=whole)
        notes.append(Sentence(text, Tone.DIM))
    return [*blocks, *notes]


def _in_full(found: Escalations, head: Text) -> list[Block]:
    """Everything that is to be said of each, and what the levels are; ``head`` is what is said first."""
    if not found.rules:
        return [LEVEL.table(found.flagged, "escalations", empty=head)]
    blocks: list[Block] = [Sentence(head, _tone(found))] if found.flagged else []
    blocks += _without_verdict(found.unjudged)
    if found.flagged:
        blocks.append(Sentence(_HOW_TO_READ, Tone.DIM))
    blocks.append(LEVEL.table(found.flagged, "escalations", empty=head))
    blocks += [*rising_blocks(found.rising), *_asked(found.unjudged)]
    blocks += [*unrecorded_blocks(found.unrecorded), *_excused(found.projects)]
    if found.flagged:
        blocks.append(level_rules_table(found.rules))
    blocks.append(
        Next(
            (
                (
                    renovation("escalations", "PROJECT"),
                    say("the project's own page: every reason, and who answers for how much"),
                ),
                (renovation("overdue"), say("everything that is late, and who answers for it")),
            )
        )
    )
    return blocks


def escalations_project(position: Position, state: ProjectState) -> Document:
    """The report of one project, with every change of its level since the programme began."""
    rulebook = position.rulebook
    reached = level_state(state, rulebook, position.as_of)
    silent = unrecorded([state], (), rulebook, position.as_of)
    found = Escalations(level_rules(rulebook), level_rows([reached] if reached else [], rulebook), silent)
    blocks: list[Block] = [*outside_period(position)]
    if not found.projects:
        blocks.append(Sentence(_NO_PACE if found.rules else _NO_LEVELS))
    for row in found.projects:
        blocks += level_blocks(row)
        title, empty = say("Every change of level"), say("No level was ever reached.")
        blocks.append(CHANGE.table(row.found.changes, "changes", title=title, empty=empty))
        if row.actions:
            taken = sorted(row.actions, key=lambda each: each.action.on)
            blocks.append(ACTION.table(taken, "actions", title=say("What took place")))
    blocks += unrecorded_blocks(found.unrecorded)
    blocks.append(Next(((renovation("status", state.id), say("the project's whole page")),)))
    title = say("escalation of {project}", project=state.project.name)
    return framed(PROJECT_ESCALATIONS, position, blocks, found, title=title)


def _summary(found: Escalations, *, by_level: bool) -> Text:
    """How many have reached a level; at which they are where that does not stand above them."""
    flagged = found.flagged
    text: Text = say("No project has reached a level.")
    if flagged:
        text = say_n(
            "{n} of {projects} has reached a level.",
            "{n} of {projects} have reached a level.",
            len(flagged),
            projects=say_n("{n} project", "{n} projects", len(found.projects)),
        )
        if by_level:
            text = say("{text} {levels}.", text=text, levels=_by_level(found))
    outstanding = sum(row.found.outstanding for row in flagged)
    if outstanding:
        text = say_n(
            "{text} For {n} of them the action of that level is outstanding.",
            "{text} For {n} of them the action of that level is outstanding.",
            outstanding,
            text=text,
        )
    if found.rising:
        text = say_n(
            "{text} Within {days} days {n} reaches a higher level if nothing more is done.",
            "{text} Within {days} days {n} reach a higher level if nothing more is done.",
            len(found.rising),
            text=text,
            days=SOON.days,
        )
    else:
        text = say("{text} Within {days} days none reaches a higher level.", text=text, days=SOON.days)
    return text


def _by_level(found: Escalations) -> Cell:
    """How many projects are at each level, the highest first."""
    counts = Counter(row.reached.level_id for row in found.flagged)
    return joined(
        say("{level}: {n}", level=rule.level.name, n=counts[rule.id])
        for rule in reversed(found.rules)
        if counts[rule.id]
    )


def _without_verdict(rows: list[ProjectLevel]) -> list[Block]:
    """How many projects cannot be held against the pace, since nothing says how far they are."""
    text = say_n(
        "{n} project cannot be held against the pace, since progress, money or the planned investment is not"
        " on file: {names}. In detail: {command}",
        "{n} projects cannot be held against the pace, since progress, money or the planned investment is not"
        " on file: {names}. In detail: {command}",
        len(rows),
        names=first_few(project_ref(row.found.state.id, row.found.state.project) for row in rows),
        command=renovation("pace"),
    )
    return [Sentence(text, Tone.WARN)] if rows else []


def _unjudged_in_short(rows: list[ProjectLevel]) -> list[Block]:
    """The same in few words."""
    names = first_few(project_ref(row.found.state.id, row.found.state.project) for row in rows)
    text = say("Not to be held against the pace for want of figures: {n} ({names})", n=len(rows), names=names)
    return [Sentence(text, Tone.WARN)] if rows else []


def _asked(rows: list[ProjectLevel]) -> list[Block]:
    """Whom to ask for what is not on file: whoever leads the works."""
    title = say("Whom to ask for what is not on file")
    return [ASKED.table(rows, "unjudged", title=title)] if rows else []


def _excused(rows: list[ProjectLevel]) -> list[Block]:
    """Projects that reach no level because an excuse holds or they are suspended."""
    why = ((row.found.state, _why_none(row.found)) for row in rows)
    return [
        Sentence(
            say("{project}: {excuse}", project=project_ref(state.id, state.project), excuse=text),
            Tone.WARN,
        )
        for state, text in why
        if text is not None
    ]


def _why_none(found: LevelState) -> Text | None:
    if found.suspension:
        return suspended(found.suspension)
    return excuse_of(found.excuse) if found.excuse else None
