"""Makes of a site what leaves the house: the package, PDFs, and a report on links.

In: the guide in its last commit, or its built site.
Out: files in `dist/`.
"""
