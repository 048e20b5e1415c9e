"""Short phrases that several reports use."""

from collections.abc import Iterable
from datetime import date

from renovation_cli.compute.items import Item, ItemKind
from renovation_cli.compute.narrowing import WHOLE, Narrowing
from renovation_cli.compute.stages import Phase, StageState
from renovation_cli.findings.command import File
from renovation_cli.findings.text import Text, say
from renovation_cli.model.entries import Entry
from renovation_cli.model.programme import Programme, Targets
from renovation_cli.model.project import Project
from renovation_cli.model.track import Requirement
from renovation_cli.model.words import Among, BaseKind, CountKind, Scope
from renovation_cli.reports.document import Age, Cell, DaysLate, DaysLeft, Several, Tone, Toned

_KINDS = {
    ItemKind.MILESTONE: say("milestone"),
    ItemKind.ROUND: say("round"),
    ItemKind.NOTICE: say("notice"),
    ItemKind.PATROL: say("patrol"),
    ItemKind.PATROL_PROBLEM: say("found on patrol"),
    ItemKind.ORDER: say("order"),
    ItemKind.FOUND: say("found on inspection"),
}
_PHASES = {
    Phase.NOT_BEGUN: Toned(say("not begun"), Tone.DIM),
    Phase.UNDER_WAY: Toned(say("under way"), Tone.PLAIN),
    Phase.LATE: Toned(say("late"), Tone.BAD),
    Phase.OPEN: Toned(say("open, nothing late"), Tone.WARN),
    Phase.COMPLETE: Toned(say("complete"), Tone.GOOD),
}
_COUNTED = {
    CountKind.VISITED: say("visited"),
    CountKind.RECEIVED: say("received"),
    CountKind.AGREEING: say("agreeing"),
    CountKind.SIGNED: say("signed"),
}
_BASES = {
    BaseKind.HOUSEHOLDS: say("households"),
    BaseKind.OWNERS: say("owners"),
    BaseKind.AREA: say("area"),
}
_NAMED = 3
_SCOPES = {
    Scope.BUILDING: say("in every building"),
    Scope.UNIT: say("in every unit"),
}


def recorded(entry: Entry, *others: Entry) -> Text:
    """Where something is recorded and what is written there."""
    told = say("{file}: {entry}", file=File(entry.file), entry=entry)
    return say("{one}; {other}", one=told, other=recorded(*others)) if others else told


def kind_of(item: Item) -> Text:
    """What kind of thing it is, such as a milestone or a round."""
    return _KINDS[item.kind]


def phase_of(stage: StageState) -> Toned:
    """How a stage stands."""
    return _PHASES[stage.phase]


def days_left(item_due: date, as_of: date) -> Toned:
    """How far a deadline is away, or how long past."""
    days = (item_due - as_of).days
    return Toned(DaysLeft(days), Tone.PLAIN if days > 0 else Tone.BAD if days else Tone.WARN)


def days_past(item_due: date, as_of: date) -> Toned:
    """How far a deadline is away, or how long past where nothing is late by it."""
    days = (item_due - as_of).days
    return Toned(DaysLeft(days, late=False), Tone.PLAIN if days > 0 else Tone.WARN)


def time_left(stage: StageState, as_of: date) -> Toned:
    """How far the end of a stage is away; where something in it is late, for how long."""
    if stage.phase is Phase.LATE:
        return days_late(max(item.days_late(as_of) for item in stage.items))
    return days_past(stage.stage.last, as_of)


def days_late(days: int) -> Toned:
    """How long something is overdue."""
    return Toned(DaysLate(days), Tone.BAD)


def days_short(days: int) -> Age:
    """A number of days in a narrow column."""
    return Age(days, short=True)


def days_until(day: date, as_of: date) -> Cell:
    """How far a day is away in a narrow column."""
    days = (day - as_of).days
    return days_short(days) if days else Toned(say("today"), Tone.WARN)


def place_of(project: Project) -> Cell:
    """A project's streets and communities, None where neither is known."""
    parts = [Several(places) for places in (project.streets, project.communities) if places]
    return say("{one} {other}", one=parts[0], other=parts[1]) if len(parts) > 1 else next(iter(parts), None)


def requirement_of(requirement: Requirement) -> Text:
    """A requirement in a few words, such as “received ≥ 2/3 of households”."""
    share = requirement.at_least if requirement.at_least is not None else requirement.more_than
    bound = "≥" if requirement.at_least is not None else ">"
    base = _BASES[requirement.of]
    if requirement.among is Among.PARTICIPANTS:
        base = say("{base} of participants", base=base)
    text = say(
        "{count} {bound} {share} of {base}",
        count=_COUNTED[requirement.count],
        bound=bound,
        share=str(share),
        base=base,
    )
    if requirement.per in _SCOPES:
        return say("{requirement}, {place}", requirement=text, place=_SCOPES[requirement.per])
    return text


def declared_for(declared: Targets, programme: Programme, narrowing: Narrowing = WHOLE) -> Text:
    """For which track of the plan the totals are declared, and by which clause; for a part there are none."""
    if narrowing and not declared.any_declared:
        return say(
            "The plan declares no totals for this part (clause {clause}); here is what is on file.",
            clause=declared.clause,
        )
    track = programme.tracks.get(declared.track)
    return say(
        "Declared for {track} (clause {clause}).",
        track=track.name if track else declared.track,
        clause=declared.clause,
    )


def joined(parts: Iterable[Cell]) -> Cell:
    """Several cells as one."""
    text: Cell = None
    for part in parts:
        text = part if text is None else say("{one}, {other}", one=text, other=part)
    return text


def in_turn(parts: Iterable[Cell]) -> Cell:
    """Several cells that have commas of their own as one."""
    text: Cell = None
    for part in parts:
        text = part if text is None else say("{one}; {other}", one=text, other=part)
    return text


def first_few(names: Iterable[Cell], most: int = _NAMED) -> Cell:
    """The first of some names, and how many more there are; one more that is the last is named too."""
    every = list(names)
    more = len(every) - most
    if more <= 1:
        return Several(tuple(every))
    return say("{names} and {more} more", names=Several(tuple(every[:most])), more=more)


def all_or_few(names: Iterable[str], *, whole: bool, most: int = _NAMED) -> Cell:
    """Every name where all is asked for, else the first few."""
    return Several(tuple(names)) if whole else first_few(names, most)
