"""The money of a district made from its raw YAML, as the reports' JSON says it.

Nothing here uses the package: dates are texts and compare as such, shares are fractions.
"""

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from tests.raw_levels import planned, to_the_hundredth, window

AMOUNTS = ("plan", "committed", "received", "paid", "gap")
HAPPENED = {"committed": "commitment", "received": "receipt", "paid": "payment"}


def entries_of(project, day):
    return [each for each in project.get("money", {}).get("entries", ()) if each["on"] <= day]


def written(project):
    """What is written as the plan: a channel's amount, or its amounts by kind."""
    return project.get("money", {}).get("plan", {})


def plan_of(project):
    return {
        channel: sum(map(int, plan.values())) if isinstance(plan, dict) else int(plan)
        for channel, plan in written(project).items()
    }


def stated(project, field):
    found = project.get("stated", {}).get(field)
    return None if found is None else Fraction(found)


def total(raw, project_id, field):
    """A total as stated, else as the buildings add up, as a list of households does not."""
    project = raw.facts[project_id]
    parts = [building.get(field) for building in project.get("buildings", {}).values()]
    if stated(project, field) is not None:
        return stated(project, field)
    if parts and None not in parts:
        return sum(map(Fraction, parts))
    return None


YEAR = 2022
"""The year of the plan."""


def happened(entries):
    """Yuan committed, received and paid; what was paid back is not paid."""
    entries = list(entries)
    sums = {
        kind: sum(int(each["yuan"]) for each in entries if each["kind"] == kind)
        for kind in (*HAPPENED.values(), "refund")
    }
    return {name: sums[kind] for name, kind in HAPPENED.items()} | {"paid": sums["payment"] - sums["refund"]}


def flow(amounts, unknown=()):
    """What a report says of amounts: each with its number, and how many are unknown."""
    return {f"{name}_yuan": amounts.get(name) for name in AMOUNTS} | {
        "unknown": {name: int(name in unknown) for name in AMOUNTS}
    }


def flow_of_channel(project, channel, day):
    """Planned, committed, received, paid and still to come from one channel (None: from no channel)."""
    entries, plan = entries_of(project, day), plan_of(project)
    if not entries and not plan:
        return flow({}, AMOUNTS)
    found = happened([each for each in entries if each.get("channel") == channel])
    from_nowhere = any(each["kind"] == "payment" and "channel" not in each for each in entries)
    unknown = {"paid"} if from_nowhere and channel else set()
    if channel in plan:
        return flow(found | {"plan": plan[channel], "gap": plan[channel] - found["received"]}, unknown)
    return flow(found, unknown | ({"plan", "gap"} if channel else set()))


def flow_of_project(raw, project, day):
    entries, plan = entries_of(project, day), plan_of(project)
    if not entries and not plan:
        return flow({}, AMOUNTS)
    found, planned_yuan = happened(entries), sum(plan.values())
    every = set(raw.plan["funding"]["channels"]) <= set(plan)
    if every or (plan and planned_yuan == stated(project, "investment_yuan")):
        return flow(found | {"plan": planned_yuan, "gap": planned_yuan - found["received"]})
    return flow(found | ({"plan": planned_yuan} if plan else {}), {"plan", "gap"})


def sum_of(flows):
    """Sums over what is known, and how many do not know."""
    flows = list(flows)
    known = {
        name: [each[f"{name}_yuan"] for each in flows if each[f"{name}_yuan"] is not None] for name in AMOUNTS
    }
    return {f"{name}_yuan": sum(known[name]) if known[name] else None for name in AMOUNTS} | {
        "unknown": {name: sum(each["unknown"][name] for each in flows) for name in AMOUNTS}
    }


def kind_of(own, others, plan, nothing_known, *, loose, of_none=False):
    """A kind of one channel of one project.

    Args:
        own: its entries.
        others: entries of the channel that it may share in (or, of no kind, that divide the channel).
        plan: what is written for the channel.
        nothing_known: whether neither a plan nor an entry of the whole project is on file.
        loose: whether something may have been paid out of the channel without naming it.
        of_none: whether this is what is of no kind.
    """
    if nothing_known:
        return flow({}, AMOUNTS)
    unknown = {"paid"} if loose else set()
    if not of_none:
        unknown |= {name for name, yuan in happened(others).items() if yuan}
    found = happened(own)
    if plan is None:
        return flow(found, unknown | {"plan", "gap"})
    found["plan"] = int(plan)
    if "received" in unknown or (of_none and others):
        return flow(found, unknown | {"gap"})
    return flow(found | {"gap": int(plan) - found["received"]}, unknown)


def every_kind_of(raw, channel, project, day, *, loose):
    """Each kind of a channel of one project; under None what is of no kind."""
    names = raw.plan["funding"]["channels"].get(channel, {}).get("kinds", {})
    entries, plan = entries_of(project, day), written(project).get(channel)
    nothing_known = not entries and not written(project)
    own = [each for each in entries if each.get("channel") == channel]
    rest = [each for each in own if "of" not in each]
    found = {}
    for kind in names:
        of_it = [each for each in own if each.get("of") == kind]
        divided = plan.get(kind) if isinstance(plan, dict) else None
        found[kind] = kind_of(of_it, rest, divided, nothing_known, loose=loose)
        if isinstance(plan, dict) and kind not in plan:  # not planned for, which is not unknown
            found[kind]["unknown"] |= {"plan": 0, "gap": 0}
    of_kinds = [each for each in own if "of" in each]
    whole = None if isinstance(plan, dict) else plan
    found[None] = kind_of(rest, of_kinds, whole, nothing_known, loose=loose, of_none=True)
    if isinstance(plan, dict):
        found[None]["unknown"] |= {"plan": 0, "gap": 0}
    return found


def kinds_of(raw, channel, projects, day):
    """What was planned and came of each kind in the plan's order; nothing if no kind is named anywhere."""
    names = raw.plan["funding"]["channels"].get(channel, {}).get("kinds", {})
    every = [
        every_kind_of(raw, channel, each, day, loose=flow_of_channel(each, channel, day)["unknown"]["paid"])
        for each in projects
    ]
    summed = {kind: sum_of(each[kind] for each in every) for kind in (*names, None)}
    shown = {
        kind: found
        for kind, found in summed.items()
        if found["plan_yuan"] is not None or any(found[f"{name}_yuan"] for name in HAPPENED)
    }
    if not set(shown) - {None}:
        return []
    return [{"kind": kind, "name": names.get(kind)} | found for kind, found in shown.items()]


def channels_of(raw, projects, day):
    """Every channel of the plan, and last what was paid from none of them, over several projects."""
    nowhere = [each for each in projects if any("channel" not in entry for entry in entries_of(each, day))]
    known = raw.plan["funding"]["channels"]
    return [
        {
            "channel": channel,
            "name": known[channel]["name"] if channel else None,
            "clause": known[channel]["clause"] if channel else None,
            **sum_of(flow_of_channel(each, channel, day) for each in (projects if channel else nowhere)),
            "kinds": kinds_of(raw, channel, projects, day) if channel else [],
        }
        for channel in (*known, *([None] if nowhere else []))
    ]


def number(value, places):
    """A figure to print, half up, as JSON has it."""
    if value is None:
        return None
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    return float(exact.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP))


def text(value):
    return None if value is None else str(value)


def over(amount, base):
    return None if amount is None or not base else Fraction(amount) / base


def with_money(raw, day):
    """The projects that money is asked of: all but candidates of whose money nothing is on file."""
    return {
        project_id: project
        for project_id, project in raw.facts.items()
        if "eligibility" not in raw.plan["tracks"][project["track"]]
        or entries_of(project, day)
        or plan_of(project)
    }


def money_of(raw, project_id, day):
    """What the report of one project has to say, but for its entries."""
    project = raw.facts[project_id]
    homes, area = total(raw, project_id, "households"), total(raw, project_id, "area_m2")
    investment, in_the_year = (stated(project, f"{which}investment_yuan") for which in ("", "year_"))
    entries = entries_of(project, day)
    ahead = sum(
        int(each["yuan"])
        for each in entries
        if (each["kind"], each.get("channel"), each.get("of")) == ("receipt", "district-budget", "advance")
    )
    received = ahead if entries or plan_of(project) else None
    return {
        "id": project_id,
        "name": project["name"],
        "track": project["track"],
        "investment_yuan": investment,
        "year_investment_yuan": in_the_year,
        **flow_of_project(raw, project, day),
        "channels": channels_of(raw, [project], day),
        "yuan_per_household": number(over(investment, homes), 0),
        "yuan_per_household_exact": text(over(investment, homes)),
        "yuan_per_m2": number(over(investment, area), 2),
        "yuan_per_m2_exact": text(over(investment, area)),
        "years": years_of([project], day),
        "ratios": ratios_of(raw, [project]),
        "advances": []
        if project["track"] == "application"  # nothing is renovated this year
        else [advance_of(homes, None if homes is None else 500 * homes, received)],
    }


def by_year(project, day):
    """What happened by a day: in the years before the plan's, in its own, and after it.

    More paid back than was paid in a year was paid in the year before.
    """
    years = [(int(each["on"][:4]), each) for each in entries_of(project, day)]
    parts = [
        happened([each for year, each in years if wanted(year)])
        for wanted in (YEAR.__gt__, YEAR.__eq__, YEAR.__lt__)
    ]
    for earlier, later in ((1, 2), (0, 1)):
        if parts[later]["paid"] < 0:
            parts[earlier]["paid"] += parts[later]["paid"]
            parts[later]["paid"] = 0
    return parts


def paid_by_year(project, day):
    """Yuan paid by a day: in the years before the plan's, in its own, and after it."""
    return [part["paid"] for part in by_year(project, day)]


def years_of(projects, day):
    """What a report says of the money of some projects by year."""
    every = [
        by_year(each, day) if entries_of(each, day) or plan_of(each) else [None] * 3 for each in projects
    ]
    found = {"first": f"{YEAR}-01-01", "last": f"{YEAR}-12-31"}
    for place, name in enumerate(("before", "in_year", "after")):
        parts = [each[place] for each in every if each[place] is not None]
        found[name] = {
            f"{kind}_yuan": sum(part[kind] for part in parts) if parts else None for kind in HAPPENED
        }
        found[name]["unknown"] = len(every) - len(parts)
    return found


def advance_of(homes, due, received):
    """What a report says of money paid ahead."""
    missing = None if due is None or received is None else max(due - received, 0)
    if received is None:
        standing = "unknown"
    elif missing == 0:
        standing = "in-full"
    elif received == 0:
        standing = "not-yet"
    else:
        standing = "some" if due is None else "in-part"
    return {
        "name": "预拨配套资金",
        "households": homes,
        "due_yuan": due,
        "received_yuan": received,
        "missing_yuan": missing,
        "yuan_per_household": number(over(received, homes), 0),
        "yuan_per_household_exact": text(over(received, homes)),
        "standing": standing,
    }


def ratios_of(raw, projects):
    """What a report says of the channels for which the plan gives a ratio."""
    found = []
    for channel, rule in raw.plan["funding"]["channels"].items():
        if "ratio" not in rule:
            continue
        both = [
            (plan_of(each)[channel], stated(each, "investment_yuan"))
            for each in projects
            if channel in plan_of(each) and stated(each, "investment_yuan") is not None
        ]
        planned = sum(yuan for yuan, _ in both) if both else None
        whole = sum(yuan for _, yuan in both) if both else None
        found.append(
            {
                "channel": channel,
                "name": rule["name"],
                "clause": rule["clause"],
                "ratio": rule["ratio"],
                "planned_yuan": planned,
                "investment_yuan": whole,
                "share": text(over(planned, whole)),
                "projects_unknown": len(projects) - len(both),
            }
        )
    return found


def spent(project, day):
    """(to be paid, paid): the year's investment with the year's payments, else the whole with all of them.

    Where no payment is on file it is unknown what was paid.
    """
    on_file = any(each["kind"] in ("payment", "refund") for each in entries_of(project, day))
    years = paid_by_year(project, day)
    base = stated(project, "year_investment_yuan")
    if base is not None:
        return base, years[1] if on_file else None
    return stated(project, "investment_yuan"), sum(years) if on_file else None


def of_other_years(project, day):
    """What was paid before and after the plan's year and is not held against the year's investment."""
    if not any(each["kind"] in ("payment", "refund") for each in entries_of(project, day)):
        return {"paid_before_yuan": None, "paid_after_yuan": None}
    before, _, after = paid_by_year(project, day)
    years = stated(project, "year_investment_yuan") is not None
    return {"paid_before_yuan": before if years else 0, "paid_after_yuan": after if years else 0}


def against_pace(actual, due, paid, base):
    points = None if actual is None or due is None else actual - due
    return {
        "actual": text(actual),
        "planned": text(due),
        "assumed": False,
        "counted": text(due),
        "points": None if points is None else to_the_hundredth(points),
        "points_exact": None if points is None else str(points * 100),
        "ratio": None if actual is None or not due else str(actual / due),
        "paid_yuan": paid,
        "planned_yuan": base,
    }


def paced(raw):
    return [project_id for project_id in raw.facts if window(raw, project_id)]


def weighted(raw, project_ids, day):
    """Several projects together, each weighing as much as it has to pay.

    Those of which nothing is due yet are left out, whatever was paid early.
    """
    found = [(planned(raw, each, day), *spent(raw.facts[each], day)) for each in project_ids]
    judged = [(due, over(paid, base), paid, base) for due, base, paid in found if due]
    dues, shares, payments, bases = zip(*judged, strict=True) if judged else ((), (), (), ())
    whole = sum(bases) if bases and None not in bases else None
    due = whole and sum(due * base for due, base in zip(dues, bases, strict=True)) / whole
    actual = None
    if whole and None not in shares:
        actual = sum(share * base for share, base in zip(shares, bases, strict=True)) / whole
    paid = sum(payments) if payments and None not in payments else None
    return len(judged), against_pace(actual, due, paid, whole)
