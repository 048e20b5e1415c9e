"""The kinds of checks: what each looks at, which rule it is of, and which files it goes by."""

from collections.abc import Callable, Iterator
from typing import Generic, ParamSpec, Self

from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.checks.filed_orders import FiledOrder
from renovation_cli.checks.filed_projects import AllProjects, FiledProject
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Rule
from renovation_cli.model.frozen import dataclass

Need = str | Callable[[str], str]
"""A file that a check goes by: its path, or what gives its path for the id of a project."""
EVERY_FILE = "*"
"""The need of a check that goes by all there is."""

Subject = ParamSpec("Subject")


@dataclass(frozen=True)
class Check(Generic[Subject]):
    """A check; it does not run where a file it goes by is damaged, so that one fault does not cascade."""

    rule: Rule
    run: Callable[Subject, Iterator[Problem]]
    needs: tuple[Need, ...]

    @classmethod
    def of(cls, rule: Rule, *needs: Need) -> Callable[[Callable[Subject, Iterator[Problem]]], Self]:
        """Make a check of the function below."""
        return lambda run: cls(rule, run, needs)

    def files(self, project_id: str | None) -> set[str]:
        """The files it goes by; about no one project (None) it goes by no file of one."""
        paths = {need for need in self.needs if isinstance(need, str)}
        if project_id is None:
            return paths
        return paths | {need(project_id) for need in self.needs if not isinstance(need, str)}


class TextCheck(Check[[str, str]]):
    """Of every file: its path, and its text with the comments and all."""


class PlanCheck(Check[[Circumstances]]):
    """Of what is about no one project: the plan, who answers, the duties, and the programme's orders."""


class OrderCheck(Check[[FiledOrder]]):
    """Of every order, a project's or one about the programme; it goes by the file of the order besides."""


class ProjectCheck(Check[[FiledProject]]):
    """Of every project."""


class ProgrammeCheck(Check[[AllProjects]]):
    """Of all projects together, once the last has been read."""
