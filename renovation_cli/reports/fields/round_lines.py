"""What is said of a round in one line: over the programme, and of a project where it is not reached."""

from collections.abc import Callable, Mapping, Sequence

from renovation_cli.compute.round_lines import RoundCounts, RoundLine, Standing
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.model.words import Scope
from renovation_cli.reports.document import Cell, Column, DaysLate, DaysLeft, OutOf, Several, Tone, Toned
from renovation_cli.reports.fields.field import Field, Fields, shown
from renovation_cli.reports.fields.kinds import COUNT
from renovation_cli.reports.fields.rounds import Asked
from renovation_cli.reports.wording.rounds import asks_for_opinions, figures_of

Names = Mapping[str, Cell]
"""What people call each project, by its id."""
_TITLES = {
    Standing.MET: (say("Met by"), Tone.GOOD),
    Standing.NOT_MET: (say("Unmet"), Tone.BAD),
    Standing.NO_VERDICT: (say("No verdict"), Tone.WARN),
    Standing.NO_RECORD: (say("No record"), Tone.WARN),
    Standing.NOT_DUE: (say("Not due"), Tone.DIM),
    Standing.NO_DEADLINE: (say("Undated"), Tone.DIM),
}


def _number(standing: Standing) -> Field[RoundCounts]:
    title, tone = _TITLES[standing]

    def show(counts: RoundCounts) -> Cell:
        number = counts.number(standing)
        return Toned(number, tone) if number else number

    return Field(None, COUNT, lambda counts: counts.number(standing), title, show)


def _late(number: int) -> Cell:
    return Toned(number, Tone.BAD) if number else number


_NOTICES_LATE = Field[RoundCounts](
    None,
    COUNT,
    lambda counts: counts.notices_late,
    say("Notice late"),
    lambda counts: _late(counts.notices_late),
)


def round_in_sum(rounds: Sequence[RoundCounts]) -> Fields[RoundCounts]:
    """A round of the plan with how many projects stand how; how none of them stands has no column."""
    held = [each for each in Standing if any(counts.number(each) for counts in rounds)]
    return Fields(
        shown(say("Round"), lambda counts: counts.short),
        shown(say("Deadline"), lambda counts: counts.due or ""),
        *map(_number, held),
        *([_NOTICES_LATE] if any(counts.notices_late for counts in rounds) else []),
    )


def deadline_of(line: RoundLine) -> Cell:
    """The deadline of what is owed: of the notice where the round is met."""
    due = line.late.due if line.late else line.round.due
    return due or ""


def days_of_line(line: RoundLine) -> Cell:
    """For how long it is late, or how far its deadline is away."""
    if line.late:
        return Toned(DaysLate(line.days_late), Tone.BAD)
    if line.standing is Standing.MET:
        return Toned(say("met"), Tone.GOOD)
    left = line.round.days_left
    if left is None:
        return Toned(say("no deadline"), Tone.DIM)
    if left < 0:
        return Toned(say_n("{n} day past", "{n} days past", -left), Tone.WARN)
    return Toned(DaysLeft(left), Tone.PLAIN if left else Tone.WARN)


_FEW = 12
"""Places named in a line of the whole programme."""


def places_failing(asked: Asked, most: int | None = None) -> Cell:
    """Every building or unit in which a requirement fails; empty where it is of the project.

    Args:
        asked: the requirement in its round.
        most: so many are named, and the others counted; None names every one.
    """
    if asked.requirement.per is Scope.PROJECT:
        return ""
    failing = [each for each in asked.result.verdicts if each.met is False and each.place]
    named = failing if most is None or len(failing) <= most + 1 else failing[:most]
    parts: list[Cell] = [
        say("{place} ({figures})", place=each.place, figures=OutOf(each.counted, each.needed))
        for each in named
    ]
    more = len(failing) - len(named)
    if more:
        parts.append(say_n("{n} place more", "{n} places more", more))
    return Several(tuple(parts)) if parts else ""


class AskedLine:
    """A line of a round: one of its requirements that fails, or the notice that is late."""

    def __init__(self, line: RoundLine, asked: Asked | None, project: Cell) -> None:
        self.line = line
        self.asked = asked
        self.project = project
        """What people call its project."""

    @property
    def name(self) -> Text:
        """The project and the round."""
        return say("{project} {round}", project=self.project, round=self.line.round.round.short)

    @property
    def asks_for_opinions(self) -> bool:
        """Whether so many opinions of the households are asked for, whatever they say."""
        return self.asked is not None and asks_for_opinions(self.asked.requirement)

    @property
    def places(self) -> Cell:
        """Where the requirement fails; empty where it is of the project as a whole."""
        return places_failing(self.asked, _FEW) if self.asked else ""


def asked_lines(line: RoundLine, names: Names) -> list[AskedLine]:
    """A line a requirement that fails; one line where none does."""
    project = names[line.project.id]
    every = [AskedLine(line, Asked(result, line.round), project) for result in line.failing]
    deciding = line.round.result.deciding
    return every or [AskedLine(line, Asked(deciding, line.round) if deciding else None, project)]


def _called(row: AskedLine) -> Cell:
    return row.project


def _figures(row: AskedLine) -> Cell:
    return figures_of(row.asked.result) if row.asked else None


def _missing(row: AskedLine) -> Cell:
    if row.line.notice_late:
        return Toned(say("notice"), Tone.BAD)
    if row.asked is None or row.asked.result.met:
        return ""
    missing = row.asked.result.missing
    return Toned(missing, Tone.BAD if row.line.late else Tone.WARN) if missing else None


def _a_day(row: AskedLine) -> Cell:
    return (row.asked.a_day if row.asked else None) or ""


def _of_line(show: Callable[[RoundLine], Cell]) -> Callable[[AskedLine], Cell]:
    return lambda row: show(row.line)


_PROJECT = shown(say("Project"), _called)
_ROUND = shown(say("Round"), _of_line(lambda line: line.round.round.short))
_DAYS = (
    shown(Column(say("Missing"), right=True), _missing),
    shown(say("Deadline"), _of_line(deadline_of)),
    shown(say("Days"), _of_line(days_of_line)),
    shown(Column(say("A day"), right=True), _a_day),
)


def _line(counted: Text) -> Fields[AskedLine]:
    return Fields(_PROJECT, _ROUND, shown(Column(counted, right=True), _figures), *_DAYS)


ROUND_LINE = _line(say("Counted"))
"""A round in a line, by one of its requirements."""
OPINIONS_LINE = _line(say("Received/needed"))
"""The same where it asks for so many opinions of the households."""


def _why(line: RoundLine) -> Cell:
    if not line.project.is_recorded:
        return say("nothing on record")
    return next((each.reason for each in line.unknown if each.reason), None)


UNKNOWN_LINE = Fields[tuple[Cell, tuple[RoundLine, ...]]](
    shown(say("Project"), lambda row: row[0]),
    shown(say("Round"), lambda row: Several(tuple(each.round.round.short for each in row[1]))),
    shown(say("Why"), lambda row: _why(row[1][0])),
    shown(say("Days"), lambda row: days_of_line(row[1][0])),
)
"""The rounds of a project of which nobody can say how they stand, for one reason and due on one day."""


def alike_in_reason(lines: list[RoundLine], names: Names) -> list[tuple[Cell, tuple[RoundLine, ...]]]:
    """The rounds of each project that are unknown for the same reason and due on the same day, together."""
    found: dict[tuple[str, str, str, int | None], list[RoundLine]] = {}
    for line in lines:
        why = _why(line)
        values = f"{why.key} {why.values}" if isinstance(why, Text) else ""
        key = (line.project.id, line.standing, values, line.round.days_left)
        found.setdefault(key, []).append(line)
    return [(names[each[0].project.id], tuple(each)) for each in found.values()]
