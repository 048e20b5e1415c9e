"""What must hold of any folder whatever, and what of it does not hold."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from renovation_cli.checks.inspection import Inspection
from renovation_cli.findings.rule import Severity
from renovation_cli.loading import careful
from renovation_cli.loading.decoding import decode
from renovation_cli.loading.tree import MappingTree, TreeEntry
from renovation_cli.loading.values import Irregular, parse
from renovation_cli.model.book import Dossier
from renovation_cli.render import findings_text
from renovation_cli.render.language import Language
from tests.fuzz import other_reader
from tests.fuzz.district import FILES

AS_OF, TODAY = date(2022, 9, 20), date(2023, 1, 31)
_CHINESE = Language("zh")
_FACTS = {text.encode(): other_reader.read(text) for text in FILES.values()}
"""The files as they were, and what the other reader makes of them."""
_NOT_ROUNDS = {"area_m2", "owner", "wants"}


def faults_of(files: dict[str, bytes], others: Iterable[TreeEntry] = ()) -> Iterator[str]:
    """What does not hold of a folder; an exception is for the caller to name."""
    inspection = Inspection(MappingTree(files, others), AS_OF, TODAY)
    dossiers = list(inspection.dossiers())
    findings = inspection.findings
    findings_text.render(findings, _CHINESE)
    wrong = {finding.place.file for finding in findings if finding.rule.severity is Severity.ERROR}
    if inspection.complete != (not wrong):
        yield "complete in spite of an error"
    accepted = {
        path: body for path, body in files.items() if path in inspection.present and path not in wrong
    }
    theirs = {}
    for path, body in accepted.items():
        if body in _FACTS:
            theirs[path] = _FACTS[body]
            continue
        text = decode(path, body).text or ""
        try:
            theirs[path] = other_reader.read(text)
        except other_reader.Refused as refusal:
            yield f"{path} is accepted; the other reader: {refusal}"
            continue
        ours = _our_value(path, text)
        if not other_reader.same(ours, theirs[path]):
            yield f"{path} is read as {ours!r}; the other reader: {theirs[path]!r}"
    if not inspection.complete:
        return
    if theirs.keys() == accepted.keys() and (counted := _counted(dossiers)) != (there := _there(theirs)):
        yield f"counted: {dict(counted)}; there: {dict(there)}"
    unread = [path for path, body in files.items() if body in _FACTS and path not in inspection.present]
    if unread and not findings:
        yield f"read by nothing, and not named: {unread}"


def _our_value(file: str, text: str) -> Any:
    text = text.replace("\r\n", "\n")
    try:
        return parse(text)
    except Irregular:
        root = careful.read(file, text).root
        return root.plain() if root else None


def _counted(dossiers: list[Dossier]) -> Counter[str]:
    """What the figures rest on, as the records have it."""
    count: Counter[str] = Counter(projects=len(dossiers))
    for dossier in dossiers:
        for rooms in (dossier.households or {}).values():
            count["households"] += len(rooms)
            count["answers"] += sum(len(row) for room in rooms.values() for row in room.answers.values())
        count["milestones"] += len(dossier.project.milestones)
        count["progress"] += len(dossier.project.progress)
        if dossier.project.money:
            count["yuan"] += sum(entry.yuan for entry in dossier.project.money.entries)
    return +count


def _there(files: dict[str, Any]) -> Counter[str]:
    """The same, as the other reader has it."""
    count: Counter[str] = Counter()
    for path, value in files.items():
        if path.endswith("/project.yaml"):
            count["projects"] += 1
            count["milestones"] += len(value.get("milestones") or {})
            count["progress"] += len(value.get("progress") or [])
            count["yuan"] += sum(
                int(entry["yuan"]) for entry in (value.get("money") or {}).get("entries") or []
            )
        elif path.endswith("/households.yaml"):
            for rooms in (value or {}).values():
                count["households"] += len(rooms)
                for room in rooms.values():
                    count["answers"] += sum(
                        len(row) if isinstance(row, list) else 1
                        for key, row in room.items()
                        if key not in _NOT_ROUNDS
                    )
    return +count
