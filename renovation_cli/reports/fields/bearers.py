"""How it is said of whom something is asked: of a project, a street, or the programme as a whole."""

from renovation_cli.compute.items import Item
from renovation_cli.compute.owed import Bearer, Scope
from renovation_cli.findings.text import say
from renovation_cli.model.entries import (
    Blank,
    Entry,
    Template,
    of_programme_milestone,
    of_street_milestone,
)
from renovation_cli.reports.document import Cell, Ref, RefKind
from renovation_cli.reports.fields.field import Field, Fields, beneath
from renovation_cli.reports.fields.kinds import TEXT, every, word

_REFS = {Scope.PROJECT: RefKind.PROJECT, Scope.STREET: RefKind.STREET}


def bearer_ref(bearer: Bearer) -> Cell:
    """By its name; a project and a street as what they are on file."""
    if bearer.scope is Scope.PROGRAMME:
        return say("programme")
    return Ref(_REFS[bearer.scope], bearer.id, bearer.name)


def _project(bearer: Bearer) -> str | None:
    return bearer.id if bearer.scope is Scope.PROJECT else None


def _street(bearer: Bearer) -> str | None:
    if bearer.scope is Scope.STREET:
        return bearer.id
    return bearer.place.street if bearer.place else None


def entry_of_place(bearer: Bearer, item: Item, written: Template = Blank.DATE) -> Entry:
    """How a milestone of the programme or of a street is recorded."""
    if bearer.scope is Scope.STREET:
        return of_street_milestone(bearer.id, item.id, written)
    return of_programme_milestone(item.id, written)


BEARER = Fields[Bearer](
    Field(None, TEXT, lambda bearer: bearer.id, say("Project or street"), bearer_ref),
    Field("scope", word(Scope), lambda bearer: bearer.scope),
    Field("project", TEXT.or_none, _project, beneath(say("Id")), lambda bearer: bearer.id),
    Field("street", TEXT.or_none, _street),
    Field("streets", every(TEXT), lambda bearer: bearer.place.streets if bearer.place else ()),
    Field("track", TEXT.or_none, lambda bearer: bearer.state and bearer.state.project.track),
)
"""Of whom something is asked; null where it is no project's, or its street is not on file."""
