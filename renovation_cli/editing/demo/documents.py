"""The documents of what is on file of a project, and the further days of what happened more than once."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from renovation_cli.editing.demo.figures import stream
from renovation_cli.editing.demo.lines import on_line

_NUMBERED = {
    "project-list": "示改办〔2022〕{n}号",
    "feasibility-study": "示发改审〔2022〕{n}号",
    "central-funds-applied": "示发改〔2022〕{n}号",
    "scheme-issued": "示住建设〔2022〕{n}号",
    "drawing-review": "图纸会审纪要〔2022〕{n}号",
    "scheme-reviewed": "示住建审〔2022〕{n}号",
    "scheme-revised": "示住建设〔2022〕{n}号",
    "works-list": "改造明细第{n}号",
    "final-drawings": "施工图审〔2022〕{n}号",
    "tender": "示招〔2022〕{n}号",
    "acceptance": "示城发验〔2022〕{n}号",
    "final-accounts": "示城发决〔2022〕{n}号",
    "special-meeting": "示住建纪〔2022〕{n}号",
    "evening-talk": "夜谈会记录第{n}期",
    "residents-meeting": "居民代表会记录第{n}期",
}
"""What each office writes on its papers; of what is not among them no document is on file."""
_AGAIN = {"evening-talk": 7, "residents-meeting": 14, "special-meeting": 21}
"""What is held again, after how many days."""
_MOST = 3
_HAS_ONE_PERCENT = 75

Fact = date | Mapping[str, object] | Sequence[object]


def with_documents(project_id: str, recorded: Mapping[str, date]) -> dict[str, Fact]:
    """Each milestone on file as a clerk writes it: a day, a day with its document, or a list of them.

    The first day of each stays as it is. Drawn from the project's id alone, so that nothing else of the
    district depends on it.
    """
    last = max(recorded.values(), default=date.max)
    return {each: _fact(project_id, each, day, last) for each, day in recorded.items()}


def _fact(project_id: str, milestone_id: str, day: date, last: date) -> Fact:
    rng = stream(project_id, milestone_id)
    gap = timedelta(days=_AGAIN.get(milestone_id, 0))
    times = rng.randint(1, _MOST) if gap else 1
    days = [day, *(day + gap * number for number in range(1, times) if day + gap * number <= last)]
    first = rng.randint(1, 60)
    facts = [
        _on(each, milestone_id, first + number, has_one=rng.randrange(100) < _HAS_ONE_PERCENT)
        for number, each in enumerate(days)
    ]
    return facts if len(facts) > 1 else facts[0]


def _on(day: date, milestone_id: str, number: int, *, has_one: bool) -> date | Mapping[str, object]:
    form = _NUMBERED.get(milestone_id)
    return on_line(on=day, doc=form.format(n=number)) if form and has_one else day
