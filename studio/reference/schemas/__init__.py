"""Schemas that others wrote, as SQL scripts and JSON Schema, read into documents; nothing in them is ever executed."""
