"""The Compare page: scores, columns worst first, charts of columns and pairs, where the rows lie."""

from studio.gui.panels.compare.control import Comparing
from studio.gui.panels.compare.page import ComparePage

__all__ = ["ComparePage", "Comparing"]
