"""Plain-text accounting for a district's programme of renovating old residential communities.

The rules of a plan are data, every fact is a dated line of YAML, every figure is derived. The layers of
the package and the way one record flows through them are drawn in ``docs/architecture.md``.
"""

__version__ = "0.1.0"
