"""The demo's files as plain values, and what the tests ask of them."""

import yaml

from tests.first_days import with_first_days

ROUNDS = ("before-design", "on-scheme", "on-revision")


def load(text):
    return yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 - BaseLoader makes texts only


def projects_of(values):
    """Project and households (None without a file) by id; what happened is its first day."""
    return {
        path.split("/")[1]: (
            with_first_days(value),
            values.get(path.replace("project.yaml", "households.yaml")),
        )
        for path, value in values.items()
        if path.endswith("/project.yaml")
    }


def of_track(projects, track):
    """The projects of a track, by id, without their households."""
    return {key: project for key, (project, _) in projects.items() if project["track"] == track}


def orders_of(values):
    """Every order of every file."""
    return [
        order for path, value in values.items() if path.endswith("orders.yaml") for order in value.values()
    ]


def visits(household, round_id):
    """(word, day) of every visit to a household in a round."""
    answers = household.get(round_id, [])
    return [tuple(answer.split(" ")) for answer in ([answers] if isinstance(answers, str) else answers)]


def homes(households):
    return [home for rooms in households.values() for home in rooms.values()]


def received(households, round_id, as_of="2022-12-31"):
    return sum(
        any(word != "absent" and day <= as_of for word, day in visits(home, round_id))
        for home in homes(households)
    )


def quota(households):
    return -(-2 * len(homes(households)) // 3)


def pairs(value):
    """Every key of a value, however deep, with what it holds."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield key, inner
            yield from pairs(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from pairs(inner)


def records(project, households):
    """The day of everything that counts as a record of a project."""
    answers = (
        day for home in homes(households or {}) for round_id in ROUNDS for _, day in visits(home, round_id)
    )
    care = project.get("care", {})
    survey = project.get("candidate", {}).get("survey")
    return sorted(
        [
            *project.get("milestones", {}).values(),
            *project.get("notices", {}).values(),
            *answers,
            *(entry["on"] for entry in project.get("progress", ())),
            *(fact["on"] for fact in care.values() if isinstance(fact, dict)),
            *(fact["on"] for facts in care.values() if isinstance(facts, list) for fact in facts),
            *([survey["on"]] if survey else []),
        ]
    )
