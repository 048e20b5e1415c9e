"""Refunds, the investment completed, money for showcases, and the ratio that a plan gives a channel."""

import pytest

from tests.district import PROGRAMME, PROJECT, changed, english, expectation, findings_in

FILE = "projects/jianshe/project.yaml"
REFUND = "    - {on: 2022-07-12, kind: refund, channel: budget, yuan: 20000, note: 审减}\n"
ENTRIES = """  - {on: 2022-06-30, works: 100%, invested_yuan: 700000}
  - {on: 2022-07-31, works: 100%, invested_yuan: 780000}
"""


def found(files):
    return [english(finding)[1:] for finding in findings_in(files)]


def codes(files):
    return [finding.rule.code for finding in findings_in(files)]


def refunding(sample, *entries):
    return changed(sample, FILE, REFUND, "".join(f"    - {{{entry}}}\n" for entry in entries))


def investing(sample, *entries):
    return changed(sample, FILE, ENTRIES, "".join(f"  - {{{entry}}}\n" for entry in entries))


# --- Refunds


@pytest.mark.parametrize(("yuan", "expected"), [(269_999, []), (270_000, []), (270_001, ["C661"])])
def test_no_more_is_paid_back_than_was_paid(sample, yuan, expected):
    assert (
        codes(refunding(sample, f"on: 2022-07-12, kind: refund, channel: budget, yuan: {yuan}")) == expected
    )


@pytest.mark.parametrize(("day", "expected"), [("06-19", ["C661"]), ("06-20", []), ("06-21", [])])
def test_it_can_come_back_on_the_day_it_was_paid(sample, day, expected):
    refund = f"on: 2022-{day}, kind: refund, channel: budget, yuan: 260000"

    assert codes(refunding(sample, refund)) == expected


def test_a_refund_is_of_payments_that_name_the_same(sample):
    refund = "on: 2022-07-12, kind: refund, channel: {}, yuan: 1"

    assert found(refunding(sample, refund.format("residents, of: fund"))) == [
        (
            17,
            74,
            "C661",
            "by 2022-07-12 refunds of residents, fund come to 1 yuan and payments to 0",
            "enter the missing payment, or check the amount, the day, the channel and the kind",
        )
    ]
    assert found(refunding(sample, refund.format("residents")))[0][3] == (
        "by 2022-07-12 refunds of residents without a kind come to 1 yuan and payments to 0"
    )


def test_a_refund_of_a_payment_without_a_channel_has_none_either(sample):
    paid, back = (
        "on: 2022-07-12, kind: {}, yuan: {}".format(*each) for each in (("payment", 5), ("refund", 5))
    )

    assert codes(refunding(sample, paid, back)) == []
    (finding,) = findings_in(refunding(sample, back))
    assert english(finding)[3:5] == (
        "C661",
        "by 2022-07-12 refunds that name no channel come to 5 yuan and payments to 0",
    )
    assert expectation(finding) == "refunds of at most what has been paid by then"


def test_a_refund_without_a_channel_names_no_kind(sample):
    (finding,) = findings_in(refunding(sample, "on: 2022-07-12, kind: refund, of: fund, yuan: 1"))[:1]

    assert english(finding)[3:] == (
        "R441",
        "this entry does not say which channel the money is of",
        "add “channel: …”; only a payment or its refund may leave it open, and then without “of”",
    )


def test_the_first_refund_too_many_is_named_and_no_later_one(sample):
    refunds = [f"on: 2022-07-1{day}, kind: refund, channel: budget, yuan: 100000" for day in range(5)]

    assert [line for line, *_ in found(refunding(sample, *refunds))] == [19]


@pytest.mark.parametrize(("yuan", "expected"), [(69_999, []), (70_000, []), (70_001, ["C611"])])
def test_what_came_back_can_be_paid_again(sample, yuan, expected):
    """300,000 came, 270,000 were paid, 40,000 came back."""
    again = f"on: 2022-07-12, kind: payment, channel: budget, yuan: {yuan}"
    back = "on: 2022-07-12, kind: refund, channel: budget, yuan: 40000"

    assert codes(refunding(sample, again, back)) == expected


# --- The investment completed


@pytest.mark.parametrize(("yuan", "expected"), [(799_999, []), (800_000, []), (800_001, ["C662"])])
def test_no_more_is_completed_than_the_project_costs(sample, yuan, expected):
    assert codes(investing(sample, f"on: 2022-07-31, works: 100%, invested_yuan: {yuan}")) == expected


def test_the_first_entry_above_the_investment_is_named_with_it(sample):
    entries = [f"on: 2022-0{month}-30, works: 100%, invested_yuan: 80000{month}" for month in (6, 7)]
    (finding,) = findings_in(investing(sample, *entries))

    assert english(finding)[1:] == (
        28,
        50,
        "C662",
        "by 2022-06-30 800,006 yuan are completed, and the investment is 800,000",
        (
            "check the amount (whole yuan since the start of the works), or bring the stated investment up"
            " to date"
        ),
    )
    assert expectation(finding) == "at most 800,000"


@pytest.mark.parametrize(("yuan", "expected"), [(699_999, ["D561"]), (700_000, []), (700_001, [])])
def test_what_is_completed_does_not_fall(sample, yuan, expected):
    entries = ("on: 2022-06-30, works: 100%, invested_yuan: 700000", "on: 2022-07-15, works: 100%")

    assert (
        codes(investing(sample, *entries, f"on: 2022-07-31, works: 100%, invested_yuan: {yuan}")) == expected
    )


def test_a_fall_is_named_with_both_days(sample):
    entries = [
        f"on: 2022-{day}, works: 100%, invested_yuan: {yuan}" for day, yuan in (("06-30", 9), ("07-31", 8))
    ]
    (finding,) = findings_in(investing(sample, *entries))

    assert english(finding)[1:] == (
        29,
        50,
        "D561",
        "completed investment falls from 9 yuan on 2022-06-30 to 8 on 2022-07-31",
        "add what was completed before, or check both entries",
    )
    assert expectation(finding) == "the investment completed since the start, all together"


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ("works: 12%, invested_yuan: 2", ["C676"]),
        ("works: 13%, invested_yuan: 2", ["C676"]),
        ("works: 12%, invested_yuan: 1", ["C675"]),
        ("works: 12%", []),
    ],
)
def test_two_figures_of_one_day_contradict_each_other(sample, second, expected):
    first = "  - {on: 2022-07-31, works: 12%, invested_yuan: 1}\n"
    files = changed(sample, PROJECT, "  - {on: 2022-07-31, works: 12%}\n", first)
    files = changed(files, PROJECT, first, f"{first}  - {{on: 2022-07-31, {second}}}\n")

    assert codes(files) == expected


@pytest.mark.parametrize(
    ("given", "remedy"),
    [
        ("7.8万", "write: 78000"),
        ("-1", "no number here is below nought; check the sign"),
        ("780000.5", "rounded to the nearest, write: 780001"),
    ],
)
def test_what_is_completed_is_in_whole_yuan(sample, given, remedy):
    finding, *_ = found(investing(sample, f"on: 2022-07-31, works: 100%, invested_yuan: {given}"))

    assert (finding[2], finding[4]) == ("S307", remedy)


# --- Money for showcases, and the ratio of a channel

AWARD = "of: award, yuan: 300000}"


def awarded(sample):
    return changed(
        sample,
        FILE,
        "kind: receipt, channel: budget, yuan: 300000}",
        f"kind: receipt, channel: budget, {AWARD}",
    )


def test_an_award_to_a_project_that_is_no_showcase_is_asked_about(sample):
    (finding,) = findings_in(awarded(sample))

    assert english(finding)[1:] == (
        13,
        60,
        "C663",
        "以奖代补 (四) is for showcases, and this project is none by its file",
        "add “showcase: …” if it is one, else correct the kind of the money",
    )
    assert expectation(finding) == "is it a showcase, or is the money of another kind?"


def test_an_award_to_a_showcase_is_not(sample):
    showcase = changed(awarded(sample), FILE, "track: carry-over", "track: carry-over\nshowcase: exemplar")
    more = changed(showcase, PROGRAMME, "clause: 一, count: 1}", "clause: 一, count: 2}")

    assert codes(more) == []


def test_an_award_that_is_planned_is_named_at_its_kind_and_once(sample):
    planned = changed(awarded(sample), FILE, "plan: {budget: 600000", "plan: {budget: {award: 600000}")

    assert [each[:3] for each in found(planned)] == [(10, 19, "C663")]


def test_what_is_kept_for_showcases_is_a_kind_of_the_channel(sample):
    (finding,) = findings_in(
        changed(sample, PROGRAMME, "showcases_only: [award]", "showcases_only: [awards]")
    )

    assert english(finding)[3:] == (
        "R441",
        "the channel budget has no kind “awards”",
        "did you mean award?",
    )


@pytest.mark.parametrize(
    ("budget", "ratio", "expected"),
    [
        (599_999, "75%", ["C664"]),
        (600_000, "75%", []),
        (600_001, "75%", []),
        (533_332, "2/3", ["C664"]),
        (533_333, "2/3", []),  # of 800,000 are 533,333 1/3
        (300_000, "0%", []),
    ],
)
def test_a_channel_bears_the_share_that_the_plan_has_from_it(sample, budget, ratio, expected):
    plan = f"plan: {{budget: {budget}, residents: {800_000 - budget}}}"
    files = changed(sample, FILE, "plan: {budget: 600000, residents: 200000}", plan)

    assert codes(changed(files, PROGRAMME, "ratio: 75%", f"ratio: {ratio}")) == expected


def test_what_a_channel_lacks_is_said_with_the_ratio_and_the_clause(sample):
    files = changed(sample, FILE, "plan: {budget: 600000, residents: 200000}", "plan: {budget: 400000}")
    (finding,) = findings_in(files)

    assert english(finding)[3:] == (
        "C664",
        "财政资金 has 400,000 yuan, and 75% of 800,000 are 600,000 (四)",
        "check the amount of the channel and the investment",
    )
    assert expectation(finding) == "at least 600,000"


def test_without_an_investment_or_a_plan_of_the_channel_nothing_is_below_its_ratio(sample):
    assert codes(changed(sample, FILE, ", investment_yuan: 800000", "")) == []
    assert codes(changed(sample, FILE, "{budget: 600000, residents: 200000}", "{residents: 200000}")) == []
