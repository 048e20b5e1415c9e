"""What happened, as a day: of several the first. Nothing here uses the package."""


def first_on(fact):
    """The first day of a fact as a file has it: a day, a record with a day, or a list of them."""
    if isinstance(fact, list):
        return min(map(first_on, fact))
    return fact["on"] if isinstance(fact, dict) else fact


def with_first_days(value):
    """A file of facts, in which each milestone and each notice is its first day."""
    if not isinstance(value, dict):
        return value
    found = dict(value)
    for key in ("milestones", "notices"):
        if key in value:
            found[key] = {each: first_on(fact) for each, fact in value[key].items()}
    if "streets" in value:
        found["streets"] = {street: with_first_days(facts) for street, facts in value["streets"].items()}
    return found
