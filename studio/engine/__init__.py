"""From a document to rows: plan, streams, blocks and dressing."""
