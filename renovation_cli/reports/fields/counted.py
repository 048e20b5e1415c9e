"""What is said of what the plan counts beside the works (plan 附2)."""

from renovation_cli.compute.counted import CountInAll, CountOfProject
from renovation_cli.findings.text import Text, say
from renovation_cli.model.programme import CountRule
from renovation_cli.reports.document import Cell, Ref, RefKind
from renovation_cli.reports.fields.field import Field, Fields, beneath, ditto, shown
from renovation_cli.reports.fields.kinds import COUNT, DAY, TEXT
from renovation_cli.reports.wording.amounts import at_least


def _name(rule: CountRule) -> Text:
    if rule.unit is None:
        return say("{name} ({clause})", name=rule.name, clause=rule.clause)
    return say("{name}, {unit} ({clause})", name=rule.name, unit=rule.unit, clause=rule.clause)


COUNTED = Fields[CountOfProject](
    shown(say("What is counted"), lambda found: _name(found.rule)),
    Field("kind", TEXT, lambda found: found.kind, beneath(say("Id"))),
    Field("name", TEXT, lambda found: found.rule.name),
    Field("unit", TEXT.or_none, lambda found: found.rule.unit),
    Field("done", COUNT, lambda found: found.entry.done, say("Done")),
    Field("of", COUNT.or_none, lambda found: found.entry.of, say("In all")),
    Field("on", DAY, lambda found: found.entry.on, say("Entered on")),
)
"""How much of something a project has done."""


def _whose(found: CountInAll) -> Cell:
    if found.whole:
        return say("programme")
    return Ref(RefKind.STREET, found.street, found.street) if found.street else None


def _of(found: CountInAll) -> Cell:
    """How much there is; a lower bound where one of the projects does not say."""
    if found.of.known is None:
        return None
    return at_least(found.of.known) if found.of.partial else found.of.known


COUNT_IN_ALL = Fields[CountInAll](
    shown(ditto(say("What is counted")), lambda found: _name(found.rule)),
    Field("kind", TEXT, lambda found: found.kind),
    Field("name", TEXT, lambda found: found.rule.name),
    Field("unit", TEXT.or_none, lambda found: found.rule.unit),
    Field("street", TEXT.or_none, lambda found: found.street, say("Street"), _whose),
    Field("projects", COUNT, lambda found: found.projects, say("Projects")),
    Field("done", COUNT.or_none, lambda found: found.done.known, say("Done")),
    Field("of", COUNT.or_none, lambda found: found.of.known, say("In all"), _of),
    Field("of_unknown", COUNT, lambda found: found.of.unknown),
)
"""How much of something the projects of a street, or all of them, have done."""
