"""Everything that the plan has a rule for has facts somewhere in the demo, whatever the seed."""

import pytest

from renovation_cli.editing.demo import demo_files
from renovation_cli.model.words import AnswerKind, MoneyKind, OrderSource, OrderStep, SelfRule
from tests.editing.demo_facts import ROUNDS, homes, load, of_track, orders_of, projects_of, visits

SEEDS = (2022, 7)


@pytest.fixture(scope="module", params=SEEDS)
def made(request):
    """The files of a district, as plain values."""
    return {path: load(text) for path, text in demo_files(request.param)}


@pytest.fixture
def plan(made):
    return made["programme.yaml"]


@pytest.fixture
def on_file(made):
    return projects_of(made)


def care_of(project):
    """The facts after the works of a project under the words by which a milestone is dated."""
    care = project.get("care", {})
    names = {name.replace("_", "-") for name, facts in care.items() if facts}
    return names | ({"agreement"} if "agreement" in care.get("property", {}) else set())


@pytest.mark.parametrize("track", ["carry-over", "implementation", "application"])
def test_every_milestone_of_a_track(plan, on_file, track):
    projects = of_track(on_file, track).values()
    rules = {
        key: rule
        for stage in plan["tracks"][track]["stages"].values()
        for key, rule in stage.get("milestones", {}).items()
    }
    dated = {key for project in projects for key in project.get("milestones", {})}
    cared = {fact for project in projects for fact in care_of(project)}
    by_care = {key for key, rule in rules.items() if rule.get("dated_by") in cared}
    assert dated | by_care == set(rules)


def test_every_milestone_of_the_programme_and_of_a_street(made, plan):
    district = made["district.yaml"]
    of_streets = {key for street in district["streets"].values() for key in street["milestones"]}
    by_scope = {
        scope: {key for key, rule in plan["milestones"].items() if rule["per"] == scope}
        for scope in ("programme", "street")
    }
    assert {"programme": set(district["milestones"]), "street": of_streets} == by_scope


def test_every_round_notice_and_kind_of_answer(on_file):
    answers = {
        (round_id, word)
        for _, households in on_file.values()
        for home in homes(households or {})
        for round_id in ROUNDS
        for word, _ in visits(home, round_id)
    }
    assert answers == {(round_id, kind.value) for round_id in ROUNDS for kind in AnswerKind}
    assert {key for project, _ in on_file.values() for key in project.get("notices", {})} == set(ROUNDS)


def test_every_level_has_been_acted_on_by_everybody_who_acts(plan, on_file):
    acted = [action for project, _ in on_file.values() for action in project.get("escalated", ())]
    levels = plan["escalation"]["levels"]
    assert {action["level"] for action in acted} == set(levels)
    assert {action["by"] for action in acted} == {each for level in levels.values() for each in level["acts"]}
    assert all(action["by"] in levels[action["level"]]["acts"] for action in acted)
    assert {key for action in acted for key in action} == {"on", "level", "by", "until", "note", "met"}
    assert any("excuses" in project for project, _ in on_file.values())


def test_every_kind_of_inspection_and_every_key_of_it(plan, on_file):
    inspected = [each for project, _ in on_file.values() for each in project.get("inspections", ())]
    found = [each for inspection in inspected for each in inspection.get("findings", ())]
    keys = {"kind", "planned", "on", "by", "met", "doc", "note", "findings"}
    assert {each["kind"] for each in inspected} == set(plan["inspections"])
    assert {key for each in inspected for key in each} == keys
    assert {key for each in found for key in each} == {"what", "by", "due", "mended", "verified"}


def test_every_kind_and_step_of_orders_and_every_source(made, plan):
    orders = orders_of(made)
    steps = [step for order in orders for step in order.get("steps", ())]
    assert {order["kind"] for order in orders} == set(plan["orders"]["kinds"])
    assert {order["by"] for order in orders} == {source.value for source in OrderSource}
    assert {step["step"] for step in steps} == {step.value for step in OrderStep}
    assert any("blocks" in order for order in orders)
    assert any("due" not in order for order in orders)


def test_every_kind_of_every_channel_is_planned_committed_and_received(plan, on_file):
    kinds = {
        (channel, kind) for channel, rule in plan["funding"]["channels"].items() for kind in rule["kinds"]
    }
    entries = [
        entry for project, _ in on_file.values() for entry in project.get("money", {}).get("entries", ())
    ]
    for happened in MoneyKind:
        found = {(entry["channel"], entry["of"]) for entry in entries if entry["kind"] == happened.value}
        # Only some of what was paid comes back.
        assert found == kinds or (happened is MoneyKind.REFUND and 0 < len(found) < len(kinds)), happened


def test_every_fact_after_the_works(on_file):
    cares = [project["care"] for project, _ in on_file.values() if "care" in project]
    patrols = [patrol for care in cares for patrol in care.get("patrols", ())]
    assert {fact for project, _ in on_file.values() for fact in care_of(project)} == {
        "self-rule",
        "property",
        "agreement",
        "patrols",
        "satisfaction",
        "evaluation",
    }
    assert {care["self_rule"]["form"] for care in cares if "self_rule" in care} == {
        form.value for form in SelfRule
    }
    assert {key for patrol in patrols for key in patrol} == {
        "on",
        "found",
        "order",
        "reported_up",
        "resolved",
    }
    assert any("found" in patrol and not {"order", "resolved"} & set(patrol) for patrol in patrols)


def test_every_batch_showcase_wish_and_shortcoming(plan, on_file):
    projects = [project for project, _ in on_file.values()]
    wishes = {
        wish
        for _, households in on_file.values()
        for home in homes(households or {})
        for wish in home.get("wants", ())
    }
    lacking = {
        each
        for project in projects
        for each in project.get("candidate", {}).get("survey", {}).get("shortcomings", ())
    }
    assert {project["batch"] for project in projects if "batch" in project} == set(plan["batches"])
    assert {project["showcase"] for project in projects if "showcase" in project} == set(plan["showcases"])
    assert wishes == set(plan["menu"])
    assert lacking <= set(plan["shortcomings"])
    assert len(lacking) > len(plan["shortcomings"]) // 2


def test_every_duty_has_something_done_under_it(made, plan):
    """One duty stands under no rule: its department acts on a level, which `acts` says."""
    rules = [
        *(
            rule
            for track in plan["tracks"].values()
            for stage in track["stages"].values()
            for rule in (*stage.get("milestones", {}).values(), *stage.get("rounds", {}).values(), stage)
        ),
        *plan["milestones"].values(),
        *plan["escalation"]["levels"].values(),
    ]
    of_orders = {duty for kind in plan["orders"]["kinds"].values() for duty in kind["duties"]}
    done = {rule["duty"] for rule in rules if "duty" in rule} | of_orders
    duties = {duty for each in made["duties.yaml"]["departments"].values() for duty in each["duties"]}
    assert duties - done == {"efficiency-supervision"}
