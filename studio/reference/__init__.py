"""Reads any table file, profiles it, and infers a schema from it."""
