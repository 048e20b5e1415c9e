"""A few hundred of the campaign's inputs; ``python -m tests.fuzz.campaign`` makes as many as one likes."""

import pytest

from tests.fuzz import invariants, other_reader
from tests.fuzz.campaign import ON_DISK, faults, folder, main, run
from tests.fuzz.district import FILES
from tests.fuzz.mutators import MUTATORS


def test_district_of_the_campaign_has_no_finding_and_no_fault():
    files = {path: text.encode() for path, text in FILES.items()}
    inspection = invariants.Inspection(invariants.MappingTree(files), invariants.AS_OF, invariants.TODAY)
    assert inspection.run() == []
    assert list(invariants.faults_of(files)) == []


@pytest.mark.parametrize("seed", range(3))
def test_what_must_hold_of_any_folder_holds(seed):
    assert [fault for number in range(1, 100) for fault in faults(seed, number)] == []


@pytest.mark.parametrize("seed", range(10, 20))
def test_command_over_any_folder_ends_as_documented_and_changes_nothing(seed):
    assert list(faults(seed, ON_DISK)) == []


def test_same_number_gives_the_same_folder():
    assert folder(5, 17)[1:] == folder(5, 17)[1:]
    assert folder(5, 17)[1:] != folder(5, 18)[1:]


@pytest.mark.parametrize("mutate", MUTATORS, ids=lambda mutate: mutate.__name__)
def test_every_mutation_changes_some_folder(mutate):
    untouched = {path: text.encode() for path, text in FILES.items()}
    changed = 0
    for number in range(20):
        random, files = folder(1, number)[0], dict(untouched)
        mutate(files, random)
        changed += files != untouched
    assert changed > 5


def test_fact_that_nobody_reads_is_a_fault(monkeypatch):
    files = {path: text.encode() for path, text in FILES.items()}
    other = {**invariants._FACTS, files["teams.yaml"]: {"streets": {}}}
    monkeypatch.setattr(invariants, "_FACTS", other | {b"x": None})
    assert list(invariants.faults_of(files | {"notes.txt": b"x"})) == [
        "read by nothing, and not named: ['notes.txt']"
    ]


def test_difference_to_the_other_reader_is_a_fault(monkeypatch):
    def misread(text):
        return {"departments": {"x": text}}

    monkeypatch.setattr(other_reader, "read", misread)
    files = {path: text.encode() for path, text in FILES.items()}
    files["duties.yaml"] += b"# changed\n"
    (fault,) = invariants.faults_of(files)
    assert fault.startswith("duties.yaml is read as {'departments': {'住建局': ")


@pytest.mark.parametrize(
    ("text", "value"),
    {
        "010": 10,
        "0x1f": 31,
        "0o17": 15,
        "1.50": 1.5,
        "1e3": 1000.0,
        "~": None,
        "": None,
        "true": True,
        "no": "no",
    }.items(),
)
def test_text_is_resolved_by_the_core_schema(text, value):
    assert other_reader.resolved(text) == value
    assert other_reader.same(text, value)
    assert not other_reader.same("another", value)


def test_command_line_runs_in_this_process():
    status, said = run(["--version"])
    assert (status, said.startswith("renovation ")) == (0, True)


def test_campaign_is_a_command(capsys):
    assert main(["--inputs", "3", "--seed", "1", "--start", "1"]) == 0
    assert "3 inputs, seed 1, 0 faults" in capsys.readouterr().out
