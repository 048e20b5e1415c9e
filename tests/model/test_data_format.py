"""docs/data-format.md has a row for every field of a file, and no other; the page in Chinese has the same."""

import importlib
import inspect
import pkgutil
import re
from typing import NamedTuple

import pytest

import renovation_cli.model
from renovation_cli.checks.registry import RULES
from renovation_cli.model import (
    candidate,
    care,
    cited,
    district,
    duties,
    escalation,
    inspections,
    meetings,
    money,
    order,
    pace,
    plausible,
    recorded,
    schedule,
    teams,
    track,
    vote,
    window,
)
from renovation_cli.model import household as households
from renovation_cli.model import programme as plan
from renovation_cli.model import project as projects
from renovation_cli.model.record import Record
from tests.blocks import FENCE, ROOT

# Over which rows the fields of a record stand: the head of their first column, else the heading above.
WHERE = {
    candidate.Candidate: "key of a candidate",
    candidate.Eligibility: "key of a rule",
    candidate.Survey: "key of a survey",
    candidate.Willingness: "key of `willingness`",
    care.Care: "key of `care`",
    care.Evaluation: "key of an evaluation",
    care.Patrol: "key of a patrol",
    care.Property: "key of `property`",
    care.Satisfaction: "key of a survey of satisfaction",
    care.SelfRuleBody: "key of `self_rule`",
    cited.Cited: "key of a rule with a clause",
    cited.Term: "key of `within` and `not_before`",
    cited.Timed: "key of a deadline",
    district.District: "district.yaml",
    recorded.Recorded: "key of a fact",
    recorded.RecordedRule: "key of what is recorded",
    district.StreetFacts: "key of a street's facts",
    duties.Department: "key of a department",
    duties.Duties: "key of the file",
    duties.Duty: "key of a duty",
    escalation.Condition: "key of a condition",
    escalation.Escalated: "key of an action taken",
    escalation.Escalation: "key of `escalation`",
    escalation.Excuse: "key of an excuse",
    vote.Vote: "key of a tally",
    escalation.Level: "key of a level",
    schedule.Counted: "key of an entry of `counted`",
    schedule.Extended: "key of an entry of `extended`",
    schedule.Withdrawn: "key of `withdrawn`",
    schedule.WorkItem: "key of an item of work",
    plan.CountRule: "key of a count",
    households.Household: "households.yaml",
    inspections.FoundProblem: "key of a problem found",
    inspections.Inspection: "key of an inspection",
    inspections.InspectionRule: "key of a kind of inspection",
    meetings.Bulletin: "key of a bulletin",
    meetings.Decision: "key of a decision",
    meetings.Meeting: "key of a meeting",
    money.Money: "key of `money`",
    money.MoneyEntry: "key of an entry of `money`",
    order.Order: "orders.yaml",
    order.OrderKind: "key of a kind of order",
    order.OrderRules: "Orders",
    order.Step: "key of a step",
    pace.Pace: "key of `pace`",
    plausible.Band: "key of bounds",
    plausible.Plausible: "Plausible figures",
    plan.AdvanceRule: "key of `advance`",
    plan.BatchRule: "Showcases and batches",
    plan.CareRules: "key of `care` of the plan",
    plan.Channel: "key of a channel",
    plan.ConstructionBatch: "key of a batch",
    plan.Funding: "key of `funding`",
    track.DistrictMilestone: "key of what is asked of the district or its streets",
    track.Milestone: "Milestones",
    track.Notice: "key of a notice",
    plan.Programme: "programme.yaml",
    plan.Reporting: "Reporting",
    track.Requirement: "Requirements",
    track.Round: "Rounds",
    plan.ShowcaseRule: "Showcases and batches",
    track.Stage: "Stages",
    plan.Targets: "Targets",
    track.Track: "Tracks",
    window.Window: "key of a window",
    plan.Works: "key of `works`",
    projects.Building: "key of a building",
    projects.Progress: "key of an entry of `progress`",
    projects.Firms: "key of `firms`",
    projects.Project: "project.yaml",
    projects.Stated: "key of `stated`",
    teams.Community: "key of a community",
    teams.Group: "key of a group",
    teams.Head: "key of a head",
    teams.Leader: "key of a member of the leading group",
    teams.Street: "key of a street",
    teams.Body: "key of a body",
    teams.Teams: "teams.yaml",
}
RECORDS = {
    record
    for module in pkgutil.iter_modules(renovation_cli.model.__path__)
    for _, record in inspect.getmembers(importlib.import_module(f"renovation_cli.model.{module.name}"))
    if inspect.isclass(record) and issubclass(record, Record) and record not in (Record, cited.Named)
}
SAID_ONCE = {
    cited.Cited: ("reading", "own"),
    cited.Timed: ("reason", "within", "not_before"),
    recorded.RecordedRule: ("repeats", "evidence"),
}
"""What need not stand in the table of a rule, since it may stand in every rule of its kind."""
ADDED_ALONE = (cited.Timed, track.DistrictMilestone)
"""Of these the table has what they add to the rule that they are a kind of."""
NO_RECORD = {"key of a rounded total": {"about", "to"}}
NEEDED = ("yes", "showcases only")
PAGE = ROOT / "docs" / "data-format.md"
IN_CHINESE = ROOT / "docs" / "data-format.zh-CN.md"
CODE = re.compile(r"`[^`]+`")


class Section(NamedTuple):
    """What stands under a heading, up to the next."""

    heading: str
    prose: str
    tables: list[list[list[str]]]
    """The cells of each row of each table, its head first."""
    blocks: list[tuple[str, str]]


def sections(page):
    found = [Section("", "", [], [])]
    text = page.read_text(encoding="utf-8")
    fences = [(each["language"], each["text"]) for each in FENCE.finditer(text)]
    is_row = False
    for line in FENCE.sub("```", text).splitlines():
        here = found[-1]
        if line.startswith("#"):
            found.append(Section(line, "", [], []))
        elif line == "```":
            here.blocks.append(fences.pop(0))
        elif line.startswith("|"):
            cells = [cell.strip() for cell in line.strip("|").split("|")]
            if not is_row:
                here.tables.append([])
            if set(line) - set("|- "):
                here.tables[-1].append(cells)
        else:
            found[-1] = here._replace(prose=f"{here.prose}\n{line}")
        is_row = line.startswith("|")
    return found


def rows():
    """Whether it is needed, by the key of a row and what stands over it."""
    found = {}
    for section in sections(PAGE):
        for head, *body in section.tables:
            if not head[0].startswith("key"):
                continue
            over = head[0] if head[0].startswith("key of ") else section.heading.lstrip("# ")
            for cells in body:
                row = dict(zip(head, cells, strict=True))
                keys = re.findall(r"`(\w+)`", cells[0])
                found.setdefault(over, {}).update(dict.fromkeys(keys, row.get("needed", "")))
    return found


ROWS = rows()


def fields_of(record):
    return {field.alias or name: field.is_required() for name, field in record.model_fields.items()}


def said_elsewhere(record):
    """The fields of a record that stand in the table of what it is a kind of."""
    bases = [base for base in record.__mro__[1:] if issubclass(base, Record) and base is not Record]
    if record in ADDED_ALONE:
        return {key for base in bases for key in fields_of(base)}
    return {key for base in bases for key in SAID_ONCE.get(base, ())}


def test_every_record_and_every_table_of_keys_is_known():
    assert set(WHERE) == RECORDS
    assert set(ROWS) == {*WHERE.values(), *NO_RECORD}


@pytest.mark.parametrize("record", WHERE, ids=lambda record: record.__name__)
def test_every_field_has_a_row_that_says_whether_it_is_needed(record):
    in_table = ROWS[WHERE[record]]
    fields = {key: needed for key, needed in fields_of(record).items() if key not in said_elsewhere(record)}
    assert [key for key in fields if key not in in_table] == []
    assert [key for key, required in fields.items() if required != (in_table[key] in NEEDED)] == []


@pytest.mark.parametrize("over", ROWS)
def test_every_row_is_of_a_field(over):
    fields = {key for record, where in WHERE.items() if where == over for key in fields_of(record)}
    assert [key for key in ROWS[over] if key not in fields | NO_RECORD.get(over, set())] == []


def test_every_section_that_a_finding_names_is_there():
    named = {section for rule in RULES for section in re.findall(r"data format, “([^”]+)”", rule.source)}
    assert named - {each.heading.lstrip("# ") for each in sections(PAGE)} == set()


def pairs():
    """Each section of the page with the one in its place on the page in Chinese."""
    return zip(sections(PAGE), sections(IN_CHINESE), strict=True)


def test_both_pages_have_the_same_sections():
    """A heading in Chinese has the English one behind it, by which findings name it, but for files."""
    for section, other in pairs():
        title = section.heading.lstrip("# ")
        level = section.heading.removesuffix(title)
        if not title.endswith(".yaml") and section.heading.startswith("##"):
            assert re.fullmatch(f"{level}[^（]+（{re.escape(title)}）", other.heading), other.heading
        elif level != "# ":
            assert other.heading == section.heading


def test_both_pages_have_the_same_tables():
    """Row by row the same keys, words and examples, and the same cells left empty."""
    for section, other in pairs():
        assert len(section.tables) == len(other.tables), section.heading
        for table, translated in zip(section.tables, other.tables, strict=True):
            assert code_of(table) == code_of(translated)


def code_of(table):
    """What stands in each cell as it is typed; None for an empty cell."""
    return [[sorted(CODE.findall(cell)) if cell else None for cell in row] for row in table]


def test_both_pages_mean_the_same_by_a_type_and_by_needed():
    for column in ("type", "needed"):
        words = {}
        for section, other in pairs():
            for (head, *body), (_, *translated) in zip(section.tables, other.tables, strict=True):
                place = head.index(column) if column in head else None
                for row, its in zip(body, translated, strict=True) if place is not None else ():
                    words.setdefault(row[place], set()).add(its[place])
        assert {word: its for word, its in words.items() if len(its) > 1} == {}
        assert len(set.union(*words.values())) == len(words)


def test_both_pages_have_the_same_blocks():
    for section, other in pairs():
        assert [compared(*block) for block in section.blocks] == [compared(*block) for block in other.blocks]


def compared(language, text):
    """A block of YAML as it stands; of the tree of files the names, without what is said of each."""
    if language:
        return text
    return [re.sub(r"<.+>", "<>", line.split()[0]) for line in text.splitlines()]


def test_both_pages_speak_of_the_same_keys_and_words():
    for section, other in pairs():
        assert set(CODE.findall(section.prose)) == set(CODE.findall(other.prose)), section.heading
