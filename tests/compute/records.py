"""Records of a small made-up programme, built from the values that a file would hold."""

from datetime import date

from hypothesis import HealthCheck, settings

from renovation_cli.model.book import Dossier, Rulebook
from renovation_cli.model.duties import Duties
from renovation_cli.model.household import Household
from renovation_cli.model.programme import Programme
from renovation_cli.model.project import Project
from renovation_cli.model.teams import Teams
from renovation_cli.model.track import Requirement, Round

ROUND = "before-design"
at_leisure = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""For properties: a busy machine is no failure."""


def day(text):
    return date.fromisoformat(text)


def asked(count="received", of="households", **more):
    """A requirement as a file holds it, at least two thirds unless something else is said."""
    bound = {} if "more_than" in more else {"at_least": "2/3"}
    return {"count": count, "of": of, "clause": "二", **bound, **more}


ABOUT = {
    ROUND: {
        "name": "征求意见",
        "short": "意见",
        "clause": "二",
        "about": "scheme",
        "requirements": [asked()],
        "notice": {"name": "公示", "clause": "二"},
    }
}
"""A round as a file holds it, about the milestone ``scheme``."""


def requirement(count="received", of="households", **more):
    return Requirement.model_validate(asked(count, of, **more))


def round_of(*requirements, **more):
    values = {"name": "改造前征求意见", "short": "改造前", "clause": "二", "requirements": list(requirements)}
    return Round.model_validate({**values, **more})


def household(answers=None, *, area=None, owner=None, round_id=ROUND):
    """A household; ``answers`` is what its line holds for the round."""
    line = {} if answers is None else {round_id: answers}
    if area is not None:
        line["area_m2"] = area
    if owner is not None:
        line["owner"] = owner
    return Household.model_validate(line)


def building(*households, unit="1"):
    """Households under the rooms ``1-101``, ``1-102``, ..."""
    return {f"{unit}-{101 + number}": each for number, each in enumerate(households)}


def many(number, answers=None, **more):
    """So many households that say the same."""
    return [household(answers, **more) for _ in range(number)]


def dossier(households, **project):
    """A project with households by building; None where there is no list.

    As many households are stated as are listed, unless it is given what is stated, or the buildings.
    """
    values = {"name": "红旗新村", "track": "implementation", **project}
    if households is not None and "buildings" not in project:
        listed = sum(len(rooms) for rooms in households.values())
        values.setdefault("stated", {"households": str(listed)})
    return Dossier("hongqi", Project.model_validate(values), households)


def programme(**more):
    """A plan of one track with a stage of visits and a stage of design."""
    values = {
        "format": "1",
        "name": "示例区2022年改造",
        "place": "示例区",
        "period": {"from": "2022-02", "to": "2022-12"},
        "records": {"from": "2022-01", "to": "2023-06"},
        "tracks": {"implementation": {"name": "实施项目", "clause": "一", "stages": STAGES}},
        **more,
    }
    return Programme.model_validate(values)


def rulebook(teams=None, duties=None, **plan):
    return Rulebook(
        programme(**plan),
        Teams.model_validate(teams or {}),
        Duties.model_validate({"departments": duties or {}}),
    )


STAGES = {
    "visits": {
        "name": "入户",
        "clause": "二",
        "from": "2022-02-10",
        "to": "2022-03-10",
        "lead": ["street", "community"],
        "duty": "household-visits",
        "milestones": {
            "supervision-group": {"name": "居民监督小组成立", "clause": "二", "lead": ["community"]},
        },
        "rounds": {
            ROUND: {
                "name": "改造前征求意见",
                "short": "改造前",
                "clause": "二",
                "notice": {"name": "改造前公示", "clause": "二"},
                "requirements": [
                    {"count": "received", "of": "households", "at_least": "2/3", "clause": "二"},
                ],
            },
        },
    },
    "design": {
        "name": "设计",
        "clause": "三",
        "from": "2022-03",
        "to": "2022-06",
        "lead": ["住建局"],
        "duty": "design-guidance",
        "milestones": {
            "scheme-issued": {"name": "方案出具", "clause": "三", "by": "2022-04"},
            "special-meeting": {"name": "专题会议", "clause": "三", "required": "false", "by": "2022-04-15"},
        },
    },
    "closing": {"name": "收尾", "clause": "三", "from": "2022-11", "to": "2022-12", "lead": ["城发集团"]},
}
