"""Every figure of the first screen against the same made from the demo's raw YAML by other means.

What became late since yesterday is the difference of two days, each recomputed by what was on file on it.
"""

# ruff: noqa: F811 - a fixture bears the name of an argument that asks for it

from collections import Counter
from fractions import Fraction
from functools import cache

import pytest

from renovation_cli.compute.narrowing import Narrowing, Only
from renovation_cli.compute.totals import rounded
from renovation_cli.compute.who.entry import Entry, EntryKind
from renovation_cli.render.language import Language
from renovation_cli.reports.consult import consult
from renovation_cli.reports.deadlines import deadlines
from renovation_cli.reports.document import Fitted, Pairs
from renovation_cli.reports.escalations import escalations
from renovation_cli.reports.narrowed import narrowed
from renovation_cli.reports.overdue import overdue
from renovation_cli.reports.sign import Sign
from renovation_cli.reports.status import status
from tests.as_programs_read import read
from tests.raw_decided import is_suspended
from tests.raw_facts import days_after, days_between, last_day, quota
from tests.raw_levels import Courses, known, last_entry, percent, window, works
from tests.raw_money import over, spent
from tests.raw_plan import before_issue, is_judged, late, outstanding, past_due
from tests.test_consult_figures import table_of
from tests.test_figures import current_stage, district, files, positions, raw  # noqa: F401 - fixtures

pytestmark = pytest.mark.figures

DATES = (
    "2022-12-15",
    "2022-03-10",
    "2022-03-11",
    "2022-04-29",
    "2022-05-11",
    "2022-06-30",
    "2022-07-01",
    "2022-08-31",
    "2022-12-31",
)
ENGLISH = Language("en")


@pytest.fixture(scope="session")
def courses(files):
    return Courses(files, "2023-01-31")


@pytest.fixture(scope="session")
def documents(positions):
    return cache(lambda day: status(positions(day)))


@pytest.fixture(scope="session")
def summaries(documents):
    return cache(lambda day: read(documents(day))["summary"])


@pytest.fixture(params=DATES)
def day(request):
    return request.param


# --- What is late, and what falls due


def dispatched(orders, day):
    """Orders by then: the day each is due, and whether it still waits."""
    for order_id, order in orders.items():
        if order["opened"] <= day and "due" in order:
            steps = [each["step"] for each in order.get("steps", ()) if each["on"] <= day]
            turns = [each for each in steps if each in ("resolved", "returned")]
            yield ("order", order_id), order["due"], turns[-1:] != ["resolved"]


def agreed(raw, day):
    """What meetings agreed by then, in the same way."""
    for meeting in raw.district["meetings"]:
        for number, each in enumerate(meeting.get("decisions", ()), 1):
            if meeting["on"] <= day and "due" in each:
                waits = each.get("done", "9999") > day
                yield ("decision", f"{meeting['on']}/{number}"), each["due"], waits


def beside(raw, project_id, day):
    """What comes up beside the plan, by then: the day it is due, and whether it still waits."""
    project = raw.facts[project_id]
    yield from dispatched(raw.orders[project_id], day)
    rules, care = raw.plan["care"], project.get("care", {})
    patrols = [each for each in care.get("patrols", ()) if each["on"] <= day]
    handed_over = known(raw, project_id, "handed_over", day)
    if handed_over:
        latest = max([handed_over, *(each["on"] for each in patrols)])
        yield ("patrol", "patrol"), days_after(latest, int(rules["patrol_every_days"])), True
    for each in patrols:
        if "found" in each and "order" not in each:
            due = days_after(each["on"], int(rules["problem_days"]))
            yield ("patrol-problem", each["on"]), due, each.get("resolved", "9999") > day
    for inspection in project.get("inspections", ()):
        for number, each in enumerate(inspection.get("findings", ()), 1):
            if inspection.get("on", "9999") <= day and "due" in each:
                waits = each.get("mended", "9999") > day
                yield ("found-problem", inspection["on"], number), each["due"], waits


@pytest.fixture(scope="session")
def late_on(files):
    """Everything late on a day: whose and what, with its deadline and whether that is older than the plan."""

    @cache
    def on(day):
        raw = files.on(day)
        found = {
            (bearer.key, asked.key): (last_day(asked.due), before_issue(raw, asked))
            for bearer in raw.bearers.values()
            for asked in late(raw, bearer, day)
        }
        for project_id in raw.facts:
            for key, due, waits in beside(raw, project_id, day):
                if waits and due < day:
                    found["project", project_id, key] = (due, False)
        return found

    return on


def counted(found):
    """What is counted as late: it fell due since the plan was issued."""
    return {key for key, (_, older) in found.items() if not older}


def whose(key):
    return key[0] if isinstance(key[0], tuple) else key[:2]


def test_what_is_late_is_counted_apart_from_what_fell_due_before_the_plan(summaries, late_on, day):
    shown, found = summaries(day)["late"], late_on(day)
    since = {key: due for key, (due, older) in found.items() if not older}
    bearers = {whose(key) for key in since}

    assert shown["items"] == len(since)
    assert shown["before_issue"] == len(found) - len(since)
    assert shown["projects"] == sum(scope == "project" for scope, _ in bearers)
    assert shown["streets"] == sum(scope == "street" for scope, _ in bearers)
    assert shown["programme"] == (("programme", "") in bearers)
    assert shown["longest_due"] == min(since.values(), default=None)
    longest = shown["longest_due"] and days_between(shown["longest_due"], day)
    assert shown["longest_days"] == longest


def test_what_turned_since_yesterday_is_the_difference_of_two_days(summaries, late_on, day):
    now, before = counted(late_on(day)), counted(late_on(days_after(day, -1)))
    shown = summaries(day)["late"]

    assert (shown["became_late"], shown["settled"]) == (len(now - before), len(before - now))


@pytest.mark.parametrize("month", range(2, 13))
def test_on_every_third_day_of_the_year_what_turned_is_the_difference_of_two_days(positions, late_on, month):
    """Judged once, against two days judged each by itself."""
    for number in range(1, 29, 3):
        on = f"2022-{month:02}-{number:02}"
        shown = read(status(positions(on)))["summary"]["late"]
        now, before = counted(late_on(on)), counted(late_on(days_after(on, -1)))
        assert (shown["became_late"], shown["settled"]) == (len(now - before), len(before - now)), on


def test_a_deadline_is_late_from_the_day_after_it_on(summaries, late_on):
    """What is due on 10 March is due then, and became late on 11 March; not what fell due before the plan."""
    eve, after = summaries("2022-03-10"), summaries("2022-03-11")

    assert eve["due"]["today"] > 0
    assert eve["late"]["items"] + eve["late"]["before_issue"] == 0
    assert after["late"]["became_late"] == after["late"]["items"] == len(counted(late_on("2022-03-11"))) > 0
    assert after["late"]["before_issue"] == len(late_on("2022-03-11")) - after["late"]["items"] > 0


def test_the_year_brings_and_settles(summaries):
    assert any(summaries(day)["late"]["became_late"] for day in DATES)
    assert any(summaries(day)["late"]["settled"] for day in ("2022-05-20", "2022-07-05", *DATES))


def falling_due(raw, day):
    """The days on which whatever is still to be done falls due, from a day on."""
    for bearer in raw.bearers.values():
        for asked in bearer.asked.values():
            if (
                asked.required
                and asked.due
                and last_day(asked.due) >= day
                and outstanding(raw, asked.key, day)
            ):
                yield last_day(asked.due), bearer.key, asked.id
    for project_id in raw.facts:
        for key, due, waits in beside(raw, project_id, day):
            if waits and due >= day:
                yield due, ("project", project_id), key[1] if len(key) == 2 else f"{key[1]}/{key[2]}"
    for (_, id_), due, waits in (*dispatched(raw.orders[None], day), *agreed(raw, day)):
        if waits and due >= day:
            yield due, ("programme", ""), id_


def test_what_falls_due_today_and_soon(summaries, raw, day):
    shown, dues = summaries(day)["due"], list(falling_due(raw, day))

    assert shown["today"] == sum(due == day for due, *_ in dues)
    assert shown["within_7_days"] == sum(due <= days_after(day, 7) for due, *_ in dues)
    assert shown["within_14_days"] == sum(due <= days_after(day, 14) for due, *_ in dues)
    first = min((due for due, *_ in dues), default=None)
    assert Counter(
        (each["due_day"], (each["scope"], each["project"] or each["street"] or ""), each["id"])
        for each in shown["next"]
    ) == Counter(each for each in dues if each[0] == first)


# --- Where they stand


def begins(raw, asked, day):
    bearer = raw.bearers[asked.key[0]]
    track = raw.plan["tracks"][raw.facts[asked.key[0][1]]["track"]]
    rule = track["stages"][asked.stage].get("milestones", {}).get(asked.id, {})
    by_care = asked.kind == "milestone" and "dated_by" in rule
    return asked.due is not None and not by_care and bearer.recorded.get(asked.key, "9999") <= day


def stage_of(raw, project_id, day):
    """The furthest stage that something with a deadline, or the works, show to have begun."""
    project, bearer = raw.facts[project_id], raw.bearers["project", project_id]
    stages, found = raw.plan["tracks"][project["track"]]["stages"], None
    entry = last_entry(raw, project_id, day)
    at_work = known(raw, project_id, "started", day) or (entry and percent(entry["works"]) > 0)
    starts, ends = raw.plan["works"]["started"], raw.plan["works"]["finished"]
    with_start = [key for key, stage in stages.items() if set(starts) & set(stage.get("milestones", {}))]
    with_end = [key for key, stage in stages.items() if set(ends) & set(stage.get("milestones", {}))]
    of_works = next(iter([*with_start, *with_end]), None)
    survey = project.get("candidate", {}).get("survey", {}).get("on", "9999") <= day
    for number, stage_id in enumerate(stages):
        asked = [each for each in bearer.asked.values() if each.stage == stage_id]
        surveyed = not asked and not number and survey
        if surveyed or (at_work and stage_id == of_works) or any(begins(raw, each, day) for each in asked):
            found = stage_id
    return found


def standing(raw, project_id, day):
    bearer = raw.bearers["project", project_id]
    if is_suspended(raw.facts[project_id], day):
        return "suspended"
    if not bearer.has_records(day):
        return "unrecorded" if past_due(raw, bearer, day) else "not-begun"
    if current_stage(raw, project_id, day) is None:
        return "done"
    return "at-stage" if stage_of(raw, project_id, day) else "not-begun"


def test_every_project_stands_at_its_furthest_stage(documents, raw, day):
    shown = {
        each["id"]: (each["stands"]["standing"], each["stands"]["stage"])
        for each in read(documents(day))["projects"]
    }

    assert shown == {each: (standing(raw, each, day), stage_of(raw, each, day)) for each in raw.facts}


def test_tracks_are_counted_by_stage(summaries, raw, day):
    for track in summaries(day)["tracks"]:
        members = [key for key, each in raw.facts.items() if each["track"] == track["id"]]
        stands = Counter(standing(raw, each, day) for each in members)
        at = Counter(stage_of(raw, each, day) for each in members if standing(raw, each, day) == "at-stage")
        assert track["projects"] == len(members)
        assert {each["id"]: each["projects"] for each in track["stages"]} == at
        words = ("not-begun", "done", "suspended", "unrecorded")
        assert [track[each.replace("-", "_")] for each in words] == [stands[each] for each in words]


def test_works_that_are_under_way_are_not_told_as_visits(documents):
    (plum,) = [each for each in read(documents("2022-08-31"))["projects"] if each["id"] == "demo-plum"]

    assert plum["stands"]["stage"] == "construction"


# --- Rounds, works and money


def verdict(raw, project_id, round_id, day):
    bearer, key = raw.bearers["project", project_id], (("project", project_id), "round", round_id)
    if not bearer.has_records(day) or not is_judged(raw, key):
        return None
    return quota(raw, project_id, round_id, day)["met"]


def test_rounds_are_counted_by_their_verdicts(summaries, raw, day):
    members = [key for key, each in raw.facts.items() if each["track"] == "implementation"]
    for each in summaries(day)["rounds"]:
        verdicts = Counter(verdict(raw, key, each["id"], day) for key in members)
        assert (each["met"], each["not_met"], each["unknown"]) == tuple(
            verdicts[found] for found in (True, False, None)
        )


@pytest.mark.parametrize("on", ["2022-03-11", "2022-05-11", "2022-08-31", "2022-12-31"])
def test_the_rounds_are_counted_as_the_report_on_them_counts_them(documents, positions, on):
    """What is not yet due is told apart, neither as unmet nor as unknown."""
    summary = table_of(consult(positions(on)), "summary")
    told = read(documents(on))["summary"]["rounds"]

    assert [(each["met"], each["late"], each["undecided"], each["not_due"]) for each in told] == [
        (
            int(row["Met by"]),
            int(row.get("Unmet", 0)),
            int(row.get("No verdict", 0)) + int(row.get("No record", 0)),
            int(row.get("Not due", 0)),
        )
        for row in summary
    ]


ROUNDS_LINES = {
    "2022-03-11": ["改造前 met 15/18, unknown 4", "方案 not due 22", "调整后 not due 22"],
    "2022-05-11": ["改造前 met 15/17", "方案 met 14", "调整后 met 12", "unknown 4, 1, 1"],
    "2022-08-31": ["改造前 met 16/19", "方案 met 16/20", "调整后 met 17/19", "unknown 2, 2, 3"],
}


@pytest.mark.parametrize("on", ROUNDS_LINES)
def test_the_rounds_in_words(documents, on):
    (pairs,) = [block for block in documents(on).blocks if isinstance(block, Pairs)]
    (line,) = [cell for name, cell in pairs.rows if name.key == "Rounds"]

    assert [ENGLISH.value(each) for each in line.parts] == ROUNDS_LINES[on]


def weight(raw, project_id):
    stated = raw.facts[project_id].get("stated", {})
    found = stated.get("year_investment_yuan", stated.get("investment_yuan"))
    return None if found is None else int(found)


def weighted(raw, shares):
    weights = {key: weight(raw, key) for key in shares}
    total = sum(weights.values())
    return str(sum(share * weights[key] for key, share in shares.items()) / total) if total else None


def test_works_and_money_are_of_those_that_say_how_far_they_are(summaries, raw, day):
    due = {key: works(raw, key, day) for key in raw.facts if window(raw, key)}
    due = {key: found for key, found in due.items() if found.due}
    money = {key: spent(raw.facts[key], day) for key in due}
    done = {
        "works": {key: found.done for key, found in due.items()},
        "money": {key: over(paid, base) for key, (base, paid) in money.items()},
    }
    for name, shares in done.items():
        shown = summaries(day)[name]
        known_ = {
            key: share for key, share in shares.items() if share is not None and weight(raw, key) is not None
        }
        assert (shown["projects"], shown["unknown"]) == (len(known_), len(shares) - len(known_))
        if known_:
            assert shown["actual"] == weighted(raw, known_), name
            assert shown["planned"] == weighted(raw, {key: due[key].due for key in known_}), name


def test_works_and_money_are_held_against_the_pace_in_a_line(summaries, documents, day):
    """Points ahead have a plus, points behind a minus; of ten and more they are whole."""
    (lines,) = [each for each in documents(day).body if isinstance(each, Pairs)]
    (said,) = [ENGLISH.value(cell) for name, cell in lines.rows if ENGLISH.text(name) == "Work"]
    unknown = []
    for name, word, unit in (("works", "", " pts"), ("investment", "invested ", ""), ("money", "money ", "")):
        known_ = summaries(day)[name]
        if known_["actual"] is not None and known_["planned"] is not None:
            actual, planned = Fraction(known_["actual"]), Fraction(known_["planned"])
            tenths = rounded((actual - planned) * 100, 1)
            points = tenths if abs(tenths) < 10 else rounded((actual - planned) * 100, 0)
            against = f" {points:+}{unit}" if actual != planned else ", on pace"
            assert f"{word}{rounded(actual * 100, 1)}%{against}" in said
            unknown.append(known_["unknown"])
    told = f"   {', '.join(map(str, unknown))} unknown"
    assert said.endswith(told) if any(unknown) else "unknown" not in said


# --- Levels, and whom to call


def acted(raw, project_id, level, since, day):
    """The last action of the level or a higher one since it was reached."""
    levels = list(raw.plan["escalation"]["levels"])
    found = [
        each
        for each in raw.facts[project_id].get("escalated", ())
        if since <= each["on"] <= day and levels.index(each["level"]) >= levels.index(level)
    ]
    return max(found, key=lambda each: each["on"]) if found else None


def test_levels_are_counted_with_what_was_done_about_them(summaries, positions, raw, courses, day):
    shown = summaries(day)
    at = {key: found for key in courses.ids if key in raw.facts and (found := courses.on(key, day)).level}
    counts = Counter(found.level for found in at.values())
    actions = [acted(raw, key, found.level, found.since, day) for key, found in at.items()]

    assert {each["id"]: each["projects"] for each in shown["levels"]} == {
        level: counts[level] for level in raw.plan["escalation"]["levels"]
    }
    assert shown["actions_outstanding"] == sum(action is None for action in actions)
    assert shown["set_days_passed"] == sum(
        action is not None and action.get("until", "9999") < day for action in actions
    )
    assert shown["actions_overdue"] == 0  # the plan sets no days for an action
    assert shown["rising"] == len(read(escalations(positions(day)))["rising"])


@pytest.fixture(scope="session")
def urgency(files, courses, late_on):
    """What everybody is sorted by: the level, the days, the number of items."""
    levels = list(files.plan["escalation"]["levels"])

    def of(bearer, day):
        found = [each for key, each in late_on(day).items() if whose(key) == bearer]
        level = courses.on(bearer[1], day).level if bearer[1] in courses.ids else None
        days = max((days_between(due, day) for due, older in found if not older), default=0)
        return -(levels.index(level) if level else -1), -days, -len(found)

    return of


def test_whom_to_call_follows_the_level_and_the_days_and_nobody_is_named_twice(
    summaries,
    positions,
    urgency,
    day,
):
    calls, late_now = summaries(day)["call"], read(overdue(positions(day)))["overdue"]
    keys = [urgency((each["scope"], each["project"] or each["street"] or ""), day) for each in calls]

    assert keys == sorted(keys)
    assert len({each["person"] or each["place"] for each in calls}) == len(calls) <= 3
    assert len(calls) == 3 or day == "2022-03-10"
    for each in calls:
        asked = [
            row
            for row in late_now
            if (row["scope"], row["project"]) == (each["scope"], each["project"])
            and each["street"] in (None, row["street"])
            and row["id"] in (each["item"], each["order"])
        ]
        if each["days_late"]:
            assert each["days_late"] in [row["days_late"] for row in asked]
            named = [person["name"] for row in asked for held in row["answers"] for person in held["people"]]
            assert each["person"] in named or (each["person"] is None and not named)


def test_nobody_before_them_could_be_called_by_another_name(summaries, raw, urgency, day):
    """Who is passed over is in less trouble, or the people who answer are called already."""
    calls = summaries(day)["call"]
    if not calls:
        return
    most = min(urgency(("project", key), day) for key in raw.facts)
    of_streets = [urgency(("street", key), day) for key in raw.teams["streets"]]
    first = calls[0]
    assert urgency((first["scope"], first["project"] or first["street"] or ""), day) == min(most, *of_streets)


# --- A project in a line


def rows(document):
    (block,) = [each for each in document.body if isinstance(each, Fitted)]
    heads = [ENGLISH.text(column.name) for column in block.table.columns]
    return [dict(zip(heads, [ENGLISH.value(cell) for cell in row], strict=True)) for row in block.table.rows]


def sign(raw, project_id, round_id, day):
    met = verdict(raw, project_id, round_id, day)
    if met is None or met:
        return "ok" if met else "–"
    found = quota(raw, project_id, round_id, day)
    asked = raw.bearers["project", project_id].asked[("project", project_id), "round", round_id]
    # A tally is in the district of the day from its own day on.
    heard = round_id in raw.facts[project_id].get("tallies", {}) or any(
        visits[round_id][0][1] <= day
        for rooms in (raw.homes[project_id] or {}).values()
        for visits in rooms.values()
        if round_id in visits
    )
    return str(found["missing"]) if heard or last_day(asked.due) < day else "–"


def test_a_project_in_a_line(documents, positions, raw, courses, late_on, urgency, day):
    names = positions(day).short_names
    shown = {each["Project"]: each for each in rows(documents(day))}
    assert len(shown) == len(raw.facts)
    for project_id in raw.facts:
        row, found = (
            shown[names[project_id]],
            [each for key, each in late_on(day).items() if whose(key) == ("project", project_id)],
        )
        days = -urgency(("project", project_id), day)[1]
        since = [due for due, older in found if not older]
        assert row.get("Items", "") == (str(len(since) or len(found)) if found else "")
        if days:
            assert row["Due or late"] == (f"{days} days late" if days > 1 else "1 day late")
        elif found:
            assert row["Due or late"] == "before the plan"
        else:
            ahead = [due for due, bearer, _ in falling_due(raw, day) if bearer == ("project", project_id)]
            assert row["Due or late"] == min(ahead, default="")
        level = courses.on(project_id, day).level if project_id in courses.ids else None
        assert row.get("Level", "") == ((level and raw.plan["escalation"]["levels"][level]["name"]) or "")
        if raw.facts[project_id]["track"] == "implementation" and "Opinions" in row:
            rounds = ("before-design", "on-scheme", "on-revision")
            assert row["Opinions"] == " ".join(sign(raw, project_id, each, day) for each in rounds)


def test_those_in_trouble_come_first(documents, positions, urgency, day):
    ids = {name: key for key, name in positions(day).short_names.items()}
    order = [urgency(("project", ids[each["Project"]]), day) for each in rows(documents(day))]
    trouble = [key for key in order if key < (1, 0, 0)]

    assert order[: len(trouble)] == sorted(trouble)


# --- Narrowed by how it stands, and by who answers


@pytest.mark.parametrize("report", [status, consult], ids=["status", "consult"])
def test_unmet_is_a_verdict_and_one_without_records_has_none(positions, raw, report, day):
    told = read(report(narrowed(positions(day), Narrowing(only=(Only.UNMET,)))))
    rounds = ("before-design", "on-scheme", "on-revision")
    members = [key for key, each in raw.facts.items() if each["track"] == "implementation"]

    assert {each["id"] for each in told["projects"]} == {
        key for key in members if any(verdict(raw, key, each, day) is False for each in rounds)
    }


def test_a_round_that_is_due_without_a_verdict_is_not_unmet(positions, raw, day):
    items = Narrowing(only=(Only.UNMET,))
    told = read(deadlines(narrowed(positions(day), items, items), within=400))["deadlines"]

    for due in told:
        for each in due["projects"]:
            assert verdict(raw, each["id"], due["id"], day) is False, (due["id"], each["id"])


HOLDERS = [
    Entry(EntryKind.PERSON, "示例庚午", "示例庚午"),
    Entry(EntryKind.STREET, "东样街道", "东样街道"),
    Entry(EntryKind.STREET, "上样街道", "上样街道"),
    Entry(EntryKind.DEPARTMENT, "区住建局", "区住房和城乡建设局"),
]


@pytest.mark.parametrize("holder", HOLDERS, ids=lambda each: each.id)
def test_what_is_late_with_somebody_is_as_much_as_overdue_lists(positions, holder, day):
    """And what others answer for in the same projects is said beside it."""
    asked = Narrowing(holders=(holder,))
    document = status(narrowed(positions(day), asked))
    told, listed = read(document), read(overdue(narrowed(positions(day), asked, asked)))
    late, since = told["summary"]["late"], [row for row in listed["overdue"] if not row["before_issue"]]

    assert (late["items"], late["before_issue"]) == (len(since), len(listed["overdue"]) - len(since))
    assert late["longest_days"] == max((row["days_late"] for row in since), default=None)
    assert late["programme_orders"] == len(listed["programme_orders"])
    assert late["decisions"] == len(listed["decisions"])
    ids = {each["id"] for each in told["projects"]}
    whole = [row for row in read(overdue(positions(day)))["overdue"] if not row["before_issue"]]
    own = sum(row["scope"] == "project" for row in since)
    assert late["with_others"] == sum(row["project"] in ids for row in whole) - own
    keys = ("overdue", "programme_orders", "decisions")
    assert document.shows(Sign.LATE) == any(listed[each] for each in keys)


@pytest.mark.parametrize("holder", HOLDERS, ids=lambda each: each.id)
def test_with_somebody_his_own_come_first(positions, holder, day):
    """The projects in which something of his is late, and the calls that are to him or his people."""
    asked = Narrowing(holders=(holder,))
    document = status(narrowed(positions(day), asked))
    listed = read(overdue(narrowed(positions(day), asked, asked)))["overdue"]
    own = {row["project"] for row in listed if row["scope"] == "project"}
    names = {name: key for key, name in positions(day).short_names.items()}
    shown = [names[each["Project"]] for each in rows(document)]

    assert set(shown[: len(own)]) == own
    calls = read(document)["summary"]["call"]
    assert bool(calls) >= bool(own)
    for each in calls:
        held = (each["person"], each["lead"], each["place"])
        assert holder.id in held or holder.kind is EntryKind.DEPARTMENT
