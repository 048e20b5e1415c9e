from renovation_cli.reports.extent import WHOLE
from renovation_cli.reports.overdue import overdue
from renovation_cli.reports.project import project_page


def page(position, day, **changes):
    found = position(day, **changes)
    return project_page(found, next(state for state in found.states if state.id == "jianshe"))


def test_what_is_on_file_after_the_works_is_shown(position, text):
    shown = text(page(position, "2022-08-25"))
    lines = [" ".join(line.split()) for line in shown.split("After the works\n")[1].splitlines()]

    assert [line for line in lines if line][:10] == [
        "Handed over 2022-06-25",
        "Self-rule owners-committee since 2022-06-01",
        "Property management 示例物业公司 since 2022-07-01",
        "Agreement with it 2022-06-28",
        "Satisfied on 2022-07-10 27 of 30 households asked (90.0%)",
        "Evaluation 达到改造目标 (2022-08-05)",
        "Patrols 1",
        "Next patrol by 2022-08-19, 6 days late",
        "1 patrol with something found",
        "Patrol Found Dealt with",
    ]


def test_facts_for_programs_are_exact(position):
    found = page(position, "2022-08-25").data["project"]["care"]

    assert found["satisfaction"][0]["share"] == "9/10"
    assert str(found["patrol_due"]) == "2022-08-19"
    assert found["patrols"][0]["found"] == "路灯不亮"


def test_before_anything_comes_after_the_works_the_page_does_not_speak_of_it(position, text):
    assert "After the works" not in text(page(position, "2022-05-31"))
    assert "After the works" in text(page(position, "2022-06-01"))


def test_a_late_patrol_is_overdue_with_who_answers_and_where_it_is_recorded(position, text):
    assert "社区日常巡查" not in text(overdue(position("2022-08-19"), WHOLE))
    shown = text(overdue(position("2022-08-20"), WHOLE))
    (line,) = [line for line in shown.splitlines() if "社区日常巡查" in line]

    assert " ".join(line.split()) == (
        "建设里 jianshe 社区日常巡查 patrol, 五 2022-08-19 1 day late 二龙社区 庚九"
        " no duty named projects/jianshe/project.yaml: care: {patrols: [{on: <date>}]}"
    )
