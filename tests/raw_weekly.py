"""What happened in a week, from raw YAML and by plain loops; nothing here uses the package.

Days are texts, which compare as days do.
"""

from datetime import date, timedelta

from tests.raw_decided import since
from tests.raw_facts import ROUNDS, load, said, visits_of

OPINIONS = ("signed", "agree", "oppose", "abstain")
WORDS = {"签约": "signed", "同意": "agree", "反对": "oppose", "弃权": "abstain", "未遇": "absent"}
MONEY = {"commitment": "committed", "receipt": "received", "payment": "paid", "refund": "refunded"}
STEPS = {
    "resolved": "order-resolved",
    "reported-up": "order-reported-up",
    "returned": "order-returned",
    "decided": "order-decided",
}


def week_days(week):
    """The Monday and the Sunday of a week, from the Monday of the week that has 4 January."""
    year, number = int(week[:4]), int(week[6:])
    fourth = date(year, 1, 4)
    monday = fourth - timedelta(days=fourth.isoweekday() - 1) + timedelta(weeks=number - 1)
    return str(monday), str(monday + timedelta(days=6))


def times(recorded):
    """Every day of something that is recorded as a day, an entry, or a list of either."""
    if isinstance(recorded, list):
        return [day for each in recorded for day in times(each)]
    return [recorded if isinstance(recorded, str) else recorded["on"]]


def projects(data):
    for file in sorted(data.glob("projects/*/project.yaml")):
        yield file.parent.name, load(file)


def day_before(day):
    return str(date.fromisoformat(day) - timedelta(days=1))


def happened(data, first, last):
    """(kind, id, day) of all that is dated in some days, by project; opinions, works and money apart."""
    return {
        key: {each for each in _events(data, key, project) if first <= each[2] <= last}
        for key, project in projects(data)
    }


def _events(data, key, project):
    """Whatever is dated of a project, on whatever day."""
    for kind, things in (("milestone", "milestones"), ("notice", "notices")):
        for name, recorded in project.get(things, {}).items():
            yield from ((kind, name, day) for day in times(recorded))
    for order_id, order in (load(data / "projects" / key / "orders.yaml") or {}).items():
        yield "order-opened", order_id, order["opened"]
        steps = (step for step in order.get("steps", ()) if step["step"] in STEPS)
        yield from ((STEPS[step["step"]], order_id, step["on"]) for step in steps)
    for inspection in project.get("inspections", ()):
        yield "inspected", inspection["kind"], inspection.get("on", "9999")
        found = inspection.get("findings", ())
        yield from (("mended", inspection["kind"], each.get("mended", "9999")) for each in found)
    yield from (("action", each["level"], each["on"]) for each in project.get("escalated", ()))


def money(data, first, last):
    """Yuan by project and kind."""
    found = {}
    for key, project in projects(data):
        for entry in project.get("money", {}).get("entries", ()):
            if first <= entry["on"] <= last:
                name = key, MONEY[entry["kind"]]
                found[name] = found.get(name, 0) + int(entry["yuan"])
    return found


def works(data, first, last):
    """The last works before, and the last within, of each project that has an entry within."""
    found = {}
    for key, project in projects(data):
        entries = sorted(project.get("progress", ()), key=lambda entry: entry["on"])
        within = [entry["works"] for entry in entries if first <= entry["on"] <= last]
        before = [entry["works"] for entry in entries if entry["on"] < first]
        if within:
            found[key] = (before[-1] if before else None, within[-1])
    return found


def opinions(data, first, last):
    """How many households have an opinion by the last day that had none before the first, by round."""
    found = {}
    for key, project in projects(data):
        homes = load(data / "projects" / key / "households.yaml")
        lines = [line for rooms in (homes or {}).values() for line in rooms.values()]
        for round_id in ROUNDS:
            begun = since(project, round_id, last)
            issued = times(project.get("milestones", {}).get("scheme-issued", []))
            if round_id == "on-scheme":
                begun = max([begun, *sorted(day for day in issued if day <= last)[1:]])
            visits = [
                [(WORDS.get(word, word), on) for word, on in visits_of(line).get(round_id, ()) if on >= begun]
                for line in lines
            ]
            then = sum(said(each, day_before(first)) in OPINIONS for each in visits)
            now = sum(said(each, last) in OPINIONS for each in visits)
            tally = project.get("tallies", {}).get(round_id)
            answered = any(on <= last for each in visits for _, on in each)
            if tally and not answered and first <= tally["on"] <= last and tally["on"] >= begun:
                then, now = 0, int(tally["received"])
            if now > then:
                found[key, round_id] = now - then
    return found


def reported(data, first, last):
    """The projects of which anything is dated in some days that whoever carries them out would write."""
    found = {key for key, events in happened(data, first, last).items() if _own(events)}
    found |= {key for key, _ in money(data, first, last)} | {key for key, _ in opinions(data, first, last)}
    found |= set(works(data, first, last))
    for key, project in projects(data):
        care = project.get("care", {})
        days = [each["on"] for each in (*care.get("patrols", ()), *project.get("counted", ()))]
        days += [each["on"] for each in care.get("satisfaction", ())]
        days += [care[name]["on"] for name in ("self_rule", "property", "evaluation") if name in care]
        days += [care["property"]["agreement"]] if "agreement" in care.get("property", {}) else []
        days += [
            item[word]
            for item in project.get("work_items", {}).values()
            for word in ("started", "finished")
            if word in item
        ]
        survey = project.get("candidate", {}).get("survey")
        days += [survey["on"]] if survey else []
        if any(first <= day <= last for day in days):
            found.add(key)
    return found


def _own(events):
    return {kind for kind, *_ in events} & {"milestone", "notice"}


def order_moves(data, first, last):
    """How many orders were opened and how many were resolved in some days and not returned since."""
    opened = closed = 0
    files = [data / "orders.yaml", *data.glob("projects/*/orders.yaml")]
    for file in files:
        gone = load(file.parent / "project.yaml") if (file.parent / "project.yaml").exists() else {}
        if gone.get("withdrawn", {"on": "9999"})["on"] <= last:
            continue
        for order in (load(file) or {}).values():
            opened += first <= order["opened"] <= last
            resolved = None
            for step in order.get("steps", ()):
                if step["on"] <= last and step["step"] in ("resolved", "returned"):
                    resolved = step["on"] if step["step"] == "resolved" else None
            closed += resolved is not None and first <= resolved <= last
    return opened, closed
