"""One pass over a data folder: read, check, and hand each dossier on.

Reports and the validator use the same pass, so a report knows of every error that ``check`` would show.
"""

from collections.abc import Iterator
from datetime import date

from renovation_cli.checks import registry
from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.checks.rules import (
    duplicate_id,
    same_name_twice,
    showcases_contradicted,
    targets_contradicted,
    targets_exceeded,
)
from renovation_cli.compute.targets import Figures, figures_of
from renovation_cli.findings.finding import Finding
from renovation_cli.findings.gathering import gathered
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Severity
from renovation_cli.loading.parser import PARSER, Parser
from renovation_cli.loading.reader import Reader
from renovation_cli.loading.tree import Tree
from renovation_cli.model.book import (
    DUTIES_FILE,
    ORDERS_FILE,
    PROGRAMME_FILE,
    TEAMS_FILE,
    Dossier,
    Rulebook,
    households_file,
    orders_file,
    project_file,
)
from renovation_cli.model.words import Showcase

_TOP = {
    registry.PROGRAMME: PROGRAMME_FILE,
    registry.TEAMS: TEAMS_FILE,
    registry.DUTIES: DUTIES_FILE,
    registry.PROGRAMME_ORDERS: ORDERS_FILE,
}


class Inspection:
    """A reading of a tree with every check.

    Args:
        tree: the data folder.
        as_of: the day that is judged for.
        today: the calendar's day; the caller reads the clock, nothing below does.
        parser: what turns a file's text into events; which one it is changes no result.
    """

    def __init__(self, tree: Tree, as_of: date, today: date, parser: Parser = PARSER) -> None:
        self._reader = Reader(tree, registry.TEXT_CHECKS, parser)
        self.as_of = as_of
        self.today = today
        self.rulebook: Rulebook | None = self._reader.rulebook()
        self._figures: list[tuple[str, Figures]] = []
        self._names: list[tuple[str, str, str]] = []
        self._showcases: list[Showcase | None] = []

    def dossiers(self) -> Iterator[Dossier]:
        """Every project, checked. What concerns all of them is checked when the last has been taken."""
        if self.rulebook is None:
            self._reader.read_without_plan()
            return
        around = Circumstances(self.rulebook, self.as_of, self.today)
        for rulebook_check in registry.RULEBOOK_CHECKS:
            if not self._is_damaged(rulebook_check.needs):
                self._add(rulebook_check.run(around))
        for dossier in self._reader.dossiers(self.rulebook):
            for check in registry.DOSSIER_CHECKS:
                if not self._is_damaged(check.needs, dossier):
                    self._add(check.run(dossier, around))
            listed = None if dossier.households is None else sum(map(len, dossier.households.values()))
            self._figures.append((dossier.project.track, figures_of(dossier.project, listed)))
            self._names.append((dossier.id, dossier.project.track, dossier.project.name))
            self._showcases.append(dossier.project.showcase)
            yield dossier
            self._reader.let_go(dossier)
        self._add(duplicate_id.check_projects(self._reader.layout.projects))
        self._add(same_name_twice.check(self._names))
        if not self._reader.damaged:
            self._add(targets_contradicted.check(self._figures, around))
            self._add(targets_exceeded.check(self._figures, around))
            self._add(showcases_contradicted.check(self._showcases, self._figures, around))

    def run(self) -> list[Finding]:
        """Every finding of the whole folder."""
        for _ in self.dossiers():
            pass
        return self.findings

    @property
    def findings(self) -> list[Finding]:
        """What has been found so far, in order."""
        return self._reader.findings

    @property
    def present(self) -> frozenset[str]:
        """The data files that there are."""
        return self._reader.layout.present

    @property
    def complete(self) -> bool:
        """Whether no error was found, so that every figure stands on all the facts."""
        return all(finding.rule.severity is not Severity.ERROR for finding in self._reader.findings)

    def _add(self, problems: Iterator[Problem]) -> None:
        for problem in gathered(problems):
            self._reader.add(problem)

    def _is_damaged(self, needs: tuple[str, ...], dossier: Dossier | None = None) -> bool:
        files = dict(_TOP)
        if dossier:
            files[registry.PROJECT] = project_file(dossier.id)
            files[registry.HOUSEHOLDS] = households_file(dossier.id)
            files[registry.ORDERS] = orders_file(dossier.id)
        return any(files.get(need) in self._reader.damaged for need in needs)
