"""What is said for programs of what a meeting may decide on."""

from renovation_cli.compute.minutes import Proposal
from renovation_cli.reports.fields.bearers import BEARER
from renovation_cli.reports.fields.field import Field, Fields
from renovation_cli.reports.fields.happenings import MATTER
from renovation_cli.reports.fields.kinds import TEXT

PROPOSAL = Fields[Proposal](
    *BEARER.under(lambda each: each.row.bearer).for_programs.only("scope", "project", "street"),
    Field("called", TEXT, lambda each: each.row.called),
    *MATTER.under(lambda each: each.matter),
    Field("to", TEXT.or_none, lambda each: each.to),
)
"""Something that a meeting may decide on, and whom a decision would name."""
