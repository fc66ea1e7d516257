"""Renders every screen and state of the window."""
