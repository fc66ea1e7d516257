"""Data Synthesis Studio: design data by hand, compare it with a reference, export it."""

__version__ = "0.1.0"
