import pytest

from tests.district import changed, english, findings_in

FILE = "projects/laojie/project.yaml"


def codes(findings):
    return [finding.rule.code for finding in findings]


def with_candidate(sample, right, wrong):
    return findings_in(changed(sample, FILE, right, wrong))


@pytest.mark.parametrize(("year", "found"), [(2004, []), (2005, ["C621"]), (2006, ["C621"])])
def test_a_verdict_is_doubted_where_a_rule_fails(sample, year, found):
    assert codes(with_candidate(sample, "year_built: 1994", f"year_built: {year}")) == found


@pytest.mark.parametrize(("willing", "found"), [(19, ["C621"]), (20, []), (30, []), (31, ["C622"])])
def test_the_willing_must_be_enough_and_no_more_than_were_asked(sample, willing, found):
    assert codes(with_candidate(sample, "willing: 24}", f"willing: {willing}}}")) == found


def test_what_is_unknown_fails_nothing(sample):
    assert with_candidate(sample, "  year_built: 1994\n", "") == []


def test_a_candidate_without_a_batch_may_fail_a_rule(sample):
    failing = changed(sample, FILE, "year_built: 1994", "year_built: 2010")

    undecided = changed(failing, FILE, "batch: implement\nmilestones: {survey-done: 2022-05-28}\n", "")

    assert findings_in(undecided) == []


def test_a_candidate_that_is_decided_on_has_a_batch(sample):
    (finding,) = findings_in(changed(sample, FILE, "batch: implement\n", ""))

    assert english(finding) == (
        FILE,
        4,
        14,
        "C625",
        "“摸底完成” is dated, and there is no batch",
        "add to projects/laojie/project.yaml: batch: <batch>",
    )


def test_the_rule_that_fails_is_named(sample):
    (finding,) = with_candidate(sample, "year_built: 1994", "year_built: 2010")

    assert english(finding) == (
        FILE,
        4,
        8,
        "C621",
        "the batch is “implement”, and the rule “2005年以前建成” (一) is not met",
        "check what the survey found; all candidates: renovation pipeline",
    )


def test_a_batch_waits_for_the_milestone_that_decides_on_it(sample):
    undated = changed(sample, FILE, "milestones: {survey-done: 2022-05-28}\n", "")
    (finding,) = findings_in(undated)

    assert english(finding) == (
        FILE,
        4,
        8,
        "C624",
        "the batch is “implement”, but “摸底完成” has no date",
        "add to projects/laojie/project.yaml: milestones: {survey-done: <date>}",
    )
    assert findings_in(changed(undated, FILE, "batch: implement\n", "")) == []


def test_a_milestone_that_decides_must_be_one_of_the_track(sample):
    (finding,) = findings_in(
        changed(sample, "programme.yaml", "decided_by: survey-done", "decided_by: surveydone")
    )

    assert english(finding)[3:] == (
        "R412",
        "the track application has no milestone “surveydone”",
        "did you mean survey-done?",
    )


def test_each_shortcoming_that_is_not_listed_is_found(sample):
    found = with_candidate(sample, "[排水, 照明]", "[排水口, 照, 照明]")

    assert [(english(each)[2], english(each)[3]) for each in found] == [(43, "R442"), (48, "R442")]


@pytest.mark.parametrize(("year", "found"), [(2022, ["C621"]), (2023, ["C626"])])
def test_a_candidate_was_built_by_the_year_of_the_plan(sample, year, found):
    assert codes(with_candidate(sample, "year_built: 1994", f"year_built: {year}")) == found


def test_a_candidate_of_a_track_that_chooses_none_is_read_by_nothing(sample):
    (finding,) = findings_in(
        changed(
            sample,
            "projects/hongqi/project.yaml",
            "progress:\n",
            "candidate: {year_built: 1994}\nprogress:\n",
        )
    )

    assert english(finding)[3:] == (
        "C627",
        "the track “实施项目” chooses no candidates, so nothing reads this",
        "take the lines out, or check the track",
    )
