"""Elements of a drawing, and the two ways in which they are written: a file of its own, or a part of a page.

A role says what a shape means; how that looks stands once, in `renovation_cli.render.chart.styles`. In a file
every shape bears its look as attributes, since style sheets are lost on whatever is no browser; in a page it
bears its role as a class.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import field
from html import escape

from renovation_cli.model.frozen import dataclass
from renovation_cli.model.late import late
from renovation_cli.render.chart.styles import STYLES

_NO_XML = late("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What may not stand in XML, however it is written."""
Value = str | int


@dataclass(frozen=True, slots=True)
class Element:
    """An element; ``told`` is what it says to whoever points at it, comes to it by key, or hears it read."""

    tag: str
    attributes: Mapping[str, Value] = field(default_factory=dict)
    children: "tuple[Element | str, ...]" = ()
    role: str | None = None
    told: str | None = None


def rect(role: str, x: int, y: int, width: int, height: int) -> Element:
    """A rectangle."""
    return Element("rect", {"x": x, "y": y, "width": width, "height": height}, role=role)


def path(role: str, steps: Iterable[Value]) -> Element:
    """A line by its steps, such as ``("M", 0, 0, "H", 100)``."""
    return Element("path", {"d": " ".join(map(str, steps))}, role=role)


def circle(role: str, x: int, y: int, radius: int) -> Element:
    """A circle."""
    return Element("circle", {"cx": x, "cy": y, "r": radius}, role=role)


def text(role: str, x: int, baseline: int, size: int, content: str, anchor: str = "start") -> Element:
    """A line of text by its baseline, which is a number: what centres a text by itself is no standard."""
    place: dict[str, Value] = {"x": x, "y": baseline, "font-size": size}
    if anchor != "start":
        place["text-anchor"] = anchor
    return Element("text", place, (content,), role=role)


def group(children: Iterable[Element], x: int = 0, y: int = 0, told: str | None = None) -> Element:
    """Several elements together, moved as one."""
    moved: dict[str, Value] = {"transform": f"translate({x} {y})"} if x or y else {}
    return Element("g", moved, tuple(children), told=told)


def as_file(element: Element) -> str:
    """An element with its look as attributes, and what it tells as a title."""
    return "".join(_written(element, _styled, _titled))


def as_part(element: Element) -> str:
    """An element with its role as a class, and what it tells as the name by which it is reached by key."""
    return "".join(_written(element, _classed, lambda _: ()))


def _written(
    element: Element,
    look: Callable[[Element], Mapping[str, Value]],
    first: Callable[[Element], Iterable[Element]],
) -> Iterator[str]:
    given = {**element.attributes, **look(element)}
    yield f"<{element.tag}" + "".join(f' {name}="{_safe(str(value))}"' for name, value in given.items())
    children = (*first(element), *element.children)
    if not children:
        yield "/>"
        return
    yield ">"
    for child in children:
        if isinstance(child, str):
            yield _safe(child)
        else:
            yield from _written(child, look, first)
    yield f"</{element.tag}>"


def _styled(element: Element) -> Mapping[str, Value]:
    return STYLES[element.role] if element.role else {}


def _titled(element: Element) -> Iterable[Element]:
    return () if element.told is None else (Element("title", children=(element.told,)),)


def _classed(element: Element) -> Mapping[str, Value]:
    found: dict[str, Value] = {"class": element.role} if element.role else {}
    if element.told is not None:
        found |= {"role": "img", "tabindex": -1, "aria-label": element.told}
    return found


def _safe(content: str) -> str:
    return escape(_NO_XML.sub(lambda sign: ascii(sign[0])[1:-1], content), quote=True)
