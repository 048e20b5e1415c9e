"""The investment completed in a district, made from its raw YAML.

Nothing here uses the package: dates are texts, shares are fractions. None is unknown.
"""

from fractions import Fraction

from tests.raw_money import YEAR, over, stated, text

FIRST, LAST = f"{YEAR}-01-01", f"{YEAR}-12-31"
STARTED = "works-started"


def figures(project, first, last):
    """The figures of the entries from one day to another, in the order of the days; of one day as written."""
    said = [each for each in project.get("progress", ()) if "invested_yuan" in each and each["on"] <= last]
    said.sort(key=lambda each: each["on"])
    return [(each["on"], int(each["invested_yuan"])) for each in said if each["on"] >= first]


def had_not_begun(raw, project, day):
    """Whether the start of the works, or an entry of the year with nothing done, says so by a day."""
    asked = any(
        STARTED in stage["milestones"]
        for stage in raw.plan["tracks"][project["track"]]["stages"].values()
        if "milestones" in stage
    )
    start = project.get("milestones", {}).get(STARTED) if asked else None
    if start and start <= day:
        return start >= FIRST
    return any(
        FIRST <= each["on"] <= day and Fraction(each["works"].rstrip("%")) == 0
        for each in project.get("progress", ())
    )


def invested(raw, project, day):
    """(day of the figure, since the start, by the end of the year before, in the year)."""
    every = figures(project, "", day)
    if not every:
        return None, None, None, None
    before = [yuan for on, yuan in every if on < FIRST]
    base = before[-1] if before else 0 if had_not_begun(raw, project, day) else None
    of_year = [yuan for on, yuan in every if FIRST <= on <= LAST]
    in_year = of_year[-1] - base if of_year and base is not None else None
    return *every[-1], base, in_year


def counted(raw, project, day):
    """What is held against the planned investment: of the year where that is stated, else all of it."""
    _, in_all, _, in_year = invested(raw, project, day)
    return in_all if stated(project, "year_investment_yuan") is None else in_year


def planned_investment(project):
    of_year = stated(project, "year_investment_yuan")
    return stated(project, "investment_yuan") if of_year is None else of_year


def why_not(raw, project, day):
    """Why there is no share, in the words of the report."""
    base = planned_investment(project)
    if not base:
        return "no planned investment on file"
    _, in_all, before, _ = invested(raw, project, day)
    if in_all is None:
        return "no completed investment on file"
    if counted(raw, project, day) is not None:
        return None
    if not figures(project, FIRST, min(day, LAST)):
        return f"no completed investment on file since {FIRST}"
    assert before is None
    return f"what had been invested before {FIRST} is not on file"


def told_of_year(project, day):
    """What the figures of the year tell by a day, from the first to the last; None where that is nothing."""
    of_year = figures(project, FIRST, min(day, LAST))
    first = [yuan for on, yuan in of_year if on == of_year[0][0]]
    gain = of_year[-1][1] - first[-1] if of_year else 0
    return gain if gain > 0 else None


def in_year_at_least(raw, project, day):
    """The investment of the year as far as it is on file."""
    exact = invested(raw, project, day)[3]
    return told_of_year(project, day) if exact is None else exact


def completed(raw, projects, day):
    """What a report says of what some projects have planned and completed: sums over those that say it."""
    parts = {
        "year_investment": [stated(each, "year_investment_yuan") for each in projects],
        "invested_in_year": [invested(raw, each, day)[3] for each in projects],
        "investment": [stated(each, "investment_yuan") for each in projects],
        "invested_in_all": [invested(raw, each, day)[1] for each in projects],
    }
    unknown = {name: each.count(None) for name, each in parts.items()}
    bounds = {"invested_in_year": [in_year_at_least(raw, each, day) for each in projects]}
    sums = {name: _sum(each) for name, each in (parts | bounds).items()}
    whole = {name: None if unknown[name] else sums[name] for name in sums}
    return {
        "projects": len(projects),
        **{f"{name}_yuan": yuan for name, yuan in sums.items()},
        "share_of_year": text(over(sums["invested_in_year"], whole["year_investment"])),
        "share": text(over(sums["invested_in_all"], whole["investment"])),
        "unknown": unknown,
    }


def _sum(parts):
    known = [each for each in parts if each is not None]
    return sum(known) if known else None


def asked(raw, day):
    """The projects of which it is asked: all but candidates that have completed nothing."""
    return [
        project
        for project in raw.facts.values()
        if "eligibility" not in raw.plan["tracks"][project["track"]] or figures(project, "", day)
    ]
