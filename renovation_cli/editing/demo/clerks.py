"""Who wrote what into the synthetic district, and when: a year of weekly commits, every name made up.

Each Friday the offices record what the week has brought: the district's office, the streets in the east, the
other streets. For three weeks in May the east writes on a line of its own, which is merged. Some facts are
recorded weeks late, and a dozen are written wrongly at first.
"""

import random
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, time, timedelta, timezone

from renovation_cli.editing.demo.files import demo_files
from renovation_cli.editing.demo.recorded import Line, Part, Recorded, recorded
from renovation_cli.model.commit import NewCommit
from renovation_cli.model.frozen import dataclass

FIRST, LAST = date(2022, 1, 7), date(2022, 12, 31)
"""The first Friday of the year, and the day of the last commit, when everything is on file."""
MERGED = (date(2022, 5, 6), date(2022, 5, 20))
"""The first and the last Friday of the line of its own."""
_ZONE = timezone(timedelta(hours=8))
_LATE_OF_A_THOUSAND = 30
_WEEKS_LATE = (3, 9)
_CORRECTED_AFTER = (10, 40)
_UNDATED = ("programme.yaml", "teams.yaml", "duties.yaml")
_EAST = "street: 东样街道"


@dataclass(frozen=True, slots=True)
class _Office:
    name: str
    mail: str
    at: time
    holds: str


_OFFICES = (
    _Office("示例综合协调组 (合成)", "office@demo.invalid", time(16, 10), "全区"),
    _Office("示例东样街道录入员 (合成)", "east@demo.invalid", time(16, 40), "东样街道"),
    _Office("示例各镇街录入员 (合成)", "streets@demo.invalid", time(17, 20), "其他镇街"),
)


def demo_commits(seed: int = 2022, scale: int = 1) -> list[NewCommit]:
    """A year of commits, at the end of which the files are those of `demo_files`.

    Args:
        seed: the same seed gives the same commits.
        scale: how many times the size of one district.
    """
    texts = dict(demo_files(seed, scale))
    rng = random.Random(f"{seed} recorded")  # noqa: S311 - a story, no secret
    files = {path: recorded(text) for path, text in texts.items() if path not in _UNDATED}
    for file in files.values():
        _decide_late(file)
    _record_late(files, rng)
    _write_wrongly(files, rng)
    holders = {path: _holder(path, texts) for path in texts}
    return _commits(texts, files, holders)


def _holder(path: str, texts: Mapping[str, str]) -> int:
    """The number of the office that writes a file."""
    if not path.startswith("projects/"):
        return 0
    project = texts[f"{path.rsplit('/', 1)[0]}/project.yaml"]
    return 1 if _EAST in project else 2


def _decide_late(file: Recorded) -> None:
    """The batch of a candidate is on file from the day on which it was decided."""
    lines = {line.key: line for line in file.every()}
    if "batch" in lines and "batch-decided" in lines:
        lines["batch"].since = lines["batch-decided"].since


def _record_late(files: Mapping[str, Recorded], rng: random.Random) -> None:
    """Some facts, each on a line of its own, are recorded weeks after their day."""
    for line in (line for file in files.values() for line in file.every()):
        since = line.since
        if since is None or line.part is None or rng.randrange(1000) >= _LATE_OF_A_THOUSAND:
            continue
        line.since = min(since + timedelta(weeks=rng.randint(*_WEEKS_LATE)), LAST)


def _write_wrongly(files: Mapping[str, Recorded], rng: random.Random) -> None:
    """A dozen facts are written wrongly and corrected weeks later; one of them is written twice."""
    lines = [line for path, file in files.items() if path.endswith("project.yaml") for line in file.every()]
    homes = [
        line for path, file in files.items() if path.endswith("households.yaml") for line in file.every()
    ]
    paid = [line for line in lines if _value(line, "kind") == "payment" and _is_early(line)]
    worked = [line for line in lines if _has_begun(line) and _is_early(line)]
    answered = [line for line in homes if _agreeing(line)]
    named = [line for line in lines if line.key in ("archive", "final-accounts") and _is_early(line)]
    for line in rng.sample(paid, 4):
        _miswrite(line, "yuan", lambda text: str(int(text) - 1000 * rng.randint(1, 9)), rng)
    for line in rng.sample(worked, 3):
        _miswrite(line, "works", _a_little_less, rng)
    for line in rng.sample(answered, 3):
        part = _agreeing(line)
        assert part is not None
        _miswrite_part(part, part.text.replace("agree", "oppose"), rng)
    line = rng.choice(named)
    part = line.part if line.part and not line.part.pairs else _pair(line, "on")
    assert part is not None
    _miswrite_part(part, _days_earlier(part.text), rng, line.since)
    _write_in_the_wrong_place(rng.choice([line for line in homes if _not_asked_at_first(line)]), rng)


def _a_little_less(text: str) -> str:
    number = re.fullmatch(r"(\d+)(?:\.(\d))?%", text)
    assert number
    tenths = int(number[1]) * 10 + int(number[2] or 0) - 1
    return f"{tenths // 10}.{tenths % 10}%"


def _days_earlier(text: str) -> str:
    return (date.fromisoformat(text) - timedelta(days=1)).isoformat()


def _has_begun(line: Line) -> bool:
    works = _value(line, "works")
    return bool(works) and not works.startswith("0")


def _is_early(line: Line) -> bool:
    """Whether there is time left to correct it within the year."""
    return line.since is not None and FIRST < line.since < date(2022, 11, 1)


def _pair(line: Line, key: str) -> Part | None:
    pairs = (line.part.pairs if line.part else None) or []
    return next((part for name, part in pairs if name == key), None)


def _value(line: Line, key: str) -> str:
    part = _pair(line, key)
    return part.text if part else ""


def _agreeing(line: Line) -> Part | None:
    """The first answer of a household, if it is one that agrees."""
    pairs = (line.part.pairs if line.part else None) or []
    return next((part for _, part in pairs if part.text.startswith("agree ")), None)


def _miswrite(line: Line, key: str, wrong: Callable[[str], str], rng: random.Random) -> None:
    part = _pair(line, key)
    assert part is not None
    _miswrite_part(part, wrong(part.text), rng, line.since)


def _miswrite_part(part: Part, wrong: str, rng: random.Random, since: date | None = None) -> None:
    """What stands in a place at first, from the day on which the fact is recorded."""
    first = since or part.since
    assert first is not None
    part.wrong = wrong, first + timedelta(days=rng.randint(*_CORRECTED_AFTER))


def _not_asked_at_first(line: Line) -> bool:
    pairs = (line.part.pairs if line.part else None) or []
    names = [name for name, _ in pairs]
    return "on-scheme" in names and "before-design" not in names


def _write_in_the_wrong_place(line: Line, rng: random.Random) -> None:
    """A visit that was to another household, and is removed again."""
    assert line.part is not None
    assert line.part.pairs is not None
    day = date(2022, 2, 24)
    visit = Part(f"agree {day}", since=day, until=day + timedelta(days=rng.randint(*_CORRECTED_AFTER)))
    place = next(index for index, (name, _) in enumerate(line.part.pairs) if name == "on-scheme")
    line.part.pairs.insert(place, ("before-design", visit))


class _Book:
    """The repository as far as it is written."""

    def __init__(self, files: Mapping[str, Recorded], holders: Mapping[str, int]) -> None:
        self._files = files
        self._holders = holders
        self._days = {path: sorted(file.days()) for path, file in files.items()}
        self._written: dict[str, str | None] = {}
        self.commits: list[NewCommit] = []

    def changes(self, office: int | None, before: date | None, day: date) -> dict[str, str | None]:
        """What has come to the files of an office, or of all, since a day."""
        found: dict[str, str | None] = {}
        for path, file in self._files.items():
            if office not in (None, self._holders[path]):
                continue
            if before and not any(before < each <= day for each in self._days[path]):
                continue
            text = file.at(day)
            if text != self._written.get(path):
                found[f"data/{path}"] = self._written[path] = text
        return found

    def add(
        self,
        office: int,
        day: date,
        subject: str,
        changes: Mapping[str, str | None],
        parents: tuple[int, ...],
    ) -> int:
        """Write a commit, and return its number."""
        by = _OFFICES[office]
        when = datetime.combine(day, by.at, _ZONE)
        if len(parents) > 1:
            when += timedelta(hours=1)
        self.commits.append(_commit(by, when, subject, changes, parents))
        return len(self.commits) - 1


def _commit(
    by: _Office, when: datetime, subject: str, changes: Mapping[str, str | None], parents: tuple[int, ...]
) -> NewCommit:
    return NewCommit(
        changes=changes, author=by.name, mail=by.mail, when=when, subject=subject, parents=parents
    )


def _commits(
    texts: Mapping[str, str], files: Mapping[str, Recorded], holders: Mapping[str, int]
) -> list[NewCommit]:
    book = _Book(files, holders)
    plan: dict[str, str | None] = {f"data/{path}": texts[path] for path in _UNDATED}
    first = {**plan, **book.changes(None, None, FIRST)}
    main = book.add(0, FIRST, "建立数据仓库 (合成数据)", first, ())
    own: int | None = None
    apart: dict[str, str | None] = {}
    last = FIRST
    for day in _fridays():
        for office, by in enumerate(_OFFICES):
            changes = book.changes(office, last, day)
            if not changes:
                continue
            subject = f"登记第{day.isocalendar().week}周情况: {by.holds}"
            if office == 1 and MERGED[0] <= day <= MERGED[1]:
                own = book.add(office, day, subject, changes, (main if own is None else own,))
                apart |= changes
            else:
                main = book.add(office, day, subject, changes, (main,))
        if day == MERGED[1] and own is not None:
            main = book.add(0, day, "合并东样街道的登记", apart, (main, own))
        last = day
    return book.commits


def _fridays() -> Iterator[date]:
    """The days of the commits after the first one; the last is the last of the year."""
    day = FIRST + timedelta(weeks=1)
    while day < LAST:
        yield day
        day += timedelta(weeks=1)
    yield LAST
