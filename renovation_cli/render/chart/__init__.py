"""The wall chart drawn: sheets of A3 as SVG, and a page to look at. All of it is arithmetic in whole numbers.

A length is a whole number of hundredths of a millimetre, on paper and on the page alike.
"""

from renovation_cli.render.chart.page import Links, page, script, section, style
from renovation_cli.render.chart.sheet import sheets

__all__ = ["Links", "page", "script", "section", "sheets", "style"]
