"""Small random plans."""

from datetime import date, timedelta

from tests.oracle.dice import Dice

CHANNEL, CLAUSE = "budget", "一"
SHARES = ("1/2", "1/2", "2/3", "2/3", "3/4", "1/3", "60%", "80%", "100%")


class Plan(Dice):
    """A programme with tracks, their stages and their pace, and levels of escalation."""

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
