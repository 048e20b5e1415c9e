"""What is said of a round that has no record or no verdict."""

from renovation_cli.compute.consultation import RoundStanding
from renovation_cli.compute.unjudged import Unjudged
from renovation_cli.findings.text import say
from renovation_cli.reports.document import Column
from renovation_cli.reports.fields.field import Field, Fields, beneath, shown
from renovation_cli.reports.fields.holders import HOLDERS
from renovation_cli.reports.fields.kinds import DAY, DAYS, PLAN_DAY, SENTENCE, TEXT, one_of
from renovation_cli.reports.fields.projects import project_ref
from renovation_cli.reports.wording.holders import first_of
from renovation_cli.reports.wording.phrases import days_past
from renovation_cli.reports.wording.rounds import asked_for, in_words

UNJUDGED = Fields[Unjudged](
    shown(say("Project"), lambda each: project_ref(each.state.id, each.state.project)),
    Field("project", TEXT, lambda each: each.state.id, beneath(say("Id"))),
    Field("stage", TEXT, lambda each: each.item.stage_id),
    Field("id", TEXT, lambda each: each.item.id),
    Field("name", TEXT, lambda each: each.item.name, say("Round")),
    Field("clause", TEXT, lambda each: each.item.clause),
    Field(
        "standing",
        one_of(*(standing.value for standing in RoundStanding)),
        lambda each: each.round.result.standing.value,
        beneath(say("Standing")),
        lambda each: in_words(each.round),
    ),
    Field("due", PLAN_DAY, lambda each: each.due, say("Due")),
    Field("due_day", DAY, lambda each: each.due.last),
    Field(
        "days_past",
        DAYS,
        lambda each: each.days_past,
        beneath(say("Days")),
        lambda each: days_past(each.due.last, each.as_of),
    ),
    Field("answers", HOLDERS, lambda each: each.answers, say("Who answers")),
    Field(
        "recorded_by",
        SENTENCE.or_none,
        lambda each: asked_for(each.round),
        Column(say("What would give a verdict"), below=True),
    ),
)

UNJUDGED_LINE = Fields[Unjudged](
    *UNJUDGED.only("Project", "name", "standing"),
    shown(say("Who answers"), lambda each: first_of(each.answers)),
)
"""The same in a line."""
