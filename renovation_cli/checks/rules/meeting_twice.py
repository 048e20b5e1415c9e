"""C667: two records of one meeting, or of the bulletin of one month."""

from collections.abc import Hashable, Iterable, Iterator

from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.checks.kinds import PlanCheck
from renovation_cli.findings.problem import DataPath, Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import Text, mark, say
from renovation_cli.model.book import DISTRICT_FILE
from renovation_cli.model.district import District

_BULLETIN = "  - {month: 2022-06, on: 2022-07-05, number: 第1期}\n"
RULE = Rule(
    code="C667",
    name="meeting-twice",
    severity=Severity.ERROR,
    flags=mark("Two meetings of one kind on one day; two bulletins of one month, or with one number."),
    why=mark("Its decisions would be counted and followed twice, and each would look open in one of them."),
    example=Example("district.yaml", f"{_BULLETIN}{_BULLETIN}", _BULLETIN),
    source=mark("data format, “Meetings and bulletins”"),
)

_Record = tuple[DataPath, Hashable | None, Text]
"""Its place, by what it is known, and what is said where that is known already."""


@PlanCheck.of(RULE, DISTRICT_FILE)
def check(around: Circumstances) -> Iterator[Problem]:
    """Each record of what another has recorded already."""
    district = around.rulebook.district
    if district is None:
        return
    yield from _again(_meetings(district))
    yield from _again(_bulletins(district))


def _meetings(district: District) -> Iterator[_Record]:
    for index, meeting in enumerate(district.meetings):
        message = say("a meeting of this kind on {day} is on file already", day=meeting.on)
        yield ("meetings", index), (meeting.kind, meeting.on), message


def _bulletins(district: District) -> Iterator[_Record]:
    for index, bulletin in enumerate(district.bulletins):
        message = say("the bulletin of {month} is on file already", month=bulletin.month)
        yield ("bulletins", index), bulletin.month, message
        message = say("a bulletin with the number “{number}” is on file already", number=bulletin.number)
        yield ("bulletins", index), bulletin.number, message


def _again(records: Iterable[_Record]) -> Iterator[Problem]:
    first: dict[Hashable, DataPath] = {}
    said: set[DataPath] = set()
    for path, known_by, message in records:
        other = path if known_by is None else first.setdefault(known_by, path)
        if other == path or path in said:
            continue
        said.add(path)
        yield Problem(
            rule=RULE,
            site=Site(DISTRICT_FILE, path),
            message=message,
            expected=say("each once"),
            remedy=say("put what the two say into one, and remove the other"),
            related=((Site(DISTRICT_FILE, other), say("it stands here first")),),
        )
