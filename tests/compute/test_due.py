"""By when something is due, what fell due before the plan was issued, and what a late chain waits for."""

import pytest

from renovation_cli.compute.items import ItemKind
from renovation_cli.compute.late_everywhere import late_in_full
from renovation_cli.compute.lateness import stretches
from renovation_cli.compute.progress import Phase, judge
from tests.compute.records import ABOUT, ROUND, asked, building, day, dossier, household, rulebook

WORKS = {"started": ["started"], "finished": ["finished"]}
KEPT = {"progress": [{"on": "2022-01-05", "works": "0%"}]}


def book_of(milestones, rounds=None, issued="2022-02-01"):
    stage = {
        "name": "全程",
        "clause": "一",
        "from": "2022-02-10",
        "to": "2022-06-30",
        "milestones": {each: {"name": each, "clause": "二", **more} for each, more in milestones.items()},
        "rounds": rounds or {},
    }
    tracks = {"implementation": {"name": "实施", "clause": "一", "stages": {"all": stage}}}
    return rulebook(tracks=tracks, works=WORKS, issued=issued)


def state_on(as_of, book, households=None, **project):
    return judge(dossier(households, **{**KEPT, **project}), book, day(as_of))


def item(state, item_id):
    return next(each for each in state.items() if each.id == item_id)


def is_late(state, item_id):
    return item_id in {each.id for each in state.late(state.as_of)}


# --- Terms


WITHIN = {"contract": {}, "permit": {"within": {"days": "21", "of": "contract"}}}


@pytest.mark.parametrize(
    ("as_of", "due", "late"),
    [
        ("2022-04-30", None, False),  # not signed yet
        ("2022-05-01", "2022-05-22", False),
        ("2022-05-22", "2022-05-22", False),
        ("2022-05-23", "2022-05-22", True),
        ("2022-12-31", "2022-05-22", True),
    ],
)
def test_a_term_runs_from_the_day_of_what_it_is_of(as_of, due, late):
    state = state_on(as_of, book_of(WITHIN), milestones={"contract": "2022-05-01"})

    assert (item(state, "permit").due and str(item(state, "permit").due)) == due
    assert is_late(state, "permit") is late


def test_without_that_day_a_term_has_no_deadline_not_even_the_end_of_the_stage():
    state = state_on("2022-12-31", book_of(WITHIN))

    assert (item(state, "permit").due, is_late(state, "permit"), is_late(state, "contract")) == (
        None,
        False,
        True,
    )


def test_a_term_may_run_from_a_notice_and_past_the_end_of_the_stage():
    round_ = {
        "name": "征求意见",
        "short": "意见",
        "clause": "二",
        "requirements": [asked()],
        "notice": {"name": "公示", "clause": "二"},
    }
    book = book_of({"permit": {"within": {"days": "5", "of": ROUND}}}, {ROUND: round_})
    posted = {"notices": {ROUND: "2022-06-29"}}

    assert str(item(state_on("2022-06-29", book, **posted), "permit").due) == "2022-07-04"
    assert [is_late(state_on(on, book, **posted), "permit") for on in ("2022-07-04", "2022-07-05")] == [
        False,
        True,
    ]


def test_what_has_no_deadline_is_required_and_never_late_and_leaves_its_stage_open():
    book = book_of({"archive": {"by": "none", "reason": "方案未定期限"}})

    state = state_on("2023-06-30", book)
    assert (item(state, "archive").due, item(state, "archive").days_left(state.as_of)) == (None, None)
    assert (state.late(state.as_of), state.stages[0].phase) == ([], Phase.OPEN)
    done = state_on("2023-06-30", book, milestones={"archive": "2023-06-30"})
    assert done.stages[0].phase is Phase.COMPLETE


# --- Its own plan


OWN = {"started": {}, "finished": {}, "scheme": {}}


@pytest.mark.parametrize(
    ("planned", "due"),
    [
        ("2022-06-29", "2022-06-29"),
        ("2022-06-30", "2022-06-30"),
        ("2022-07-01", "2022-06-30"),  # the plan's day holds
        ("2022-05", "2022-05"),
    ],
)
def test_the_start_and_the_finish_of_the_works_are_due_by_the_project_s_own_days(planned, due):
    state = state_on("2022-03-01", book_of(OWN), planned={"started": planned, "finished": planned})

    assert [str(item(state, each).due) for each in ("started", "finished", "scheme")] == [
        due,
        due,
        "2022-06-30",
    ]


# --- Before the plan


@pytest.mark.parametrize(
    ("issued", "before"),
    [("2022-04-14", False), ("2022-04-15", False), ("2022-04-16", True), ("2022-12-01", True)],
)
def test_what_is_due_on_the_very_day_of_issue_is_not_before_it(issued, before):
    book = book_of({"scheme": {"by": "2022-04-15"}}, issued=issued)
    state = state_on("2022-12-31", book)

    assert item(state, "scheme").before_issue is before
    assert is_late(state, "scheme")  # late all the same
    (found,) = late_in_full([state], (), book, state.as_of)
    assert (found.item.before_issue, found.days_late) == (before, 260)


@pytest.mark.parametrize(
    ("issued", "before"), [("2022-04-29", False), ("2022-04-30", False), ("2022-05-01", True)]
)
def test_of_a_month_the_last_day_decides_whether_it_was_before_the_plan(issued, before):
    assert item(
        state_on("2022-06-01", book_of({"scheme": {"by": "2022-04"}}, issued=issued)), "scheme"
    ).before_issue is (before)


# --- The days that a level counts


@pytest.mark.parametrize(
    ("recorded", "days", "counted"),
    [
        ("2022-02-01", 10, 10),
        ("2022-04-14", 10, 10),
        ("2022-04-15", 10, 10),
        ("2022-04-16", 10, 9),
        ("2022-04-24", 10, 1),
        ("2022-04-25", 10, 0),  # its first record is of this day
    ],
)
def test_a_level_counts_from_the_later_of_the_deadline_and_the_first_record(recorded, days, counted):
    book = book_of({"scheme": {"by": "2022-04-15"}, "other": {"by": "none", "reason": "未定"}})
    state = state_on("2022-04-25", book, progress=[], milestones={"other": recorded})
    (found,) = stretches(state)

    assert (found.days(state.as_of), found.days_counted(state.as_of)) == (days, counted)
    assert (found.days(day("2022-04-15")), found.days_counted(day("2022-04-15"))) == (0, 0)


def test_before_the_first_record_there_is_no_stretch_at_all():
    book = book_of({"scheme": {"by": "2022-04-15"}, "other": {"by": "none", "reason": "未定"}})

    assert stretches(state_on("2022-04-24", book, progress=[], milestones={"other": "2022-04-25"})) == []


def test_what_is_implied_was_late_until_the_day_that_shows_it():
    book = book_of({"scheme": {"by": "2022-04-15"}, "drawings": {"after": ["scheme"]}})
    (found, _) = stretches(state_on("2022-12-31", book, milestones={"drawings": "2022-07-02"}))

    assert (str(found.first), str(found.last)) == ("2022-04-16", "2022-07-01")
    assert [found.days(day(on)) for on in ("2022-07-01", "2022-07-02")] == [77, 0]


# --- Gates


CHAIN = {
    "survey": {"by": "2022-03"},
    "scheme": {"by": "2022-04", "after": ["survey"]},
    "drawings": {"by": "2022-05", "after": ["scheme"]},
    "started": {"after": ["drawings"]},
    "finished": {"after": ["started"]},
}


def gates(state):
    found = {each.id: state.gate_of(each) for each in state.items() if each.outstanding}
    return {item_id: gate and gate.id for item_id, gate in found.items()}


def test_the_late_end_of_a_chain_waits_for_its_first_undone_gate():
    assert gates(state_on("2022-07-05", book_of(CHAIN))) == {
        "survey": None,
        "scheme": "survey",
        "drawings": "survey",
        "started": "survey",
        "finished": "survey",
    }
    assert gates(state_on("2022-07-05", book_of(CHAIN), milestones={"scheme": "2022-04-08"})) == {
        "drawings": None,
        "started": "drawings",
        "finished": "drawings",
    }


def test_what_cannot_be_late_is_no_gate_but_what_lies_beyond_it_is():
    chain = {**CHAIN, "scheme": {"by": "none", "reason": "未定", "after": ["survey"]}}

    assert gates(state_on("2022-07-05", book_of(chain)))["drawings"] == "survey"
    done = state_on("2022-07-05", book_of(chain), milestones={"survey": "2022-03-08"})
    assert gates(done)["drawings"] is None


def test_what_is_optional_or_done_holds_nothing_up():
    chain = {**CHAIN, "drawings": {"required": "false", "after": ["scheme"]}}

    assert gates(state_on("2022-07-05", book_of(chain)))["started"] is None
    begun = state_on("2022-07-05", book_of(CHAIN), milestones={"started": "2022-05-01"})
    assert gates(begun) == {"finished": None}


def test_a_round_waits_for_what_it_is_about_and_its_notice_for_the_round():
    scheme = {"scheme": {"by": "2022-04"}}
    silent = {"1": building(household())}
    waiting = state_on("2022-07-05", book_of(scheme, ABOUT), silent)
    issued = state_on("2022-07-05", book_of(scheme, ABOUT), silent, milestones={"scheme": "2022-04-08"})

    def of(state):
        return {
            each.kind: gate and gate.key for each in state.items() if (gate := state.gate_of(each)) or True
        }

    assert of(waiting) == {
        ItemKind.MILESTONE: None,
        ItemKind.ROUND: (ItemKind.MILESTONE, "scheme"),
        ItemKind.NOTICE: (ItemKind.MILESTONE, "scheme"),
    }
    assert of(issued)[ItemKind.NOTICE] == (ItemKind.ROUND, ROUND)


def test_a_round_without_a_record_is_no_gate():
    state = state_on(
        "2022-07-05", book_of({"scheme": {"by": "2022-04"}}, ABOUT), milestones={"scheme": "2022-04-08"}
    )
    (notice,) = [each for each in state.items() if each.kind is ItemKind.NOTICE]

    assert state.gate_of(notice) is None
    assert not is_late(state, ROUND)
