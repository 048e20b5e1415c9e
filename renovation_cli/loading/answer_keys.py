"""The rounds of the programme, which are keys of a household that answered in them."""

from collections.abc import Iterator
from dataclasses import dataclass

from renovation_cli.findings.nearest import named
from renovation_cli.model.programme import Programme

Names = tuple[str, ...]


@dataclass(frozen=True)
class AnswerKeys:
    """The ids under which answers are recorded, and what each round is called."""

    rounds: tuple[tuple[str, Names], ...]

    @classmethod
    def of(cls, programme: Programme) -> "AnswerKeys":
        """Those of every track: a household's file does not say of which one its project is."""
        every = programme.rounds().items()
        return cls(tuple((key, tuple(filter(None, (each.name, each.short)))) for key, each in every))

    def __iter__(self) -> Iterator[str]:
        return (key for key, _ in self.rounds)

    def meant(self, given: str) -> tuple[str, str] | None:
        """The id and the name of the one round that a key calls by its name; None if it is no name of one."""
        names = dict(self.rounds)
        key = named(given, names)
        return (key, names[key][0]) if key else None
