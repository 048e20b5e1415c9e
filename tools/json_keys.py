"""The keys that programs may rely on: those of version 1 of the JSON, which is frozen.

``python -m tools.json_keys`` adds what is new to ``docs/schema/keys.txt``, a line a key; it takes none away.
``--check`` fails where a key there is in no report any more, and names it.
"""

import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from tools.json_schema import schemas

FILE = Path(__file__).resolve().parent.parent / "docs" / "schema" / "keys.txt"
REMAKE = "python -m tools.json_keys"


def keys(of: Mapping[str, Mapping[str, Any]]) -> list[str]:
    """The path of every key of every report, as ``status projects[].id``, in order.

    Args:
        of: the schema of each report by its name.
    """
    return sorted({f"{name} {path}" for name, schema in of.items() for path in _paths(schema, "")})


def gone(of: Mapping[str, Mapping[str, Any]], promised: Sequence[str]) -> list[str]:
    """The keys that were promised and are in no report any more."""
    return sorted(set(promised) - set(keys(of)))


def _paths(schema: Mapping[str, Any], above: str) -> Iterator[str]:
    for each in schema.get("anyOf", ()):
        yield from _paths(each, above)
    if "items" in schema:
        yield from _paths(schema["items"], f"{above}[]")
    for key, value in schema.get("properties", {}).items():
        path = f"{above}.{key}" if above else key
        yield path
        yield from _paths(value, path)


def main(arguments: Sequence[str]) -> int:
    """Add the keys that are new, or with ``--check`` name those that went or are not promised yet."""
    promised = FILE.read_text(encoding="utf-8").splitlines() if FILE.exists() else []
    today = schemas()
    if "--check" not in arguments:
        FILE.write_text("".join(f"{key}\n" for key in sorted({*promised, *keys(today)})), encoding="utf-8")
        return 0
    lost, new = gone(today, promised), sorted(set(keys(today)) - set(promised))
    for key in lost:
        print(f"gone, though programs may rely on it: {key}")
    for key in new:
        print(f"not promised yet: {key}; {REMAKE}")
    return int(bool(lost or new))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
