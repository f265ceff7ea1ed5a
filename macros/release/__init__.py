"""Makes of a site what leaves the house.

In: the guide in its last commit, or its built site.
Out: files in `dist/`: the package, PDFs, a report on links.
"""
