"""The relations panel: tables as cards, keys as lines, children per parent as a chart on the line."""

from studio.gui.panels.relations.panel import RelationsPanel
from studio.gui.panels.relations.picture import Shown

__all__ = ["RelationsPanel", "Shown"]
