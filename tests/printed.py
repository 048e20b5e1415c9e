"""What is on paper, point by point, and a second renderer beside the browser."""

import re
import subprocess

from tests.outside import SECONDS, found

_HEAD = re.compile(rb"P([56])\s(\d+)\s(\d+)\s255\s")


class Raster:
    """A page in points, each from 0 for black to 255 for white; in colour there are three for each."""

    def __init__(self, data):
        head = _HEAD.match(data)
        self.depth = 1 if head[1] == b"5" else 3
        self.width, self.height = int(head[2]), int(head[3])
        size = self.width * self.height * self.depth
        self.points, self.rest = data[head.end() : head.end() + size], data[head.end() + size :]

    def rows(self, left, top, right, bottom):
        """The points of a part, row by row."""
        for y in range(max(top, 0), min(bottom, self.height)):
            first = y * self.width
            yield self.points[(first + left) * self.depth : (first + right) * self.depth]


def rasters_of(paper, *, dpi, grey=True):
    """The pages of a PDF."""
    line = [found("pdftoppm"), "-r", str(dpi), *(["-gray"] if grey else []), str(paper)]
    data = subprocess.run(line, check=True, capture_output=True, timeout=SECONDS).stdout
    pages = []
    while data:
        pages.append(Raster(data))
        data = pages[-1].rest
    return pages


def drawn_by_rsvg(drawing, folder):
    """A drawing as a renderer that is no browser has it: the path of a PDF."""
    paper = folder / f"{drawing.stem}.rsvg.pdf"
    line = [found("rsvg-convert"), "-f", "pdf", "-o", str(paper), str(drawing)]
    subprocess.run(line, check=True, capture_output=True, timeout=SECONDS)
    return paper
