"""Makes of a site what leaves the house, and looks at what has left it.

In: the guide in its last commit, or its built site; the address where it was published.
Out: files in `dist/`: the package, PDFs, a report on links. And what is wrong out there.
"""
