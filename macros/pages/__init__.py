"""Reads `docs/`: which pages there are, what they are called and what they call for.

In: the files of `docs/`.
Out: pages with headings and calls (`calls.Pages`), and every fault.
"""
