"""Small random districts as YAML text, the same for the same seed."""

from datetime import date
from random import Random

import yaml

from tests.oracle.random_plan import Plan
from tests.oracle.random_project import Projects
from tests.oracle.recordings import as_recorded


class _Writer(yaml.SafeDumper):
    def ignore_aliases(self, _):
        return True


def written(data):
    return yaml.dump(data, Dumper=_Writer, allow_unicode=True, sort_keys=False, width=10_000)


def district(seed):
    """The files of a district by path."""
    random = Random(seed)
    first = date(random.choice((2021, 2022, 2022)), random.choice((1, 2, 7)), 1)
    programme = Plan(random, first).programme()
    found = {
        "programme.yaml": programme,
        "teams.yaml": {"streets": {"甲街": {}, "乙街": {}}},
        "duties.yaml": {"departments": {}},
    }
    projects = Projects(random, first)
    for number in range(random.randint(2, 5)):
        folder = f"projects/p{number + 1}"
        project, households = projects.project(number + 1, programme)
        found[f"{folder}/project.yaml"] = as_recorded(project, programme, Random(f"{seed}/{number}"))
        if households:
            found[f"{folder}/households.yaml"] = households
    return {path: written(data) for path, data in found.items()}
