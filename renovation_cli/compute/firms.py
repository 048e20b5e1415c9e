"""Who designs, builds and supervises the works of a project (plan 三(二)2, 附2-区住建局-3)."""

from renovation_cli.compute.responsibility import Answerable, answers_for
from renovation_cli.model.book import Rulebook
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.project import Firms


@dataclass(frozen=True, slots=True)
class ProjectFirms:
    """The firms of a project with who is to be called; None where none is named."""

    design: Answerable | None
    builder: Answerable | None
    supervisor: Answerable | None


def firms_of(firms: Firms, rulebook: Rulebook) -> ProjectFirms:
    """The firms of a project, each as the body that it is."""
    design, builder, supervisor = (
        answers_for(name, None, rulebook) if name else None
        for name in (firms.design, firms.builder, firms.supervisor)
    )
    return ProjectFirms(design, builder, supervisor)
