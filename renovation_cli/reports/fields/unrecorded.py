"""What is said of what has no record at all, and of what has a record missing."""

from renovation_cli.compute.items import Item
from renovation_cli.compute.unrecorded import Missing, Unrecorded
from renovation_cli.findings.text import Text, say
from renovation_cli.model import entries
from renovation_cli.reports.document import Cell, Column
from renovation_cli.reports.fields.bearers import BEARER, bearer_ref, entry_of_place
from renovation_cli.reports.fields.field import Field, Fields, beneath, shown
from renovation_cli.reports.fields.holders import HOLDER
from renovation_cli.reports.fields.items_in_short import ITEM, ITEM_WITH_DUE
from renovation_cli.reports.fields.kinds import DAY, FLAG, SENTENCE, TEXT, every
from renovation_cli.reports.fields.projects import project_ref
from renovation_cli.reports.wording.holders import answering, first_of
from renovation_cli.reports.wording.phrases import recorded

_ASKED = Fields[Item](*ITEM_WITH_DUE, Field("before_issue", FLAG, lambda item: item.before_issue))


def _due(each: Unrecorded) -> Cell:
    """What is asked for: the first thing that was due, and how many more."""
    first, more = each.due[0], len(each.due) - 1
    text = say("{item} (due {due})", item=first.name, due=first.due)
    return say("{text} and {more} more", text=text, more=more) if more else text


def _due_in_short(each: Unrecorded) -> Cell:
    """The same without its day."""
    name, more = each.due[0].name, len(each.due) - 1
    return say("{text} (+{more})", text=name, more=more) if more else name


def _shown_by(each: Missing) -> Cell:
    """What shows it, with the project of which that is on file where it is another's."""
    state = each.by_project
    return say("{one} {other}", one=project_ref(state.id, state.project), other=each.by) if state else each.by


def _shown_by_in_full(each: Missing) -> str:
    return f"{each.by_project.project.name} {each.by}" if each.by_project else each.by


UNRECORDED = Fields[Unrecorded](
    *BEARER.under(lambda each: each.bearer),
    Field("name", TEXT, lambda each: each.bearer.name),
    Field("since", DAY, lambda each: each.since, say("Since")),
    Field("due", every(_ASKED), lambda each: each.due, say("What would be due"), _due),
    Field(
        "answers",
        every(HOLDER),
        lambda each: each.answers,
        say("Who is asked"),
        lambda each: answering(each.answers),
    ),
)
"""A project, a street or the programme without any record."""


def _line(each: Missing) -> Text:
    state = each.bearer.state
    if state is None:
        return recorded(entry_of_place(each.bearer, each.item))
    if each.item.dated_by is not None:
        return recorded(entries.of_care(each.bearer.id, each.item.dated_by, state.project.care))
    return recorded(entries.of_milestone(each.bearer.id, each.item.id))


MISSING = Fields[Missing](
    *BEARER.under(lambda each: each.bearer),
    *ITEM.under(lambda each: each.item).for_programs,
    Field(None, TEXT, lambda each: each.item.name, say("Record missing")),
    Field("by", TEXT, lambda each: each.item.implied and each.item.implied.by[1]),
    Field("by_name", TEXT, _shown_by_in_full, say("Shown by"), _shown_by),
    Field("on", DAY, lambda each: each.on, beneath(say("On"))),
    Field(
        "answers",
        every(HOLDER),
        lambda each: each.answers,
        say("Who answers"),
        lambda each: answering(each.answers),
    ),
    Field("recorded_by", SENTENCE, _line, Column(say("Recorded by"), below=True)),
)
"""Something that must have happened, and whose record is missing."""

UNRECORDED_LINE = Fields[Unrecorded](
    *UNRECORDED.only("Project or street", "since"),
    shown(say("What would be due"), _due_in_short),
    shown(say("Who is asked"), lambda each: first_of(each.answers)),
)
"""The same in a line."""

MISSING_LINE = Fields[Missing](
    shown(say("Project"), lambda each: bearer_ref(each.bearer)),
    *MISSING.only("Record missing", "by_name"),
    shown(say("Who answers (how many)"), lambda each: first_of(each.answers)),
)
"""A missing record in a line."""
