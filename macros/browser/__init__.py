"""Finds the browser that makes pictures and PDFs and drives the tests, or installs one.

In: what the machine has. Needs the development requirements; building the site needs no browser.
Out: its path, and how to launch it.
"""
