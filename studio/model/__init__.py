"""The document: frozen values, edits as data, validation in plain words, file format and migrations."""
