"""Whose door is still to be knocked at in a round: a walk unit by unit, or counts where it is long."""

from collections.abc import Iterator, Sequence

from renovation_cli.compute.hearing import Hearing
from renovation_cli.compute.walk import Doors, doors_of_buildings, doors_of_project, stops
from renovation_cli.findings.command import renovation
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.reports.document import Block, Next, Sentence, Several, Tone
from renovation_cli.reports.extent import Extent
from renovation_cli.reports.fields.walk import STOP, Names, doors_left, stop_of_project
from renovation_cli.reports.parts.list_begun import list_begun

_MOST = 60
"""Units, or buildings, that are listed of several projects."""


def walk_blocks(round_id: str, hearings: Sequence[Hearing], names: Names, extent: Extent) -> list[Block]:
    """Where doors are left and how many, of whom no list is on file and how one is begun; what is next."""
    listed = [each for each in hearings if each.listed is not None and each.vote is None]
    in_sum = [_in_sum(listed)] if listed else []
    if len(hearings) == 1:
        return [*_of_one(hearings[0], names), *in_sum, *_next_of_one(round_id, hearings[0])]
    return [*_of_several(hearings, names, extent), *in_sum, *_next_of_several(round_id, hearings, extent)]


def _next_of_one(round_id: str, hearing: Hearing) -> Iterator[Next]:
    project = hearing.project_id
    if stops(hearing):
        doors = renovation("consult", project, pending=round_id, detail=True)
        yield Next(
            (
                (doors, say("door by door")),
                (renovation("consult", project), say("what the project has reached, round by round")),
            )
        )


def _in_sum(hearings: Sequence[Hearing]) -> Sentence:
    every = [doors_of_project(each) for each in hearings]
    visits, met, opposed = (
        sum(getattr(each, name) for each in every) for name in ("not_visited", "not_met", "opposed")
    )
    if not any(each.listed for each in hearings):
        return Sentence(say("No household is listed."), Tone.WARN)
    whole = all(each.whole for each in hearings)
    if visits + met:
        text = say_n(
            "{n} household not yet heard: {visits} not visited, {met} visited and nobody met.",
            "{n} households not yet heard: {visits} not visited, {met} visited and nobody met.",
            visits + met,
            visits=visits,
            met=met,
        )
    elif whole:
        text = say("Every household has been heard.")
    else:
        text = say("Every household listed has been heard.")
    if opposed:
        text = say_n(
            "{text} {n} opposed, to be visited again.",
            "{text} {n} opposed, to be visited again.",
            opposed,
            text=text,
        )
    return Sentence(text)


def _of_one(hearing: Hearing, names: Names) -> Iterator[Block]:
    yield from _beyond(hearing, names)
    every = stops(hearing)
    if every:
        yield STOP.table(every, "walk")
    yield from list_begun(hearing.begun_by)


def _beyond(hearing: Hearing, names: Names) -> Iterator[Sentence]:
    """What the list says nothing of."""
    text = beyond_the_list(hearing, names[hearing.project_id])
    if text is None:
        return
    several = hearing.listed is not None and len(hearing.buildings) > 1
    short = [each for each in hearing.buildings if each.not_listed] if several else []
    where = Several(tuple(say("{place} {n}", place=each.building, n=each.not_listed) for each in short))
    yield Sentence(say("{text} By building: {where}.", text=text, where=where) if short else text, Tone.WARN)


def _of_several(hearings: Sequence[Hearing], names: Names, extent: Extent) -> Iterator[Block]:
    units = [stop for each in hearings for stop in stops(each)]
    if extent.every or len(units) <= _MOST:
        for each in hearings:
            yield from _beyond(each, names)
        if units:
            yield stop_of_project(names).table(units, "walk")
    else:
        yield from _counts(hearings, names)


def _next_of_several(round_id: str, hearings: Sequence[Hearing], extent: Extent) -> Iterator[Next]:
    units = [stop for each in hearings for stop in stops(each)]
    unlisted = [each for each in hearings if each.listed is None]
    one = renovation("consult", "PROJECT", pending=round_id)
    commands = [(one, say("the walk through one project, unit by unit"))]
    if not extent.every and len(units) > _MOST:
        every = renovation("consult", pending=round_id, all=True)
        commands.append((every, say("the walk through every project")))
    if unlisted or units:
        yield Next(tuple(commands))


def _counts(hearings: Sequence[Hearing], names: Names) -> Iterator[Block]:
    """The buildings with a door left; where they are too many, the projects."""
    buildings = [doors for each in hearings for doors in _buildings(each)]
    projects = [doors for each in hearings if not (doors := doors_of_project(each)).is_done]
    if len(buildings) <= _MOST:
        yield doors_left(names, by_building=True).table(buildings, "buildings")
    else:
        yield doors_left(names, by_building=False).table(projects, "projects")
    unlisted = [names[each.project_id] for each in hearings if each.listed is None]
    if unlisted:
        yield Sentence(
            say("No list of households is on file of: {names}", names=Several(tuple(unlisted))), Tone.WARN
        )
    uncounted = (each for each in hearings if each.listed is not None and each.not_listed is None)
    unknown = [names[each.project_id] for each in uncounted]
    if unknown:
        text = say("How many households there are is not known of: {names}", names=Several(tuple(unknown)))
        yield Sentence(text, Tone.WARN)


def _buildings(hearing: Hearing) -> list[Doors]:
    return doors_of_buildings(hearing) if hearing.listed is not None else [doors_of_project(hearing)]


def beyond_the_list(hearing: Hearing, project: object) -> Text | None:
    """What a list says nothing of: households that it lacks, or may lack.

    Args:
        hearing: what the list says.
        project: how the project is named.
    """
    if hearing.vote:
        return say_n(
            "{project}: totals alone are on file, {n} opinion by {day}; nobody can be named.",
            "{project}: totals alone are on file, {n} opinions by {day}; nobody can be named.",
            hearing.vote.received,
            project=project,
            day=hearing.vote.on,
        )
    if hearing.listed is None:
        return say("{project}: no list of households is on file.", project=project)
    if hearing.not_listed is None:
        return say(
            "{project}: how many households there are is not known, so others may be missing from the list.",
            project=project,
        )
    if not hearing.not_listed:
        return None
    return say_n(
        "{project}: {n} household is not listed and has not been heard.",
        "{project}: {n} households are not listed and have not been heard.",
        hearing.not_listed,
        project=project,
    )
