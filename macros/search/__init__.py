"""Makes the search index speak the language of who searches.

In: the index of the search plugin, and the guide.
Out: an index in which plurals, parts of compounds, synonyms and misspellings find their page.
"""
