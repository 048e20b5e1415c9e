"""The showcases that a plan promises, and the projects chosen for them (plan 二4)."""

from collections.abc import Iterable

from renovation_cli.compute.progress import ProjectState
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.programme import Programme, ShowcaseRule
from renovation_cli.model.words import Showcase


@dataclass(frozen=True, slots=True)
class Showcases:
    """The showcases of a kind."""

    kind: Showcase
    rule: ShowcaseRule
    projects: tuple[ProjectState, ...]

    @property
    def lacking(self) -> int:
        """How many fewer there are than promised; below zero where there are more."""
        return self.rule.count - len(self.projects)


def showcases(states: Iterable[ProjectState], programme: Programme) -> list[Showcases]:
    """Every kind of showcase of the plan with its projects."""
    chosen = [(state.project.showcase, state) for state in states]
    return [
        Showcases(kind, rule, tuple(state for own, state in chosen if own is kind))
        for kind, rule in programme.showcases.items()
    ]
