"""The facts of small random projects."""

from datetime import date, timedelta
from random import Random

from tests.oracle.dice import Dice
from tests.oracle.random_plan import CHANNEL
from tests.oracle.reading import day, first_day, last_day

WORDS = ("signed", "agree", "oppose", "abstain", "absent")


STREETS = ("甲街", "乙街", ["乙街", "甲街"])
"""Where a project may lie; one that lies in both counts under each, and once together."""


class Projects(Dice):
    """Projects under a plan."""

    def project(self, number, programme):
        track_id = self.random.choice(list(programme["tracks"]))
        track = programme["tracks"][track_id]
        project = {"name": f"小区{number}", "track": track_id, "street": self.random.choice(STREETS)}
        milestones = self.milestones(track)
        buildings, households, stated = self.people(track, milestones)
        if self.some(0.85):
            stated["investment_yuan"] = str(
                self.random.choice((0, *[self.random.randint(1, 40) * 25_000] * 9))
            )
        if "investment_yuan" in stated and self.some(0.4):
            stated["year_investment_yuan"] = str(int(stated["investment_yuan"]) // self.random.randint(1, 4))
        notices = {
            round_id: self.day(first_day(stage["from"]), date(2023, 1, 20)).isoformat()
            for stage in track["stages"].values()
            for round_id, round_ in stage.get("rounds", {}).items()
            if "notice" in round_ and self.some(0.6)
        }
        facts = {
            "stated": stated,
            "buildings": buildings,
            "milestones": milestones,
            "notices": notices,
            "progress": self.progress(),
            "money": self.money(),
            "excuses": self.excuses(),
        }
        project |= {key: value for key, value in facts.items() if value}
        project |= self.after_the_works(track) | self.planned(track)
        if track.get("decided_by") and self.some(0.4):
            project["candidate"] = {"survey": {"on": self.day(self.first, self.last).isoformat()}}
        return self.kept(project, households, track)

    def after_the_works(self, track):
        care = {
            "property": {"on": self.day(self.first, self.last).isoformat(), "by": "某公司"},
            "evaluation": {"on": self.day(self.first, self.last).isoformat(), "result": "好"},
        }
        rules = [each for stage in track["stages"].values() for each in stage.get("milestones", {}).values()]
        asked = {each["dated_by"] for each in rules if "dated_by" in each}
        care = {key: each for key, each in care.items() if key in asked and self.some(0.6)}
        return {"care": care} if care else {}

    def planned(self, track):
        """Days of its own for the works, within what the plan gives them."""
        pace = track.get("pace", {})
        if "from" not in pace or self.some(0.6):
            return {}
        first, last, planned = first_day(pace["from"]), last_day(pace["to"]), {}
        for stage in track["stages"].values():
            for each, rule in stage.get("milestones", {}).items():
                if each in {"works-started", "works-finished"} and self.some(0.8):
                    by = rule.get("by", stage["to"]) if "within" not in rule else pace["to"]
                    until = last if by == "none" else min(last, last_day(by))
                    if first <= until:
                        first = self.day(first, until)
                        month = self.some(0.2) and last_day(f"{first:%Y-%m}") <= until and not planned
                        planned[each] = self.bound(first, month=month)
        return {"planned": planned} if planned else {}

    # How much of it is on record.

    def kept(self, project, households, track):
        """All of the facts, or none, or those since a day, or only what nothing comes after, or a few."""
        form = self.random.choice(("all", "all", "none", "late", "late", "ends", "few"))
        since = date(2020, 1, 1) if form in {"all", "ends"} else date(2025, 1, 1)
        if form == "late":
            since = self.day(self.first, self.last)
        few = form == "few"

        def keep(on):
            return day(on) >= since or (few and self.some(0.15))

        for key in ("milestones", "notices"):
            project[key] = {each: on for each, on in project.get(key, {}).items() if keep(on)}
        if form == "ends":
            rules = [stage.get("milestones", {}) for stage in track["stages"].values()]
            earlier = {each for every in rules for rule in every.values() for each in rule.get("after", [])}
            project["milestones"] = {
                each: on for each, on in project["milestones"].items() if each not in earlier
            }
        project["progress"] = [each for each in project.get("progress", []) if keep(each["on"])]
        project["care"] = {each: fact for each, fact in project.get("care", {}).items() if keep(fact["on"])}
        if "candidate" in project and not keep(project["candidate"]["survey"]["on"]):
            del project["candidate"]
        for household in (each for rooms in (households or {}).values() for each in rooms.values()):
            _keep_answers(household, keep)
        return {key: value for key, value in project.items() if value}, households

    def milestones(self, track):
        """Days of some; none is older than its own stage, or than one that precedes it."""
        found, begin = {}, self.first
        for stage in track["stages"].values():
            begin = max(begin, first_day(stage["from"]))
            for milestone, rule in stage.get("milestones", {}).items():
                if self.some(0.6) and "dated_by" not in rule:
                    found[milestone] = self.day(begin, date(2023, 1, 20)).isoformat()
        return found

    def people(self, track, milestones):
        """The buildings, the list of households, and what is stated of both."""
        rounds = {}
        for stage in track["stages"].values():
            for round_id, round_ in stage.get("rounds", {}).items():
                issued = milestones.get(round_.get("about"))
                # Nobody answers to what has not been issued.
                if "about" not in round_ or issued:
                    rounds[round_id] = max(first_day(stage["from"]), first_day(issued or stage["from"]))
        keen, households = self.random.random(), {}
        for number in range(self.random.randint(1, 3)):
            rooms = [
                f"{unit + 1}-{room + 101}"
                for unit in range(self.random.randint(1, 2))
                for room in range(self.random.randint(1, 3))
            ]
            households[f"{number + 1}"] = {room: self.household(rounds, keen) for room in rooms}
        whole = self.some(0.6)
        buildings = {} if self.some(0.2) else self.buildings(households, whole=whole)
        stated = self.stated(buildings, households, whole=whole)
        return buildings, (None if self.some(0.1) else households), stated

    def buildings(self, households, *, whole):
        found = {}
        for name, rooms in households.items():
            found[name] = building = {}
            if self.some(0.7):
                building["households"] = str(len(rooms) + (0 if whole else self.random.randint(0, 2)))
            if self.some(0.4):
                units = len({room.split("-")[0] for room in rooms})
                building["units"] = str(units + (0 if whole else self.random.randint(0, 1)))
        if self.some(0.25):
            found["9"] = self.random.choice(({"households": "0"}, {"households": "2"}, {}))
        return found

    def stated(self, buildings, households, *, whole):
        """Totals that contradict neither the buildings nor the list."""
        unnumbered = {
            name for name in (*households, *buildings) if "households" not in buildings.get(name, {})
        }
        least = sum(int(each.get("households", 0)) for each in buildings.values())
        least += sum(len(households.get(name, {})) for name in unnumbered)
        stated = {}
        if self.some(0.6):
            more = 0 if whole or not unnumbered else self.random.randint(0, 3)
            stated["households"] = str(least + more)
        if buildings and self.some(0.4):
            stated["buildings"] = str(len(buildings) + self.random.choice((0, 0, 1, 2)))
        return stated

    def household(self, rounds, keen):
        household = {}
        if self.some(0.9):
            household["area_m2"] = self.random.choice(("50", "68.5", "72.25", "100", "33.33"))
        if self.some(0.35):
            household["owner"] = f"o-{self.random.randint(1, 4)}"
        for round_id, begin in rounds.items():
            if not self.some(0.3 + 0.6 * keen):
                continue
            # Few days, so that several doors answer on one, and now and then one door twice.
            often = self.random.choice((1, 1, 2, 3))
            days = sorted(begin + timedelta(days=10 * self.random.randint(0, 20)) for _ in range(often))
            weights = (3, 3 + 9 * keen, 2, 1, 2)
            answers = [f"{self.random.choices(WORDS, weights)[0]} {day}" for day in days]
            household[round_id] = answers if len(answers) > 1 or self.some(0.2) else answers[0]
        return household

    def progress(self):
        often = self.random.choice((0, 0, 0, 1, 2, 3, 4, 6))
        days = sorted({self.day(self.first, date(2023, 1, 15)) for _ in range(often)})
        if self.some(0.3) and days:
            days = [days[0] + timedelta(days=7 * number) for number in range(self.random.randint(1, 20))]
        shares = sorted(self.random.randint(0, 100) for _ in days)
        found = [
            {"on": day.isoformat(), "works": f"{share}%"} for day, share in zip(days, shares, strict=True)
        ]
        return self._invested(found)

    def _invested(self, entries):
        """Some of the entries with what is completed; sometimes one of the year before, sometimes a fall.

        By dice of their own, so that nothing else of the district falls otherwise.
        """
        dice = Random(repr(entries))
        if dice.random() < 0.4:
            return entries
        if entries and dice.random() < 0.3:
            entries.insert(0, {"on": f"{self.first.year - 1}-12-20", "works": "0%"})
        yuan = 0
        for entry in entries:
            yuan = max(yuan + dice.randint(-2, 14) * 10_000, 0)
            if dice.random() < 0.7:
                entry["invested_yuan"] = str(yuan)
        return entries

    def money(self):
        entries = [
            {
                "on": self.day(self.first - timedelta(days=200), date(2023, 1, 15)).isoformat(),
                "kind": self.random.choice(("payment", "payment", "receipt")),
                "channel": CHANNEL,
                "yuan": str(self.random.randint(1, 20) * 10_000),
            }
            for _ in range(self.random.choice((0, 1, 3, 5)))
        ]
        entries.sort(key=lambda entry: entry["on"])
        if len(entries) > 1 and entries[-1]["kind"] == "payment":
            entries[-1]["kind"] = "refund"
        found = {"plan": {CHANNEL: "500000"}} if self.some(0.3) else {}
        return found | ({"entries": entries} if entries else {})

    def excuses(self):
        found = []
        for _ in range(self.random.choice((0, 0, 1, 2))):
            begin = self.day(self.first, self.last)
            end = begin + timedelta(days=self.random.randint(0, 40))
            found.append({"from": begin.isoformat(), "to": end.isoformat(), "reason": "台风"})
        return found


def _keep_answers(household, keep):
    for round_id in [key for key in household if "-r" in key]:
        given = household.pop(round_id)
        kept = [each for each in ([given] if isinstance(given, str) else given) if keep(each[-10:])]
        if kept:
            household[round_id] = kept
