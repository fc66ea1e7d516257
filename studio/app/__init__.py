"""Use-cases without Qt: the store, preview, compare, export, settings."""
