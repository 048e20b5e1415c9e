"""The table of the plan's sentences in docs/, and that no reference in it can lead nowhere unseen."""

import re

import pytest

from renovation_cli.model.dates import NoDeadline
from tools.coverage import SOURCE, Row, faults, main, page, read_coverage, read_known

# A row in which every kind of reference is right.
SOUND = {
    "clause": "三(二)1",
    "says": "三次入户",
    "rules": ("tracks.implementation.stages.visits.rounds.before-design.requirements.0",),
    "duties": ("opinion-collection",),
    "groups": ("群众工作组", "列东街道", "groups.督查考核组.head"),
    "shown": (
        {
            "facts": ("projects/demo-ginkgo/project.yaml notices.before-design",),
            "run": "status demo-ginkgo --as-of 2022-12-31",
            "zh": "改造前意见公示 … 2022-03-07",
            "en": "改造前意见公示 … 2022-03-07",
        },
    ),
}


@pytest.fixture(scope="module")
def table():
    return read_coverage()


@pytest.fixture(scope="module")
def known():
    return read_known()


def row(**changes):
    return Row.model_validate(SOUND | changes)


def shown(**changes):
    return {"shown": (SOUND["shown"][0] | changes,)}


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
    wrong.write_text(text.replace("run: targets --as-of", "run: target --as-of", 1), encoding="utf-8")

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


def test_rows_that_are_not_seen_in_full_only_get_fewer(table):
    rows = list(table.rows())
    assert len([each for each in rows if not each.is_green]) <= 23
    assert len([each for each in rows if not each.shown]) <= 5


def test_no_sentence_stands_twice(table):
    sentences = [(each.clause, each.says) for each in table.rows()]
    assert len(set(sentences)) == len(sentences)


def test_the_page_has_a_line_for_each_row_in_the_order_of_the_plan(table, known):
    lines = [line for line in page(table, known).splitlines() if line.startswith("| ")]
    lines = [line for line in lines if not line.startswith(("| clause", "| ---"))]

    assert [line.split(" | ")[:2] for line in lines] == [
        [f"| {each.clause}" + (f" → {each.through}" if each.through else ""), each.says]
        for each in table.rows()
    ]


def test_the_page_tells_what_is_seen_from_what_is_not(table, known):
    text = page(table, known)
    green = sum(each.is_green for each in table.rows())
    nothing = sum(not each.shown for each in table.rows())
    waiting = [each for each in table.rows() if each.waits]

    assert f": {green} seen, {len(waiting) - nothing} in part, {nothing} not." in text
    assert text.count(" | ✓ | ") == green
    assert text.count("\n- ") >= len(waiting)


def test_a_milestone_that_is_never_late_is_marked(table, known):
    programme = known.book.programme
    within = {
        f"tracks.{track_id}.stages.{stage_id}.milestones.{milestone_id}": milestone
        for track_id, track in programme.tracks.items()
        for stage_id, stage in track.stages.items()
        for milestone_id, milestone in stage.milestones.items()
    }
    above = {f"milestones.{key}": each for key, each in programme.milestones.items()}
    never_late = {path for path, each in within.items() if not each.required or each.by is NoDeadline.NONE}
    never_late |= {path for path, each in above.items() if not each.has_own_deadline}
    named = [rule for each in table.rows() for rule in each.rules if rule in never_late]

    marked = re.findall(r"rule `([^`]+)`, no deadline", page(table, known))

    assert {"milestones.blueprint", "tracks.implementation.stages.closing.milestones.archive"} <= set(named)
    assert "milestones.grid-survey" not in named
    assert marked == named


# --- What is wrong with a table


def test_a_row_with_every_kind_of_reference_is_sound(table, known):
    assert faults(with_row(table, row()), known) == []


VISITS = "tracks.implementation.stages.visits"
NO_RULE = "there is no rule “{}” in data/programme.yaml"
NO_DUTY = "there is no duty “{}” in data/duties.yaml"
NO_GROUP = "there is no group or street “{}” in data/teams.yaml"
NO_FACT = "there is no fact “{}” in the synthetic district"


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
    ],
)
def test_a_reference_that_leads_nowhere_is_named_with_its_row(table, known, field, given, message):
    wrong = row(**{field: [given]})

    assert faults(with_row(table, wrong), known) == [f"三(二)1 “三次入户”: {message.format(given)}"]


@pytest.mark.parametrize(
    "fact",
    [
        "projects/demo-nowhere/project.yaml notices.before-design",
        "projects/demo-ginkgo/project.yaml notices.before-desing",
        "projects/demo-ginkgo/project.yaml notices.before-design.on",
        "projects/demo-ginkgo/project.yaml progress.999.works",
        "projects/demo-ginkgo/project.yaml progress.first.works",
    ],
)
def test_a_fact_that_the_synthetic_district_has_not_is_named(table, known, fact):
    wrong = row(**shown(facts=[fact]))

    assert faults(with_row(table, wrong), known) == [f"三(二)1 “三次入户”: {NO_FACT.format(fact)}"]


def test_a_command_that_does_not_exist_is_named(table, known):
    assert faults(with_row(table, row(**shown(run="konsult --as-of 2022-12-31"))), known) == [
        "三(二)1 “三次入户”: there is no command “konsult” in renovation"
    ]


def test_a_command_without_a_day_is_named(table, known):
    assert faults(with_row(table, row(**shown(run="consult"))), known) == [
        "三(二)1 “三次入户”: “consult” names no day"
    ]


def test_a_clause_that_does_not_exist_is_named_with_its_row(table, known):
    assert faults(with_row(table, row(clause="三(九)")), known) == [
        "三(九) “三次入户”: there is no clause “三(九)” under “clauses” in data/programme.yaml"
    ]


def test_a_row_that_nothing_carries_or_shows_is_named(table, known):
    empty = row(rules=[], duties=[], groups=[], shown=[])

    assert faults(with_row(table, empty), known) == [
        "三(二)1 “三次入户”: nothing carries it",
        "三(二)1 “三次入户”: nothing shows it, and it is not said why",
    ]
    assert faults(with_row(table, row(shown=[], waits="待月通报")), known) == []


@pytest.mark.parametrize(
    "carriers",
    [
        {"rules": [f"{VISITS}.milestones.evening-talk"]},
        {"rules": [], "duties": ["sanitation"]},
        {"rules": [], "groups": ["综合协调组", "列东街道", "leadership"]},
        {"rules": ["works.started", "menu.安防"]},
    ],
)
def test_a_row_none_of_whose_carriers_cites_its_clause_is_named(table, known, carriers):
    wrong = row(**carriers)

    assert faults(with_row(table, wrong), known) == [
        "三(二)1 “三次入户”: nothing that carries it cites “三(二)1”"
    ]


@pytest.mark.parametrize(
    ("clause", "carriers"),
    [
        ("三(二)1", {"rules": [VISITS]}),
        ("三(二)", {"rules": [VISITS]}),
        ("四(三)", {"rules": ["orders.reports_up_to"]}),
        ("四(五)", {"rules": ["care.problem_days"]}),
        ("附2-区城管局-2", {"rules": [], "duties": ["sanitation"]}),
        ("附1二(二)", {"rules": [], "groups": ["列东街道"]}),
        ("附1二(五)", {"rules": [], "groups": ["groups.督查考核组.head"]}),
    ],
)
def test_a_rule_a_duty_or_a_group_cites_for_what_stands_in_it(table, known, clause, carriers):
    assert faults(with_row(table, row(through=clause, **carriers)), known) == []


def test_every_wrong_reference_of_a_row_is_named(table, known):
    wrong = row(duties=["x", "y"], **shown(run="z --as-of 2022-12-31"))

    assert faults(with_row(table, wrong), known) == [
        "三(二)1 “三次入户”: there is no duty “x” in data/duties.yaml",
        "三(二)1 “三次入户”: there is no duty “y” in data/duties.yaml",
        "三(二)1 “三次入户”: there is no command “z” in renovation",
    ]


def test_a_row_under_the_wrong_section_is_named(table, known):
    assert faults(with_row(table, row(clause="四(三)", through="三(二)1")), known) == [
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


# --- What is missing


def test_what_is_missing_stands_at_the_end_of_the_page(table, known):
    text = page(with_row(table, row(waits="没有公示照片的记录")), known)

    assert text.count("\n- 三(二)1 三次入户: 没有公示照片的记录\n") == 1
    assert text.index("## Not seen, or not in full") < text.index("没有公示照片的记录")
