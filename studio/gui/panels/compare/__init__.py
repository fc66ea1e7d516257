"""The Compare page: scores, columns worst first, charts of columns and pairs, where the rows lie."""
