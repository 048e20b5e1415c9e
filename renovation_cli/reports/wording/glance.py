"""Words of the first screen: a programme at a glance, a line an answer."""

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction

from renovation_cli.compute.glance import Glance, RoundCounts
from renovation_cli.compute.items import Item, ItemKind
from renovation_cli.compute.lag import Known, Measured
from renovation_cli.compute.owed import Scope
from renovation_cli.compute.screen import Due
from renovation_cli.compute.stages import RoundState
from renovation_cli.compute.standing import Stand, Standing, TrackCounts
from renovation_cli.compute.to_call import Call
from renovation_cli.compute.totals import rounded
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.model.track import Track
from renovation_cli.reports.document import Cell, DaysLate, OutOf, Share, Tone, Toned
from renovation_cli.reports.wording.holders import holder_name
from renovation_cli.reports.wording.lag import AgainstPace, Bounds, points_number
from renovation_cli.reports.wording.phrases import joined

_ELSEWHERE = {
    Standing.NOT_BEGUN: lambda n: say("not begun {n}", n=n),
    Standing.DONE: lambda n: say("done {n}", n=n),
    Standing.SUSPENDED: lambda n: say("suspended {n}", n=n),
    Standing.UNRECORDED: lambda n: say("no record {n}", n=n),
}
_STANDINGS = {
    Standing.NOT_BEGUN: Toned(say("not begun"), Tone.DIM),
    Standing.DONE: Toned(say("done"), Tone.GOOD),
    Standing.SUSPENDED: Toned(say("suspended"), Tone.WARN),
    Standing.UNRECORDED: Toned(say("no record"), Tone.WARN),
}
_DONE_BUT = {
    ItemKind.PATROL: Toned(say("done; patrol"), Tone.WARN),
    ItemKind.PATROL_PROBLEM: Toned(say("done; patrol"), Tone.WARN),
    ItemKind.ORDER: Toned(say("done; order"), Tone.WARN),
    ItemKind.FOUND: Toned(say("done; defect"), Tone.WARN),
}
"""What is late longest of a project whose stages are all complete: it comes beside the plan."""
_MET = say("ok")
"""The sign of a round that is met: one whose width is the same on every terminal."""

_YEAR = re.compile(r"^\d{4}年(?=..)")
"""What the name of a track begins with that is the same for every project of it."""
_SEVERAL = 2
_LITTLE, _MUCH = 1, 10
"""Points below which they are told to the hundredth, and from which they are told whole."""


def track_line(counts: TrackCounts) -> Text:
    """How many projects of a track there are, and how many of them stand where."""
    names = {stage_id: stage.name for stage_id, stage in counts.track.stages.items()}
    first = [_elsewhere(counts, Standing.NOT_BEGUN)]
    at = [say("{stage} {n}", stage=names[stage_id], n=n) for stage_id, n in counts.at]
    last = [_elsewhere(counts, each) for each in (Standing.DONE, Standing.SUSPENDED, Standing.UNRECORDED)]
    parts = [each for each in (*first, *at, *last) if each is not None]
    return say(
        "{track} {n}: {parts}", track=without_year(counts.track), n=counts.projects, parts=_in_a_row(parts)
    )


def without_year(track: Track) -> str:
    """The name of a track where several stand side by side, of one programme and so of one year."""
    return _YEAR.sub("", track.name)


def _in_a_row(parts: Iterable[Cell]) -> Cell:
    text: Cell = None
    for part in parts:
        text = part if text is None else say("{one} {other}", one=text, other=part)
    return text


def _elsewhere(counts: TrackCounts, standing: Standing) -> Text | None:
    n = counts.elsewhere.get(standing, 0)
    return _ELSEWHERE[standing](n) if n else None


def stand_in_a_word(stand: Stand, late: Sequence[Item] = ()) -> Cell:
    """The stage at which a project stands, or that it stands at none; of one that is done what is late."""
    if late and stand.standing is Standing.DONE:
        return _DONE_BUT.get(late[0].kind, _STANDINGS[stand.standing])
    if stand.standing is Standing.AT_STAGE and stand.stage is not None:
        return stand.stage.stage.name
    return _STANDINGS[stand.standing]


def bearers(found: Iterable[Glance]) -> Cell:
    """How many projects and streets they are, and whether the programme is among them."""
    every = [each.bearer.scope for each in found]
    projects, streets = every.count(Scope.PROJECT), every.count(Scope.STREET)
    parts: list[Text] = []
    if projects:
        parts.append(say_n("{n} project", "{n} projects", projects))
    if streets:
        parts.append(say_n("{n} street", "{n} streets", streets))
    if Scope.PROGRAMME in every:
        parts.append(say("the programme"))
    return joined(parts)


def name_of(each: Glance, names: dict[str, str]) -> str:
    """Of whom something is asked, by the name that people use."""
    return (
        names.get(each.bearer.id, each.bearer.name)
        if each.bearer.scope is Scope.PROJECT
        else each.bearer.name
    )


def rounds_line(counts: list[RoundCounts]) -> list[Text]:
    """In how many projects each round is met, of those in which it is due; and how many of each are unknown.

    How many are not yet due is said of a round that is due nowhere; the report on the rounds says it of each.
    """
    unknown = tuple(each.undecided for each in counts)
    if not all(map(_is_told, counts)) or sum(map(bool, unknown)) < _SEVERAL:
        return [_round_line(each) for each in counts]
    parts = [_met_of(each) for each in counts]
    if len(set(unknown)) == 1:
        return [*parts, say("unknown {n} each", n=unknown[0])]
    return [*parts, say("unknown {numbers}", numbers=unknown)]


def _is_told(counts: RoundCounts) -> bool:
    return bool(counts.met or counts.late or counts.not_due)


def _met_of(counts: RoundCounts) -> Text:
    name, met = counts.round.short, counts.met
    if not met and not counts.late:
        return say("{round} not due {n}", round=name, n=counts.not_due)
    return say("{round} met {met}", round=name, met=OutOf(met, met + counts.late) if counts.late else met)


def _round_line(counts: RoundCounts) -> Text:
    if not _is_told(counts):
        return say("{round} unknown {n}", round=counts.round.short, n=counts.undecided)
    text = _met_of(counts)
    return say("{text}, unknown {n}", text=text, n=counts.undecided) if counts.undecided else text


def sign_of(state: RoundState) -> Cell:
    """A round as a sign: met, how much is missing, or that it is not yet begun or not known."""
    if state.complete and not state.result.requirements:
        return _MET
    if state.result.met is None:
        return None
    if state.result.met:
        return _MET
    begun = bool(state.result.counts and state.result.counts.visited)
    is_past = state.due is not None and state.due.last < state.as_of
    deciding = state.result.deciding
    return deciding.missing if deciding and (begun or is_past) else None


def signs_of(rounds: Iterable[RoundState], *, is_recorded: bool) -> Cell:
    """The rounds of a project as a row of signs, of one without records none known."""
    signs = [say("{one}", one=sign_of(each) if is_recorded else None) for each in rounds]
    return _in_a_row(signs) if signs else ""


def works_line(found: Known, bounds: Bounds) -> Text | None:
    """The works against the pace; None where nothing is due yet, or nobody says how far it is."""
    works = found.pace.works
    if works.planned is None or works.actual is None:
        return None
    number, done = _points(works, bounds), Share(works.actual)
    if not number:
        return say("{done}, on pace", done=done)
    if number < 0:
        return say("{done} -{points} pts", done=done, points=-number)
    return say("{done} +{points} pts", done=done, points=number)


def money_line(found: Known, bounds: Bounds) -> Text | None:
    """The money against the pace, of which as much is due as of the works."""
    money = found.pace.money
    if money.actual is None:
        return None
    return say("money {done}", done=_beside_points(money, bounds))


def investment_line(found: Known, bounds: Bounds) -> Text | None:
    """The completed investment against the pace; None where nothing is due yet, or nobody says any."""
    investment = found.pace.investment
    if investment.planned is None or investment.actual is None:
        return None
    return say("invested {done}", done=_beside_points(investment, bounds))


def unknown_line(found: Iterable[Known]) -> Text | None:
    """Of how many projects each of some figures is not known, in their order; None where all of them are."""
    numbers = tuple(each.unknown for each in found)
    return say("{numbers} unknown", numbers=numbers) if any(numbers) else None


def _beside_points(measured: Measured, bounds: Bounds) -> Cell:
    """A share with the points behind or ahead, where it is held against a pace."""
    assert measured.actual is not None
    done = Share(measured.actual)
    if measured.points is None:
        return done
    number = _points(measured, bounds)
    if not number:
        return say("{done}, on pace", done=done)
    if number < 0:
        return say("{done} -{points}", done=done, points=-number)
    return say("{done} +{points}", done=done, points=number)


def _points(measured: Measured, bounds: Bounds) -> Decimal:
    """Points ahead of the pace, below nought when behind, in two digits: 12, 9.8, 0.35."""
    number = points_number(AgainstPace(measured, bounds))
    assert number is not None
    if abs(number) < _LITTLE:
        return number
    tenths = rounded(Fraction(number), 1)
    return tenths if abs(tenths) < _MUCH else rounded(Fraction(number), 0)


def works_of_due(measured: Measured) -> Cell:
    """The share of the works done, and the share due."""
    if measured.planned is None:
        return ""
    done = None if measured.actual is None else Share(measured.actual)
    return say("{done} / {due}", done=done, due=Share(measured.planned))


def call_line(call: Call, names: dict[str, str]) -> tuple[Cell, Cell]:
    """Who is to be called, and about what."""
    body = holder_name(call.held)
    who: Cell = say("{one} {other}", one=call.person, other=body) if call.person else body
    about = name_of(call.about, names)
    return who, say("{about}: {reason}", about=about, reason=joined(_reasons(call)))


def _reasons(call: Call) -> Iterable[Text]:
    if call.order is not None:
        yield _late_order(call)
    elif call.item is not None and call.item.before_issue:
        yield say("{item}, due before the plan", item=call.item.name)
    elif call.item is not None and call.days_late:
        yield say("{item} {late}", item=call.item.name, late=DaysLate(call.days_late))
    if call.behind and not call.days_late:
        yield say("works {points} pts behind", points=rounded(Fraction(call.behind), 1))
    elif call.item is not None and not call.days_late:
        yield say("{item}", item=call.item.name)
    if call.also_late:
        yield say_n("{n} more", "{n} more", call.also_late)


def _late_order(call: Call) -> Text:
    assert call.order is not None
    return say(
        "order “{problem}” {late}, {milestone} waits for it",
        problem=call.order.order.problem,
        late=DaysLate(call.days_late),
        milestone=call.order.waiting,
    )


def due_next(due: Due, more: int, names: dict[str, str]) -> Text:
    """What falls due next: the day, what, and whose if not the whole programme's; with how many others."""
    name = names.get(due.of, due.named) if due.scope is Scope.PROJECT else due.named
    what = say("{item}", item=due.name)
    if due.scope is not Scope.PROGRAMME:
        what = say("{name} {item}", name=name, item=due.name)
    text = say("next {day} {what}", day=due.day, what=what)
    if due.day == due.as_of:
        text = say("today: {what}", what=what)
    return say_n("{text} and {n} more", "{text} and {n} more", more, text=text) if more else text
