"""What happened, written with its document, or several times where it may happen again."""

from datetime import timedelta

from tests.oracle.reading import day


def as_recorded(project, programme, random):
    """A project in which some days stand in a record, and some of what repeats in a list with later days.

    The first day of each stays. What a round is about is left alone: of that the last day counts too.
    """
    track = programme["tracks"][project["track"]]
    stages = track["stages"].values()
    rules = {each: rule for stage in stages for each, rule in stage.get("milestones", {}).items()}
    rounds = {each: rule for stage in stages for each, rule in stage.get("rounds", {}).items()}
    about = {rule.get("about") for rule in rounds.values()}
    found = dict(project)
    for key in ("milestones", "notices"):
        if key in project:
            found[key] = {
                each: _written(
                    on, random, None if each in about else rules.get(each) or rounds[each]["notice"]
                )
                for each, on in project[key].items()
            }
    return found


def _written(on, random, rule):
    chance = random.random()
    if rule is None or chance < 0.6:
        return on
    if chance < 0.8:
        return {"on": on, "doc": "会议纪要"}
    rule["repeats"] = "true"
    later = [(day(on) + timedelta(days=random.randint(1, 40))).isoformat() for _ in range(2)]
    days = [*dict.fromkeys(later), {"on": on, "note": "第一次"}]
    random.shuffle(days)
    return days


def first_on(fact):
    """The first day of what happened, as a text."""
    if isinstance(fact, list):
        return min(map(first_on, fact))
    return fact["on"] if isinstance(fact, dict) else fact


def by(fact, as_of):
    """What there is of a fact by a day; None where there is nothing."""
    if isinstance(fact, list):
        return [each for each in fact if day(first_on(each)) <= as_of] or None
    return fact if day(first_on(fact)) <= as_of else None
