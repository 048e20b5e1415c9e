"""What one would write first: load every file whole, then let the project's own models read it.

``plain_pydantic.py FOLDER safe`` loads with ``yaml.safe_load``, ``plain_pydantic.py FOLDER c`` with the same
loader on top of libyaml. It reports no place, refuses no duplicate key and checks nothing across files.
"""

import sys
from pathlib import Path
from typing import Any

import yaml
from pydantic import TypeAdapter

from renovation_cli.model.district import District
from renovation_cli.model.duties import Duties
from renovation_cli.model.household import Households
from renovation_cli.model.order import Orders
from renovation_cli.model.programme import Programme
from renovation_cli.model.project import Project
from renovation_cli.model.teams import Teams

LOADERS: dict[str, Any] = {"safe": yaml.SafeLoader, "c": yaml.CSafeLoader}
SCHEMAS: dict[str, TypeAdapter[Any]] = {
    "programme.yaml": TypeAdapter(Programme),
    "teams.yaml": TypeAdapter(Teams),
    "duties.yaml": TypeAdapter(Duties),
    "district.yaml": TypeAdapter(District),
    "project.yaml": TypeAdapter(Project),
    "households.yaml": TypeAdapter(Households),
    "orders.yaml": TypeAdapter(Orders),
}


def as_text(value: Any) -> Any:
    """A loaded value with its scalars as text again: the models read texts, YAML 1.1 has guessed types."""
    if isinstance(value, dict):
        # YAML 1.1 takes the key ``on`` for true.
        return {"on" if key is True else str(key): as_text(entry) for key, entry in value.items()}
    if isinstance(value, list):
        return [as_text(item) for item in value]
    if isinstance(value, bool):
        return str(value).lower()
    return value if isinstance(value, str) else str(value)


def main(folder: Path, loader: Any) -> None:
    """Read every YAML file below a folder; a fault ends the script."""
    for file in sorted(folder.rglob("*.yaml")):
        value = yaml.load(file.read_text(encoding="utf-8"), loader)  # noqa: S506 - both loaders are safe ones
        SCHEMAS[file.name].validate_python(as_text(value))


if __name__ == "__main__":
    main(Path(sys.argv[1]), LOADERS[sys.argv[2]])
