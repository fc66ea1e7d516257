"""The command line: everything the window can do, without it. Never imports Qt."""

COMMANDS = ("templates", "types", "infer", "check", "describe", "generate", "compare")
"""The first words that are commands; anything else that stands alone is a file to open in the window."""
