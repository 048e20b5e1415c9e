"""The sample district, and the fault that a rule's example puts into it."""

from datetime import UTC, date
from pathlib import Path

from renovation_cli.checks.inspection import Inspection
from renovation_cli.cli.against import facts_between
from renovation_cli.findings.finding import Finding
from renovation_cli.findings.rule import Rule
from renovation_cli.history.commits import Commit
from renovation_cli.loading.tree import MAX_BYTES, MappingTree, PathKind, Tree, TreeEntry

SAMPLE = Path(__file__).parent.parent / "tests" / "sample"


_NO_FILES = {"folder": PathKind.FOLDER, "link": PathKind.LINK, "deep": PathKind.DEEP}


def sample_files() -> dict[str, bytes]:
    """The sample district by path."""
    return {path.relative_to(SAMPLE).as_posix(): path.read_bytes() for path in sorted(SAMPLE.rglob("*.yaml"))}


def with_fault(rule: Rule) -> Tree:
    """The sample district with the fault of a rule's example in it."""
    example = rule.example
    files = sample_files()
    if example.how in _NO_FILES:
        files.pop(example.file, None)
        return MappingTree(files, [TreeEntry(example.file, _NO_FILES[example.how])])
    if example.how == "huge":
        files[example.file] = b"#" * (MAX_BYTES + 1)
    elif example.how == "empty":
        files[example.file] = b""
    elif example.how == "cr":
        files[example.file] = files[example.file].replace(b"\n", b"\r")
    elif example.how == "remove":
        del files[example.file]
    elif example.how == "rename":
        files[example.file] = files.pop(example.file.replace(example.wrong, example.right))
    else:
        text = files[example.file].decode()
        if example.right not in text:
            raise ValueError(f"{rule.code}: the sample does not hold the corrected example")
        text = text.replace(example.right, example.wrong, 1)
        files[example.file] = text.encode("gbk" if example.how == "gbk" else "utf-8")
    return MappingTree(files)


def findings_of(rule: Rule) -> list[Finding]:
    """What is found in the sample with the rule's example in it."""
    days = (date.fromisoformat(rule.example.as_of), date.fromisoformat(rule.example.today))
    inspection = Inspection(with_fault(rule), *days)
    found = inspection.run()
    if rule.example.how != "against" or inspection.rulebook is None:
        return found
    committed = Commit("0" * 40, 0, (), 0)
    before, programme = MappingTree(sample_files()), inspection.rulebook.programme
    return inspection.compare(facts_between(before, with_fault(rule), programme, committed, UTC))
