"""Did you mean: the known word nearest to one that is not known."""

from collections.abc import Iterable, Mapping

_CUTOFF = 0.6
_MOST = 5


def nearest(given: str, known: Iterable[str]) -> str | None:
    """The one of ``known`` that ``given`` was probably meant to be, or None.

    Case and full-width forms count for nothing. A word is never taken for one that it negates, nor for
    another number or the other of a pair (`renovation_cli.findings.opposites`). `difflib` is imported only
    when something is wrong.
    """
    import difflib

    from renovation_cli.findings.opposites import are_opposite, nearer_undenied
    from renovation_cli.model.lookalikes import fold

    by_form = {fold(word): word for word in known}
    form = fold(given).strip()
    if form in by_form:
        return by_form[form]
    close = difflib.get_close_matches(form, by_form, n=_MOST, cutoff=_CUTOFF)
    if close and nearer_undenied(form, by_form):
        return None
    return next((by_form[each] for each in close if not are_opposite(form, each)), None)


def nearest_word(given: str, known: Iterable[str]) -> str | None:
    """As `nearest`, for words of which each has a meaning of its own: none that ``given`` contains either.

    A qualified word (``待签约``, ``agree-partly``) says less than, or something else than, the bare one.
    """
    from renovation_cli.model.lookalikes import fold

    form = fold(given).strip()
    return nearest(given, [word for word in known if fold(word) == form or fold(word) not in form])


def nearest_first(given: str, names: Mapping[str, Iterable[str]]) -> list[str]:
    """The ids in the order in which they, or a name of theirs, are like ``given``; of two alike the first.

    Args:
        given: what was written where an id belongs.
        names: the names of each id.
    """
    import difflib

    from renovation_cli.model.lookalikes import fold

    matcher = difflib.SequenceMatcher(b=fold(given).strip(), autojunk=False)

    def likeness(key: str) -> float:
        found = 0.0
        for word in (key, *names[key]):
            matcher.set_seq1(fold(word).strip())
            found = max(found, matcher.ratio())
        return -found

    return sorted(names, key=likeness)


def exactly(given: str, names: Mapping[str, Iterable[str]]) -> tuple[str, ...]:
    """The ids of all that ``given`` is the id or a name of, case and width left aside.

    Args:
        given: what was written where an id belongs.
        names: the names of each id.
    """
    from renovation_cli.model.lookalikes import fold

    form = fold(given).strip()
    if not form:
        return ()
    return tuple(
        key for key, each in names.items() if form in (fold(key), *(fold(name).strip() for name in each))
    )


def named(given: str, names: Mapping[str, Iterable[str]]) -> str | None:
    """The id of the one thing whose name ``given`` is, or is a part of, or is nearly; else None.

    Args:
        given: what was written where an id belongs.
        names: the names of each id.
    """
    from renovation_cli.findings.opposites import are_opposite
    from renovation_cli.model.lookalikes import fold

    form = fold(given).strip()
    forms = {key: [fold(name).strip() for name in each] for key, each in names.items()}
    whole = [key for key, each in forms.items() if form in each]
    if not form or len(whole) > 1:
        return None
    part = [
        key
        for key, each in forms.items()
        if len(form) > 1 and any(form in name and not are_opposite(form, name) for name in each)
    ]
    if whole or part:
        return (whole or part)[0] if len(whole or part) == 1 else None
    owner = {name: key for key, each in forms.items() for name in each}
    near = nearest(form, owner)
    return owner[near] if near else None
