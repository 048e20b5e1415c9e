"""What a district owes by a day, made from its raw YAML: who has records, what they show, what is late.

Nothing here uses the package: dates are texts and compare as such. A thing asked is (whose, kind, id);
whose is ("project", id), ("street", name) or ("programme", ""). Of the plan's words only those are known here
that the plan uses, and an assertion says where it uses another.
"""

from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache

from tests import raw_decided
from tests.first_days import with_first_days
from tests.raw_facts import answer_days, base_of, last_day, load, placed_first, quota, said, tally, visits_of

PROGRAMME = ("programme", "")
NEVER = "9999-12-31"

# --- The files


@dataclass(eq=False)
class Raw:
    """A district as its files have it, and who owes what in it."""

    plan: dict
    teams: dict
    duties: dict
    district: dict
    facts: dict
    homes: dict
    """Of each project its homes: visits by building and room, None if not listed."""
    orders: dict
    """Of each project its orders, and under None those about no one project."""
    decided: str = ""
    """The day up to which what was decided holds in it; nothing of it does where that is empty."""
    before: "Raw | None" = None
    """The same with nothing decided."""

    def __post_init__(self):
        self._answered = cache(lambda *which: sorted(answer_days(self, *which)))
        self._counted = cache(self._count)
        self.bearers = {each.key: each for each in bearers_of(self)}
        self.shown = what_shows(self)
        self._days = sorted({day for project in self.facts.values() for day in raw_decided.days_of(project)})
        self._by = cache(lambda day: raw_decided.decided(self, day))

    def on(self, day):
        """The same by what was decided up to a day."""
        past = bisect_right(self._days, day)
        return self._by(self._days[past - 1] if past else "")

    def tallies(self, project_id, round_id, day):
        """What each building says in a round; nothing changes on a day without an answer."""
        days = self._answered(project_id, round_id)
        past = bisect_right(days, day)
        return self._counted(project_id, round_id, days[past - 1] if past else "")

    def _count(self, project_id, round_id, day):
        return {
            building: tally([said(visits.get(round_id, ()), day) for visits in rooms.values()])
            for building, rooms in self.homes[project_id].items()
        }


def read_raw(district):
    facts, homes, orders = {}, {}, {None: load(district / "orders.yaml") or {}}
    for folder in sorted((district / "projects").iterdir()):
        facts[folder.name] = placed_first(with_first_days(load(folder / "project.yaml")))
        orders[folder.name] = load(folder / "orders.yaml") or {}
        listed = load(folder / "households.yaml")
        homes[folder.name] = listed and {
            building: {room: visits_of(line) for room, line in rooms.items()}
            for building, rooms in listed.items()
        }

    return Raw(
        plan=load(district / "programme.yaml"),
        teams=load(district / "teams.yaml"),
        duties=load(district / "duties.yaml")["departments"],
        district=load(district / "district.yaml") or {},
        facts=facts,
        homes=homes,
        orders=orders,
    )


def on_its_day(files, request):
    """A district as it counts on the day of a test; where that has none, with nothing decided."""
    return files.on(request.getfixturevalue("day")) if "day" in request.fixturenames else files


# --- Who owes what


@dataclass(frozen=True)
class Asked:
    """Something asked of somebody; what is asked in no stage has none."""

    key: tuple
    stage: str
    due: str | None
    required: bool
    duty: str | None
    leads: tuple
    comes_after: tuple

    kind = property(lambda self: self.key[1])
    id = property(lambda self: self.key[2])


@dataclass
class Bearer:
    """Somebody of whom something is asked, and the day of everything on record of that."""

    key: tuple
    street: str | None
    asked: dict = field(default_factory=dict)
    recorded: dict = field(default_factory=dict)
    beside: list = field(default_factory=list)
    """Days of records that the plan has no item for."""

    @property
    def first_record(self):
        return min([*self.recorded.values(), *self.beside], default=NEVER)

    def has_records(self, day):
        return self.first_record <= day


def bearers_of(raw):
    yield programme_bearer(raw)
    for street in raw.teams["streets"]:
        yield street_bearer(raw, street)
    for project_id in raw.facts:
        yield project_bearer(raw, project_id)


def due_of(rule, stage_end):
    """The plan's own word, else the end of the stage; none of its rules counts from another fact."""
    assert "within" not in rule
    assert ("reason" in rule) == (rule.get("by") == "none")
    by = rule.get("by", stage_end)
    return None if by in {"none", None} else by


def place_key(raw, milestone_id, street):
    """Whose a milestone is that stands in no stage."""
    return PROGRAMME if raw.plan["milestones"][milestone_id]["per"] == "programme" else ("street", street)


def placed(raw, bearer, wanted, facts):
    days = {key: each if isinstance(each, str) else each["on"] for key, each in facts.items()}
    for milestone_id, rule in raw.plan["milestones"].items():
        if not wanted(rule):
            continue
        key = (bearer.key, "milestone", milestone_id)
        before = tuple(
            (place_key(raw, each, bearer.street), "milestone", each) for each in rule.get("after", ())
        )
        add(bearer, key, "", due_of(rule, None), [rule], before)
        if milestone_id in days:
            bearer.recorded[key] = days[milestone_id]
    return bearer


def programme_bearer(raw):
    facts = raw.district.get("milestones", {})
    return placed(raw, Bearer(PROGRAMME, None), lambda rule: rule["per"] == "programme", facts)


def street_bearer(raw, street):
    """A street is asked what goes for all, for those with works, or for those with candidates."""
    tracks = {project["track"] for project in raw.facts.values() if street in project["streets"]}
    choosing = {track for track in tracks if "eligibility" in raw.plan["tracks"][track]}
    kinds = {"all"} | ({"with-candidates"} if choosing else set())
    kinds |= {"with-projects"} if tracks - choosing else set()
    facts = raw.district.get("streets", {}).get(street, {}).get("milestones", {})
    return placed(
        raw,
        Bearer(("street", street), street),
        lambda rule: rule["per"] == "street" and rule.get("streets", "all") in kinds,
        facts,
    )


def project_bearer(raw, project_id):
    project = raw.facts[project_id]
    bearer = Bearer(("project", project_id), project["street"])
    stages = raw.plan["tracks"][project["track"]]["stages"]
    own = {key for stage in stages.values() for key in stage.get("milestones", {})}

    def milestone(each):
        whose = bearer.key if each in own else place_key(raw, each, bearer.street)
        return (whose, "milestone", each)

    for stage_id, stage in stages.items():
        for milestone_id, rule in stage.get("milestones", {}).items():
            before = [milestone(each) for each in rule.get("after", ())]
            if milestone_id in raw.plan["works"]["finished"]:
                before += [milestone(each) for each in raw.plan["works"]["started"] if each in own]
            due = earlier(project.get("planned", {}).get(milestone_id), due_of(rule, stage["to"]))
            day = dated(project, milestone_id, rule)
            due = raw_decided.moved(project, raw.decided, milestone_id, due, day)
            add(bearer, milestone(milestone_id), stage_id, due, [rule, stage], before)
            if day:
                bearer.recorded[milestone(milestone_id)] = day
        for round_id in stage.get("rounds", {}):
            add_round(raw, bearer, stage_id, round_id, milestone)
    bearer.beside += [each["on"] for each in project.get("progress", ())]
    if "survey" in project.get("candidate", {}):
        bearer.beside.append(project["candidate"]["survey"]["on"])
    return bearer


def add_round(raw, bearer, stage_id, round_id, milestone):
    project_id = bearer.key[1]
    project = raw.facts[project_id]
    stage = raw.plan["tracks"][project["track"]]["stages"][stage_id]
    rule = stage["rounds"][round_id]
    posted = project.get("notices", {}).get(round_id)  # also that it was met before
    dues = [due_of(rule, stage["to"]), due_of(rule["notice"], due_of(rule, stage["to"]))]
    if raw_decided.asked_when_met(raw, project_id, round_id, dues[0]):
        dues = [None, None]
    dues = [raw_decided.moved(project, raw.decided, round_id, due, posted) for due in dues]
    key, notice = ((bearer.key, kind, round_id) for kind in ("round", "notice"))
    about = [milestone(rule["about"])] if "about" in rule else []
    add(bearer, key, stage_id, dues[0], [rule, stage], about)
    add(bearer, notice, stage_id, dues[1], [rule["notice"], rule, stage], [])
    answered = answer_days(raw, project_id, round_id) | tally_days(project, round_id)
    if answered:
        bearer.recorded[key] = min(answered)
    if posted:
        bearer.recorded[notice] = posted


def tally_days(project, round_id):
    tally = project.get("tallies", {}).get(round_id)
    return {tally["on"]} if tally else set()


def add(bearer, key, stage_id, due, rules, before):
    """What a rule asks; ``rules`` are that and what it stands in, whose lead and duty go for it too."""
    required = rules[0].get("required") != "false"
    leads = next((rule["lead"] for rule in rules if "lead" in rule), [])
    # The duty of what it stands in is of whoever leads that.
    duties = [rule["duty"] for rule in rules if "duty" in rule and rule.get("lead", leads) == leads]
    bearer.asked[key] = Asked(
        key, stage_id, due, required, next(iter(duties), None), tuple(leads), tuple(before)
    )


def earlier(planned, due):
    return due if planned is None else min(planned, due, key=last_day)


def dated(project, milestone_id, rule):
    """A milestone's day, whether it stands under its own name or follows from a fact under ``care``."""
    if "dated_by" not in rule:
        return project.get("milestones", {}).get(milestone_id)
    care, fact = project.get("care", {}), rule["dated_by"]
    if fact == "satisfaction":
        return min((survey["on"] for survey in care.get(fact, [])), default=None)
    assert fact != "agreement"
    return care.get(fact.replace("-", "_"), {}).get("on")


# --- What the records show


def all_before(raw, key):
    """Every milestone that comes before something: its own, its street's, the district's."""
    found, open_ = set(), [key]
    while open_:
        each = open_.pop()
        for before in raw.bearers[each[0]].asked[each].comes_after:
            if before not in found:
                found.add(before)
                open_.append(before)
    return found


def what_shows(raw):
    """Of each milestone what shows that it has happened, each as (day, key)."""
    found = defaultdict(list)
    for bearer in raw.bearers.values():
        for key, day in bearer.recorded.items():
            for each in all_before(raw, key):
                found[each].append((day, key))
    return found


def implied(raw, key, day):
    """(day, keys) of what first shows something by a day; None where nothing does or it is on record."""
    if raw.bearers[key[0]].recorded.get(key, NEVER) <= day:
        return None
    past = [each for each in raw.shown.get(key, ()) if each[0] <= day]
    first = min((on for on, _ in past), default=None)
    return first and (first, {by for on, by in past if on == first})


def is_judged(raw, key):
    """Whether a round, or the round of a notice, has a list and a base: neither is late without."""
    (_, project_id), kind, round_id = key
    if kind == "milestone":
        return True
    project = raw.facts[project_id]
    is_known = raw.homes[project_id] is not None or round_id in project.get("tallies", {})
    return is_known and base_of(project) is not None


def is_done(raw, key, day):
    (_, whose), kind, each_id = key
    if kind == "round":
        return quota(raw, whose, each_id, day)["met"] is True
    return raw.bearers[key[0]].recorded.get(key, NEVER) <= day


def outstanding(raw, key, day):
    return not is_done(raw, key, day) and not (key[1] == "milestone" and implied(raw, key, day))


def may_be_late(raw, asked):
    return asked.required and asked.due is not None and is_judged(raw, asked.key)


def past_due(raw, bearer, day):
    """What would be late if everything that was done were on record."""
    return [
        asked
        for asked in bearer.asked.values()
        if may_be_late(raw, asked) and last_day(asked.due) < day and outstanding(raw, asked.key, day)
    ]


def late(raw, bearer, day):
    return past_due(raw, bearer, day) if bearer.has_records(day) else []


def before_issue(raw, asked):
    return last_day(asked.due) < raw.plan["issued"]


def gate(raw, asked, day):
    """The key of the first thing undone that something waits for and that may be late.

    Of the project, of its street or of the programme, those two where they have records.
    """
    bearer, found, open_ = raw.bearers[asked.key[0]], [], list(waits_for(asked))
    known = [each for each in around(raw, bearer) if each is bearer or each.has_records(day)]
    every = {key: each for whose in known for key, each in whose.asked.items()}
    while open_:
        each = every.get(open_.pop())
        if each is None or each.key in found or not outstanding(raw, each.key, day):
            continue
        found.append(each.key)
        open_ += waits_for(each)
    order = [key for key, each in every.items() if key in found and may_be_late(raw, each)]
    return next(iter(order), None)


def around(raw, bearer):
    """Whose items it can wait for: of a project the programme's and its street's first, and its own."""
    if bearer.key[0] == "project":
        yield raw.bearers[PROGRAMME]
        yield from (each for each in raw.bearers.values() if each.key == ("street", bearer.street))
    yield bearer


def waits_for(asked):
    """What comes directly before it; a notice is posted of its round."""
    whose, kind, each_id = asked.key
    return (*asked.comes_after, (whose, "round", each_id)) if kind == "notice" else asked.comes_after


def unjudged(raw, bearer, day):
    """Rounds past their day without a list, or without a base, of a project that has records."""
    for asked in bearer.asked.values():
        whose = asked.key[0][1]
        is_past = asked.due is not None and last_day(asked.due) < day
        if asked.kind == "round" and is_past and not is_judged(raw, asked.key):
            yield asked, "no-record" if raw.homes[whose] is None else "no-verdict"
