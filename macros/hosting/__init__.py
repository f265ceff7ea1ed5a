"""Knows where a site may stand, and what it asks of the web server there.

In: the setting SITE_URL, and what is published.
Out: the site's one address, and the rules in the words of each server.
"""
