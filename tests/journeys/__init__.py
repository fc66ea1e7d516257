"""What a person does from the start command on, with real mouse, key and drop events."""
