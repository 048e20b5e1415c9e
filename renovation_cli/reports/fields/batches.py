"""What is said of batches: of projects, and of the works (plan 一, 三(二)3)."""

from renovation_cli.compute.batches import Construction, InBatch, InConstruction, Waiting
from renovation_cli.findings.text import say
from renovation_cli.model.words import Batch
from renovation_cli.reports.document import Column
from renovation_cli.reports.fields.field import Field, Fields, beneath, shown
from renovation_cli.reports.fields.kinds import TEXT, every, word
from renovation_cli.reports.fields.projects import first_projects

BATCH = Fields[InBatch](
    Field("batch", word(Batch), lambda each: each.batch),
    Field("name", TEXT, lambda each: each.rule.name, say("Batch")),
    Field("clause", TEXT, lambda each: each.rule.clause, beneath(say("Clause"))),
    shown(Column(say("On file"), right=True), lambda each: len(each.projects)),
    Field(
        "projects",
        every(TEXT),
        lambda each: [state.id for state in each.projects],
        say("Projects"),
        lambda each: first_projects(each.projects),
    ),
)
"""A batch and its projects."""

WORKS_BATCH = Fields[InConstruction](
    Field("id", TEXT, lambda each: each.id),
    Field("name", TEXT, lambda each: each.rule.name, say("Batch")),
    Field("clause", TEXT, lambda each: each.rule.clause, beneath(say("Clause"))),
    Field("when", every(TEXT), lambda each: each.rule.when),
    shown(Column(say("Now"), right=True), lambda each: len(each.now)),
    Field(
        "so_far",
        every(TEXT),
        lambda each: [state.id for state in each.so_far],
        Column(say("Reached"), right=True),
        lambda each: len(each.so_far),
    ),
    Field(
        "now",
        every(TEXT),
        lambda each: [state.id for state in each.now],
        say("Projects now"),
        lambda each: first_projects(each.now),
    ),
)
"""A batch of the works: the projects now in it, and all that have come so far."""

NOT_READY = Fields[Waiting](
    Field("id", TEXT, lambda waiting: waiting.state.id),
    Field("lacks", every(TEXT), lambda waiting: waiting.lacks),
)
"""A project in no batch of the works, and the milestones that the first one lacks."""

CONSTRUCTION = Fields[Construction](
    Field("batches", every(WORKS_BATCH), lambda works: works.batches),
    Field("not_ready", every(NOT_READY), lambda works: works.waiting),
)
"""How far the works have come, batch by batch."""
