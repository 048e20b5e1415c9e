"""How each shape of the wall chart looks: form and hatch come first, so that it is told without colour."""

from collections.abc import Mapping

FONTS = (
    "'Noto Sans CJK SC','Source Han Sans SC','Microsoft YaHei','PingFang SC','SimHei','Noto Sans',sans-serif"
)
"""Chinese ones first: others draw Chinese in Japanese shapes."""
_INK, _SOFT, _PAPER = "#111111", "#444444", "#ffffff"
_BLUE, _GREEN, _RED = "#1f5f99", "#2b6e45", "#a3171b"


def _line(colour: str, width: int, **more: str) -> dict[str, str | int]:
    look: dict[str, str | int] = {"fill": "none", "stroke": colour, "stroke-width": width}
    return look | {name.replace("_", "-"): value for name, value in more.items()}


def _area(fill: str, colour: str, width: int, **more: str) -> dict[str, str | int]:
    return _line(colour, width, **more) | {"fill": fill}


STYLES: Mapping[str, Mapping[str, str | int]] = {
    "paper": {"fill": _PAPER},
    "title": {"fill": _INK, "font-weight": "bold"},
    "text": {"fill": _INK},
    "soft": {"fill": _SOFT},
    "warn": {"fill": _RED, "font-weight": "bold"},
    "inverse": {"fill": _PAPER},
    "week": _line("#dddddd", 8),
    "month": _line("#aaaaaa", 12),
    "row": _line("#aaaaaa", 12),
    "rule": _line(_INK, 28),
    "head": {"fill": "#eeeeee"},
    "today": _line(_INK, 32),
    "flag": {"fill": _INK},
    "window": _area("#ececec", "#777777", 12),
    "planned": _line(_BLUE, 36, stroke_dasharray="110 60"),
    "works": _area(_GREEN, _GREEN, 12),
    "hatched": _area(_PAPER, _RED, 20),
    "hatch": _line(_RED, 34),
    "order": _line(_INK, 30),
    "level": _area(_PAPER, _INK, 14),
    "level-fill": {"fill": _INK},
    "suspended": _area(_PAPER, _SOFT, 16),
    "suspended-line": _line(_SOFT, 16),
    "done": _area(_GREEN, _PAPER, 14),
    "missing": _area(_PAPER, _GREEN, 30),
    "due": _area(_PAPER, _BLUE, 30),
    "late": _area(_RED, _PAPER, 14),
    "unrecorded": _area(_PAPER, _SOFT, 22, stroke_dasharray="50 36"),
    "met": _area(_GREEN, _PAPER, 14),
    "open": _area(_PAPER, _BLUE, 30),
    "failed": _area(_PAPER, _RED, 30),
    "unknown": _area(_PAPER, _SOFT, 24, stroke_dasharray="60 40"),
    "edge": _line(_SOFT, 30),
}
"""The look of each role as attributes of SVG."""

_NIGHT_INK, _NIGHT = "#f0f0f0", "#161a1d"
_DARK: Mapping[str, str] = {
    _INK: _NIGHT_INK,
    _SOFT: "#c4c4c4",
    _PAPER: _NIGHT,
    _BLUE: "#8fc1f0",
    _GREEN: "#7fcf9e",
    _RED: "#ff8f8f",
    "#dddddd": "#2b3034",
    "#aaaaaa": "#50565b",
    "#ececec": "#2e3439",
    "#eeeeee": "#24292d",
    "#777777": "#9a9a9a",
}
"""What takes the place of each colour on a dark screen."""


def style_sheet() -> str:
    """The same as classes of a page, by day and for a dark screen; on paper it is always day."""
    by_day = "".join(_rule(role, look) for role, look in STYLES.items())
    dark = (
        (role, {name: _DARK[str(value)] for name, value in look.items() if str(value) in _DARK})
        for role, look in STYLES.items()
    )
    by_night = "".join(_rule(role, look) for role, look in dark if look)
    return f"{by_day}@media screen and (prefers-color-scheme: dark){{{by_night}}}"


def _rule(role: str, look: Mapping[str, str | int]) -> str:
    said = ";".join(
        f"{name}:{str(value).replace(' ', ',') if 'dash' in name else value}" for name, value in look.items()
    )
    return f".chart .{role}{{{said}}}\n"
