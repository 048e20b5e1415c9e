"""What a bulletin printed of a month though no day of its own says so (`renovation_cli.compute.undated`)."""

from collections.abc import Callable, Mapping

from renovation_cli.compute.happening import Happening, HappeningKind
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.reports.document import Yuan
from renovation_cli.reports.paper import ShortDay
from renovation_cli.reports.wording.holders import lead_name


def _due(what: Text) -> Callable[[Happening], Text]:
    """For how long something is late, and when it falls due."""

    def worded(each: Happening) -> Text:
        if each.due is None:
            return say("{what}, without a due day: {name}", what=what, name=each.name)
        if not each.days_late:
            return say(
                "{what}, not overdue (due {day}): {name}", what=what, day=ShortDay(each.due), name=each.name
            )
        return say_n(
            "{what}, {n} day overdue (due {day}): {name}",
            "{what}, {n} days overdue (due {day}): {name}",
            each.days_late,
            what=what,
            day=ShortDay(each.due),
            name=each.name,
        )

    return worded


def _with(each: Happening) -> Text:
    return say("order with {who}: {name}", who=lead_name(each.value_name) or None, name=each.name)


UNDATED: Mapping[HappeningKind, Callable[[Happening], Text]] = {
    HappeningKind.ORDER_DUE: _due(say("order")),
    HappeningKind.DECISION_DUE: _due(say("decision")),
    HappeningKind.FOUND_DUE: _due(say("problem found")),
    HappeningKind.ORDER_WITH: _with,
    HappeningKind.ORDER_KIND: lambda each: say(
        "order about {kind}: {name}", kind=each.value_name, name=each.name
    ),
    HappeningKind.STREET: lambda each: say("counted under {street}", street=each.value_name or None),
    HappeningKind.TRACK: lambda each: say("class: {track}", track=each.value_name),
    HappeningKind.PLANNED: lambda each: say(
        "planned {yuan} yuan, {channel}", yuan=Yuan(int(each.after or 0)), channel=each.name
    ),
}
