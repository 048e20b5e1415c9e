"""What is dated without the document that the plan's rules want, of everything and of one project."""

from renovation_cli.reports.evidence import evidence, evidence_project
from renovation_cli.reports.extent import WHOLE
from renovation_cli.reports.place import programme_page, street_page
from renovation_cli.reports.project import project_page

DOCUMENT = "{on: 2022-02-25, doc: 东街社区〔2022〕1号, note: 原件在社区}"
LINE = (
    "projects/hongqi/project.yaml: milestones: {supervision-group: {on: 2022-02-25,"
    " doc: <number of the document>}}"
)
ALL_THE_SAME = (
    "It counts as done all the same. The line takes the place of the one on file; where there is no"
    " document, leave it as it is."
)
GROUP = "supervision-group: 2022-02-25"


def project(position, project_id="hongqi"):
    return next(state for state in position.states if state.id == project_id)


def lines(shown):
    return [" ".join(line.split()) for line in shown.splitlines() if line.strip()]


def documented(sample, written=DOCUMENT):
    return {"projects__hongqi__project": changed(sample, written)}


def changed(sample, written):
    return sample["projects/hongqi/project.yaml"].replace(GROUP, f"supervision-group: {written}")


def test_what_lacks_a_document_has_the_line_that_adds_it(position, text):
    shown = lines(text(evidence(position("2022-05-20"), extent=WHOLE)))

    assert shown[2:8] == [
        "Dated, and wants a document 2",
        "Has one 1",
        "Has none 1",
        "Project or street Id What Kind and clause Dated, no document Who answers Recorded by",
        f"红旗新村 hongqi 居民监督小组成立 milestone, 二 2022-02-25 一马社区 己八 {LINE}",
        ALL_THE_SAME,
    ]


def test_programs_get_what_is_missing_and_what_is_there(position):
    data = evidence(position("2022-05-20")).data

    assert data["counts"] == {"wanted": 2, "with_document": 1, "without": 1}
    (missing,) = data["undocumented"]
    assert (missing["project"], missing["id"], list(map(str, missing["without"]))) == (
        "hongqi",
        "supervision-group",
        ["2022-02-25"],
    )
    (there,) = data["documents"]
    assert (there["scope"], there["street"], there["doc"], str(there["on"])) == (
        "street",
        "东街街道",
        "示东〔2022〕3号",
        "2022-04-20",
    )


def test_a_project_shows_its_documents_too(position, text, sample):
    found = position("2022-05-20", **documented(sample))
    shown = lines(text(evidence_project(found, project(found))))

    assert "Everything that is dated and wants a document has one." in shown
    assert shown[-3:] == [
        "On file with their documents",
        "What Kind and clause On Document Note",
        "居民监督小组成立 milestone, 二 2022-02-25 东街社区〔2022〕1号 原件在社区",
    ]


def test_before_anything_has_happened_nothing_is_asked_for(position, text):
    assert "Nothing that wants a document is dated yet." in text(
        evidence(position("2022-02-24"), extent=WHOLE)
    )


def test_a_plan_that_wants_no_document_says_so(position, text, sample):
    plan = sample["programme.yaml"].replace(", evidence: true", "")
    found = position("2022-05-20", programme=plan)

    shown = text(evidence(found, extent=WHOLE))
    assert "The plan's rules want a document of nothing (“evidence: true”)." in shown
    assert "Has one" not in shown


def test_a_note_stays_in_the_line_that_adds_the_document(position, text, sample):
    found = position("2022-05-20", **documented(sample, "{on: 2022-02-25, note: 七人}"))

    assert "{on: 2022-02-25, doc: <number of the document>, note: 七人}" in text(
        evidence(found, extent=WHOLE)
    )


def test_the_pages_show_documents_only_where_there_is_one(position, text, sample):
    bare, found = position("2022-05-20"), position("2022-05-20", **documented(sample))

    assert "  Document  " not in text(project_page(bare, project(bare)))
    shown = lines(text(project_page(found, project(found))))
    assert "What Kind and clause Due Done Who answers Document Note" in shown
    assert (
        "居民监督小组成立 milestone, 二 2022-03-10 2022-02-25 一马社区 己八 东街社区〔2022〕1号 原件在社区"
        in shown
    )


def repeated(sample):
    plan = sample["programme.yaml"].replace(
        "lead: [community], evidence", "lead: [community], repeats: true, evidence"
    )
    times = "[{on: 2022-03-04, doc: 二号}, 2022-02-25, {on: 2022-06-01, doc: 三号}]"
    return {"programme": plan, **documented(sample, times)}


def test_the_further_days_stand_below_the_first(position, text, sample):
    found = position("2022-05-20", **repeated(sample))
    shown = lines(text(project_page(found, project(found))))

    assert "What Kind and clause Due Done Again on Who answers Document" in shown
    assert (
        "居民监督小组成立 milestone, 二 2022-03-10 2022-02-25 2022-03-04 一马社区 己八 2022-03-04 二号"
        in shown
    )


def test_programs_get_each_time_by_the_day(position, sample):
    found = position("2022-05-20", **repeated(sample))
    (item,) = [
        each
        for each in project_page(found, project(found)).data["project"]["items"]
        if each["id"] == "supervision-group"
    ]

    assert (str(item["on"]), item["doc"], item["note"]) == ("2022-02-25", None, None)
    assert [(str(each["on"]), each["doc"]) for each in item["recordings"]] == [
        ("2022-02-25", None),
        ("2022-03-04", "二号"),
    ]


def test_the_line_of_a_list_is_the_whole_list(position, text, sample):
    found = position("2022-05-20", **repeated(sample))

    assert (
        "{supervision-group: [{on: 2022-03-04, doc: 二号}, {on: 2022-02-25, doc: <number of the document>},"
        " {on: 2022-06-01, doc: 三号}]}" in text(evidence(found, extent=WHOLE))
    )


def test_the_programme_and_a_street_have_lines_of_their_own(position, text, sample):
    plan = sample["programme.yaml"].replace("duty: works}\n  grid", "duty: works, evidence: true}\n  grid")
    district = sample["district.yaml"].replace("doc: 示东〔2022〕3号, ", "")
    found = position("2022-07-01", programme=plan, district=district)
    shown = text(evidence(found, extent=WHOLE))

    assert (
        "district.yaml: milestones: {works-command: {on: 2022-06-28, doc: <number of the document>}}" in shown
    )
    assert (
        "district.yaml: streets: {东街街道: {milestones: {grid-survey: {on: 2022-04-20,"
        " doc: <number of the document>, note: 4个小区}}}}" in shown
    )
    assert [each["scope"] for each in evidence(found).data["undocumented"]] == [
        "project",
        "street",
        "programme",
    ]
    assert "示东" in text(street_page(position("2022-07-01"), "东街街道"))
    assert "示东" not in text(programme_page(position("2022-07-01")))


def test_the_list_ends_with_how_many_items_and_days_lack_a_document_and_the_next_command(position, text):
    *_, last = lines(text(evidence(position("2022-05-20"))))

    assert last == "1 item, 1 time without a document. The line that adds each: renovation evidence --detail"
