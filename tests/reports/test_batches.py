from renovation_cli.reports.targets import targets

STARTED = "  final-drawings: 2022-06-20\n"


def test_batches_are_counted_with_their_projects(position, text):
    document = targets(position("2022-05-28"))

    assert document.data["batches"] == [
        {"batch": "implement", "name": "实施一批", "clause": "一", "projects": ["laojie"]},
        {"batch": "reserve", "name": "储备一批", "clause": "一", "projects": []},
    ]
    assert ["实施一批", "一", "1", "老街候选小区"] in [line.split() for line in text(document).splitlines()]


def test_batches_of_the_works_follow_the_milestones(position, sample):
    started = sample["projects/hongqi/project.yaml"].replace(
        STARTED, f"{STARTED}  works-started: 2022-07-05\n", 1
    )
    in_batch = {}
    for day in ("2022-06-19", "2022-06-20", "2022-07-05"):
        found = targets(position(day, projects__hongqi__project=started)).data["construction"]
        in_batch[day] = {batch["id"]: batch["now"] for batch in found["batches"]}
        in_batch[day]["not ready"] = [each["id"] for each in found["not_ready"]]

    assert in_batch == {
        "2022-06-19": {"ready": [], "carried-out": [], "not ready": ["hongqi", "xinfeng"]},
        "2022-06-20": {"ready": ["hongqi"], "carried-out": [], "not ready": ["xinfeng"]},
        "2022-07-05": {"ready": [], "carried-out": ["hongqi"], "not ready": ["xinfeng"]},
    }
