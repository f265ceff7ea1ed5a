"""Makes what a page calls for, and finishes pages once they are made.

In: a sound guide, and the templates.
Out: the text of each call, terms explained, and files that are no page.
"""
