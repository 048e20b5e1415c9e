"""Which command prints what carries a sentence of the plan, by the beginning of its path."""

from collections.abc import Iterator, Mapping

RULES: Mapping[str, tuple[str, ...]] = {
    "batches": ("targets",),
    "care": ("who", "overdue", "status"),
    "construction_batches": ("targets", "status"),
    "document": ("targets",),
    "escalation": ("escalations", "who"),
    "funding": ("funding",),
    "issued": ("targets",),
    "menu": ("wants",),
    "orders": ("orders",),
    "period": ("status", "who"),
    "reporting": ("who", "duties"),
    "shortcomings": ("pipeline", "status"),
    "showcases": ("targets",),
    "targets": ("targets", "status"),
    "tracks": ("status", "deadlines", "overdue", "who"),
    "works": ("pace", "status"),
    "tracks.application": ("pipeline", "status", "deadlines", "overdue", "who"),
}
DUTIES = ("duties", "who")
GROUPS = ("who",)
RECORDS: Mapping[str, tuple[str, ...]] = {
    "households.answers": ("consult",),
    "households.wants": ("wants",),
    "orders": ("orders", "overdue", "status"),
    "orders.blocks": ("orders", "escalations"),
    "project.batch": ("targets", "pipeline", "status"),
    "project.buildings": ("status", "consult"),
    "project.candidate": ("pipeline", "status"),
    "project.care": ("status",),
    "project.care.patrols": ("status", "overdue"),
    "project.community": ("status", "who"),
    "project.escalated": ("escalations",),
    "project.excuses": ("escalations",),
    "project.milestones": ("status", "pipeline", "overdue", "deadlines"),
    "project.money": ("funding",),
    "project.notices": ("status", "consult", "overdue"),
    "project.officer": ("status", "who"),
    "project.progress": ("pace", "status"),
    "project.showcase": ("targets", "status"),
    "project.stated": ("status", "targets"),
    "project.street": ("status", "who", "pace"),
    "project.track": ("status",),
}


def shown_by(kind: str, path: str) -> tuple[str, ...]:
    """The commands that print a carrier; empty where nobody has said which.

    Args:
        kind: ``rule``, ``duty``, ``group`` or ``record``.
        path: its path or id; the longest beginning that the table knows decides.
    """
    if kind in ("duty", "group"):
        return DUTIES if kind == "duty" else GROUPS
    table = RULES if kind == "rule" else RECORDS
    known = [start for start in table if path == start or path.startswith(f"{start}.")]
    return table[max(known, key=len)] if known else ()


def unseen(carriers: Mapping[str, tuple[str, ...]], commands: tuple[str, ...]) -> Iterator[str]:
    """What is wrong between the carriers of a row and its commands, a line each.

    Each carrier is printed by one of the commands, and each command prints one of the carriers.
    """
    printing_any: set[str] = set()
    for kind, paths in carriers.items():
        for path in paths:
            printing = shown_by(kind, path)
            printing_any.update(printing)
            if not set(printing) & set(commands):
                wanted = " or ".join(printing) if printing else "a line in tools/shown_by.py"
                yield f"none of its commands shows the {kind} “{path}”; that takes {wanted}"
    for command in commands:
        if command not in printing_any:
            yield f"“{command}” shows nothing that carries it"
