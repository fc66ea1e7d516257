"""Dirt: damage that is put over finished rows, with the key that tells every damaged cell."""
