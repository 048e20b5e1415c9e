import pytest

from tests.district import changed, english, findings_in

FILE = "programme.yaml"
PROMISED = "name: 精品, clause: 一, count: 1}"


def codes(findings):
    return [finding.rule.code for finding in findings]


def promising(sample, count):
    return changed(sample, FILE, PROMISED, f"name: 精品, clause: 一, count: {count}}}")


@pytest.mark.parametrize(("count", "found"), [(1, []), (2, ["C606"])])
def test_showcases_are_as_many_as_promised_once_every_project_is_on_file(sample, count, found):
    assert codes(findings_in(promising(sample, count))) == found


def test_showcases_may_be_missing_while_projects_are(sample):
    listed = changed(promising(sample, 2), FILE, "  projects: 2\n", "  projects: 3\n")

    assert codes(findings_in(listed)) == []


def test_more_showcases_than_promised_are_found_while_projects_are_missing(sample):
    listed = changed(sample, FILE, "  projects: 2\n", "  projects: 3\n")
    second = "projects/jianshe/project.yaml"
    (finding,) = findings_in(changed(listed, second, "care:\n", "showcase: exemplar\ncare:\n"))

    assert english(finding) == (
        FILE,
        25,
        42,
        "C606",
        "精品: 1 promised, 2 on file",
        "compare the lines “showcase” of the projects: renovation targets",
    )


DECLARED = "  households: 7\n"


@pytest.mark.parametrize(
    ("declared", "code", "message"),
    [
        ("6", "C632", "households: 6 declared, 7 on file (116.67%)"),
        ("0", "C632", "households: 0 declared, 7 on file"),
        ("8", "C603", "households: 8 declared, 7 on file"),
    ],
)
def test_more_than_declared_is_a_note_and_less_a_warning(sample, declared, code, message):
    (finding,) = findings_in(changed(sample, FILE, DECLARED, f"  households: {declared}\n"))

    assert english(finding)[3:5] == (code, message)
    assert finding.rule.severity.value == {"C632": "note", "C603": "warning"}[code]


def test_a_little_more_than_declared_is_not_called_the_whole(sample):
    text = changed(sample, FILE, DECLARED, "  households: 1000000\n")
    project = changed(
        text, "projects/xinfeng/project.yaml", "households: 2, buildings", "households: 999996, buildings"
    )
    (finding,) = [each for each in findings_in(project) if each.rule.code == "C632"]

    assert english(finding)[4] == "households: 1,000,000 declared, 1,000,001 on file (100.0001%)"


@pytest.mark.parametrize(
    ("area", "found"),
    [
        ("0.1万", []),
        ("0.10万", []),
        ("0.102万", []),
        ("0.103万", ["C603"]),
        ("{about: 1021, to: 1}", []),
        ("1020", ["C632"]),
    ],
)
def test_a_rounded_total_agrees(sample, area, found):
    assert codes(findings_in(changed(sample, FILE, "area_m2: 1020.5", f"area_m2: {area}"))) == found
