"""What both a random plan and random facts are made with."""

from datetime import date, timedelta
from random import Random


class Dice:
    """Chances and days, the same for the same seed."""

    def __init__(self, random: Random, first):
        self.random, self.first = random, first
        self.last = date(2022, 12, 31)

    def some(self, chance):
        return self.random.random() < chance

    def day(self, first, last):
        return first + timedelta(days=self.random.randint(0, max((last - first).days, 0)))

    def bound(self, day, *, month):
        """A bound of a window as the plan writes it."""
        return f"{day:%Y-%m}" if month else day.isoformat()
