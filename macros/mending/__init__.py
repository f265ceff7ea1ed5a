"""Mends what is certain in the files that editors write, and touches nothing else.

In: the folder of a guide.
Out: the changes in its files, line by line, and the files that are left as they are.
"""
