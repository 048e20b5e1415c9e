"""Small random plans."""

from datetime import date, timedelta

from tests.oracle.dice import Dice

CHANNEL, CLAUSE = "budget", "一"
SHARES = ("1/2", "1/2", "2/3", "2/3", "3/4", "1/3", "60%", "80%", "100%")

FORMS = ("points", "points", "more", "ratio", "days", "days", "both", "silent")


class Plan(Dice):
    """A programme with tracks, their stages and their pace, and levels of escalation."""

    def programme(self):
        tracks = {"works": self.track(paced=True), "more": self.track(paced=True)}
        if self.some(0.4):
            tracks["papers"] = self.track(paced=False)
        works = {"started": ["works-started"], "finished": ["works-finished"]}
        found = {
            "format": "1",
            "name": "随机",
            "place": "随机区",
            "synthetic": "true",
            "period": {"from": f"{self.first:%Y-%m}", "to": "2022-12"},
            "records": {"from": "2020-01", "to": "2024-12"},
            "clauses": {CLAUSE: "一"},
            "tracks": tracks,
            "works": {key: each for key, each in works.items() if self.some(0.85)},
            "funding": {"channels": {CHANNEL: {"name": "财政", "clause": CLAUSE}}},
            "escalation": {"clause": CLAUSE, "levels": self.levels()},
        }
        if self.some(0.6):
            found["issued"] = self.day(self.first - timedelta(days=60), date(2022, 11, 30)).isoformat()
        return found

    def track(self, *, paced):
        stages, begin = {}, self.first
        for number in range(self.random.randint(1, 3)):
            end = min(begin + timedelta(days=self.random.randint(20, 150)), self.last)
            stages[f"s{number + 1}"] = self.stage(f"s{number + 1}", begin, end)
            begin = min(end + timedelta(days=self.random.randint(-20, 20)), self.last - timedelta(days=40))
        self.works(list(stages.values()))
        self.order(stages)
        for stage in stages.values():
            for round_ in stage.get("rounds", {}).values():
                # What is asked about may be issued before the stage in which it is asked.
                issues = [each for earlier in stages.values() for each in earlier.get("milestones", {})]
                if issues and self.some(0.3):
                    round_["about"] = self.random.choice(issues)
        track = {"name": "类", "clause": CLAUSE}
        if paced:
            track["pace"] = self.pace()
        milestones = [each for stage in stages.values() for each in stage.get("milestones", {})]
        if milestones and self.some(0.2):
            track["decided_by"] = self.random.choice(milestones)
        return {**track, "stages": stages}

    def works(self, stages):
        """The start of the works and their finish, in one stage or in two."""
        if self.some(0.2):
            return
        first, last = sorted(self.random.choices(range(len(stages)), k=2))
        for stage, each in ((stages[first], "works-started"), (stages[last], "works-finished")):
            if self.some(0.9):
                milestone = {"name": each, "clause": CLAUSE}
                stage.setdefault("milestones", {})[each] = milestone
                if self.some(0.2):
                    milestone |= {"by": "none", "reason": "方案未写"}

    def order(self, stages):
        """What comes after what, and what is due so many days after something else."""
        milestones, notices = [], []
        for stage in stages.values():
            for each, rule in stage.get("milestones", {}).items():
                if milestones and self.some(0.5):
                    count = self.random.randint(1, min(2, len(milestones)))
                    rule["after"] = self.random.sample(milestones, count)
                if "by" not in rule and self.some(0.25):
                    self.run_from(rule, milestones + notices)
                milestones.append(each)
            for each, rule in stage.get("rounds", {}).items():
                for timed in (rule, rule.get("notice", {"by": "none"})):
                    if "by" not in timed and self.some(0.15):
                        self.run_from(timed, milestones)
                notices += [each] if "notice" in rule else []
        self.date_by_care(stages)

    def run_from(self, rule, others):
        if others:
            rule["within"] = {
                "days": str(self.random.randint(0, 60)),
                "of": self.random.choice(others),
            }

    def date_by_care(self, stages):
        """A milestone whose day stands under `care`."""
        last = list(stages.values())[-1].get("milestones", {})
        if last and self.some(0.25):
            rule = self.random.choice(list(last.values()))
            if not rule["name"].startswith("works-"):
                rule["dated_by"] = self.random.choice(("property", "evaluation"))

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
            milestone = {"name": f"{name}m{number}", "clause": CLAUSE, **self.deadline(begin, end)}
            if self.some(0.2):
                milestone["required"] = "false"
            milestones[f"{name}-m{number}"] = milestone
        if milestones:
            stage["milestones"] = milestones
        rounds = {f"{name}-r{number}": self.round(begin, end) for number in range(self.random.randint(0, 2))}
        return {**stage, "rounds": rounds} if rounds else stage

    def deadline(self, begin, end):
        """A day of its own, or none at all; else the end of the stage."""
        chance = self.random.random()
        if chance < 0.15:
            return {"by": "none", "reason": "方案未写"}
        return {"by": self.day(begin, end).isoformat()} if chance < 0.4 else {}

    def round(self, begin, end):
        round_ = {"name": "征求意见", "short": "意见", "clause": CLAUSE, **self.deadline(begin, end)}
        if self.some(0.5):
            own = self.deadline(begin, end) if self.some(0.3) else {}
            round_["notice"] = {"name": "公示", "clause": CLAUSE, **own}
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
        condition = {"own": "true"}
        if lower and self.some(0.25):
            condition["repeats"] = lower
            if self.some(0.6):
                condition["times"] = str(self.random.randint(2, 3))
        if "repeats" not in condition or self.some(0.3):
            condition |= self.measure(height)
        if self.some(0.5):
            condition["every"] = self.random.choice(("month", "report"))
        if self.some(0.3):
            condition["in_a_row"] = str(self.random.randint(2, 3))
        return condition

    def measure(self, height):
        """What a condition goes by; the higher the level, the more it takes."""
        measure, part = {}, self.random.choice(FORMS)
        if part in {"points", "both"}:
            measure["points_behind"] = f"{height * self.random.randint(2, 12)}%"
        if part == "more":
            measure["points_behind_more_than"] = f"{(height - 1) * self.random.randint(1, 10)}%"
        if part == "ratio":
            measure["ratio_below"] = f"{100 - height * self.random.randint(5, 25)}%"
        if part in {"days", "both"}:
            measure["days_overdue"] = str(height * self.random.randint(1, 25))
        if part == "silent":
            measure["unrecorded_days"] = str(height * self.random.randint(1, 60))
        if part not in {"days", "silent"} and self.some(0.3):
            measure["of"] = "investment" if height % 2 else "money"
        return measure
