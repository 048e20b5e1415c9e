"""R451: milestones and rounds of which each waits for the other."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.checks.kinds import PlanCheck
from renovation_cli.checks.stage_items import items_of_track, terms_of
from renovation_cli.findings.problem import DataPath, Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import PROGRAMME_FILE
from renovation_cli.model.programme import Programme
from renovation_cli.model.track import Milestone, Notice, Round

RULE = Rule(
    code="R451",
    name="after-in-a-circle",
    severity=Severity.ERROR,
    flags=mark("“after”, “within” or “not_before” that leads from a milestone or a round back to itself."),
    why=mark("Each waits for the other, so that none could ever be dated in order."),
    example=Example(
        "programme.yaml",
        "works-started: {name: 开工, clause: 三, after: [works-finished]}",
        "works-started: {name: 开工, clause: 三, after: [final-drawings]}",
    ),
    source=mark("data format, “Milestones”"),
)


class _Wait(NamedTuple):
    """That something waits for something else."""

    path: DataPath
    """Where it says so."""
    on: str
    by_after: bool


class _Item(NamedTuple):
    """A milestone, or a round with its notice."""

    name: str
    waits: list[_Wait]


_Items = Mapping[str, _Item]


@PlanCheck.of(RULE, PROGRAMME_FILE)
def check(around: Circumstances) -> Iterator[Problem]:
    """Each circle once, at its first milestone or round."""
    for items in _scopes(around.programme):
        told: set[str] = set()
        for start in items:
            circle = [] if start in told else _circle(start, items)
            if not circle:
                continue
            told.update(wait.on for wait in circle)
            way = " ← ".join(items[each].name for each in (start, *(wait.on for wait in circle)))
            plain = all(wait.by_after for wait in circle)
            yield Problem(
                rule=RULE,
                site=Site(PROGRAMME_FILE, circle[0].path),
                message=say("“after” leads in a circle: {way}", way=way)
                if plain
                else say("these wait for one another: {way}", way=way),
                remedy=say("take the one out of “after” that does not come first")
                if plain
                else say("take out the one that does not wait for the next"),
            )


def _scopes(programme: Programme) -> Iterator[_Items]:
    """What can wait for one another: the items of each track, and what is asked outside the tracks."""
    for track_id, track in programme.tracks.items():
        items: dict[str, _Item] = {}
        for item in items_of_track(track_id, track):
            # A round is referred to for the day of its notice, so both are one.
            own = items.setdefault(item.id, _Item(item.rule.name, []))
            own.waits.extend(_waits(item.path, item.rule))
        yield items
    yield {
        milestone_id: _Item(milestone.name, list(_waits(("milestones", milestone_id), milestone)))
        for milestone_id, milestone in programme.milestones.items()
    }


def _waits(path: DataPath, rule: Milestone | Round | Notice) -> Iterator[_Wait]:
    if isinstance(rule, Milestone):
        for before in rule.after:
            yield _Wait((*path, "after"), before, by_after=True)
    elif isinstance(rule, Round) and rule.about is not None:
        yield _Wait((*path, "about"), rule.about, by_after=False)
    for key, term in terms_of(rule):
        yield _Wait((*path, key), term.of, by_after=False)


def _circle(start: str, items: _Items) -> list[_Wait]:
    """The shortest way from an item through what it waits for back to itself; empty for none."""
    ways: list[list[_Wait]] = [[]]
    seen: set[str] = set()
    for way in ways:  # grows while it is walked through
        for wait in items[way[-1].on if way else start].waits:
            if wait.on == start:
                return [*way, wait]
            if wait.on in items and wait.on not in seen:
                seen.add(wait.on)
                ways.append([*way, wait])
    return []
