"""Text as people paste it: signs, marks and files that nobody meant to put there.

In: what was read, and the names of files.
Out: the text made equal, and what in it nobody meant: not seen, left by programs, made nothing of.
"""
