"""How much is late, and how much of that no level counts: said once."""

from types import SimpleNamespace

import pytest

from renovation_cli.compute.items import ItemKind
from renovation_cli.findings.text import say
from renovation_cli.render.language import Language
from renovation_cli.reports.wording.late import before_issue_alone, parted


def late(kind):
    return SimpleNamespace(item=SimpleNamespace(kind=kind))


PLANNED, ORDER, FOUND = (late(each) for each in (ItemKind.MILESTONE, ItemKind.ORDER, ItemKind.FOUND))


@pytest.mark.parametrize(
    ("found", "apart", "en", "zh"),
    [
        ([PLANNED], 0, "Late.", "Late."),
        (
            [PLANNED, ORDER],
            0,
            "Late. Escalation does not count: 1 of orders, patrols and what they found.",
            "Late.不计入督查督办的有：派单、巡查和巡查发现的问题 1 项。",
        ),
        (
            [PLANNED],
            2,
            "Late. Escalation does not count: 2 more due before the plan was issued.",
            "Late.不计入督查督办的有：另列的方案印发前到期 2 项。",
        ),
        (
            [ORDER, ORDER, FOUND],
            0,
            (
                "Late. Escalation does not count: 2 of orders, patrols and what they found,"
                " 1 found on inspections."
            ),
            "Late.不计入督查督办的有：派单、巡查和巡查发现的问题 2 项，督查发现 1 项。",
        ),
        (
            [ORDER, FOUND],
            5,
            (
                "Late. Escalation does not count: 1 of orders, patrols and what they found,"
                " 1 found on inspections, 5 more due before the plan was issued."
            ),
            (
                "Late.不计入督查督办的有：派单、巡查和巡查发现的问题 1 项，"
                "督查发现 1 项，另列的方案印发前到期 5 项。"
            ),
        ),
    ],
)
def test_what_no_level_counts_is_said_in_one_sentence(found, apart, en, zh):
    text = parted(say("Late."), found, apart)
    said = [Language(each).text(text) for each in ("en", "zh")]
    assert said == [en, zh.replace("Late.", Language("zh").text(say("Late.")))]


@pytest.mark.parametrize(
    ("number", "en", "zh"),
    [
        (
            1,
            "1 item fell due before the plan was issued, which no level counts.",
            "在方案印发前到期的有 1 项，不计入督查督办。",
        ),
        (
            2,
            "2 items fell due before the plan was issued, which no level counts.",
            "在方案印发前到期的有 2 项，不计入督查督办。",
        ),
    ],
)
def test_what_is_older_than_the_plan_is_not_said_to_be_late(number, en, zh):
    assert [Language(each).text(before_issue_alone(number)) for each in ("en", "zh")] == [en, zh]
