"""What is said of a day depends on what had happened by then, and on nothing that came after."""

import json
from datetime import date, timedelta
from itertools import chain
from random import Random

import pytest

from renovation_cli.loading.tree import MappingTree
from renovation_cli.position import take_position
from renovation_cli.render import json_v1
from renovation_cli.render.language import Language
from renovation_cli.reports.consult import consult
from renovation_cli.reports.deadlines import deadlines
from renovation_cli.reports.escalations import escalations
from renovation_cli.reports.overdue import overdue
from renovation_cli.reports.pace import pace
from renovation_cli.reports.status import status
from tests.oracle.district import district, written
from tests.oracle.reading import ONE_DAY, day, read
from tests.oracle.recordings import by

ENGLISH = Language("en")
LATE = date(2023, 6, 30)
SEEDS = range(100, 112)


def said(files, as_of, today=LATE, reports=(status, consult, overdue, pace, escalations)):
    """What the reports tell programs on a day."""
    position = take_position(MappingTree(files), as_of, today)
    return [json.loads(json_v1.render(report(position), ENGLISH)) for report in reports]


def levels(files, as_of):
    """Each project's level, since when, every change of it, and what comes next."""
    (report,) = said(files, as_of, reports=(escalations,))
    return {each["project"]: each for each in report["escalations"]}


def on_file(files, as_of):
    """The files as they could have stood on a day: without what bears a later one."""
    return {path: written(_by(as_of, path, read(text))) for path, text in files.items()}


def _by(as_of, path, data):
    def past(text):
        return day(text) <= as_of

    if path.endswith("project.yaml"):
        for key in ("milestones", "notices"):
            kept = {each: by(fact, as_of) for each, fact in data.get(key, {}).items()}
            data[key] = {each: fact for each, fact in kept.items() if fact is not None}
        data["progress"] = [each for each in data.get("progress", []) if past(each["on"])]
        data["care"] = {key: each for key, each in data.get("care", {}).items() if past(each["on"])}
        if "candidate" in data and not past(data["candidate"]["survey"]["on"]):
            del data["candidate"]
        data["excuses"] = [each for each in data.get("excuses", []) if past(each["from"])]
        money = data.get("money", {})
        money["entries"] = [each for each in money.get("entries", []) if past(each["on"])]
        data |= {"money": {key: each for key, each in money.items() if each}}
        return {key: each for key, each in data.items() if each}
    if path.endswith("households.yaml"):
        for rooms in data.values():
            for household in rooms.values():
                for key in [key for key in household if "-r" in key]:
                    given = household.pop(key)
                    kept = [
                        each for each in ([given] if isinstance(given, str) else given) if past(each[-10:])
                    ]
                    if kept:
                        household[key] = kept
    return data


def some_days(seed, number):
    random = Random(seed)
    return sorted(date(2022, 1, 1) + timedelta(days=random.randint(0, 400)) for _ in range(number))


@pytest.mark.parametrize("seed", SEEDS)
def test_a_day_is_judged_alike_on_whichever_day_it_is_asked(seed):
    files = district(seed)
    for as_of in some_days(seed, 2):
        assert said(files, as_of, today=as_of) == said(files, as_of, today=LATE)


@pytest.mark.parametrize("seed", SEEDS)
def test_nothing_dated_later_changes_what_is_said_of_a_day(seed):
    files = district(seed)
    reports = (status, consult, overdue, pace, escalations, deadlines)
    for as_of in some_days(seed, 3):
        found = [said(each, as_of, reports=reports) for each in (on_file(files, as_of), files)]
        for report in chain(*found):
            # A fault of a file stands in it on every day.
            del report["complete"], report["errors"]
        assert found[0] == found[1]


@pytest.mark.parametrize("seed", SEEDS)
def test_the_changes_of_a_level_are_what_was_said_on_each_day(seed):
    files = district(seed)
    end = some_days(seed, 1)[0]
    at_the_end = levels(files, end)
    turns = [day(change["on"]) for each in at_the_end.values() for change in each["changes"]]
    days = {*some_days(seed + 1, 6), *turns[-4:], *(each - ONE_DAY for each in turns[-4:])}
    for as_of in sorted(each for each in days if each <= end):
        for project, then in levels(files, as_of).items():
            changes = at_the_end[project]["changes"]
            assert then["changes"] == [each for each in changes if day(each["on"]) <= as_of]
            last = then["changes"][-1] if then["changes"] else {"level": None, "excused": False}
            assert (then["level"], then["excuse"] is not None) == (last["level"], last["excused"])


@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_said_to_come_next_comes_if_nothing_more_is_done(seed):
    files, ids = district(seed), ["l1", "l2", "l3"]
    as_of = some_days(seed, 2)[1]
    files = on_file(files, as_of)
    for project, now in levels(files, as_of).items():
        rank = ids.index(now["level"]) if now["level"] else -1
        reached = now["next"] and now["next"]["on"]
        until = day(reached) if reached else as_of + timedelta(days=92)
        changes = [each for each in levels(files, until)[project]["changes"] if day(each["on"]) > as_of]
        higher = [
            (each["on"], each["level"])
            for each in changes
            if each["level"] and ids.index(each["level"]) > rank
        ]
        assert higher == ([(reached, now["next"]["level"])] if reached else [])
