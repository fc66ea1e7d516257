"""The parts of the window, each of which opens alone with `python -m studio.gui.panels.NAME`."""
