import pytest

from tests.cli.commands import READING, REPORTS, named, without_options

AS_OF = ("--as-of", "2022-05-20")
BROKEN = "A:\n  1-101: {before-design: maybe 2022-02-12}\n  1-102: {area_m2: 81.5}\n"


@pytest.mark.parametrize("command", READING, ids=named)
def test_sound_data_ends_with_0(run, district, command):
    result = run(*command, "--data", district, *AS_OF)

    assert result.status == 0
    assert "INCOMPLETE" not in result.out


@pytest.mark.parametrize("form", ["plain", "table", "json"])
@pytest.mark.parametrize("command", REPORTS, ids=named)
def test_a_report_on_data_with_an_error_ends_with_1_and_says_so(run, district, command, form):
    (district / "projects/xinfeng/households.yaml").write_text(BROKEN)
    result = run(*command, "--data", district, *AS_OF, "--format", form)

    assert result.status == 1
    said = '"complete": false' if form == "json" else "INCOMPLETE: 1 error in the data (1 file)"
    assert said in " ".join(result.out.split())


@pytest.mark.parametrize("form", ["plain", "table", "json"])
@pytest.mark.parametrize("command", REPORTS, ids=named)
def test_without_a_readable_plan_every_report_ends_with_1_and_says_so(run, district, command, form):
    (district / "programme.yaml").write_text("name: [\n")
    result = run(*command, "--data", district, *AS_OF, "--format", form)

    assert result.status == 1
    assert "internal error" not in result.err
    if form == "json":
        assert '"complete": false' in result.out
        assert '"schema_version": 1' in result.out
    elif result.out:
        assert "INCOMPLETE: programme.yaml cannot be read" in " ".join(result.out.split())
    else:
        assert "renovation check" in result.err


@pytest.mark.parametrize("command", REPORTS, ids=named)
def test_a_folder_in_place_of_a_file_is_no_bug_of_ours(run, district, command):
    for name in ("programme.yaml", "teams.yaml"):
        (district / name).unlink()
        (district / name).mkdir()
    result = run(*command, "--data", district, *AS_OF)

    assert result.status == 1
    assert "internal error" not in result.err


def test_findings_end_with_1_and_warnings_only_where_they_are_asked_to_fail(run, district):
    teams = (district / "teams.yaml").read_text(encoding="utf-8")
    second = "head: {name: 丁五六, post: 东街街道办事处主任}"
    assert second in teams
    changed = teams.replace(second, second.replace("丁五六", "丁五陆"))
    (district / "teams.yaml").write_text(changed, encoding="utf-8")

    assert run("check", "--data", district, *AS_OF).status == 0
    strict = run("check", "--data", district, *AS_OF, "--fail-on", "warning", "--format", "concise")
    assert strict.status == 1
    assert "P701 warning" in strict.out

    (district / "projects/xinfeng/households.yaml").write_text(BROKEN)
    assert run("check", "--data", district, *AS_OF).status == 1


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (
            "2022-13-01",
            "There is no 2022-13-01 in the calendar; the months of that year go from 2022-01 to 2022-12.",
        ),
        (
            "2022-05-00",
            "There is no 2022-05-00 in the calendar; that month goes from 2022-05-01 to 2022-05-31.",
        ),
        (
            "2022-02-30",
            "There is no 2022-02-30 in the calendar; the last day of that month is 2022-02-28.",
        ),
        ("2022/3/8", "“2022/3/8” is written otherwise here: 2022-03-08"),
        ("2022.3.8", "“2022.3.8” is written otherwise here: 2022-03-08"),
        ("２０２２-03-08", "“２０２２-03-08” is written otherwise here: 2022-03-08"),
        (" 2022-03-08", "“ 2022-03-08” is written otherwise here: 2022-03-08"),
        ("44628", "“44628” is written otherwise here: 2022-03-08"),
        ("20220308", "“20220308” is written otherwise here: 2022-03-08"),
        *(
            (
                day,
                f"{day} is no day that can be judged for; those are the days from 1900-01-01 to 2999-12-31.",
            )
            for day in ("0001-01-01", "1899-12-31", "3000-01-01", "9999-12-31")
        ),
    ],
)
@pytest.mark.parametrize("source", ["--as-of", "RENOVATION_TODAY"])
def test_a_date_that_is_none_ends_with_2_and_says_why(run, district, monkeypatch, source, given, said):
    if source == "RENOVATION_TODAY":
        monkeypatch.setenv(source, given)
        result = run("status", "--data", district)
    else:
        result = run("status", "--data", district, f"--as-of={given}")

    assert (result.status, result.out) == (2, "")
    assert result.err == f"{source}: {said}\n"


@pytest.mark.parametrize("command", READING, ids=named)
@pytest.mark.parametrize("day", ["1900-01-01", "2999-12-31"])
def test_the_first_and_the_last_day_can_be_judged_for(run, district, command, day):
    assert run(*command, "--data", district, "--as-of", day).status == 0


@pytest.mark.parametrize("days", ["-1", "36526", "999999999", "9" * 5000, "1.5", "soon", ""])
def test_a_stretch_of_days_beyond_a_century_ends_with_2_and_states_the_limit(run, district, days):
    result = run("deadlines", "--data", district, f"--within={days}")

    assert (result.status, result.out) == (2, "")
    assert result.err.endswith(f"Error: --within does not take “{days}”; expected DAYS, 0 to 36525.\n")


def test_a_stretch_of_days_of_a_century_from_the_last_day_can_be_asked_for(run, district):
    assert run("deadlines", "--data", district, "--as-of", "2999-12-31", "--within", "36525").status == 0


@pytest.mark.parametrize("command", [("status",), ("consult",)], ids=named)
def test_a_project_that_is_none_ends_with_2_and_names_the_nearest(run, district, command):
    result = run(*command, "hongqii", "--data", district, *AS_OF)

    assert (result.status, result.out) == (2, "")
    assert "There is no project “hongqii”. Did you mean hongqi?" in result.err
    assert "All projects: renovation status" in run(*command, "市民广场", "--data", district, *AS_OF).err


@pytest.mark.parametrize(
    "command",
    [
        ("status", ""),
        ("status", "  "),
        ("consult", ""),
        ("consult", "", "--pending", "before-design"),
        ("orders", ""),
        ("pace", ""),
        ("escalations", ""),
        ("funding", ""),
        ("wants", ""),
    ],
    ids=named,
)
def test_a_project_whose_name_is_empty_ends_with_2_and_says_what_was_expected(run, district, command):
    result = run(*command, "--data", district, *AS_OF)

    assert (result.status, result.out) == (2, "")
    assert without_options(result.err, district, *AS_OF) == (
        "The name of the project is empty. Give its id or a part of its name."
        " All projects: renovation status\n"
    )


@pytest.mark.parametrize(
    ("command", "again"),
    [
        (("who", ""), "renovation who NAME"),
        (("duties", ""), "renovation duties NAME"),
        (("orders", "--to", ""), "renovation orders --to NAME"),
    ],
)
def test_a_name_that_is_empty_ends_with_2_and_says_what_was_expected(run, district, command, again):
    result = run(*command, "--data", district, *AS_OF)

    assert (result.status, result.out) == (2, "")
    said = without_options(result.err, district, *AS_OF)
    assert said == f"The name is empty. Give an id, a name or a part of one: {again}\n"


def test_a_round_whose_name_is_empty_ends_with_2_and_lists_the_rounds(run, district):
    result = run("consult", "--pending", "", "--data", district, *AS_OF)

    assert (result.status, result.out) == (2, "")
    assert result.err == "There is no round “”. Rounds: 改造前, 方案, 回访\n"


def test_a_name_that_fits_several_projects_ends_with_2_and_lists_them(run, district):
    result = run("status", "新", "--data", district, *AS_OF)

    assert (result.status, result.out) == (2, "")
    for candidate in ("hongqi  红旗新村", "xinfeng  新丰大院"):
        assert candidate in result.err
    assert "laojie" not in result.err


@pytest.mark.parametrize("query", ["hongqi", "HONGQI", "ｈｏｎｇｑｉ", "红旗新村", "红旗", "hong"])
def test_a_project_is_found_by_its_id_or_a_part_of_its_name(run, district, query):
    result = run("status", query, "--data", district, *AS_OF, "--format", "json")

    assert result.status == 0
    assert '"id": "hongqi"' in result.out


def test_a_project_that_may_be_in_an_unreadable_file_is_not_called_unknown(run, district):
    (district / "projects/hongqi/project.yaml").write_text("name: [\n")
    result = run("status", "hongqi", "--data", district, *AS_OF)

    assert result.status == 1
    assert "renovation check" in result.err


def test_a_round_that_is_none_ends_with_2_and_names_the_nearest(run, district):
    result = run("consult", "--pending", "befor-design", "--data", district, *AS_OF)

    assert (result.status, result.out) == (2, "")
    assert result.err == (
        "There is no round “befor-design”. Did you mean before-design? Rounds: 改造前, 方案, 回访\n"
    )


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("那", "没有轮次“那”。现有轮次：改造前、方案、回访"),
        ("befor-design", "没有轮次“befor-design”。是否应为 before-design？现有轮次：改造前、方案、回访"),
        ("改造潜", "没有轮次“改造潜”。是否应为 改造前？现有轮次：改造前、方案、回访"),
    ],
)
def test_a_round_that_is_none_is_said_by_names_in_chinese(run, district, given, said):
    result = run("consult", "红旗", "--pending", given, "--data", district, *AS_OF, "--lang", "zh")

    assert (result.status, result.out, result.err) == (2, "", f"{said}\n")


def test_the_rounds_of_a_track_are_said_by_names_in_chinese(run, district):
    result = run("consult", "建设里", "--pending", "改造前", "--data", district, *AS_OF, "--lang", "zh")

    assert (result.status, result.out) == (2, "")
    assert result.err == "建设里所属类别没有“改造前”这一轮次。它的轮次：回访\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ("frobnicate",),
        ("status", "--frobnicate"),
        ("status", "--format", "pdf"),
        ("status", "--lang", "fr"),
        ("deadlines", "--within", "-1"),
        ("deadlines", "--within", "soon"),
        ("check", "--fail-on", "note"),
        ("explain", "X999"),
        ("demo",),
    ],
    ids=named,
)
def test_a_command_line_that_makes_no_sense_ends_with_2(run, arguments):
    result = run(*arguments)

    assert result.status == 2
    assert "internal error" not in result.err


def test_check_of_a_path_that_does_not_exist_ends_with_2(run, district):
    result = run("check", district / "projects/nowhere", "--data", district)

    assert result.status == 2
    assert "nowhere" in result.err


@pytest.mark.parametrize("command", READING, ids=named)
def test_without_data_every_command_ends_with_3_and_says_what_to_do(run, tmp_path, monkeypatch, command):
    monkeypatch.chdir(tmp_path)
    result = run(*command)

    assert (result.status, result.out) == (3, "")
    for hint in ("data/programme.yaml", "--data FOLDER", "renovation demo FOLDER"):
        assert hint in result.err


def test_a_named_folder_without_a_plan_ends_with_3(run, tmp_path):
    result = run("status", "--data", tmp_path)

    assert (result.status, result.out) == (3, "")
    assert str(tmp_path) in result.err


@pytest.mark.parametrize(
    "arguments", [("--help",), ("-h",), ("--version",), ("status", "--help"), ("check", "-h")]
)
def test_help_and_version_end_with_0(run, arguments):
    result = run(*arguments)

    assert result.status == 0
    assert result.out
    assert result.err == ""


@pytest.mark.parametrize("option", ["--on", "--date", "--day"])
def test_an_option_by_another_name_is_told_what_it_is_called(run, district, option):
    result = run("overdue", option, "2022-05-20", "--data", district)

    assert (result.status, result.out) == (2, "")
    assert result.err.endswith(f"Error: There is no option {option}. Did you mean --as-of?\n")


@pytest.mark.parametrize(
    "command",
    [
        ("status", "不红旗新村"),
        ("status", "un-hongqi"),
        ("consult", "--pending", "not-before-design"),
        ("consult", "--pending", "after-design"),
        ("who", "非城发集团"),
        ("who", "施工", "--kind", "不阶段"),
        ("orders", "--to", "非城发集团"),
        ("explain", "not-unknown-word"),
        ("unstatus",),
        ("check", "--no-as-of", "2022-05-20"),
    ],
)
def test_no_suggestion_of_what_was_denied(run, district, command):
    data = ("--data", district)
    result = run(*command, *data)

    assert (result.status, result.out) == (2, "")
    assert "Did you mean" not in result.err
    assert "Something like it" not in result.err


@pytest.mark.parametrize(
    "name", ["before-design", "BEFORE-DESIGN", "改造前", "改造前征求意见", "造前", "before"]
)
def test_a_round_is_found_by_its_id_or_a_part_of_its_name(run, district, name):
    result = run("consult", "--pending", name, "--data", district, *AS_OF, "--format", "json")

    assert result.status == 0
    assert '"round": "before-design"' in result.out


def test_a_name_that_fits_several_rounds_ends_with_2_and_lists_them(run, district):
    result = run("consult", "--pending", "征求意见", "--data", district, *AS_OF)

    assert (result.status, result.out) == (2, "")
    assert without_options(result.err, district, *AS_OF) == (
        "“征求意见” may be any of these; type one of the commands:\n"
        "  renovation consult --pending 改造前  # 改造前征求意见\n"
        "  renovation consult --pending 方案  # 方案出具后征求意见\n"
    )
    of_one = run("consult", "红旗", "--pending", "征求意见", "--data", district, *AS_OF)
    assert "\n  renovation consult 红旗 --pending 方案 --data" in of_one.err
