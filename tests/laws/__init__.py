"""The laws of the engine, each tried against a planted breach."""
