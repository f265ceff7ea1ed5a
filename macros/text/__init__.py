"""Text as people paste it: signs and files that nobody meant to put there.

In: what was read, and the names of files.
Out: the text made equal, what in it cannot be seen or only looks like another sign, and leftovers.
"""
