"""What is said of a project."""

from renovation_cli.model.project import Project
from renovation_cli.reports.document import Ref, RefKind


def project_ref(project_id: str, project: Project) -> Ref:
    """A project by its name."""
    return Ref(RefKind.PROJECT, project_id, project.name)
