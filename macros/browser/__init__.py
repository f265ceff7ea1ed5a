"""What takes a real browser: files that are made for the site, and the tests.

Needs the development requirements; building the site needs nothing in here.
"""
