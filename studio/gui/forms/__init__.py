"""Forms that build themselves from declared parameters."""
