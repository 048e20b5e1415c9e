"""What was decided in the course of the year, as it holds on a day, made from a district's raw YAML.

Nothing here uses the package. A round asked again begins anew, a change moves deadlines, a suspended project
owes nothing, a withdrawn one is in no list; each from its own day on.
"""

from dataclasses import replace

from tests.raw_facts import ROUNDS, days_after, last_day, quota


def days_of(project):
    """The days on which something was decided or counted of a project."""
    yield from (each["on"] for each in project.get("extended", ()))
    yield from (each["on"] for each in project.get("tallies", {}).values())
    yield from (day for round_id in project.get("asked_again", {}) for day in begun_anew(project, round_id))
    yield from [project["withdrawn"]["on"]] if "withdrawn" in project else []


def begun_anew(project, round_id):
    days = project.get("asked_again", {}).get(round_id, ())
    return [days] if isinstance(days, str) else days


def decided(raw, on):
    """The district by what was decided up to a day; what its records show stays shown."""
    facts = {
        key: {**project, "tallies": tallies_on(project, on)}
        for key, project in raw.facts.items()
        if project.get("withdrawn", {"on": "9999"})["on"] > on
    }
    homes = {key: raw.homes[key] and said_since(facts[key], raw.homes[key], on) for key in facts}
    found = replace(raw, facts=facts, homes=homes, decided=on, before=raw)
    found.shown = raw.shown
    return found


def since(project, round_id, on):
    """The day on which a round was last begun anew by a day."""
    return max((each for each in begun_anew(project, round_id) if each <= on), default="")


def tallies_on(project, on):
    every = project.get("tallies", {}).items()
    return {key: each for key, each in every if since(project, key, on) <= each["on"] <= on}


def said_since(project, rooms_of, on):
    """The visits without those of an earlier asking."""
    if "asked_again" not in project:
        return rooms_of
    first = {round_id: since(project, round_id, on) for round_id in ROUNDS}
    return {
        building: {
            room: {
                key: kept
                for key, each in visits.items()
                if (kept := [visit for visit in each if visit[1] >= first[key]])
            }
            for room, visits in rooms.items()
        }
        for building, rooms in rooms_of.items()
    }


def moved(project, on, each_id, due, done_on):
    """A deadline by what was decided up to a day, unless it was done before; None while suspended."""
    now, suspended = due, False
    for change in project.get("extended", ()):
        if change["on"] > on or (done_on and change["on"] > done_on):
            break
        if "to" not in change:
            suspended = True
        elif suspended or change.get("milestone", each_id) == each_id:
            now, suspended = now and max(now, change["to"], key=last_day), False
    return None if suspended else now


def asked_when_met(raw, project_id, round_id, due):
    """Whether a round that was met has been begun anew after its deadline, which it has no more."""
    again = since(raw.facts[project_id], round_id, raw.decided)
    if not again or again <= last_day(due):
        return False
    return quota(raw.before, project_id, round_id, days_after(again, -1))["met"] is True


def is_suspended(project, on):
    """Whether it is suspended on a day."""
    past = [each for each in project.get("extended", ()) if each["on"] <= on and "milestone" not in each]
    return bool(past) and "to" not in past[-1]
