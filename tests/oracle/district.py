"""Small random districts as YAML text, the same for the same seed."""

from datetime import date, timedelta
from random import Random

import yaml

CHANNEL, CLAUSE = "budget", "一"
SHARES = ("1/2", "1/2", "2/3", "2/3", "3/4", "1/3", "60%", "80%", "100%")
WORDS = ("signed", "agree", "oppose", "abstain", "absent")


class _Writer(yaml.SafeDumper):
    def ignore_aliases(self, _):
        return True


def written(data):
    return yaml.dump(data, Dumper=_Writer, allow_unicode=True, sort_keys=False, width=10_000)


def district(seed):
    """The files of a district by path."""
    return _District(Random(seed)).files()


class _District:
    def __init__(self, random):
        self.random = random
        year = random.choice((2021, 2022, 2022))
        self.first = date(year, random.choice((1, 2, 7)), 1)
        self.last = date(2022, 12, 31)

    def some(self, chance):
        return self.random.random() < chance

    def day(self, first, last):
        return first + timedelta(days=self.random.randint(0, max((last - first).days, 0)))

    def bound(self, day, *, month):
        """A bound of a window as the plan writes it."""
        return f"{day:%Y-%m}" if month else day.isoformat()

    def files(self):
        programme = self.programme()
        found = {
            "programme.yaml": programme,
            "teams.yaml": {"streets": {"甲街": {}, "乙街": {}}},
            "duties.yaml": {"departments": {}},
        }
        for number in range(self.random.randint(2, 5)):
            folder = f"projects/p{number + 1}"
            project, households = self.project(number + 1, programme)
            found[f"{folder}/project.yaml"] = project
            if households:
                found[f"{folder}/households.yaml"] = households
        return {path: written(data) for path, data in found.items()}

    # The plan.

    def programme(self):
        tracks = {"works": self.track(paced=True), "more": self.track(paced=True)}
        if self.some(0.15):
            tracks["papers"] = self.track(paced=False)
        return {
            "format": "1",
            "name": "随机",
            "place": "随机区",
            "synthetic": "true",
            "period": {"from": f"{self.first:%Y-%m}", "to": "2022-12"},
            "records": {"from": "2020-01", "to": "2024-12"},
            "clauses": {CLAUSE: "一"},
            "tracks": tracks,
            "funding": {"channels": {CHANNEL: {"name": "财政", "clause": CLAUSE}}},
            "escalation": {"clause": CLAUSE, "levels": self.levels()},
        }

    def track(self, *, paced):
        stages, begin = {}, self.first
        for number in range(self.random.randint(1, 3)):
            end = min(begin + timedelta(days=self.random.randint(20, 150)), self.last)
            stages[f"s{number + 1}"] = self.stage(f"s{number + 1}", begin, end)
            begin = min(end + timedelta(days=self.random.randint(-20, 20)), self.last - timedelta(days=40))
        for stage in stages.values():
            for round_ in stage.get("rounds", {}).values():
                # What is asked about may be issued before the stage in which it is asked.
                issues = [each for earlier in stages.values() for each in earlier.get("milestones", {})]
                if issues and self.some(0.3):
                    round_["about"] = self.random.choice(issues)
        track = {"name": "类", "clause": CLAUSE}
        if paced:
            track["pace"] = self.pace()
        return {**track, "stages": stages}

    def stage(self, name, begin, end):
        month = self.some(0.4)
        if month:
            begin = begin.replace(day=1)
            end = (end.replace(day=1) + timedelta(days=31)).replace(day=1) - timedelta(days=1)
        stage = {
            "name": name,
            "clause": CLAUSE,
            "from": self.bound(begin, month=month),
            "to": self.bound(end, month=month),
        }
        milestones = {}
        for number in range(self.random.randint(0, 2)):
            milestone = {"name": f"{name}m{number}", "clause": CLAUSE}
            if self.some(0.4):
                milestone["by"] = self.day(begin, end).isoformat()
            if self.some(0.2):
                milestone["required"] = "false"
            milestones[f"{name}-m{number}"] = milestone
        if milestones:
            stage["milestones"] = milestones
        rounds = {f"{name}-r{number}": self.round(begin, end) for number in range(self.random.randint(0, 2))}
        return {**stage, "rounds": rounds} if rounds else stage

    def round(self, begin, end):
        round_ = {"name": "征求意见", "short": "意见", "clause": CLAUSE}
        if self.some(0.3):
            round_["by"] = self.day(begin, end).isoformat()
        if self.some(0.5):
            round_["notice"] = {"name": "公示", "clause": CLAUSE}
        wanted = [self.requirement() for _ in range(self.random.choice((1, 1, 1, 2, 2, 3)))]
        return {**round_, "requirements": wanted}

    def requirement(self):
        among = self.random.choice(("all", "all", "all", "participants"))
        counts = (
            ("visited", "received", "received", "agreeing", "signed")
            if among == "all"
            else ("agreeing", "signed")
        )
        requirement = {
            "count": self.random.choice(counts),
            "of": self.random.choice(("households", "households", "owners", "area")),
            "per": self.random.choice(("project", "project", "building", "unit")),
            "clause": CLAUSE,
        }
        if among != "all" or self.some(0.3):
            requirement["among"] = among
        bound = self.random.choice(("at_least", "more_than"))
        return {**requirement, bound: self.random.choice(SHARES if bound == "at_least" else SHARES[:-1])}

    def pace(self):
        begin = self.day(self.first, date(2022, 8, 1))
        form = self.random.choice(("linear", "linear", "months", "table"))
        if form == "table":
            months = sorted(self.random.sample(range(1, 13), self.random.randint(1, 4)))
            shares = sorted(self.random.sample(range(1, 101), len(months) - 1))
            table = {
                f"2022-{month:02}": f"{share}%" for month, share in zip(months, [*shares, 100], strict=True)
            }
            return {"clause": CLAUSE, "by": "table", "table": table}
        month = self.some(0.5)
        end = self.day(begin + timedelta(days=40), self.last)
        return {
            "clause": CLAUSE,
            "by": form,
            "from": self.bound(begin, month=month),
            "to": self.bound(end, month=month),
        }

    def levels(self):
        levels = {}
        for number in range(self.random.randint(1, 3)):
            lower = f"l{number}" if number else None
            when = [self.condition(number + 1, lower) for _ in range(self.random.randint(1, 2))]
            levels[f"l{number + 1}"] = {
                "name": f"级{number + 1}",
                "action": "办",
                "clause": CLAUSE,
                "when": when,
            }
        return levels

    def condition(self, height, lower):
        condition = {}
        if lower and self.some(0.25):
            condition = {"repeats": lower}
            if self.some(0.6):
                condition["times"] = str(self.random.randint(2, 3))
        if not condition or self.some(0.3):
            condition |= self.measure(height)
        if self.some(0.5):
            condition["every"] = self.random.choice(("month", "report"))
        if self.some(0.3):
            condition["in_a_row"] = str(self.random.randint(2, 3))
        return condition

    def measure(self, height):
        """What a condition goes by; the higher the level, the more it takes."""
        measure, part = {}, self.random.choice(("points", "points", "more", "ratio", "days", "days", "both"))
        if part in {"points", "both"}:
            measure["points_behind"] = f"{height * self.random.randint(2, 12)}%"
        if part == "more":
            measure["points_behind_more_than"] = f"{(height - 1) * self.random.randint(1, 10)}%"
        if part == "ratio":
            measure["ratio_below"] = f"{100 - height * self.random.randint(5, 25)}%"
        if part in {"days", "both"}:
            measure["days_overdue"] = str(height * self.random.randint(1, 25))
        if part != "days" and self.some(0.3):
            measure["of"] = "money"
        return measure

    # The facts.

    def project(self, number, programme):
        track_id = self.random.choice(list(programme["tracks"]))
        track = programme["tracks"][track_id]
        project = {"name": f"小区{number}", "track": track_id, "street": self.random.choice(("甲街", "乙街"))}
        milestones = self.milestones(track)
        buildings, households, stated = self.people(track, milestones)
        if self.some(0.85):
            stated["investment_yuan"] = str(
                self.random.choice((0, *[self.random.randint(1, 40) * 25_000] * 9))
            )
        if "investment_yuan" in stated and self.some(0.4):
            stated["year_investment_yuan"] = str(int(stated["investment_yuan"]) // self.random.randint(1, 4))
        notices = {
            round_id: self.day(_first(stage["from"]), date(2023, 1, 20)).isoformat()
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
        return project | {key: value for key, value in facts.items() if value}, households

    def milestones(self, track):
        """Days of some; none is older than its own stage, or than one that precedes it."""
        found, begin = {}, self.first
        for stage in track["stages"].values():
            begin = max(begin, _first(stage["from"]))
            for milestone in stage.get("milestones", {}):
                if self.some(0.6):
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
                    rounds[round_id] = max(_first(stage["from"]), _first(issued or stage["from"]))
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
        days = sorted({self.day(self.first, date(2023, 1, 15)) for _ in range(self.random.randint(0, 6))})
        if self.some(0.3) and days:
            days = [days[0] + timedelta(days=7 * number) for number in range(self.random.randint(1, 20))]
        shares = sorted(self.random.randint(0, 100) for _ in days)
        return [
            {"on": day.isoformat(), "works": f"{share}%"} for day, share in zip(days, shares, strict=True)
        ]

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
        found = {"plan": {CHANNEL: "500000"}} if self.some(0.3) else {}
        return found | ({"entries": entries} if entries else {})

    def excuses(self):
        found = []
        for _ in range(self.random.choice((0, 0, 1, 2))):
            begin = self.day(self.first, self.last)
            end = begin + timedelta(days=self.random.randint(0, 40))
            found.append({"from": begin.isoformat(), "to": end.isoformat(), "reason": "台风"})
        return found


def _first(text):
    return date.fromisoformat(text if len(text) > 7 else f"{text}-01")
