"""What is said of something that is owed where it is only referred to."""

from renovation_cli.compute.items import Item, ItemKind
from renovation_cli.reports.fields.field import Field, Fields
from renovation_cli.reports.fields.kinds import PLAN_DAY, TEXT, one_of

ITEM = Fields[Item](
    Field("kind", one_of(*(kind.value for kind in ItemKind)), lambda item: item.kind.value),
    Field("id", TEXT, lambda item: item.id),
    Field("name", TEXT, lambda item: item.name),
)
"""Something that a project owes, in short."""

ITEM_WITH_DUE = Fields(*ITEM, Field("due", PLAN_DAY.or_none, lambda item: item.due))
