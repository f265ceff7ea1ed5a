"""Reads `data/`: what a guide holds, as records that keep what the schema says of them.

In: the files of `data/`.
Out: records by kind (`records.Content`), and every fault with its place and cure.
"""
