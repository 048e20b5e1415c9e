import json

DAY = ("--as-of", "2022-05-20")


def test_an_ambiguous_query_lists_the_candidates_with_their_kind(run, district):
    result = run("who", "社区", "--data", district, *DAY)

    assert (result.status, result.out) == (2, "")
    assert result.err == (
        "“社区” may be any of these:\n"
        "  community 一马社区\n"
        "  community 二龙社区\n"
        "Name one of them: renovation who [--kind KIND] NAME\n"
    )


def test_candidates_with_an_id_show_it(run, district):
    assert "  milestone 方案出具 (scheme-issued)\n" in run("who", "方案", "--data", district, *DAY).err


def test_a_kind_settles_which_one_is_meant(run, district):
    result = run("who", "方案", "--kind", "milestone", "--data", district, *DAY, "--format", "json")

    assert json.loads(result.out)["entry"] == {
        "kind": "milestone",
        "id": "scheme-issued",
        "name": "方案出具",
    }


def test_a_kind_that_does_not_exist_ends_with_the_kinds_there_are(run, district):
    result = run("who", "方案", "--kind", "milestones", "--data", district)

    assert result.status == 2
    assert result.err.startswith(
        "There is no kind “milestones”. Did you mean milestone? Kinds: project, street,"
    )


def test_a_near_miss_suggests(run, district):
    result = run("who", "综和组", "--data", district, *DAY)

    assert (result.status, result.err) == (2, "There is no “综和组”. Did you mean 综合组?\n")


def test_what_is_nothing_like_anything_says_where_to_look(run, district):
    result = run("who", "xyzzy", "--data", district, *DAY)

    assert (result.status, result.err) == (
        2,
        "There is no “xyzzy”. Departments: renovation duties. Projects: renovation status\n",
    )


def test_what_may_be_in_a_damaged_file_is_not_said_to_be_nowhere(run, district):
    (district / "teams.yaml").write_text("streets: [\n", encoding="utf-8")
    result = run("who", "一马社区", "--data", district, *DAY)

    assert (result.status, result.err) == (
        1,
        "There is no “一马社区” in the files that can be read. First: renovation check\n",
    )


def test_duties_takes_departments_only(run, district):
    assert run("duties", "综合组", "--data", district, *DAY).status == 2
    assert "指导设计" in run("duties", "住房", "--data", district, *DAY).out
