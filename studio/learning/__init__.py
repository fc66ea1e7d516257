"""Joint models of a reference: fitted once with scikit-learn, drawn from by `studio.generators.joint` without it."""
