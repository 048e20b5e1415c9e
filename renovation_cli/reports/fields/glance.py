"""What the first screen says: a line an answer, then a row a project."""

from collections.abc import Callable

from renovation_cli.compute.district import PlaceState
from renovation_cli.compute.glance import (
    FORTNIGHT,
    SOON,
    Glance,
)
from renovation_cli.compute.items import last_day
from renovation_cli.compute.owed import Scope
from renovation_cli.compute.screen import Screen
from renovation_cli.compute.since_yesterday import Turned
from renovation_cli.compute.standing import Standing
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.reports.document import Apart, Cell, Column, DaysLate, Listed, Tone, Toned, Yuan
from renovation_cli.reports.fields.completed import bounded_share
from renovation_cli.reports.fields.field import LEFT_OUT, Field, Fields, shown
from renovation_cli.reports.wording.amounts import amount
from renovation_cli.reports.wording.glance import (
    bearers,
    call_line,
    due_next,
    investment_line,
    money_line,
    name_of,
    rounds_line,
    signs_of,
    stand_in_a_word,
    track_line,
    unknown_line,
    without_year,
    works_line,
    works_of_due,
)
from renovation_cli.reports.wording.lag import bounds_of
from renovation_cli.reports.wording.late import also_late
from renovation_cli.reports.wording.phrases import joined


def _apart(*parts: Cell | None) -> Cell:
    """Phrases side by side; the row is left out where there is none."""
    found = tuple(part for part in parts if part is not None)
    return Apart(found) if found else LEFT_OUT


def _own(screen: Screen) -> Cell:
    """What is asked of the streets to which it is narrowed, outside the stages."""
    glances = {each.bearer.id: each for each in screen.places if each.bearer.scope is Scope.STREET}
    return (
        Listed(tuple(_own_line(place, glances[place.bearer.id]) for place in screen.own))
        if screen.own
        else LEFT_OUT
    )


def _own_line(place: PlaceState, glance: Glance) -> Apart:
    done = sum(item.done for item in place.items)
    asked, name = len(place.items), place.bearer.name
    if not place.is_recorded:
        return Apart(
            (say_n("{name}: {n} asked, no record", "{name}: {n} asked, no record", asked, name=name),)
        )
    parts: list[Cell] = [
        say_n("{name}: {n} asked, {done} done", "{name}: {n} asked, {done} done", asked, name=name, done=done)
    ]
    parts += [
        say("{item} {late}", item=item.name, late=DaysLate(item.days_late(place.as_of)))
        for item in glance.late
    ]
    return Apart(tuple(parts))


def _tracks(screen: Screen) -> Cell:
    silent = [
        say("{track}: no project on file", track=without_year(each.track)) for each in screen.empty_tracks
    ]
    gone = say_n("{n} withdrawn", "{n} withdrawn", screen.withdrawn) if screen.withdrawn else None
    return _apart(*map(track_line, screen.tracks), *silent, gone, _silent(screen))


def _late(screen: Screen) -> Cell:
    if not screen.has_facts:
        return Toned(say("nothing on record, not known"), Tone.WARN) if screen.unrecorded else LEFT_OUT
    longest = screen.longest
    first: Cell = say("nothing")
    if screen.late:
        text = say_n(
            "{n} item of {whose}", "{n} items of {whose}", screen.items_late, whose=bearers(screen.late)
        )
        first = Toned(text, Tone.BAD)
    return _apart(
        first,
        _longest(longest) if longest else None,
        also_late(screen.before_issue, screen.orders, screen.decisions),
        _since_yesterday(screen.turned),
        say_n("{n} with others", "{n} with others", screen.others) if screen.others else None,
    )


def _since_yesterday(turned: Turned) -> Text:
    """What became late since the day before, and what was settled where anything was."""
    new = say("+{n} since yesterday", n=turned.became_late)
    return say("{text}, settled {n}", text=new, n=turned.settled) if turned.settled else new


def _longest(glance: Glance) -> Text:
    due = last_day(glance.since_issue[0])
    return say_n("longest {n} day (due {day})", "longest {n} days (due {day})", glance.days_late, day=due)


def _due(screen: Screen) -> Cell:
    if not screen.next_due:
        return LEFT_OUT
    first, *more = screen.next_due
    return _apart(
        say("today {n}", n=screen.due_within(0)),
        say("{days} days {n}", days=SOON, n=screen.due_within(SOON)),
        say("{days} days {n}", days=FORTNIGHT, n=screen.due_within(FORTNIGHT)),
        due_next(first, len(more), screen.names),
    )


def _rounds(screen: Screen) -> Cell:
    known = any(each.met or each.not_met for each in screen.rounds)
    return _apart(*rounds_line(screen.rounds)) if known else LEFT_OUT


def _progress(screen: Screen) -> Cell:
    bounds = bounds_of(screen.programme)
    works, money = works_line(screen.works, bounds), money_line(screen.money, bounds)
    investment = investment_line(screen.investment, bounds)
    every = ((works, screen.works), (investment, screen.investment), (money, screen.money))
    unknown = unknown_line(known for text, known in every if text is not None)
    return _apart(works, investment or _completed(screen), money, unknown)


def _completed(screen: Screen) -> Text | None:
    """The investment completed where none is held against a pace: of the year's plan, where there is one.

    That plan is of one track, so the share bears its name, and is unknown where none of that track says
    anything; without such a plan nothing is said where no project does.
    """
    plan, done = screen.year_plan, screen.completed.in_year
    if plan is not None:
        if plan.share is None:
            return say("year plan unknown")
        return say("year plan {done}", done=bounded_share(plan.share, is_bound=plan.is_bound, places=1))
    share, is_bound = screen.completed.share_of_year, bool(done.unknown)
    if share is None and done.known is not None:
        return say("invested {done} yuan", done=amount(done, Yuan))
    return (
        None
        if share is None
        else say("invested {done}", done=bounded_share(share, is_bound=is_bound, places=1))
    )


def _levels(screen: Screen) -> Cell:
    if not screen.levels or not screen.has_facts:
        return LEFT_OUT
    counts = [(level, screen.at_level(level_id)) for level_id, level in reversed(screen.levels.items())]
    reached: list[Cell] = [
        Toned(say("{level} {n}", level=level.name, n=n), Tone.BAD) for level, n in counts if n
    ]
    outstanding, passed, rising = screen.outstanding, screen.set_days_passed, screen.rising
    today = screen.set_days_today
    return _apart(
        *(reached or [say("no project has reached one")]),
        _outstanding(outstanding, screen.outstanding_overdue) if outstanding else None,
        say_n("{n} set day today", "{n} set days today", today) if today else None,
        say_n("{n} set day passed", "{n} set days passed", passed) if passed else None,
        say_n("{n} rises within {days} days", "{n} rise within {days} days", rising, days=SOON)
        if rising
        else None,
    )


def _outstanding(n: int, past: int) -> Text:
    """How many actions are outstanding, and for how many of them the day is past."""
    if not past:
        return say_n("{n} action outstanding", "{n} actions outstanding", n)
    return say_n(
        "{n} action outstanding, {past} overdue", "{n} actions outstanding, {past} overdue", n, past=past
    )


def _silent(screen: Screen) -> Cell | None:
    """The streets and the programme without records; the projects are counted by their stages."""
    counts = [each.bearer.scope for each in screen.unrecorded]
    parts: list[Text] = []
    if streets := counts.count(Scope.STREET):
        parts.append(say_n("{n} street", "{n} streets", streets))
    if Scope.PROGRAMME in counts:
        parts.append(say("the programme as a whole"))
    return Toned(say("no record: {what}", what=joined(parts)), Tone.WARN) if parts else None


def _calls(screen: Screen) -> Cell:
    lines = (Apart(call_line(call, screen.names)) for call in screen.calls)
    return Listed(tuple(lines)) if screen.calls else LEFT_OUT


LINES = Fields[Screen](
    shown(say("Own"), _own),
    shown(say("Stages"), _tracks),
    shown(say("Late"), _late),
    shown(say("Due"), _due),
    shown(say("Rounds"), _rounds),
    shown(say("Work"), _progress),
    shown(say("Levels"), _levels),
    shown(say("Call"), _calls),
)
"""The programme in a few lines, those that would say nothing left out."""


def _due_or_late(each: Glance) -> Cell:
    """For how long it is late, else when what comes next falls due."""
    if each.since_issue:
        return Toned(DaysLate(each.days_late), Tone.BAD)
    if each.late:
        return Toned(say("before the plan"), Tone.WARN)
    return last_day(each.next_due) if each.next_due else ""


def _works(screen: Screen) -> Callable[[Glance], Cell]:
    def show(each: Glance) -> Cell:
        pace = screen.paces.get(each.bearer.id)
        return "" if pace is None or pace.waits else works_of_due(pace.works)

    return show


def _level(each: Glance) -> Cell:
    level = each.level.reached.level if each.level else None
    return Toned(level.name, Tone.BAD) if level else ""


def _rounds_of(each: Glance) -> Cell:
    state = each.bearer.state
    return signs_of(state.rounds, is_recorded=state.is_recorded) if state else ""


def _stands(each: Glance) -> Cell:
    return stand_in_a_word(each.stand, each.late) if each.stand else ""


def project_rows(screen: Screen) -> Fields[Glance]:
    """A project in a line, without what is said of none."""
    fields: list[Field[Glance]] = [
        shown(say("Project"), lambda each: name_of(each, screen.names)),
        shown(say("Stage"), _stands),
        shown(say("Due or late"), _due_or_late),
    ]
    if any(each.late for each in screen.projects):
        fields.append(
            shown(Column(say("Items"), right=True), lambda each: len(each.since_issue or each.late) or "")
        )
    if any(each.met or each.not_met for each in screen.rounds):
        fields.append(shown(say("Opinions"), _rounds_of))
    if any(pace.works.actual is not None for pace in screen.paces.values()):
        fields.append(shown(Column(say("Works / due"), right=True), _works(screen)))
    if any(each.rank >= 0 for each in screen.projects):
        fields.append(shown(say("Level"), _level))
    return Fields(*fields)


def left_out(screen: Screen, drawn: int) -> Text | None:
    """How many projects are not drawn, and how they stand; None where every one is."""
    rest = screen.projects[drawn:]
    if not rest:
        return None
    late = [each for each in rest if each.in_trouble]
    others = [each.stand.standing for each in rest if each.stand and not each.in_trouble]
    done, stopped, silent = (
        others.count(each) for each in (Standing.DONE, Standing.SUSPENDED, Standing.UNRECORDED)
    )
    on_time = len(others) - done - stopped - silent
    parts = [
        say("in trouble {n}", n=len(late)) if late else None,
        say("on time {n}", n=on_time) if on_time else None,
        say("done {n}", n=done) if done else None,
        say("suspended {n}", n=stopped) if stopped else None,
        say("no record {n}", n=silent) if silent else None,
    ]
    what = tuple(part for part in parts if part is not None)
    return say_n("{n} more project: {what}", "{n} more projects: {what}", len(rest), what=what)
