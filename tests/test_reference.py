"""The pages of the codes are what the rules say today."""

from tools import reference


def test_the_pages_of_the_codes_are_up_to_date(capsys):
    assert reference.main(["--check"]) == 0, capsys.readouterr().out


def test_a_page_that_is_out_of_date_is_said_with_what_remakes_it(tmp_path, capsys):
    stale = tmp_path / "findings.md"
    stale.write_text("# Findings\n", encoding="utf-8")

    assert reference.main(["--check"], {"en": stale}) == 1
    assert capsys.readouterr().out == "findings.md is out of date; remake it: python -m tools.reference\n"
    assert stale.read_text(encoding="utf-8") == "# Findings\n"
    assert reference.main([], {"en": stale}) == reference.main(["--check"], {"en": stale}) == 0
