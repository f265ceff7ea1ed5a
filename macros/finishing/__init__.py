"""Finishes a built site: everything that happens once the pages are there.

In: a folder with the pages that some builder made.
Out: the site as readers get it.
"""
