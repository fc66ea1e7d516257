"""The language of formulas: a small part of SQL, read by our own grammar, so that nothing else can be said in it."""

from studio.generators.expression.spelling import to_ids, to_names

__all__ = ["to_ids", "to_names"]
