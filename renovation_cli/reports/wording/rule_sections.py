"""What the parts of the plan, of the teams and of the duties are called."""

from renovation_cli.findings.text import Text, say

_NAMES = {
    "format": say("version of the format"),
    "name": say("name"),
    "place": say("place"),
    "document": say("number of the document"),
    "issued": say("day of issue"),
    "synthetic": say("whether it is made up"),
    "timezone": say("time zone"),
    "language": say("language of reports"),
    "period": say("period"),
    "records": say("days within which facts are dated"),
    "clauses": say("clauses"),
    "targets": say("targets"),
    "showcases": say("showcases"),
    "batches": say("batches"),
    "construction_batches": say("batches of the works"),
    "milestones": say("milestones of the district and of its streets"),
    "tracks": say("tracks with their stages"),
    "works": say("marks of the works"),
    "counts": say("counted works"),
    "funding": say("channels of money"),
    "reporting": say("meetings and reports"),
    "inspections": say("kinds of inspection"),
    "orders": say("rules of orders"),
    "escalation": say("levels of escalation"),
    "care": say("rules of what comes after the works"),
    "shortcomings": say("shortcomings"),
    "plausible": say("bounds of what is plausible"),
    "menu": say("menu of works"),
    "leadership": say("leading group"),
    "groups": say("working groups"),
    "streets": say("streets and communities"),
    "bodies": say("other bodies"),
    "departments": say("departments and their duties"),
}


def section_name(key: str) -> Text:
    """A part of a file of rules, by its first key; one that the format does not have as in the file."""
    return _NAMES.get(key) or say("{key}", key=key)
