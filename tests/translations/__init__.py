"""The translations of the window: `python -m tests.translations` collects the texts and compiles them."""
