"""Every figure of a district on a day, worked out from its texts; a figure has a key that says what it is."""

from math import ceil

from tests.oracle import progress
from tests.oracle.consultation import COUNTS, Consultation, answers_of, says
from tests.oracle.facts import Facts
from tests.oracle.levels import Ladder
from tests.oracle.reading import ONE_DAY, first_day, last_day, read


class District:
    """A district read once, judged on any day."""

    def __init__(self, files):
        self.programme = read(files["programme.yaml"])
        ids = sorted({path.split("/")[1] for path in files if path.startswith("projects/")})
        self.projects = {}
        for each in ids:
            households = files.get(f"projects/{each}/households.yaml")
            project = read(files[f"projects/{each}/project.yaml"])
            self.projects[each] = _Judged(self.programme, project, households and read(households))

    def figures(self, as_of):
        """Every figure by its key; what has no verdict is None."""
        found = {}
        for project_id, project in self.projects.items():
            for key, value in project.figures(as_of):
                found[(project_id, *key)] = value
        found.update(self._groups(as_of))
        return found

    def _groups(self, as_of):
        streets = sorted({street for each in self.projects.values() if each.pace for street in each.streets})
        for street in [None, *streets]:
            members = [
                (each.pace, each)
                for each in self.projects.values()
                if each.pace and street in (None, *each.streets)
            ]
            if not members:
                continue
            measures = {
                "works": _Judged.works,
                "money": _Judged.money,
                "investment": _Judged.investment,
            }
            for name, pick in measures.items():
                pairs = [(pace, each.project) for pace, each in members]
                figure = {id(each.project): pick(each, as_of) for _, each in members}
                planned, actual = progress.together(pairs, as_of, lambda project, of=figure: of[id(project)])
                key = ("programme",) if street is None else ("street", street)
                known = planned is not None and actual is not None
                yield (*key, name, "planned"), planned
                yield (*key, name, "actual"), actual
                yield (*key, name, "points"), (actual - planned) * 100 if known else None
                yield (*key, name, "ratio"), actual / planned if known and planned else None


class _Judged:
    """A project on any day."""

    def __init__(self, programme, project, households):
        self.programme, self.project = programme, project
        streets = project["street"]
        self.streets = [streets] if isinstance(streets, str) else streets
        self.track = programme["tracks"][project["track"]]
        self.consultation = Consultation(project, households)
        self.facts = Facts(programme, self.track, project, self.consultation.doors)
        self.pace = progress.own(self.track.get("pace"), project.get("planned", {}), self.facts)
        self.done = progress.Works(project, self.facts, self.pace)
        self.first = first_day(programme["period"]["from"])
        self.year = progress.year_of(programme["period"])
        self._met = {}

    def works(self, as_of):
        return self.done.done(as_of, as_of)

    def money(self, as_of):
        return progress.money(self.project, as_of, self.year)

    def investment(self, as_of):
        return progress.investment(self.project, self.facts, as_of, self.year)

    def figures(self, as_of):
        yield from self._rounds(as_of)
        yield from self._late(as_of)
        if self.pace:
            due = progress.due(self.pace, as_of)
            measures = {
                "works": self.done.standing(as_of, as_of),
                "money": progress.Standing(self.money(as_of), due),
                "investment": progress.Standing(self.investment(as_of), due),
            }
            for name, standing in measures.items():
                keys = ("planned", "actual", "points", "ratio")
                for key, value in zip(keys, progress.figures(self.pace, standing, as_of), strict=True):
                    yield (name, key), value
        yield from self._levels(as_of)

    # What the households said.

    def _rounds(self, as_of):
        consultation = self.consultation
        for stage in self.track["stages"].values():
            for round_id, round_ in stage.get("rounds", {}).items():
                if consultation.households is not None:
                    for name, count in consultation.said(round_id, as_of).items():
                        yield (round_id, name), count
                # Of a project without any record nothing is known, and so no verdict is given.
                known = self.facts.has_records(as_of)
                yield (round_id, "met"), self.met(round_id, round_, as_of) if known else None
                due = self.facts.due(round_, stage, as_of) or last_day(stage["to"])
                days = self._answering_days(stage, round_, due, as_of)
                for number, wanted in enumerate(round_["requirements"]):
                    key = (round_id, number)
                    met = consultation.requirement_met(round_id, wanted, as_of)
                    yield (*key, "met"), met if known else None
                    if consultation.households is None:
                        continue
                    verdicts, missing = consultation.verdicts(round_id, wanted, as_of)
                    for found, value in self._requirement(key, wanted, verdicts, days, missing=missing):
                        yield found, value if known or found[-1] != "met" else None
                yield (round_id, "pending"), self._pending(round_id, round_, as_of)

    def _answering_days(self, stage, round_, due, as_of):
        """Days left on which an answer may be dated: from the issue of what it is about, else the stage.

        Where it has no deadline, to the end of its stage.
        """
        opens = first_day(stage["from"])
        if "about" in round_:
            if not self.facts.recorded(round_["about"], as_of):
                return 0
            opens = self.facts.dated[round_["about"]]
        return max((due - max(as_of, opens)).days + 1, 0)

    @staticmethod
    def _requirement(key, wanted, verdicts, days, *, missing):
        names = ("counted", "base", "needed", "missing", "met")
        for place, verdict in verdicts:
            for name in names:
                value = getattr(verdict, name)
                if wanted.get("per", "project") != "project" and (value is not None or name == "met"):
                    yield (*key, place.name, name), value
        if missing or not verdicts or any(verdict.met is None for _, verdict in verdicts):
            return
        sums = {}
        for name in names[:4]:
            parts = [getattr(verdict, name) for _, verdict in verdicts]
            if None not in parts:
                sums[name] = sum(parts)
                yield (*key, name), sums[name]
        if wanted["of"] != "area" and "missing" in sums:
            asked = sums["missing"] > 0 and days > 0 and all(verdict.reachable for _, verdict in verdicts)
            yield (*key, "a_day"), ceil(sums["missing"] / days) if asked else None

    def _pending(self, round_id, round_, as_of):
        """Doors not yet heard; where no requirement goes by households, an owner heard at one is heard."""
        doors, waiting = self.consultation.doors, []
        by_owner = all(wanted["of"] != "households" for wanted in round_["requirements"])
        for building, room, household in doors:
            same = [
                each for *_, each in doors if "owner" in household and each.get("owner") == household["owner"]
            ]
            voices = [household, *(same if by_owner else [])]
            if not any(says(answers_of(each, round_id), as_of) in COUNTS["received"] for each in voices):
                waiting.append((building, room))
        return sorted(waiting)

    def met(self, round_id, round_, as_of):
        """Whether a round is met, worked out once between two days on which somebody answered."""
        by_then = sum(when <= as_of for when in self.facts.answered[round_id])
        if (round_id, by_then) not in self._met:
            self._met[round_id, by_then] = self.consultation.met(round_id, round_, as_of)
        return self._met[round_id, by_then]

    # What is late, without records, and implied.

    def _late(self, as_of):
        facts = self.facts
        late = {(each.kind, each.id): each for each in facts.late(self.met, as_of, as_of)}
        kinds = [("milestone", each) for each in facts.milestones]
        kinds += [("round", each) for each in facts.rounds]
        kinds += [("notice", each) for each, rule in facts.rounds.items() if "notice" in rule]
        for kind in kinds:
            each = late.get(kind)
            yield ("late", *kind), each and (each.days, each.before_issue)
            if each and kind[0] == "milestone":
                yield ("late gate", *kind), facts.gate(kind[1], as_of)
        yield ("implied",), facts.implied(as_of)
        asked = [] if facts.has_records(as_of) else list(facts.past_due(self.met, as_of, as_of))
        since = min(due for *_, due in asked) + ONE_DAY if asked else None
        yield ("unrecorded",), (since, {each[:2] for each in asked}) if asked else None

    # Levels.

    def _levels(self, as_of):
        if not self.pace:
            yield ("no level",), True
            return
        ladder, names = Ladder(self, as_of), list(self.programme["escalation"]["levels"])
        rank, since = ladder.now
        yield ("level",), names[rank] if rank >= 0 else None
        yield ("since",), since
        yield ("why",), ladder.why
        yield ("changes",), ladder.changes(as_of)
        if rank < len(names) - 1:
            yield ("next",), (ladder.next_on[0], names[ladder.next_on[1]]) if ladder.next_on else None
