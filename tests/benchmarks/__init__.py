"""Measurements that are run on their own: ratios against a peer in the same run, never a verdict on a time."""
