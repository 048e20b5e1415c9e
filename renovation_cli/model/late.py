"""Patterns that are compiled when they are first asked: most serve only what is wrong, which is rare."""

import re
from typing import Any, cast


class _Late:
    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern, self.flags = pattern, flags

    def __getattr__(self, name: str) -> Any:
        """A method of the compiled pattern, which stands here from then on."""
        found = getattr(re.compile(self.pattern, self.flags), name)
        setattr(self, name, found)
        return found


def late(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, at the price of a start that does not use it."""
    return cast("re.Pattern[str]", _Late(pattern, flags))
