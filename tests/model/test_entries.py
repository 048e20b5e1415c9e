"""What an entry says can be pasted where it belongs, and is then recorded."""

import inspect
from datetime import date
from functools import partial

import pytest

from renovation_cli.findings.rule import Severity
from renovation_cli.loading import values
from renovation_cli.model import entries, entries_of_homes
from renovation_cli.model.care import Care, Property
from renovation_cli.model.entries import Blank, Entry
from renovation_cli.model.project import Building, Project
from renovation_cli.model.track import Milestone
from renovation_cli.model.words import CareFact, OrderStep, Word
from tests.district import changed, findings_in

NO_CARE = Care()
MANAGED = Care(property=Property(on="2022-07-01", by="示例物业公司"))
PROJECT = Project(name="红旗新村", track="implementation", buildings={"1": Building()})
AFTER_HANDOVER = {Blank.DATE: "2022-08-20"}

# (the function and what it is given, what is filled in, the lines that are printed)
RECORDED = [
    (
        (entries.of_milestone, "xinfeng", "supervision-group"),
        {Blank.DATE: "2022-03-01"},
        ["milestones:", "  supervision-group: <date>"],
    ),
    (
        (entries.of_milestone, "hongqi", "works-started"),
        {Blank.DATE: "2022-07-10"},
        ["milestones:", "  works-started: <date>"],
    ),
    (
        (entries.of_programme_milestone, "works-command"),
        {Blank.DATE: "2022-06-28"},
        ["milestones:", "  works-command: <date>"],
    ),
    (
        (entries.of_street_milestone, "东街街道", "list-reported"),
        {Blank.DATE: "2022-05-16"},
        ["streets:", "  东街街道:", "    milestones:", "      list-reported: <date>"],
    ),
    (
        (entries.of_street_milestone, Blank.STREET, "list-reported", {"on": Blank.DATE, "note": Blank.TEXT}),
        {Blank.STREET: "东街街道", Blank.DATE: "2022-05-16", Blank.TEXT: "没有符合条件的小区"},
        ["streets:", "  <street>:", "    milestones:", "      list-reported: {on: <date>, note: <text>}"],
    ),
    (
        (
            entries.of_day,
            "hongqi",
            "works-started",
            Milestone(name="开工", clause="三"),
            NO_CARE,
        ),
        {Blank.DATE: "2022-07-10"},
        ["milestones:", "  works-started: <date>"],
    ),
    (
        (entries.of_notice, "xinfeng", "before-design"),
        {Blank.DATE: "2022-03-09"},
        ["notices:", "  before-design: <date>"],
    ),
    (
        (entries.of_progress, "hongqi", date(2022, 9, 30), "100%"),
        {},
        ["progress:", "  - {on: 2022-09-30, works: 100%}"],
    ),
    (
        (entries.of_care, "hongqi", CareFact.SELF_RULE, NO_CARE),
        AFTER_HANDOVER | {Blank.FORM: "业主委员会"},
        ["care:", "  self_rule: {on: <date>, form: <form>}"],
    ),
    (
        (entries.of_care, "hongqi", CareFact.PROPERTY, NO_CARE),
        AFTER_HANDOVER | {Blank.TEXT: "示例物业公司"},
        ["care:", "  property: {on: <date>, by: <text>}"],
    ),
    (
        (entries.of_care, "hongqi", CareFact.AGREEMENT, NO_CARE),
        AFTER_HANDOVER | {Blank.TEXT: "示例物业公司"},
        ["care:", "  property: {on: <date>, by: <text>, agreement: <date>}"],
    ),
    (
        (entries.of_care, "jianshe", CareFact.AGREEMENT, MANAGED),
        AFTER_HANDOVER,
        ["care:", "  property: {…, agreement: <date>}"],
    ),
    (
        (entries.of_care, "jianshe", CareFact.SATISFACTION, NO_CARE),
        AFTER_HANDOVER | {Blank.NUMBER: "30"},
        ["care:", "  satisfaction:", "    - {on: <date>, asked: <number>, satisfied: <number>}"],
    ),
    (
        (entries.of_care, "xinfeng", CareFact.EVALUATION, NO_CARE),
        AFTER_HANDOVER | {Blank.TEXT: "达到改造目标"},
        ["care:", "  evaluation: {on: <date>, result: <text>}"],
    ),
    (
        (entries.of_patrol, "jianshe"),
        AFTER_HANDOVER,
        ["care:", "  patrols:", "    - {on: <date>}"],
    ),
    (
        (entries.of_patrol_problem, "jianshe", date(2022, 7, 20)),
        AFTER_HANDOVER,
        ["care:", "  patrols:", "    - {on: 2022-07-20, …, resolved: <date>}"],
    ),
    (
        (partial(entries.of_order_step, first=True), "xinfeng", "派-9"),
        {Blank.DATE: "2022-07-10"},
        ["派-9: {…, steps: [{on: <date>, step: resolved}]}"],
    ),
    (
        (partial(entries.of_order_step, first=False), "hongqi", "派-2"),
        {Blank.DATE: "2022-07-10"},
        ["派-2: {…, steps: […, {on: <date>, step: resolved}]}"],
    ),
    (
        (entries.of_action, "hongqi", "red"),
        {Blank.DATE: "2022-09-21"},
        ["escalated:", "  - {on: <date>, level: red}"],
    ),
    (
        (entries.of_meeting, "weekly"),
        {Blank.DATE: "2022-07-11"},
        ["meetings:", "  - {on: <date>, kind: weekly}"],
    ),
    (
        (entries.of_decision, date(2022, 7, 4), "先行迁改"),
        {Blank.DATE: "2022-07-15"},
        ["meetings:", "  - on: 2022-07-04", "    decisions:", "      - {what: 先行迁改, …, done: <date>}"],
    ),
    (
        (entries.of_found_problem, "jianshe", date(2022, 7, 6), "围挡有缺口"),
        {Blank.DATE: "2022-07-08"},
        [
            "inspections:",
            "  - on: 2022-07-06",
            "    findings:",
            "      - {what: 围挡有缺口, …, mended: <date>}",
        ],
    ),
    (
        (entries.of_bulletin,),
        {Blank.MONTH: "2022-06", Blank.DATE: "2022-07-05"},
        ["bulletins:", "  - {month: <month>, on: <date>}"],
    ),
    (
        (entries_of_homes.of_household, "hongqi"),
        {Blank.BUILDING: "2", Blank.ROOM: "东-201"},
        ["<building>:", "  <unit>-<room>: {}"],
    ),
    (
        (entries_of_homes.of_household, "hongqi", "2"),
        {Blank.ROOM: "东-201"},
        ["2:", "  <unit>-<room>: {}"],
    ),
    (
        (entries.of_batch, "laojie"),
        {Blank.BATCH: "implement"},
        ["batch: <batch>"],
    ),
    (
        (entries.of_pace,),
        {
            Blank.TRACK: "carry-over",
            Blank.CLAUSE: "三",
            Blank.FIRST_MONTH: "2022-02",
            Blank.LAST_MONTH: "2022-06",
        },
        [
            "tracks:",
            "  <track>:",
            "    pace: {clause: <clause>, by: linear, from: <first month>, to: <last month>}",
        ],
    ),
    (
        (entries_of_homes.of_household_area, "hongqi"),
        {Blank.BUILDING: "2", Blank.ROOM: "东-102", Blank.AREA: "80.5"},
        ["<building>:", "  <unit>-<room>: {…, area_m2: <area>}"],
    ),
    (
        (entries_of_homes.of_households, "laojie"),
        {Blank.NUMBER: "30"},
        ["stated:", "  households: <number>"],
    ),
    (
        (entries_of_homes.of_building, "hongqi", PROJECT, "1"),
        {Blank.NUMBER: "3"},
        ["buildings:", "  1: {…, households: <number>}"],
    ),
    (
        (entries_of_homes.of_building, "hongqi", PROJECT),
        {Blank.BUILDING: "3", Blank.NUMBER: "2"},
        ["buildings:", "  <building>: {households: <number>}"],
    ),
]
FILLED = [(made_by, blanks) for made_by, blanks, _ in RECORDED]
ORDERS = "派-9: {problem: 围挡缺失, kind: site, opened: 2022-07-01, by: inspection, to: 城发集团}\n"


SURVEYED = "streets:\n  东街街道:\n    milestones:\n      grid-survey: 2022-04-20\n"
INSPECTED = "inspections:\n  - {on: 2022-07-06, kind: daily, findings: [{what: 围挡有缺口, by: 城发集团}]}\n"
MET = "meetings:\n  - {on: 2022-07-04, kind: weekly, decisions: [{what: 先行迁改, to: 城发集团}]}\n"


# What the sample has on file already and is recorded here.
TAKEN_OUT = [
    ("projects/jianshe/project.yaml", ", agreement: 2022-06-28"),
    ("projects/jianshe/project.yaml", ", resolved: 2022-07-22"),
    ("projects/hongqi/project.yaml", "households: 5, buildings: 2, area_m2: 620.5, "),
    ("projects/hongqi/project.yaml", "households: 3, "),
    ("projects/hongqi/project.yaml", "households: 2, "),
    ("projects/laojie/project.yaml", "batch: implement\n"),
]


@pytest.fixture
def files(sample):
    """The sample without what the entries record, and with an order that has no step yet."""
    found = {**sample, "projects/xinfeng/orders.yaml": ORDERS, "district.yaml": SURVEYED + MET}
    found["projects/jianshe/project.yaml"] += INSPECTED
    for file, fact in TAKEN_OUT:
        found = changed(found, file, fact, "")
    return found


def shown(value: Blank | Word) -> str:
    return value.value


def filled(text: str, blanks: dict[Blank, str]) -> str:
    for blank, value in blanks.items():
        text = text.replace(blank.value, value)
    return text


def made(made_by) -> Entry:
    function, *given = made_by
    return function(*given)


def pasted(text: str, lines: list[str]) -> str:
    """The text with lines put below those of them that it holds already, or into a record that it holds."""
    rows = text.splitlines()
    start, end = 0, len(rows)
    for number, line in enumerate(lines):
        if "…" in line:
            record, more = line[: line.index("…")], line[line.rindex("…") + 1 :]
            (at,) = (index for index in range(start, end) if rows[index].startswith(record.rstrip()))
            # What is added stands before the brackets that close what it is added to.
            closing = "]}" if "[…" in line else "}"
            assert rows[at].endswith(closing)
            rows[at] = f"{rows[at].removesuffix(closing)}{more}".replace("{, ", "{")
            break
        if line not in rows[start:end]:
            rows[end:end] = lines[number:]
            break
        start = rows.index(line, start) + 1
        depth = len(line) - len(line.lstrip())
        above = (i for i in range(start, end) if len(rows[i]) - len(rows[i].lstrip()) <= depth)
        end = next(above, end)
    return "\n".join(rows) + "\n"


DEEP = {"milestones", "notices", "stated", "buildings", "care", "tracks", "carry-over", "streets", "东街街道"}
BUILDINGS = {"1", "2"}
LISTED = {"decisions", "findings"}
"""What a list holds in a record of a list, which then has a line a key."""


def in_block_form(text: str) -> str:
    """A file with what lies above a record on lines of its own."""
    plain = values.parse(text) if text else {}
    return "".join(f"{line}\n" for line in _block(plain, 0))


def _block(value, depth):
    for key, part in value.items():
        indent = "  " * depth
        if isinstance(part, dict) and (key in DEEP or (key in BUILDINGS and depth == 0)):
            yield f"{indent}{key}:"
            yield from _block(part, depth + 1)
        elif isinstance(part, list):
            yield f"{indent}{key}:"
            for item in part:
                yield from _item(item, depth + 2)
        else:
            yield f"{indent}{key}: {_flow(part)}"


def _item(item, depth):
    indent = "  " * (depth - 1)
    if not isinstance(item, dict) or LISTED.isdisjoint(item):
        yield f"{indent}- {_flow(item)}"
        return
    first, *others = _block(item, depth)
    yield f"{indent}- {first.strip()}"
    yield from others


def _flow(value) -> str:
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key}: {_flow(part)}' for key, part in value.items())}}}"
    return f"[{', '.join(map(_flow, value))}]" if isinstance(value, list) else value


def merged(value, more):
    """Values with the values of an entry added to them."""
    if isinstance(value, dict) and isinstance(more, dict):
        both = {key: merged(value[key], more[key]) if key in value else more[key] for key in more}
        return value | both
    if isinstance(value, list):
        (item,) = more
        same = [is_same(each, item) for each in value]
        if any(same):
            return [merged(each, item) if it else each for each, it in zip(value, same, strict=True)]
        return [*value, item]
    return more


def is_same(one, other):
    """Whether an item of a list is known by what another says of it: its day, or its text."""
    known_by = {"on", "what"} & other.keys()
    return bool(known_by) and all(one.get(key) == other[key] for key in known_by)


def in_flow_form(value) -> str:
    return "".join(f"{key}: {_flow(part)}\n" for key, part in value.items())


def errors(files):
    return [f for f in findings_in(files) if f.rule.severity is Severity.ERROR]


def test_every_kind_of_entry_is_tried():
    functions = {
        function
        for module in (entries, entries_of_homes)
        for name, function in inspect.getmembers(module, inspect.isfunction)
        if name.startswith("of_") and function.__module__ == module.__name__
    }
    tried = {made_by[0] for made_by, _, _ in RECORDED}
    assert functions == {each.func if isinstance(each, partial) else each for each in tried}


@pytest.mark.parametrize(("made_by", "lines"), [(made_by, lines) for made_by, _, lines in RECORDED])
def test_an_entry_is_shown_as_the_lines_that_record_it(made_by, lines):
    assert made(made_by).lines(shown) == lines


@pytest.mark.parametrize(("made_by", "blanks"), FILLED)
def test_its_lines_pasted_into_a_file_in_block_form_are_right(files, made_by, blanks):
    entry = made(made_by)
    files[entry.file] = in_block_form(files[entry.file])
    before = errors(files)
    text = pasted(files[entry.file], [filled(line, blanks) for line in entry.lines(shown)])

    assert text != files[entry.file]
    assert errors({**files, entry.file: text}) == before == []


@pytest.mark.parametrize(("made_by", "blanks"), FILLED)
def test_its_line_put_into_a_file_in_brackets_is_right_and_the_same(files, made_by, blanks):
    entry = made(made_by)
    more = values.parse(filled(entry.line(shown), blanks).replace("…, ", ""))
    value = merged(values.parse(files[entry.file]), more)
    text = in_flow_form(value)
    block = pasted(in_block_form(files[entry.file]), [filled(line, blanks) for line in entry.lines(shown)])

    assert errors({**files, entry.file: text}) == []
    assert values.parse(text) == values.parse(block) == value


def test_of_a_long_text_its_beginning_is_shown():
    entry = entries.of_decision(date(2022, 7, 4), "红旗新村" * 5)

    assert entry.lines(shown)[-1] == "      - {what: 红旗新村红旗新村红旗新村红旗新村红旗…, …, done: <date>}"


def test_programs_get_an_entry_in_no_language():
    order = partial(entries.of_order_step, "hongqi", "派-2")
    record = {"on": "<date>", "step": "resolved"}
    file = "projects/hongqi/orders.yaml"
    assert order(first=False).data() == {"file": file, "path": ["派-2", "steps", "-"], "template": record}
    assert order(first=True).data() == {"file": file, "path": ["派-2", "steps"], "template": [record]}
    assert entries.of_patrol_problem("jianshe", date(2022, 7, 20)).data() == {
        "file": "projects/jianshe/project.yaml",
        "path": ["care", "patrols", {"on": date(2022, 7, 20)}, "resolved"],
        "template": "<date>",
    }
    assert entries.of_decision(date(2022, 7, 4), "先行迁改").data() == {
        "file": "district.yaml",
        "path": ["meetings", {"on": date(2022, 7, 4)}, "decisions", {"what": "先行迁改"}, "done"],
        "template": "<date>",
    }


def test_words_are_shown_in_the_language_of_the_reader():
    entry = entries.of_order_step("hongqi", "派-2", OrderStep.CONFIRMED, first=True)

    assert entry.lines(lambda word: getattr(word, "label", "<日期>")) == [
        "派-2: {…, steps: [{on: <日期>, step: 确认}]}"
    ]


def test_an_id_that_would_be_read_as_something_else_is_quoted():
    assert Entry("teams.yaml", ("a: b", "#c"), "是, 否").lines(shown) == ["'a: b':", "  '#c': 是, 否"]
    assert Entry("teams.yaml", ("a", "b", "c"), "是, 否", adds=True).lines(shown) == [
        "a:",
        "  b: {…, c: '是, 否'}",
    ]
