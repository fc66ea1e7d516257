"""What every registered column type must keep; a new type is tested by being registered."""
