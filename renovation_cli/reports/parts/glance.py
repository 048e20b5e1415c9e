"""The first screen: where a programme, or a part of it, stands, within the lines of a terminal."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from renovation_cli.compute.completed import completed_of, together, year_plan
from renovation_cli.compute.glance import Takes, glances, place_glances, round_counts
from renovation_cli.compute.lag import known_investment, known_money, known_works, project_pace
from renovation_cli.compute.narrowing import WHOLE, Only
from renovation_cli.compute.owed import Scope
from renovation_cli.compute.screen import Due, Screen
from renovation_cli.compute.standing import track_counts
from renovation_cli.compute.to_call import Call, to_call
from renovation_cli.compute.unrecorded import unrecorded
from renovation_cli.findings.command import renovation
from renovation_cli.findings.text import say
from renovation_cli.position import Position
from renovation_cli.reports.document import Apart, Block, Fitted, Sentence, Tone
from renovation_cli.reports.fields.glance import LINES, left_out, project_rows
from renovation_cli.reports.parts.completed import of_the_year
from renovation_cli.reports.parts.empty_tracks import empty_tracks_of
from renovation_cli.reports.parts.meetings import decisions_due, late_decisions
from renovation_cli.reports.parts.orders import due_within, programme_orders

_GOES_ON: Mapping[tuple[Only, ...], str] = {(Only.OPEN,): "orders", (Only.BEHIND,): "pace"}
"""The report that goes on from a first screen, where `overdue` does not list what it is narrowed to."""
SCREEN_LINES = 23
"""Lines of a terminal of 24 above the one on which the next command is typed."""


def screen_of(position: Position) -> Screen:
    """A position at a glance."""
    book, as_of, holders = position.rulebook, position.as_of, position.narrowing.holders
    counted = replace(position, items=replace(WHOLE, holders=holders))
    takes = _items_of(counted) if holders else None
    projects = glances(position.states, book, as_of, takes)
    places = place_glances(position.places, takes)
    paces = {state.id: project_pace(state, as_of) for state in position.states if state.track.pace}
    done = completed_of(position.states, as_of)
    own = [place for place in position.places if place.bearer.scope is Scope.STREET]
    stands = [(each.bearer.state, each.stand) for each in projects if each.bearer.state and each.stand]
    return Screen(
        projects=projects,
        places=places,
        own=own if position.narrowing.streets else [],
        tracks=track_counts(stands, book.programme),
        withdrawn=len(position.withdrawn),
        rounds=round_counts(position.states),
        paces=paces,
        works=known_works(paces.values()),
        money=known_money(paces.values()),
        investment=known_investment(paces.values()),
        programme=book.programme,
        completed=together(part for _, part in done),
        year_plan=year_plan(book.programme, done),
        unrecorded=counted.left(unrecorded(position.states, position.places, book, as_of)),
        empty_tracks=empty_tracks_of(position),
        calls=to_call([*projects, *places], book, _calls_of(counted) if holders else None),
        names={state.id: position.called(state.id) for state in position.on_file},
        has_facts=position.has_facts,
        orders=sum(each.overdue for each in programme_orders(counted)),
        # How it stands is asked of whole projects, and no decision is a project's; what is late is late.
        decisions=len(late_decisions(counted)) if position.narrowing.takes_of_no_project else 0,
        beside=tuple(_beside(counted)),
    )


def _beside(position: Position) -> Iterator[Due]:
    """What falls due of no project and no street: orders about the programme, what meetings agreed."""
    found = [
        ("order", order.id, order.order.problem, order.due)
        for order in due_within(programme_orders(position), position.as_of, None)
    ]
    # How it stands is asked of whole projects, and no decision is a project's.
    agreed = [] if position.narrowing.only else decisions_due(position, None)
    found += [
        ("decision", f"{each.meeting.on}/{each.number}", each.decision.what, each.due) for each in agreed
    ]
    for kind, id_, name, day in found:
        assert day is not None, "what has no day falls due on none"
        yield Due(
            scope=Scope.PROGRAMME,
            of="",
            named=position.rulebook.programme.name,
            kind=kind,
            id=id_,
            name=name,
            day=day,
            as_of=position.as_of,
        )


def _items_of(position: Position) -> Takes:
    """Which items are for those who are asked for to answer for."""
    from renovation_cli.reports.narrowed import takes_item

    return takes_item(position)


def _calls_of(position: Position) -> Callable[[Call], bool]:
    """Which calls are to those who are asked for: a person himself, anybody of a body."""
    from renovation_cli.compute.who.entry import EntryKind
    from renovation_cli.compute.who.kinds import answers

    holders, book = position.items.holders, position.rulebook

    def takes(call: Call) -> bool:
        place = call.about.bearer.place
        return any(
            answers(each, call.held, place, book)
            and (each.kind is not EntryKind.PERSON or call.person == each.id)
            for each in holders
        )

    return takes


def screen_blocks(screen: Screen, only: tuple[Only, ...] = (), *, every: bool = False) -> list[Block]:
    """The lines, then as many projects as have room, those in trouble first; or every one.

    Where none has room, fewer are to be called.

    Args:
        screen: what is said.
        only: how that stands to which it is narrowed.
        every: whether every project is listed.
    """
    all_of_them = renovation("status", all=True)
    table = project_rows(screen).table(screen.projects, "projects", empty=say("No project."))
    more = (renovation(_GOES_ON.get(only, "overdue")),)
    first = (say("Synthetic data"),) if screen.programme.synthetic else ()
    if every:
        return [LINES.pairs(screen), table, *_legend(screen), Sentence(Apart(more), Tone.DIM)]

    def below(drawn: int) -> tuple[Sentence, ...]:
        rest = left_out(screen, drawn)
        if rest is None:
            return (Sentence(Apart((*first, *more)), Tone.DIM),)
        return Sentence(rest, Tone.DIM), Sentence(Apart((*first, all_of_them, *more)), Tone.DIM)

    fewer = (replace(screen, calls=screen.calls[:most]) for most in range(len(screen.calls) - 1, 0, -1))
    return [
        LINES.pairs(screen),
        Fitted(table, below, SCREEN_LINES, shorter=tuple(LINES.pairs(each) for each in fewer)),
    ]


def _legend(screen: Screen) -> list[Block]:
    """Of what the share of the year's plan is, what is unknown, and what the signs of the rounds mean."""
    return [*_year_plan(screen), *_unknown(screen), *_signs(screen)]


def _unknown(screen: Screen) -> list[Block]:
    found = (("works", screen.works), ("investment", screen.investment), ("money", screen.money))
    if not any(each.unknown for _, each in found):
        return []
    text = say(
        "Projects of which it is not known, though something is due: works {works}, completed investment"
        " {investment}, money {money}.",
        **{name: each.unknown for name, each in found},
    )
    return [Sentence(text, Tone.DIM)]


def _year_plan(screen: Screen) -> list[Block]:
    plan, targets = screen.year_plan, screen.programme.targets
    if plan is None or targets is None:
        return []
    found = say("of none of them is on file what the year brought")
    text = say(
        "Year plan: investment completed in the year of what the plan declares, of {track} alone ({found});"
        " works, investment and money above are of every project with a pace.",
        track=screen.programme.tracks[targets.track].name,
        found=found if plan.in_year.known is None else of_the_year(plan),
    )
    return [Sentence(text, Tone.DIM)]


def _signs(screen: Screen) -> list[Block]:
    if not screen.rounds:
        return []
    text = say(
        "Opinions: a sign for each round, in the order of the plan ({rounds}): ok is met, a number is how"
        " many are missing, – is not begun or not known.",
        rounds=tuple(each.round.short for each in screen.rounds),
    )
    return [Sentence(text, Tone.DIM)]
