"""What must hold of every rule; the rules' own examples are the cases."""

import pkgutil
from datetime import date
from importlib import import_module

import pytest

import renovation_cli.checks.rules
from renovation_cli.checks.inspection import Inspection
from renovation_cli.checks.kinds import Check
from renovation_cli.checks.registry import CHECKS, RULES, rule_of
from renovation_cli.findings.rule import Severity
from renovation_cli.position import take_position
from tests.district import findings_in
from tools.sample import findings_of, with_fault

RULE_MODULES = [
    import_module(f"{renovation_cli.checks.rules.__name__}.{module.name}")
    for module in pkgutil.iter_modules(renovation_cli.checks.rules.__path__)
]

each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.code}-{rule.name}")


def faulty_lines(rule, files):
    """The lines, counted from 1, that the example puts in place of the right ones."""
    example = rule.example
    if example.how != "text":
        return range(1, 2)
    start = files[example.file].index(example.right)
    first = files[example.file].count("\n", 0, start) + 1
    return range(first, first + example.wrong.strip("\n").count("\n") + example.wrong.startswith("\n") + 1)


def test_sample_district_gives_no_finding(sample):
    assert findings_in(sample) == []


@each_rule
def test_example_brings_out_its_rule_and_no_other(rule):
    findings = findings_of(rule)
    assert {finding.rule for finding in findings} == {rule}


@pytest.mark.parametrize(
    "rule", [rule for rule in RULES if rule.code[0] in "FYSRD"], ids=lambda rule: rule.code
)
def test_finding_stands_on_the_line_of_the_fault(rule, sample):
    # Rules of the letters C and P compare two records, either of which may be the wrong one.
    findings = findings_of(rule)
    places = {(finding.place.file.rstrip("/"), finding.place.line) for finding in findings}
    assert places & {(rule.example.file, line) for line in faulty_lines(rule, sample)}


@each_rule
def test_error_makes_the_figures_incomplete_and_a_warning_does_not(rule):
    days = (date.fromisoformat(rule.example.as_of), date.fromisoformat(rule.example.today))
    inspection = Inspection(with_fault(rule), *days)
    inspection.run()
    weighs = rule.severity is Severity.ERROR
    assert inspection.complete == (not weighs)
    # A report looks for errors and for nothing that weighs less; what cannot be read it finds all the same.
    told = take_position(with_fault(rule), *days)
    assert [each for each in told.findings if each.rule.severity is Severity.ERROR] == [
        each for each in inspection.findings if weighs
    ]


@each_rule
def test_rule_says_what_it_flags_why_and_on_what_it_rests(rule):
    assert rule.flags.endswith(".")
    assert rule.why.endswith(".")
    assert rule.source


@each_rule
def test_rule_is_found_by_code_and_by_name(rule):
    assert rule_of(rule.code.lower()) is rule
    assert rule_of(rule.name) is rule


def test_codes_and_names_are_unique():
    assert len({rule.code for rule in RULES}) == len(RULES)
    assert len({rule.name for rule in RULES}) == len(RULES)


def test_rules_are_listed_in_the_order_of_their_codes():
    assert [rule.code for rule in RULES] == sorted(rule.code for rule in RULES)


def test_what_cannot_be_read_or_leads_nowhere_is_an_error():
    weak = [rule.code for rule in RULES if rule.code[0] in "FYSR" and rule.severity is not Severity.ERROR]
    assert weak == ["R467", "R472"]  # of what is only likely


def checks_of(module):
    return [each for each in vars(module).values() if isinstance(each, Check)]


def test_every_check_is_registered_once():
    checks = [check for module in RULE_MODULES for check in checks_of(module)]
    assert len(CHECKS) == len(set(CHECKS))
    unlisted = {check.rule.name for check in set(checks) - set(CHECKS)}
    assert unlisted == set(), "list them in checks/registry.py, in the order of their codes"
    assert set(checks) == set(CHECKS)


def test_checks_are_listed_in_the_order_of_their_codes():
    assert [check.rule.code for check in CHECKS] == sorted(check.rule.code for check in CHECKS)


@pytest.mark.parametrize("module", RULE_MODULES, ids=lambda module: module.__name__.rpartition(".")[2])
def test_a_module_of_a_rule_has_one_rule_and_bears_its_name(module):
    assert {check.rule for check in checks_of(module)} == {module.RULE}
    assert module.__doc__.startswith(f"{module.RULE.code}: ")
    assert module.__name__.endswith("." + module.RULE.name.replace("-", "_"))


def test_unknown_code_is_no_rule():
    assert rule_of("X999") is None
