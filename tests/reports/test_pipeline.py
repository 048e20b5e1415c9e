import pytest

from renovation_cli.render import plain
from renovation_cli.render.language import Language
from renovation_cli.reports.pipeline import pipeline
from renovation_cli.reports.project import project_page

FILE = "projects/laojie/project.yaml"


def project(position, project_id="laojie"):
    return next(state for state in position.states if state.id == project_id)


def test_each_candidate_is_shown_with_what_each_rule_judges_by(position, text):
    shown = text(pipeline(position("2022-05-20")))
    (line,) = [line for line in shown.splitlines() if line.startswith("老街候选小区")]

    assert " ".join(line.split()) == (
        "老街候选小区 东街街道 一马社区, 二龙社区 1994: met 2 found: met 24 of 30: met"
        " meets every rule nothing yet none yet"
    )


@pytest.mark.parametrize(
    ("right", "wrong", "cell", "eligible"),
    [
        ("year_built: 1994", "year_built: 2005", "2005: not met", "fails a rule"),
        ("  year_built: 1994\n", "", "–: unknown", "cannot be judged yet"),
        ("[排水, 照明]", "[照明]", "1 found: met", "meets every rule"),
        ("[排水, 照明]", "[]", "0 found: not met", "fails a rule"),
        ("willing: 24", "willing: 19", "19 of 30: not met", "fails a rule"),
    ],
)
def test_the_verdict_follows_the_rules(position, sample, text, right, wrong, cell, eligible):
    assert right in sample[FILE]
    changed = sample[FILE].replace(right, wrong)
    shown = text(pipeline(position("2022-05-20", projects__laojie__project=changed)))
    (line,) = [line for line in shown.splitlines() if line.startswith("老街候选小区")]

    assert cell in line
    assert eligible in line


def test_the_last_milestone_and_the_batch_it_decides_count_from_the_day(position):
    for day, reached, batch in (("2022-05-27", None, None), ("2022-05-28", "2022-05-28", "implement")):
        (found,) = pipeline(position(day)).data["candidates"]
        assert [each["on"] and str(each["on"]) for each in found["milestones"]] == [reached]
        assert found["batch"] == batch


def test_next_years_load_is_compared_with_this_years_targets(position, sample, text):
    known = sample[FILE].replace(
        "candidate:\n", "stated: {households: 14, investment_yuan: 500000}\ncandidate:\n"
    )
    document = pipeline(position("2022-05-28", projects__laojie__project=known))
    lines = [line.split() for line in text(document).splitlines()]

    assert ["Projects", "1", "2", "50.0%", "0"] in lines
    assert ["Households", "14", "7", "200.0%", "0"] in lines
    assert ["Investment,", "yuan", "500,000", "1,500,000", "33.3%", "0"] in lines
    assert [each["share"] for each in document.data["next_year"]] == ["1/2", "2", "1/3"]


def test_a_load_that_is_not_known_has_no_share(position):
    found = pipeline(position("2022-05-28")).data["next_year"][1]

    assert found == {
        "field": "households",
        "next_year": None,
        "projects_unknown": 1,
        "this_year": 7,
        "share": None,
    }


def test_without_a_candidate_the_report_says_so(position, text):
    found = position("2022-05-20", projects__laojie__project=None)

    assert "No candidate is on file" in text(pipeline(found))


def without_rules(sample, *also):
    plan = sample["programme.yaml"]
    start = plan.index("    eligibility:\n")
    plan = plan[:start] + plan[plan.index("    decided_by:", start) :]
    for line in also:
        assert line in plan
        plan = plan.replace(line, "")
    return plan


def test_a_plan_without_rules_still_has_its_candidates_verdicts_and_load(position, sample, text):
    document = pipeline(position("2022-05-28", programme=without_rules(sample)))
    shown = text(document)
    (candidate,) = document.data["candidates"]
    (line,) = [line for line in shown.splitlines() if line.startswith("老街候选小区")]

    assert " ".join(line.split()) == (
        "老街候选小区 东街街道 一马社区, 二龙社区 the track has no rules 摸底完成 2022-05-28 implement"
    )
    assert (candidate["batch"], candidate["eligible"], candidate["rules"]) == ("implement", None, [])
    assert ["Projects", "1", "2", "50.0%", "0"] in [each.split() for each in shown.splitlines()]
    assert "cannot be judged yet" not in shown


def test_a_plan_that_chooses_no_candidates_says_so(position, sample, text):
    document = pipeline(
        position("2022-05-28", programme=without_rules(sample, "    decided_by: survey-done\n"))
    )

    assert document.data["candidates"] == []
    assert "No track of the plan chooses candidates, by rules of eligibility or by a decision." in text(
        document
    )


def test_a_candidates_page_names_its_shortcomings(position, text):
    found = position("2022-05-20")
    document = project_page(found, project(found))

    lines = [line.split() for line in text(document).splitlines()]
    assert ["Shortcomings", "排水不畅,", "照明不足"] in lines
    assert document.data["project"]["candidate"]["willing_share"] == "4/5"
    assert project_page(found, project(found, "hongqi")).data["project"]["candidate"] is None


def test_names_from_files_are_not_taken_for_places_in_a_sentence(position, sample, text):
    odd = sample["programme.yaml"].replace("name: 2005年以前建成", 'name: "{n} {value}"')

    assert "{n} {value}" in text(pipeline(position("2022-05-20", programme=odd)))


def test_in_chinese_next_year_stands_beside_this_year(position):
    shown = plain.render(pipeline(position("2022-05-28")), Language("zh"))
    heads = [line.split() for line in shown.splitlines() if line.startswith("指标")]

    assert heads == [["指标", "下一年度", "本年度", "占比", "情况不明项目"]]


@pytest.mark.parametrize(
    ("gone", "said"),
    [
        ("jianshe", []),  # carried over: no candidate, so that nothing is said of its track
        (
            "laojie",
            ["No project of “申报计划” is on file, though 摸底 has begun.", "No candidate is on file."],
        ),
    ],
)
def test_of_tracks_without_a_project_those_of_candidates_alone_are_named(position, text, gone, said):
    document = pipeline(position("2022-05-20", **{f"projects__{gone}__project": None}))
    lines = text(document).splitlines()

    assert [line for line in lines if line.startswith("No ")][: len(said)] == said
    assert [each["track"] for each in document.data["empty_tracks"]] == (["application"] if said else [])
