"""Did you mean: the known word nearest to one that is not known."""

from collections.abc import Iterable

_CUTOFF = 0.6


def nearest(given: str, known: Iterable[str]) -> str | None:
    """The one of ``known`` that ``given`` was probably meant to be, or None.

    Case and full-width forms count for nothing; `difflib` is imported only when something is wrong.
    """
    import difflib

    from renovation_cli.model.text import fold

    by_form = {fold(word): word for word in known}
    form = fold(given).strip()
    if form in by_form:
        return by_form[form]
    close = difflib.get_close_matches(form, by_form, n=1, cutoff=_CUTOFF)
    return by_form[close[0]] if close else None
