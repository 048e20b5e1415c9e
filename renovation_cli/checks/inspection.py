"""One pass over a data folder: read, check, and hand each dossier on.

Reports and the validator use the same pass, so a report knows of every error that ``check`` would show.
"""

from collections.abc import Collection, Iterable, Iterator
from datetime import date

from renovation_cli.checks.altered_facts import AlteredFact
from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.checks.filed_orders import FiledOrder, of_programme, of_project
from renovation_cli.checks.filed_projects import AllProjects, FiledProject, KeptProject, kept
from renovation_cli.checks.kinds import EVERY_FILE, Check
from renovation_cli.checks.registry import (
    HISTORY_CHECKS,
    ORDER_CHECKS,
    PLAN_CHECKS,
    PROGRAMME_CHECKS,
    PROJECT_CHECKS,
    TEXT_CHECKS,
)
from renovation_cli.compute.targets import against_targets
from renovation_cli.findings.finding import Finding
from renovation_cli.findings.gathering import gathered
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Severity
from renovation_cli.loading.parser import PARSER, Parser
from renovation_cli.loading.reader import Reader
from renovation_cli.loading.shelf import Shelf
from renovation_cli.loading.tree import Tree
from renovation_cli.model.book import ORDERS_FILE, Dossier, Rulebook, orders_file
from renovation_cli.model.programme import Programme


class Inspection:
    """A reading of a tree with every check.

    Args:
        tree: the data folder.
        as_of: the day that is judged for.
        today: the calendar's day; the caller reads the clock, nothing below does.
        parser: what turns a file's text into events; which one it is changes no result.
        severities: of the rules to check; what cannot be read is found whatever they are.
        shelf: what was read of other states of the same files.
    """

    def __init__(
        self,
        tree: Tree,
        as_of: date,
        today: date,
        parser: Parser = PARSER,
        severities: Collection[Severity] = tuple(Severity),
        shelf: Shelf | None = None,
    ) -> None:
        self._severities = severities
        texts = [check.run for check in TEXT_CHECKS if self._is_asked(check)]
        self._reader = Reader(tree, texts, parser, shelf)
        self.as_of = as_of
        self.today = today
        self.rulebook: Rulebook | None = self._reader.rulebook()
        self._kept: list[KeptProject] = []

    def dossiers(self) -> Iterator[Dossier]:
        """Every project, checked. What concerns all of them is checked when the last has been taken."""
        if self.rulebook is None:
            self._reader.read_without_plan()
            return
        around = Circumstances(self.rulebook, self.as_of, self.today)
        for plan_check in PLAN_CHECKS:
            if self._may_run(plan_check):
                self._add(plan_check.run(around))
        self._check_orders(of_programme(around), ORDERS_FILE)
        for dossier in self._reader.dossiers(self.rulebook):
            self._check_project(FiledProject(dossier, around))
            self._kept.append(kept(dossier, self.as_of))
            yield dossier
            self._reader.let_go(dossier)
        every = self._all(around.programme)
        for programme_check in PROGRAMME_CHECKS:
            if self._may_run(programme_check):
                self._add(programme_check.run(every))

    def _check_project(self, filed: FiledProject) -> None:
        project_id = filed.dossier.id
        for check in PROJECT_CHECKS:
            if self._may_run(check, project_id):
                self._add(check.run(filed))
        self._check_orders(of_project(filed.dossier, filed.around), orders_file(project_id), project_id)

    def _check_orders(self, orders: Iterable[FiledOrder], file: str, project_id: str | None = None) -> None:
        if file in self._reader.damaged:
            return
        for check in ORDER_CHECKS:
            if self._may_run(check, project_id):
                self._add(problem for filed in orders for problem in check.run(filed))

    def _all(self, programme: Programme) -> AllProjects:
        projects = tuple(self._kept)
        counted = [(each.track, each.figures) for each in projects if not each.withdrawn]
        targets = against_targets(programme, counted)
        return AllProjects(programme, self._reader.layout.projects, projects, tuple(targets))

    def run(self) -> list[Finding]:
        """Every finding of the whole folder."""
        for _ in self.dossiers():
            pass
        return self.findings

    def compare(self, altered: Iterable[AlteredFact]) -> list[Finding]:
        """The findings with those of facts that are not as they were at another revision."""
        facts = list(altered)
        for check in HISTORY_CHECKS:
            if self._is_asked(check):
                self._add(problem for fact in facts for problem in check.run(fact))
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

    def _add(self, problems: Iterable[Problem]) -> None:
        for problem in gathered(problems):
            self._reader.add(problem)

    def _is_asked(self, check: Check[...]) -> bool:
        return check.rule.severity in self._severities

    def _may_run(self, check: Check[...], project_id: str | None = None) -> bool:
        if not self._is_asked(check):
            return False
        damaged = self._reader.damaged
        if not damaged:
            return True
        return EVERY_FILE not in check.needs and damaged.isdisjoint(check.files(project_id))
