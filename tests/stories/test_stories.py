"""Every story is told as its folder says, on its own day and on any later one.

What must be said was worked out by hand from what the plan asks, not by running the program. An item goes by
the id of its milestone; before that of a round or a notice stands which of the two it is.
"""

import json
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

import pytest

from renovation_cli.render import json_v1
from renovation_cli.render.language import Language
from renovation_cli.reports.document import Document
from tools import goldens
from tools.stories import DATA, Story, stories

LATEST = date(2023, 12, 31)
"""The last day on which the plan lets a fact be dated."""
LISTS = ("late", "unrecorded", "implied", "no_record", "no_verdict")

of_every_story = pytest.mark.parametrize("story", stories(), ids=lambda story: story.name)


@cache
def reports(story: Story, today: date, *, later: bool = False) -> Mapping[str, Document]:
    return goldens.said_of(story, today, later=later)


def for_programs(said: Mapping[str, Document]) -> dict[str, Any]:
    """What programs get of each report, by its name."""
    return {each.name: json.loads(json_v1.render(each, Language("en"))) for each in said.values()}


def bearer(entry: Mapping[str, Any]) -> str:
    """Of whom something is asked: a project, a street, or the programme."""
    return "programme" if entry["scope"] == "programme" else entry[entry["scope"]]


def named(item: Mapping[str, Any]) -> str:
    return item["id"] if item["kind"] == "milestone" else f"{item['kind']} {item['id']}"


def late(entry: Mapping[str, Any]) -> dict[str, Any]:
    """An entry as a story has it: that it fell due before the plan, and its gate, only where it is so."""
    said = {"scope": entry["scope"], "of": bearer(entry), "id": named(entry), "days": entry["days_late"]}
    if entry["before_issue"]:
        said["before_issue"] = True
    if entry["gate"]:
        said["gate"] = named(entry["gate"])
    return said


def unrecorded(entry: Mapping[str, Any]) -> dict[str, Any]:
    due = [named(item) for item in entry["due"]]
    return {"scope": entry["scope"], "of": bearer(entry), "since": entry["since"], "due": due}


def implied(entry: Mapping[str, Any]) -> dict[str, Any]:
    return {"of": bearer(entry), "id": named(entry), "by": entry["by"]}


def unjudged(entries: list[dict[str, Any]], standing: str) -> list[dict[str, Any]]:
    found = [entry for entry in entries if entry["standing"] == standing]
    return [{"of": entry["project"], "id": entry["id"]} for entry in found]


def cause(reason: Mapping[str, Any]) -> dict[str, Any]:
    """What made a condition hold: days that are late, the pace, or silence."""
    said: dict[str, Any] = {}
    if found := reason["late"]:
        said |= {"late": found["id"], "days_late": found["days_late"], "days_counted": found["days_counted"]}
    if found := reason["measured"]:
        said["assumed"] = found["assumed"]
    if reason["unrecorded_days"] is not None:
        said["unrecorded_days"] = reason["unrecorded_days"]
    return said


def level(row: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "id": row["level"],
        "since": row["since"],
        "causes": [cause(reason) for reason in row["why"]],
        "answers": [holder["lead"] for holder in row["answers"]],
    }


def said_in(found: Mapping[str, Any]) -> dict[str, Any]:
    """What both reports say, in the words of a story."""
    overdue, escalations = found["overdue"], found["escalations"]["escalations"]
    empty = {each["track"]: [stage["id"] for stage in each["stages"]] for each in overdue["empty_tracks"]}
    return {
        "complete": overdue["complete"],
        "late": [late(entry) for entry in overdue["overdue"]],
        "unrecorded": [unrecorded(entry) for entry in overdue["unrecorded"]],
        "implied": [implied(entry) for entry in overdue["implied"]],
        "no_record": unjudged(overdue["unjudged"], "no-record"),
        "no_verdict": unjudged(overdue["unjudged"], "no-verdict"),
        "level": {row["project"]: level(row) for row in escalations if row["level"]},
        "empty_tracks": empty,
    }


def in_any_order(said: Mapping[str, Any]) -> dict[str, Any]:
    """The same with its lists sorted: in which order they come, its page shows."""
    return {key: sorted(value, key=str) if key in LISTS else value for key, value in said.items()}


def told(story: Story) -> dict[str, Any]:
    """What a story says must be said, with days as programs get them."""
    keys = (*LISTS, "level", "empty_tracks")
    return json.loads(json.dumps({"complete": True} | {key: story.told[key] for key in keys}, default=str))


@of_every_story
def test_all_in_it_is_marked_as_invented(story):
    texts = [path.read_text(encoding="utf-8") for path in story.folder.rglob("*.yaml")]
    real = {path.name for path in DATA.glob("projects/*")}

    assert all(text.startswith("# 合成 synthetic\n") for text in texts)
    assert not real & {path.name for path in story.folder.glob("projects/*")}
    assert "synthetic: true\n" in story.files()["programme.yaml"]


@of_every_story
def test_everything_that_must_be_said_is_said_and_nothing_else(story):
    said = said_in(for_programs(reports(story, story.as_of)))

    assert in_any_order(said) == in_any_order(told(story))


@of_every_story
def test_its_pages_are_on_file(story):
    pages = {path.name: path.read_text(encoding="utf-8") for path in story.folder.glob("*.txt")}

    assert goldens.pages_of(story, reports(story, story.as_of)) == pages, goldens.REMAKE


@of_every_story
def test_it_is_told_the_same_on_a_later_day(story):
    then, now = reports(story, story.as_of), reports(story, LATEST, later=True)

    assert for_programs(now) == for_programs(then)
    assert goldens.pages_of(story, now) == goldens.pages_of(story, then)
