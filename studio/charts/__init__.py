"""Matplotlib figures: values in, Axes out."""
