"""The record of a weekly meeting, prepared to be pasted and filled in (plan 四(三), design “entries”).

What is not filled in stays a finding, or a comment: nothing that looks like a fact stands in it unread.
"""

from collections.abc import Iterator

from renovation_cli.compute.decisions import DecisionState
from renovation_cli.compute.minutes import Proposal, late_longest, to_decide, weekly_kind
from renovation_cli.compute.owed import Scope
from renovation_cli.findings.command import File, renovation
from renovation_cli.findings.text import Text, say
from renovation_cli.model.book import DISTRICT_FILE
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.scalar import scalar
from renovation_cli.reports.document import Document, Sentence
from renovation_cli.reports.fields.decisions import DECISION
from renovation_cli.reports.fields.field import Field, Fields
from renovation_cli.reports.fields.kinds import TEXT, every, one
from renovation_cli.reports.fields.minutes import PROPOSAL
from renovation_cli.reports.fields.weekly_head import WEEK
from renovation_cli.reports.frame import Report, framed
from renovation_cli.reports.parts.sheet import Weekly
from renovation_cli.reports.wording.holders import holder_name

Line = tuple[str | Text, ...]
"""A line of the record, in parts: what is written in the file as it stands, and words for the reader."""
_DATE, _BODY, _WHAT, _KIND = say("<date>"), say("<department>"), say("<text>"), say("<kind>")


@dataclass(frozen=True)
class Minutes:
    """What the record of a meeting holds before it was held."""

    weekly: Weekly
    kind: str | None
    """What the plan calls it by id; None where the plan has no weekly meeting."""
    to_decide: list[Proposal]
    late: list[Proposal]
    has_meetings: bool
    """Whether the file has a list of meetings to which it is added."""

    @property
    def open(self) -> list[DecisionState]:
        """What earlier meetings decided and is not done."""
        return self.weekly.decisions


MINUTES = Report(
    "weekly",
    say("record of the weekly meeting"),
    Fields[Minutes](
        Field("week", one(WEEK).or_none, lambda found: found.weekly.head),
        Field("file", TEXT.or_none, lambda _: DISTRICT_FILE),
        Field("kind", TEXT.or_none, lambda found: found.kind),
        Field("to_decide", every(PROPOSAL), lambda found: found.to_decide),
        Field("late", every(PROPOSAL), lambda found: found.late),
        Field("decisions", every(DECISION), lambda found: found.open),
    ),
)


def minutes_of(weekly: Weekly) -> Minutes:
    """The record that belongs to the sheet of a week."""
    book, rows = weekly.position.rulebook, weekly.sheet.whole.rows
    return Minutes(
        weekly=weekly,
        kind=weekly_kind(book),
        to_decide=to_decide(rows, book),
        late=late_longest(rows, book),
        has_meetings=book.district is None or bool(book.district.meetings),
    )


def minutes(found: Minutes) -> Document:
    """The same as a report, for programs."""
    text = say(
        "The record is printed as lines of a file: {command}", command=renovation("weekly", minutes=True)
    )
    return framed(MINUTES, found.weekly.position, [Sentence(text)], found)


def lines(found: Minutes) -> Iterator[Line]:
    """The lines to be pasted, as they stand under ``meetings`` in ``district.yaml``."""
    span = found.weekly.span
    yield _comment(say("The meeting on the week from {first} to {last}.", first=span.first, last=span.last))
    if found.has_meetings:
        yield _comment(
            say("Paste it into {file}, below the last line of “meetings:”.", file=File(DISTRICT_FILE))
        )
    else:
        yield _comment(say("Paste it at the end of {file}.", file=File(DISTRICT_FILE)))
    yield _comment(
        say(
            "Fill in what stands in < >, take out what was not decided, and then: {command}",
            command=renovation("check"),
        )
    )
    if not found.has_meetings:
        yield ("meetings:",)
    yield ("  - on: ", _DATE)
    yield ("    kind: ", scalar(found.kind) if found.kind else _KIND)
    yield ("    # doc: ", say("<number of the document>"))
    yield ("    decisions:",)
    yield from _to_decide(found)
    yield from _late(found)
    yield from _open(found)


def _comment(text: Text, indent: str = "") -> Line:
    return (f"{indent}# ", text)


def _to_decide(found: Minutes) -> Iterator[Line]:
    if found.to_decide:
        yield _comment(say("Reported up and not decided:"), "      ")
        for each in found.to_decide:
            yield _decision(each, "      - ")
        return
    yield ("      - {what: ", _WHAT, ", to: ", _BODY, ", due: ", _DATE, "}")


def _late(found: Minutes) -> Iterator[Line]:
    if found.late:
        yield _comment(
            say("Late for longest; where it was decided on, take away the # and fill in the day:"), "      "
        )
    for each in found.late:
        yield _decision(each, "      # - ")


def _decision(each: Proposal, dash: str) -> Line:
    of_all = each.row.bearer.scope is Scope.PROGRAMME
    name = each.matter.name if of_all else f"{each.row.called} {each.matter.name}"
    to = _BODY if each.to is None else scalar(each.to, in_brackets=True)
    return (f"{dash}{{what: {scalar(name, in_brackets=True)}, to: ", to, ", due: ", _DATE, "}")


def _open(found: Minutes) -> Iterator[Line]:
    if found.open:
        command = renovation("meetings", detail=True)
        text = say(
            "Decided earlier and not done; the line that records each as done: {command}", command=command
        )
        yield _comment(text, "    ")
    for each in found.open:
        due = say("due {day}", day=each.due) if each.due else say("no day set")
        who = holder_name(each.held)
        text = say(
            "{day} {what} ({who}, {due})", day=each.meeting.on, what=each.decision.what, who=who, due=due
        )
        yield _comment(text, "    ")
