"""What is on record of a project, and what that shows to have happened.

Records are recorded milestones (also by the fact that dates them), answers, notices, progress, and the survey
of a candidate. Stated numbers, money, orders, excuses and talks are none.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from renovation_cli.compute.items import Implied, ItemKind, Key
from renovation_cli.model.book import Dossier
from renovation_cli.model.programme import Works
from renovation_cli.model.track import Track

Before = Mapping[Key, Iterable[Key]]
"""What comes directly before each thing."""


def recorded_days(dossier: Dossier, track: Track) -> dict[Key, date]:
    """The first day of everything on record that the plan has a word for."""
    project = dossier.project
    days: dict[Key, date] = {}
    for milestone_id, milestone in track.milestones_by_id.items():
        fact = milestone.dated_by
        day = project.care.day_of(fact) if fact else project.day_of(milestone_id)
        if day is not None:
            days[ItemKind.MILESTONE, milestone_id] = day
    for round_id in track.rounds_by_id:
        posted = project.notice_of(round_id)
        if posted is not None:
            days[ItemKind.NOTICE, round_id] = posted
        vote = project.tallies.get(round_id)
        heard = [*([vote.on] if vote else ()), *dossier.answered.get(round_id, ())]
        if heard:
            days[ItemKind.ROUND, round_id] = min(heard)
    return days


def first_record(dossier: Dossier, recorded: Mapping[Key, date], as_of: date) -> date | None:
    """The day of the first record by a date; None where there is none."""
    candidate = dossier.project.candidate
    days = [*recorded.values(), *(entry.on for entry in dossier.project.progress)]
    if candidate and candidate.survey:
        days.append(candidate.survey.on)
    first = min(days, default=None)
    return first if first is not None and first <= as_of else None


def predecessors(track: Track, works: Works) -> dict[Key, tuple[Key, ...]]:
    """What comes before each milestone, round and notice of a track.

    Of a milestone what it comes ``after``, of the finish of the works also their start, of a round what it is
    about, of a notice its round.
    """
    starts = [each for each in works.started if each in track.milestones_by_id]
    before: dict[Key, tuple[Key, ...]] = {}
    for milestone_id, milestone in track.milestones_by_id.items():
        ids = dict.fromkeys((*milestone.after, *(starts if milestone_id in works.finished else ())))
        before[ItemKind.MILESTONE, milestone_id] = tuple((ItemKind.MILESTONE, each) for each in ids)
    for round_id, round_ in track.rounds_by_id.items():
        about = round_.about
        before[ItemKind.ROUND, round_id] = ((ItemKind.MILESTONE, about),) if about else ()
        before[ItemKind.NOTICE, round_id] = ((ItemKind.ROUND, round_id),)
    return before


def implied(recorded: Mapping[Key, date], before: Before, as_of: date) -> dict[Key, Implied]:
    """What must have happened by a date, since what comes after it is on record by then.

    Rounds are left out: that a notice was posted does not show what the households said.
    """
    found: dict[Key, Implied] = {}
    in_order = sorted(((day, key) for key, day in recorded.items() if day <= as_of), key=lambda each: each[0])
    for day, key in in_order:
        for each in _all_before(key, before, found):
            found[each] = Implied(key, day)
    return found


def _all_before(key: Key, before: Before, found: Mapping[Key, Implied]) -> Iterator[Key]:
    """What comes before something, however far, as far as nothing has shown it yet."""
    open_, seen = [key], {key}
    while open_:
        for each in before.get(open_.pop(), ()):
            if each in seen or each in found or each[0] is not ItemKind.MILESTONE:
                continue
            seen.add(each)
            open_.append(each)
            yield each
