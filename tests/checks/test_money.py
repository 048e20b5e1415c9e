import pytest

from tests.district import changed, english, expectation, findings_in

FILE = "projects/jianshe/project.yaml"
ENTRIES = """    - {on: 2022-02-20, kind: commitment, channel: budget, yuan: 600000}
    - {on: 2022-03-01, kind: receipt, channel: budget, yuan: 300000}
    - {on: 2022-04-10, kind: payment, channel: budget, yuan: 250000}
    - {on: 2022-05-05, kind: receipt, channel: residents, of: fund, yuan: 120000}
    - {on: 2022-06-20, kind: payment, channel: budget, yuan: 20000}
    - {on: 2022-07-12, kind: refund, channel: budget, yuan: 20000, note: 审减}
"""


def with_entries(sample, *entries):
    return findings_in(changed(sample, FILE, ENTRIES, "".join(f"    - {{{entry}}}\n" for entry in entries)))


def codes(findings):
    return [finding.rule.code for finding in findings]


RECEIVED = "on: 2022-03-01, kind: receipt, channel: budget, yuan: 300"


@pytest.mark.parametrize(("paid", "found"), [(299, []), (300, []), (301, ["C611"])])
def test_payments_up_to_the_receipts_are_in_order(sample, paid, found):
    paying = f"on: 2022-04-10, kind: payment, channel: budget, yuan: {paid}"

    assert codes(with_entries(sample, RECEIVED, paying)) == found


@pytest.mark.parametrize(("day", "found"), [("2022-02-28", ["C611"]), ("2022-03-01", []), ("2022-03-02", [])])
def test_money_can_be_paid_on_the_day_it_comes(sample, day, found):
    paying = f"on: {day}, kind: payment, channel: budget, yuan: 300"

    assert codes(with_entries(sample, paying, RECEIVED)) == found


def test_money_of_one_channel_does_not_cover_another(sample):
    paying = "on: 2022-04-10, kind: payment, channel: residents, yuan: 1"
    (finding,) = with_entries(sample, RECEIVED, paying)

    assert english(finding) == (
        FILE,
        13,
        65,
        "C611",
        "by 2022-04-10 payments from residents come to 1 yuan and receipts to 0",
        "enter the missing receipt, or check the amounts, days and channels",
    )


def test_payments_that_name_no_channel_are_held_against_all_receipts(sample):
    paying = ("on: 2022-04-10, kind: payment, yuan: 200", "on: 2022-04-11, kind: payment, yuan: 101")
    (finding,) = with_entries(sample, RECEIVED, *paying)

    assert english(finding)[1:5] == (
        14,
        45,
        "C611",
        "by 2022-04-11 payments come to 301 yuan and receipts to 300",
    )


def test_the_first_payment_too_many_is_named_and_no_later_one(sample):
    paying = [f"on: 2022-04-1{day}, kind: payment, channel: budget, yuan: 200" for day in range(4)]

    assert [english(finding)[1] for finding in with_entries(sample, RECEIVED, *paying)] == [14]


@pytest.mark.parametrize(
    ("plan", "found"),
    [
        ("{budget: 600000, residents: 199999}", ["C612"]),
        ("{budget: 600000, residents: 200001}", ["C612"]),
        ("{budget: 600000}", []),
        ("{budget: 800000}", []),
        ("{budget: 800001}", ["C612"]),
    ],
)
def test_a_plan_by_channel_contradicts_the_investment_where_it_is_whole_or_too_large(sample, plan, found):
    assert codes(findings_in(changed(sample, FILE, "{budget: 600000, residents: 200000}", plan))) == found


def test_without_a_stated_investment_nothing_contradicts_the_plan(sample):
    assert findings_in(changed(sample, FILE, ", investment_yuan: 800000", "")) == []


@pytest.mark.parametrize(
    ("entry", "message", "expected"),
    [
        (
            "on: 2022-03-01, kind: receipt, channel: budge, yuan: 3",
            "the programme has no channel “budge”",
            "one of: budget, residents",
        ),
        (
            "on: 2022-03-01, kind: receipt, channel: residents, of: funds, yuan: 3",
            "the channel residents has no kind “funds”",
            "one of: fund",
        ),
        (
            "on: 2022-03-01, kind: receipt, channel: budget, of: fund, yuan: 3",
            "the channel budget has no kind “fund”",
            "one of: award",
        ),
        (
            "on: 2022-03-01, kind: receipt, yuan: 3",
            "this entry does not say which channel the money is of",
            "one of: budget, residents",
        ),
        (
            "on: 2022-03-01, kind: commitment, yuan: 3",
            "this entry does not say which channel the money is of",
            "one of: budget, residents",
        ),
    ],
)
def test_money_of_a_channel_or_kind_that_is_not_known_is_found(sample, entry, message, expected):
    (finding,) = with_entries(sample, entry)

    assert (english(finding)[3:5], expectation(finding)) == (("R441", message), expected)


def test_a_payment_may_leave_its_channel_open_but_not_name_a_kind_of_none(sample):
    assert with_entries(sample, RECEIVED, "on: 2022-04-10, kind: payment, yuan: 3") == []
    assert codes(with_entries(sample, RECEIVED, "on: 2022-04-10, kind: payment, of: fund, yuan: 3")) == [
        "R441"
    ]


def test_a_planned_channel_that_is_not_known_is_found_at_its_key(sample):
    (finding,) = findings_in(
        changed(sample, FILE, "plan: {budget: 600000, residents", "plan: {budget: 600000, resident")
    )

    assert english(finding)[1:] == (
        10,
        26,
        "R441",
        "the programme has no channel “resident”",
        "did you mean residents?",
    )


@pytest.mark.parametrize(
    ("day", "found"),
    [("2020-12-31", ["D501"]), ("2021-01-01", []), ("2023-01-31", []), ("2023-02-01", ["D506"])],
)
def test_money_is_dated_within_the_records_and_not_in_the_future(sample, day, found):
    assert codes(with_entries(sample, f"on: {day}, kind: receipt, channel: budget, yuan: 3")) == found


def test_a_kind_of_the_plan_that_the_channel_does_not_have_is_named(sample):
    (finding,) = findings_in(changed(sample, FILE, "residents: 200000}", "residents: {fnd: 200000}}"))

    assert english(finding) == (
        FILE,
        10,
        38,
        "R441",
        "the channel residents has no kind “fnd”",
        "did you mean fund?",
    )


def test_a_plan_by_kind_counts_as_the_plan_of_its_channel(sample):
    for yuan, found in ((199999, ["C612"]), (200000, [])):
        divided = changed(sample, FILE, "residents: 200000}", f"residents: {{fund: {yuan}}}}}")

        assert codes(findings_in(divided)) == found


def test_an_amount_of_a_kind_is_read_as_strictly_as_any_other(sample):
    (finding,) = findings_in(changed(sample, FILE, "residents: 200000}", "residents: {fund: 20万}}"))

    assert english(finding)[1:] == (
        10,
        44,
        "S307",
        "“20万” is not an amount in whole yuan",
        "write: 200000",
    )


@pytest.mark.parametrize(("given", "what"), [("{}", "entries stand here"), ("[1]", "a list stands here")])
def test_a_plan_that_is_neither_an_amount_nor_amounts_by_kind_is_refused(sample, given, what):
    (finding,) = findings_in(changed(sample, FILE, "residents: 200000}", f"residents: {given}}}"))

    assert english(finding)[1:5] == (10, 37, "S303", what)
    assert expectation(finding) == (
        "an amount, or an amount for each kind of money: {water: 300000, power: 200000}"
    )


def two_kinds(sample):
    return changed(sample, "programme.yaml", "{fund: 维修基金}", "{fund: 维修基金, donation: 捐资}")


KINDS = "on: 2022-03-01, kind: receipt, channel: residents, of: fund, yuan: 300"


@pytest.mark.parametrize(("of", "found"), [(", of: fund", []), (", of: donation", ["C611"]), ("", [])])
def test_money_of_one_kind_does_not_cover_another_of_its_channel(sample, of, found):
    other = "on: 2022-03-02, kind: receipt, channel: residents, of: donation, yuan: 100"
    paying = f"on: 2022-04-10, kind: payment, channel: residents{of}, yuan: 200"

    assert codes(with_entries(two_kinds(sample), KINDS, other, paying)) == found


def test_the_kind_that_is_overpaid_is_named(sample):
    paying = "on: 2022-04-10, kind: payment, channel: residents, of: donation, yuan: 200"
    (finding,) = with_entries(two_kinds(sample), KINDS, paying)

    assert english(finding)[4] == (
        "by 2022-04-10 payments from residents, donation come to 200 yuan and receipts to 0"
    )


@pytest.mark.parametrize(("came", "found"), [(200000, []), (200001, ["C613"])])
def test_receipts_up_to_what_is_planned_are_in_order(sample, came, found):
    last = "on: 2022-05-05, kind: receipt, channel: residents, of: fund, yuan: 120000"
    more = f"on: 2022-05-06, kind: receipt, channel: residents, of: fund, yuan: {came - 120000}"

    assert codes(with_entries(sample, last, more)) == found


def test_a_kind_may_not_bring_more_than_its_part_of_the_plan(sample):
    planned = changed(
        two_kinds(sample), FILE, "residents: 200000}", "residents: {fund: 100000, donation: 100000}}"
    )
    (finding,) = findings_in(planned)

    assert english(finding) == (
        FILE,
        15,
        75,
        "C613",
        "with this receipt 120,000 yuan have come from residents, fund, and 100,000 are planned",
        "check the amount, or bring the plan of the channel up to date",
    )


@pytest.mark.parametrize(("year", "found"), [(799999, []), (800000, []), (800001, ["C614"])])
def test_the_year_takes_no_more_than_the_whole_investment(sample, year, found):
    stated = f"investment_yuan: 800000, year_investment_yuan: {year}}}"

    assert codes(findings_in(changed(sample, FILE, "investment_yuan: 800000}", stated))) == found
