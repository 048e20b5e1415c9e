"""What is said of the firms of a project."""

from renovation_cli.compute.firms import ProjectFirms
from renovation_cli.compute.responsibility import Answerable
from renovation_cli.findings.text import say
from renovation_cli.reports.document import Cell
from renovation_cli.reports.fields.field import LEFT_OUT, Field, Fields
from renovation_cli.reports.fields.holders import HOLDER
from renovation_cli.reports.fields.kinds import one
from renovation_cli.reports.wording.holders import answering


def _named(firm: Answerable | None) -> Cell:
    return answering([firm]) if firm else LEFT_OUT


FIRMS = Fields[ProjectFirms](
    Field(
        "design",
        one(HOLDER).or_none,
        lambda firms: firms.design,
        say("Design"),
        lambda firms: _named(firms.design),
    ),
    Field(
        "builder",
        one(HOLDER).or_none,
        lambda firms: firms.builder,
        say("Builder"),
        lambda firms: _named(firms.builder),
    ),
    Field(
        "supervisor",
        one(HOLDER).or_none,
        lambda firms: firms.supervisor,
        say("Supervision"),
        lambda firms: _named(firms.supervisor),
    ),
)
"""The firms of a project; a line a firm, where one is named."""
