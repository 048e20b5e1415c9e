from dataclasses import FrozenInstanceError

import pytest

from renovation_cli.findings.finding import Finding, Place, in_order
from renovation_cli.findings.text import say
from renovation_cli.loading.rules_schema import DATE_FORM, UNKNOWN_KEY


def finding(file="a.yaml", line=1, column=1, rule=DATE_FORM, message="one"):
    return Finding(rule, Place(file, line, column, column + 1), say(message))


def test_findings_are_in_the_order_of_file_line_column_and_code():
    ordered = [
        finding(),
        finding(column=2, rule=UNKNOWN_KEY),
        finding(column=2),
        finding(line=2),
        finding(line=10),
        finding(file="b.yaml"),
    ]
    assert in_order(list(reversed(ordered))) == ordered


def test_no_finding_is_shown_twice():
    assert in_order([finding(), finding()]) == [finding()]


def test_two_messages_about_one_place_are_both_shown():
    both = [finding(message="one"), finding(message="other")]
    assert in_order(both) == both


def test_one_message_with_other_values_is_another():
    one, other = (
        Finding(DATE_FORM, Place("a.yaml", 1, 1, 2), say("{given} is no date", given=given))
        for given in ("x", "y")
    )
    assert in_order([one, other]) == [one, other]


def test_finding_cannot_be_filled_in_later():
    with pytest.raises(FrozenInstanceError):
        finding().remedy = say("write it")
