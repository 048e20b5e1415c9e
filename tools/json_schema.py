"""The JSON Schema of every report, made from its fields.

``python -m tools.json_schema`` writes ``docs/schema/``, ``--check`` fails where a file there is not what the
fields say today. A report on the whole programme and the one on a project of the same name share a file.
"""

import argparse
import importlib
import json
import pkgutil
import sys
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from renovation_cli import reports
from renovation_cli.render.json_v1 import SCHEMA_VERSION
from renovation_cli.reports.frame import ENVELOPE, Report

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "schema"
REMAKE = "python -m tools.json_schema"
_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def kinds() -> dict[str, list[Report[Any]]]:
    """Every kind of report that programs are told something of, by its name."""
    found: dict[str, list[Report[Any]]] = defaultdict(list)
    for module in pkgutil.iter_modules(reports.__path__):
        if module.ispkg:
            continue
        for value in vars(importlib.import_module(f"{reports.__name__}.{module.name}")).values():
            if isinstance(value, Report) and value.fields.schema()["properties"]:
                found[value.name].append(value)
    return dict(sorted(found.items()))


def schemas() -> dict[str, dict[str, Any]]:
    """The schema of what each report prints for programs, by the report's name."""
    return {name: _of_all(name, variants) for name, variants in kinds().items()}


def _of_all(name: str, variants: Sequence[Report[Any]]) -> dict[str, Any]:
    head = {"$schema": _DIALECT, "title": f"renovation {name} --format json"}
    described = [_of(variant) for variant in variants]
    return head | (described[0] if len(described) == 1 else {"anyOf": described})


def _of(report: Report[Any]) -> dict[str, Any]:
    own, around = report.fields.schema(), ENVELOPE.schema()
    properties = {
        "schema_version": {"const": SCHEMA_VERSION},
        "report": {"const": report.name},
        **around["properties"],
        **own["properties"],
    }
    return own | {"properties": properties, "required": list(properties)}


def files() -> dict[Path, str]:
    """Every file of the folder with what belongs in it."""
    return {
        FOLDER / f"{name}.json": json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
        for name, schema in schemas().items()
    }


def main(arguments: Sequence[str]) -> int:
    """Write the schemas, or check that they are up to date."""
    parser = argparse.ArgumentParser(prog=REMAKE, description=__doc__)
    parser.add_argument("--check", action="store_true", help="fail where a file is out of date")
    made, on_file = files(), set(FOLDER.glob("*.json"))
    stale = [path for path, text in made.items() if not path.exists() or path.read_text("utf-8") != text]
    stale += sorted(on_file - made.keys())
    if parser.parse_args(arguments).check:
        for path in stale:
            sys.stderr.write(f"{path.name} is out of date: {REMAKE}\n")
        return int(bool(stale))
    FOLDER.mkdir(exist_ok=True)
    for path in on_file - made.keys():
        path.unlink()
    for path, text in made.items():
        path.write_text(text, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
