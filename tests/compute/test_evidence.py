"""What is on file with and without the document that its rule wants."""

import pytest

from renovation_cli.compute.evidence import proved
from renovation_cli.compute.progress import judge
from tests.compute.records import ROUND, day, dossier, rulebook

STAGES = {
    "all": {
        "name": "全程",
        "clause": "一",
        "from": "2022-02",
        "to": "2022-06",
        "milestones": {
            "talk": {"name": "夜谈会", "clause": "二", "required": False, "repeats": True, "evidence": True},
            "scheme": {"name": "方案", "clause": "二", "evidence": True},
            "posted": {"name": "上墙", "clause": "二"},
        },
        "rounds": {
            ROUND: {
                "name": "征求意见",
                "short": "意见",
                "clause": "二",
                "notice": {"name": "公示", "clause": "二", "evidence": True},
            }
        },
    }
}
for each in STAGES["all"]["milestones"].values():
    each.update({key: str(flag).lower() for key, flag in each.items() if isinstance(flag, bool)})
STAGES["all"]["rounds"][ROUND]["notice"]["evidence"] = "true"
BOOK = rulebook(tracks={"implementation": {"name": "实施", "clause": "一", "stages": STAGES}}, works={})


def found(as_of, **facts):
    state = judge(dossier(None, **facts), BOOK, day(as_of))
    return {
        each.item.id: ([str(on) for on in each.without], [times.doc for times in each.documents])
        for each in proved([state], (), BOOK)
    }


TALKS = {"milestones": {"talk": ["2022-02-18", {"on": "2022-02-25", "doc": "纪要1"}, "2022-03-04"]}}


@pytest.mark.parametrize(
    ("as_of", "without", "documents"),
    [
        ("2022-02-18", ["2022-02-18"], []),
        ("2022-02-24", ["2022-02-18"], []),
        ("2022-02-25", ["2022-02-18"], ["纪要1"]),
        ("2022-03-04", ["2022-02-18", "2022-03-04"], ["纪要1"]),
    ],
)
def test_each_time_by_the_day_wants_a_document_of_its_own(as_of, without, documents):
    assert found(as_of, **TALKS) == {"talk": (without, documents)}


def test_what_had_not_happened_by_the_day_wants_none():
    assert found("2022-02-17", **TALKS) == {}


def test_what_the_rule_wants_no_document_of_is_not_asked_for():
    assert found("2022-06-01", milestones={"posted": "2022-05-01"}) == {}
    assert found("2022-06-01") == {}


def test_a_notice_is_asked_for_like_a_milestone():
    assert found("2022-06-01", notices={ROUND: "2022-03-01"}) == {ROUND: (["2022-03-01"], [])}


def test_a_repeated_milestone_is_done_on_its_first_day():
    state = judge(dossier(None, **TALKS), BOOK, day("2022-03-10"))
    (talk,) = [item for item in state.milestones() if item.id == "talk"]

    assert (talk.done, str(talk.on)) == (True, "2022-02-18")
