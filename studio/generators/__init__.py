"""The catalogue of column types: parameters and a quantile each, pure arithmetic on arrays."""
