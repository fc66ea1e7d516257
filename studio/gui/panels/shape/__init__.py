"""The chosen column drawn large, with handles, bars and a pencil, and two columns together as a cloud that tilts."""

from studio.gui.panels.shape.panel import ShapePanel
from studio.gui.panels.shape.together import TogetherPanel

__all__ = ["ShapePanel", "TogetherPanel"]
