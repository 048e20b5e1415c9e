"""What is on file of a project, what that implies, and when its items are due, a second time.

Written from design §12 “Deadlines” and “Recorded, implied, late”.
"""

from datetime import timedelta
from typing import NamedTuple

from tests.oracle.consultation import answers_of
from tests.oracle.reading import day, first_day, last_day
from tests.oracle.recordings import first_on


class Late(NamedTuple):
    """Something that is late on a day."""

    kind: str
    id: str
    days: int
    """Since its deadline."""
    counted: int
    """Of these, the days that a level counts."""
    before_issue: bool


class Facts:
    """The dated facts of a project under the rules of its track."""

    def __init__(self, programme, track, project, doors):
        self.track, self.project = track, project
        self.issued = day(programme["issued"]) if "issued" in programme else None
        self.milestones = {
            each: rule
            for stage in track["stages"].values()
            for each, rule in stage.get("milestones", {}).items()
        }
        self.rounds = {
            each: rule for stage in track["stages"].values() for each, rule in stage.get("rounds", {}).items()
        }
        works = programme.get("works", {})
        self.starts = [each for each in works.get("started", []) if each in self.milestones]
        self.ends = [each for each in works.get("finished", []) if each in self.milestones]
        self.answered = {
            each: sorted(when for *_, household in doors for when, _ in answers_of(household, each))
            for each in self.rounds
        }
        self.dated = self._dated()
        self.noticed = {each: day(first_on(on)) for each, on in project.get("notices", {}).items()}
        self.first = min(self._records(), default=None)
        self.shown = self._shown()
        """The day from which a milestone is known to have happened, recorded or not."""

    def _dated(self):
        """The day of each recorded milestone, also by what `dated_by` names."""
        care = self.project.get("care", {})
        found = {each: day(first_on(on)) for each, on in self.project.get("milestones", {}).items()}
        for each, rule in self.milestones.items():
            if rule.get("dated_by") in care:
                found[each] = day(care[rule["dated_by"]]["on"])
        return found

    def _records(self):
        yield from self.dated.values()
        yield from self.noticed.values()
        for days in self.answered.values():
            yield from days
        for entry in self.project.get("progress", []):
            yield day(entry["on"])
        survey = self.project.get("candidate", {}).get("survey")
        if survey:
            yield day(survey["on"])

    def _shown(self):
        shown = dict(self.dated)

        def show(each, when):
            if when < shown.get(each, when + timedelta(days=1)):
                shown[each] = when
                return True
            return False

        for each, round_ in self.rounds.items():
            if "about" in round_ and self.answered[each]:
                show(round_["about"], self.answered[each][0])
        changed = True
        while changed:
            changed = False
            for each, when in list(shown.items()):
                changed = any(show(other, when) for other in self.before(each)) or changed
        return shown

    def before(self, milestone):
        """What a milestone comes after: what the plan says, and the works' start before their finish."""
        starts = self.starts if milestone in self.ends else []
        return [*self.milestones[milestone].get("after", []), *starts]

    def has_records(self, when):
        return self.first is not None and self.first <= when

    def recorded(self, milestone, when):
        return milestone in self.dated and self.dated[milestone] <= when

    def happened(self, milestones, when):
        """Whether one of some milestones is recorded or implied by a day."""
        return any(each in self.shown and self.shown[each] <= when for each in milestones)

    def implied(self, when):
        """The milestones whose record is missing on a day; not every project has an optional one."""
        return {
            each
            for each, rule in self.milestones.items()
            if rule.get("required") != "false"
            and self.happened([each], when)
            and not self.recorded(each, when)
        }

    # When something is due.

    def due(self, rule, stage, when):
        """The last day for a milestone or a round by what is on file on a day; None for no deadline."""
        if rule.get("by") == "none":
            return None
        if "by" in rule:
            return last_day(rule["by"])
        if "within" in rule:
            of, begun = rule["within"]["of"], self.dated | self.noticed
            if of not in begun or begun[of] > when:
                return None
            return begun[of] + timedelta(days=int(rule["within"]["days"]))
        return last_day(stage["to"])

    def due_of_milestone(self, milestone, rule, stage, when):
        """As `due`; of the start and the finish of the works, the project's own day inside the plan's time.

        Its own plan makes no deadline where the plan has none: what is `by: none` is never late. What it
        plans for before or after the time of the plan (of the pace, else of the stage) moves nothing.
        """
        due, own = self.due(rule, stage, when), self.project.get("planned", {}).get(milestone)
        if not due or not own or milestone not in self.starts + self.ends:
            return due
        pace = self.track.get("pace") or stage
        begin, end = (pace["from"], pace["to"]) if "from" in pace else (stage["from"], stage["to"])
        inside = first_day(begin) <= first_day(own) and last_day(own) <= min(last_day(end), due)
        return last_day(own) if inside else due

    def due_of_notice(self, round_, stage, when):
        notice = round_["notice"]
        own = "by" in notice or "within" in notice
        return self.due(notice if own else round_, stage, when)

    # What is late.

    def undone(self, met, when):
        """(kind, id, deadline) of each thing with a deadline that is not done by a day.

        Args:
            met: whether a round is met by a day.
        """
        for stage in self.track["stages"].values():
            for milestone, rule in stage.get("milestones", {}).items():
                if rule.get("required") != "false" and not self.happened([milestone], when):
                    yield "milestone", milestone, self.due_of_milestone(milestone, rule, stage, when)
            for round_id, rule in stage.get("rounds", {}).items():
                so_far = met(round_id, rule, when)
                if so_far is False:
                    yield "round", round_id, self.due(rule, stage, when)
                noticed = round_id in self.noticed and self.noticed[round_id] <= when
                if "notice" in rule and so_far is not None and not noticed:
                    yield "notice", round_id, self.due_of_notice(rule, stage, when)

    def past_due(self, met, when, as_of):
        """(kind, id, deadline) of what is past its deadline on a day by what is on file on another."""
        for kind, each, due in self.undone(met, min(when, as_of)):
            if due is not None and due < when:
                yield kind, each, due

    def late(self, met, when, as_of):
        """What is late on a day by what is on file on another: nothing where nothing is on record."""
        if not self.has_records(min(when, as_of)):
            return
        for kind, each, due in self.past_due(met, when, as_of):
            before = self.issued is not None and due < self.issued
            yield Late(kind, each, (when - due).days, (when - max(due, self.first)).days, before)

    def gate(self, milestone, when):
        """The first of what comes before a milestone that is undone and may be late; None without one."""
        before, found = self.before(milestone), set()
        while before:
            each = before.pop()
            # Nothing waits for what is optional.
            if each not in found and self.milestones[each].get("required") != "false":
                found.add(each)
                before += self.before(each)
        for stage in self.track["stages"].values():
            for each, rule in stage.get("milestones", {}).items():
                may_be_late = self.due_of_milestone(each, rule, stage, when) is not None
                undone = rule.get("required") != "false" and not self.happened([each], when)
                if each in found and may_be_late and undone:
                    return each
        return None
