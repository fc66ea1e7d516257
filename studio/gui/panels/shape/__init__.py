"""The shape panel: the chosen column's large chart with handles, bars and a pencil."""

from studio.gui.panels.shape.panel import ShapePanel

__all__ = ["ShapePanel"]
