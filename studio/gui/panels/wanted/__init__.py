"""The panel of a learned table that says which rows are wanted: conditions, target shares, a region made larger."""

from studio.gui.panels.wanted.panel import WantedPanel

__all__ = ["WantedPanel"]
