"""Deadlines moved, a project suspended or withdrawn: from the day of the change on, and not a day before."""

import random
from datetime import date, timedelta
from fractions import Fraction

import pytest

from renovation_cli.compute.course import course_of
from renovation_cli.compute.escalation import level_state
from renovation_cli.compute.lag import project_pace
from renovation_cli.compute.lateness import stretches
from renovation_cli.compute.progress import judge
from renovation_cli.compute.schedule import schedule_of
from renovation_cli.loading.reader import Reader
from renovation_cli.loading.tree import MappingTree
from renovation_cli.model.dates import parse_plan_date
from renovation_cli.model.pace import Pace
from renovation_cli.model.programme import Works
from renovation_cli.model.project import Project
from tests.compute.records import day

EVEN = Pace.model_validate({"clause": "三", "by": "linear", "from": "2022-07-01", "to": "2022-07-10"})
MONTHS = Pace.model_validate({"clause": "三", "by": "months", "from": "2022-07", "to": "2022-10"})
TABLE = Pace.model_validate(
    {"clause": "三", "by": "table", "table": {"2022-07-01": "20%", "2022-07-10": "80%"}}
)
WORKS = Works(started=("works-started",), finished=("works-finished",))
KNOWN = ("works-started", "works-finished", "tender")


def project(*changes, withdrawn=None):
    facts = {"name": "红旗新村", "track": "implementation", "extended": list(changes)}
    return Project.model_validate(facts | ({"withdrawn": withdrawn} if withdrawn else {}))


def change(on, to=None, milestone=None):
    given = {"on": on, "to": to, "milestone": milestone, "reason": "管线迁改"}
    return {key: value for key, value in given.items() if value is not None}


def shares(pace, days, *changes, withdrawn=None):
    last = day(days[-1])
    course = course_of(pace, schedule_of(project(*changes, withdrawn=withdrawn), KNOWN, last), WORKS)
    return [course.share(day(each)) for each in days]


def terms(due, *changes, of="works-finished", done_on=None, as_of="2022-12-31", withdrawn=None):
    schedule = schedule_of(project(*changes, withdrawn=withdrawn), KNOWN, day(as_of))
    found = schedule.terms((of,), parse_plan_date(due), day(done_on) if done_on else None)
    return [(str(each.since), str(each.until), str(each.due)) for each in found]


def test_without_a_change_there_is_one_deadline_and_nothing_is_said_of_it():
    assert terms("2022-07-10") == []


def test_a_deadline_moves_on_the_day_of_the_change():
    assert terms("2022-07-10", change("2022-07-05", "2022-08", "works-finished")) == [
        ("0001-01-01", "2022-07-04", "2022-07-10"),
        ("2022-07-05", "None", "2022-08"),
    ]


@pytest.mark.parametrize(
    ("change_", "because"),
    [
        (change("2022-07-05", "2022-08", "tender"), "it is another's"),
        (change("2022-07-05", None, "works-finished"), "it says no day"),
        (change("2022-07-05", "2022-08", "works-finishd"), "nobody knows it"),
        (change("2023-01-01", "2023-02", "works-finished"), "it has not come yet"),
    ],
)
def test_a_change_moves_nothing_else(change_, because):
    assert terms("2022-07-10", change_) == [], because


def test_a_deadline_never_comes_earlier():
    ((_, _, before), (_, _, after)) = terms(
        "2022-07-10", change("2022-07-01", "2022-07-05", "works-finished")
    )

    assert (before, after) == ("2022-07-10", "2022-07-10")


def test_the_whole_project_moves_with_what_is_due_before():
    assert terms("2022-07-10", change("2022-07-01", "2022-07-20"), of="tender")[-1][2] == "2022-07-20"
    assert terms("2022-07-31", change("2022-07-01", "2022-07-20"), of="tender")[-1][2] == "2022-07-31"


def test_nothing_falls_due_while_it_is_suspended_and_what_ends_that_holds_for_all():
    found = terms(
        "2022-07-10",
        change("2022-07-03"),
        change("2022-08-01", "2022-09-30", "works-finished"),
        of="tender",
    )

    assert found == [
        ("0001-01-01", "2022-07-02", "2022-07-10"),
        ("2022-07-03", "2022-07-31", "None"),
        ("2022-08-01", "None", "2022-09-30"),
    ]


def test_what_was_done_before_keeps_its_deadline():
    on = "2022-07-05"
    assert terms("2022-07-10", change("2022-07-05", "2022-08"), done_on=on)[-1][2] == "2022-08"
    assert terms("2022-07-10", change("2022-07-06", "2022-08"), done_on=on) == []
    gone = {"on": "2022-07-06", "reason": "并入片区"}
    assert terms("2022-07-10", done_on=on, withdrawn=gone) == []


def test_nothing_falls_due_from_the_withdrawal_on_whatever_is_written_later():
    found = terms(
        "2022-07-10",
        change("2022-08-01", "2022-09"),
        withdrawn={"on": "2022-07-08", "reason": "并入片区"},
    )

    assert found == [("0001-01-01", "2022-07-07", "2022-07-10"), ("2022-07-08", "None", "None")]


def test_a_later_end_counts_as_if_it_had_always_been_the_end():
    days = ["2022-07-05", "2022-07-06", "2022-07-07", "2022-07-10", "2022-07-15", "2022-07-16"]

    # Half is due by 5 July, of ten days; from the 6th on the window has fifteen.
    assert shares(EVEN, days, change("2022-07-06", "2022-07-15", "works-finished")) == [
        Fraction(5, 10),
        Fraction(6, 15),
        Fraction(7, 15),
        Fraction(10, 15),
        1,
        1,
    ]


def test_the_share_does_not_grow_while_it_is_suspended():
    days = ["2022-07-05", "2022-07-06", "2022-07-31", "2022-08-01", "2022-08-10"]

    # Suspended at a half; the other half over the ten days from 1 August.
    assert shares(EVEN, days, change("2022-07-06"), change("2022-08-01", "2022-08-10")) == [
        Fraction(1, 2),
        Fraction(1, 2),
        Fraction(1, 2),
        Fraction(11, 20),
        1,
    ]


def test_a_later_start_counts_as_if_it_had_always_been_the_start():
    days = ["2022-07-02", "2022-07-03", "2022-07-05", "2022-07-06", "2022-07-10"]

    # A fifth is due by 2 July; from the 3rd on the window has the five days from the 6th to the 10th.
    assert shares(EVEN, days, change("2022-07-03", "2022-07-06", "works-started")) == [
        Fraction(1, 5),
        0,
        0,
        Fraction(1, 5),
        1,
    ]


def test_a_pace_by_months_goes_on_by_months():
    days = ["2022-08-30", "2022-08-31", "2022-09-30", "2022-10-31", "2022-11-30", "2022-12-31"]

    # One of four months has passed by 14 August; from the 15th on they are six.
    assert shares(MONTHS, days, change("2022-08-15", "2022-12", "works-finished")) == [
        *(Fraction(number, 6) for number in (1, 2, 3, 4, 5)),
        1,
    ]


def test_what_is_left_of_a_table_grows_evenly():
    days = ["2022-07-05", "2022-07-06", "2022-07-11", "2022-07-12"]

    # A fifth is due by the table, and 80% in the end: 60 points over the six days from the 6th to the 11th.
    assert shares(TABLE, days, change("2022-07-06", "2022-07-11", "works-finished")) == [
        Fraction(1, 5),
        Fraction(3, 10),
        Fraction(4, 5),
        Fraction(4, 5),
    ]


def test_a_later_end_after_a_suspension_counts_from_the_day_it_was_taken_up_again():
    days = ["2022-07-31", "2022-08-01", "2022-08-05", "2022-08-20"]
    changes = (
        change("2022-07-06"),
        change("2022-08-01", "2022-08-10"),
        change("2022-08-05", "2022-08-20", "works-finished"),
    )

    # Half was due when it was suspended; the rest has ten days from 1 August, and from the 5th on twenty.
    assert shares(EVEN, days, *changes) == [
        Fraction(1, 2),
        Fraction(1, 2) + Fraction(1, 20),
        Fraction(1, 2) + Fraction(5, 40),
        1,
    ]


def test_a_change_that_moves_nothing_leaves_the_course():
    course = course_of(
        EVEN, schedule_of(project(change("2022-07-05", "2022-08", "tender")), KNOWN, date(2022, 12, 1)), WORKS
    )

    assert not course.changed


LEVELS = """
escalation:
  clause: 四
  levels:
    yellow:
      name: 黄牌
      action: 督查
      clause: 四
      when: [{points_behind: 10%, every: report}, {days_overdue: 3}]
    red:
      name: 红牌
      action: 约谈
      clause: 四
      when:
        - {points_behind: 30%}
        - {points_behind_more_than: 0%, in_a_row: 2, every: month}
        - {days_overdue: 20}
"""


@pytest.fixture
def district(sample):
    plan = sample["programme.yaml"]
    head, _, tail = plan.partition("escalation:\n")
    plan = head + LEVELS.lstrip() + tail[tail.index("\ncare:") :]

    def of(project_, households):
        files = {
            **sample,
            "programme.yaml": plan,
            "projects/hongqi/project.yaml": project_,
            "projects/hongqi/households.yaml": households,
        }
        reader = Reader(MappingTree(files))
        book = reader.rulebook()
        (found,) = [each for each in reader.dossiers(book) if each.id == "hongqi"]
        assert not [each for each in reader.findings if each.place.file.startswith("projects/hongqi")]
        return found, book

    return of


def random_project(rng):
    """A project with what moves its levels, and changes of its schedule here and there."""

    def some_day(first=date(2022, 2, 15), days=330):
        return first + timedelta(days=rng.randrange(days))

    lines = ["name: 红旗新村", "track: implementation", "street: 东街街道", "stated: {households: 3}"]
    milestones = ("supervision-group", "scheme-issued", "final-drawings", "works-started", "works-finished")
    dated = [f"  {each}: {some_day()}" for each in milestones if rng.random() < 0.5]
    if dated:
        lines += ["milestones:", *dated]
    if rng.random() < 0.5:
        lines.append(f"notices: {{before-design: {some_day()}}}")
    days = sorted({some_day(date(2022, 6, 20), 200) for _ in range(rng.randrange(6))})
    if days:
        lines += ["progress:", *(f"  - {{on: {on}, works: {rng.randrange(100)}%}}" for on in days)]
    changes = []
    for on in sorted(some_day() for _ in range(rng.randrange(1, 5))):
        to = f", to: {on + timedelta(days=rng.randrange(1, 120))}" if rng.random() < 0.7 else ""
        name = rng.choice([*milestones, "before-design"]) if to and rng.random() < 0.6 else ""
        changes.append(f"  - {{on: {on}{f', milestone: {name}' if name else ''}{to}, reason: 管线}}")
    lines += ["extended:", *changes]
    if rng.random() < 0.3:
        lines.append(f"withdrawn: {{on: {some_day()}, reason: 并入片区}}")
    answers = [f"  1-10{room}: {{before-design: agree {some_day()}}}" for room in (1, 2, 3)]
    return "\n".join(lines) + "\n", "1:\n" + "\n".join(answers) + "\n"


def seen(dossier, book, as_of):
    """What a look on a day says of it, and of each day before."""
    state = judge(dossier, book, as_of)
    level = level_state(state, book, as_of)
    late = {(each.item.id, each.days(as_of), each.days_counted(as_of)) for each in stretches(state)}
    share = None if state.course is None else state.course.share(as_of)
    return state, level, {each for each in late if each[1]}, share, project_pace(state, as_of).works.points


def level_on(changes, when):
    found = (None, False, False)
    for each in changes:
        if each.on <= when:
            found = (each.level_id, each.excused, each.suspended)
    return found


@pytest.mark.parametrize("seed", range(30))
def test_a_later_look_at_a_past_day_gives_what_a_look_on_that_day_gave(district, seed):
    rng = random.Random(seed)  # noqa: S311 - a made-up project
    dossier, book = district(*random_project(rng))
    last = date(2023, 2, 1)
    state, level, *_ = seen(dossier, book, last)
    whole = stretches(state)

    when = date(2022, 4, 20)
    while when <= last:
        then, level_then, late_then, share_then, _ = seen(dossier, book, when)
        now = {(each.item.id, each.days(when), each.days_counted(when)) for each in whole}
        if then.is_recorded:
            assert {each for each in now if each[1]} == late_then, when
            assert {item.id: item.days_late(when) for item in then.late(when)} == {
                name: days for name, days, _ in late_then
            }, when
        assert state.course.share(when) == share_then, when
        assert level_on(level.changes, when) == level_on(level_then.changes, when), when
        if then.suspension:
            assert then.late(when) == []
            assert level_then.reached.level is None
        when += timedelta(days=3)
