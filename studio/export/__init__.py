"""Writers and the export job: atomic, cancellable, verified."""
