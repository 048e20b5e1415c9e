"""The table of the plan's sentences in docs/, and that no reference in it can lead nowhere unseen."""

import re

import pytest

from tools.coverage import SOURCE, Row, faults, is_field, main, page, read_coverage, read_known

# A row in which every kind of reference is right.
SOUND = {
    "clause": "三(二)1",
    "says": "三次入户",
    "rules": ("tracks.implementation.stages.visits.rounds.before-design.requirements.0",),
    "duties": ("opinion-collection",),
    "groups": ("群众工作组", "列东街道", "groups.督查考核组.head"),
    "records": ("households.answers", "project.care.patrols.reported_up"),
    "commands": ("consult", "status", "who"),
}


@pytest.fixture(scope="module")
def table():
    return read_coverage()


@pytest.fixture(scope="module")
def known():
    return read_known()


def row(**changes):
    return Row.model_validate(SOUND | changes)


def with_row(table, extra):
    """The table with one more row at the end of section 三."""
    section = table.sections["三"]
    section = section.model_copy(update={"rows": (*section.rows, extra)})
    return table.model_copy(update={"sections": table.sections | {"三": section}})


def without_rows(table, unwanted):
    """The table without the rows for which ``unwanted`` holds."""
    sections = {
        section_id: section.model_copy(
            update={"rows": tuple(each for each in section.rows if not unwanted(each))}
        )
        for section_id, section in table.sections.items()
    }
    return table.model_copy(update={"sections": sections})


def naming_nowhere(table, field, name):
    """The table with a duty or group taken out of every row, its paths too."""
    sections = {}
    for section_id, section in table.sections.items():
        rows = tuple(
            each.model_copy(
                update={field: tuple(n for n in getattr(each, field) if name not in n.split("."))}
            )
            for each in section.rows
        )
        sections[section_id] = section.model_copy(update={"rows": rows})
    return table.model_copy(update={"sections": sections})


# --- The table on file


def test_the_table_has_no_fault_and_the_page_is_up_to_date(capsys):
    assert main(["--check"]) == 0
    assert capsys.readouterr().out == ""


def test_a_page_that_is_out_of_date_fails_and_is_left_alone(tmp_path, capsys):
    stale = tmp_path / "coverage.md"
    stale.write_text("# Coverage of the plan\n", encoding="utf-8")

    assert main(["--check"], page_file=stale) == 1
    assert capsys.readouterr().out == "coverage.md is out of date; remake it: python -m tools.coverage\n"
    assert stale.read_text(encoding="utf-8") == "# Coverage of the plan\n"
    assert main([], page_file=stale) == 0
    assert main(["--check"], page_file=stale) == 0


def test_a_table_with_a_fault_is_not_written(tmp_path, capsys):
    text = SOURCE.read_text(encoding="utf-8")
    wrong, written = tmp_path / "coverage.yaml", tmp_path / "coverage.md"
    wrong.write_text(text.replace("commands: [targets, status]", "commands: [target]", 1), encoding="utf-8")

    assert main([], wrong, written) == 1
    assert capsys.readouterr().out == (
        "一 “当年启动的项目数及户数、楼栋、面积、总投资和年度投资”:"
        " there is no command “target” in renovation\n"
    )
    assert not written.exists()


def test_every_duty_group_and_street_of_the_plan_is_named(table, known):
    duties = {duty for each in table.rows() for duty in each.duties}
    groups = {part for each in table.rows() for group in each.groups for part in group.split(".")}
    on_file = {duty for each in known.book.duties.departments.values() for duty in each.duties}

    assert (len(on_file), len(known.book.teams.groups), len(known.book.teams.streets)) == (21 + 2, 5, 8)
    assert duties == on_file
    assert groups >= {*known.book.teams.groups, *known.book.teams.streets}


def test_nothing_is_left_without_a_carrier(table):
    assert [(each.clause, each.left) for each in table.rows() if each.left] == []


def test_no_sentence_stands_twice(table):
    sentences = [(each.clause, each.says) for each in table.rows()]
    assert len(set(sentences)) == len(sentences)


def test_rows_that_name_people_are_shown_by_who(table):
    assert [each.says for each in table.rows() if each.groups and "who" not in each.commands] == []


def test_the_page_has_a_line_for_each_row_in_the_order_of_the_plan(table, known):
    lines = [line for line in page(table, known).splitlines() if line.startswith("| ")]
    lines = [line for line in lines if not line.startswith(("| clause", "| ---"))]

    assert [line.split(" | ")[:2] for line in lines] == [
        [f"| {each.clause}", each.says] for each in table.rows()
    ]


def test_a_milestone_that_is_never_late_is_marked(table, known):
    optional = {
        f"tracks.{track_id}.stages.{stage_id}.milestones.{milestone_id}"
        for track_id, track in known.book.programme.tracks.items()
        for stage_id, stage in track.stages.items()
        for milestone_id, milestone in stage.milestones.items()
        if not milestone.required
    }
    named = [rule for each in table.rows() for rule in each.rules if rule in optional]

    marked = re.findall(r"rule `([^`]+)`, no deadline", page(table, known))

    assert named
    assert marked == named


# --- What is wrong with a table


def test_a_row_with_every_kind_of_reference_is_sound(table, known):
    assert faults(with_row(table, row()), known) == []


VISITS = "tracks.implementation.stages.visits"
NO_RULE = "there is no rule “{}” in data/programme.yaml"
NO_DUTY = "there is no duty “{}” in data/duties.yaml"
NO_GROUP = "there is no group or street “{}” in data/teams.yaml"
NO_FIELD = "there is no field “{}” in the records of a project"


@pytest.mark.parametrize(
    ("field", "given", "message"),
    [
        ("rules", "tracks.implementation.stages.visit", NO_RULE),
        ("rules", "showcases.upgrades", NO_RULE),
        ("rules", f"{VISITS}.rounds.before-design.requirements.1", NO_RULE),
        ("rules", f"{VISITS}.rounds.before-design.notice.by", NO_RULE),
        ("rules", "tracks.application.pace", NO_RULE),
        ("rules", "period.from_", NO_RULE),
        ("duties", "opinions", NO_DUTY),
        ("duties", "区住建局", NO_DUTY),
        ("groups", "宣传组", NO_GROUP),
        ("groups", "groups.群众工作组.head", NO_GROUP),
        ("records", "project.care.patrol", NO_FIELD),
        ("records", "project.money.entries.of.kind", NO_FIELD),
        ("records", "project", NO_FIELD),
        ("records", "teams.groups", NO_FIELD),
        ("commands", "konsult", "there is no command “{}” in renovation"),
    ],
)
def test_a_reference_that_leads_nowhere_is_named_with_its_row(table, known, field, given, message):
    wrong = row(**{field: [given]})

    assert faults(with_row(table, wrong), known) == [f"三(二)1 “三次入户”: {message.format(given)}"]


def test_a_clause_that_does_not_exist_is_named_with_its_row(table, known):
    assert faults(with_row(table, row(clause="三(九)")), known) == [
        "三(九) “三次入户”: there is no clause “三(九)” under “clauses” in data/programme.yaml"
    ]


def test_a_row_that_nothing_carries_or_shows_is_named(table, known):
    empty = row(rules=[], duties=[], groups=[], records=[], commands=[])

    assert faults(with_row(table, empty), known) == [
        "三(二)1 “三次入户”: nothing carries it",
        "三(二)1 “三次入户”: no command shows it",
    ]


@pytest.mark.parametrize(
    ("commands", "messages"),
    [
        (
            ["consult", "who"],
            ["the record “project.care.patrols.reported_up”; that takes status or overdue"],
        ),
        (
            ["consult", "status"],
            [
                "the duty “opinion-collection”; that takes duties or who",
                "the group “群众工作组”; that takes who",
                "the group “列东街道”; that takes who",
                "the group “groups.督查考核组.head”; that takes who",
            ],
        ),
    ],
)
def test_a_carrier_that_no_command_of_its_row_shows_is_named(table, known, commands, messages):
    assert faults(with_row(table, row(commands=commands)), known) == [
        f"三(二)1 “三次入户”: none of its commands shows {message}" for message in messages
    ]


def test_a_command_that_shows_nothing_of_its_row_is_named(table, known):
    assert faults(with_row(table, row(commands=["consult", "status", "who", "funding"])), known) == [
        "三(二)1 “三次入户”: “funding” shows nothing that carries it"
    ]


def test_every_wrong_reference_of_a_row_is_named(table, known):
    wrong = row(duties=["x", "y"], commands=["z"])

    assert faults(with_row(table, wrong), known) == [
        "三(二)1 “三次入户”: there is no duty “x” in data/duties.yaml",
        "三(二)1 “三次入户”: there is no duty “y” in data/duties.yaml",
        "三(二)1 “三次入户”: there is no command “z” in renovation",
    ]


def test_a_row_under_the_wrong_section_is_named(table, known):
    assert faults(with_row(table, row(clause="四(三)")), known) == [
        "四(三) “三次入户”: stands under section 三"
    ]


def test_a_clause_without_a_row_is_named(table, known):
    assert faults(without_rows(table, lambda each: each.clause == "三(二)4"), known) == [
        "clause “三(二)4” of data/programme.yaml has no row"
    ]


def test_a_clause_with_parts_is_covered_by_its_parts_alone(table, known):
    assert "附2-区城管局" not in {each.clause for each in table.rows()}
    assert faults(without_rows(table, lambda each: each.clause == "附2-区城管局-2"), known) == [
        "clause “附2-区城管局-2” of data/programme.yaml has no row"
    ]


def test_a_clause_set_aside_must_exist_and_have_no_row(table, known):
    outside = table.outside | {"附9": "没有这个附件", "一": "已有对照"}

    assert faults(table.model_copy(update={"outside": outside}), known) == [
        "outside: there is no clause “附9” under “clauses” in data/programme.yaml",
        "outside: clause “一” has a row as well",
    ]


def test_a_clause_neither_covered_nor_set_aside_is_named(table, known):
    assert faults(table.model_copy(update={"outside": {}}), known) == [
        "clause “附3” of data/programme.yaml has no row",
        "clause “附4” of data/programme.yaml has no row",
    ]


def test_a_duty_that_no_row_names_is_named(table, known):
    assert "no row names the duty “sanitation” (附2-区城管局-2)" in faults(
        naming_nowhere(table, "duties", "sanitation"), known
    )


@pytest.mark.parametrize("body", ["质量监督组", "富兴堡街道"])
def test_a_group_or_street_that_no_row_names_is_named(table, known, body):
    assert f"no row names the group or street “{body}”" in faults(
        naming_nowhere(table, "groups", body), known
    )


# --- Fields, and what is left


@pytest.mark.parametrize(
    "path",
    [
        "project.milestones",
        "project.stated.households",
        "project.buildings.area_m2",
        "project.money.entries.of",
        "project.candidate.survey.willingness.asked",
        "project.excuses.from",
        "households.answers",
        "households.wants",
        "orders.steps.on",
    ],
)
def test_fields_are_found_as_they_are_written_through_lists_and_mappings(path):
    assert is_field(path)


@pytest.mark.parametrize(
    "path", ["project.excuses.from_", "project.stated_households.x", "households.model_extra", "orders.o1"]
)
def test_names_of_the_code_and_ids_of_the_data_are_no_fields(path):
    assert not is_field(path)


def test_what_is_left_stands_at_the_end_of_the_page(table, known):
    text = page(with_row(table, row(left="没有公示照片的记录")), known)

    assert text.endswith("\n## Still missing\n\n- 三(二)1 三次入户: 没有公示照片的记录\n")
    assert "Still missing" not in page(table, known)
