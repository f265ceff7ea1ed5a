"""Gathers what the aids in the browser have to know of the guide.

In: the records of a guide.
Out: one JSON document for each aid.
"""
