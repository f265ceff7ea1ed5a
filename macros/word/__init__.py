"""Makes the plan as a Word file: empty, to be filled in where one writes one's plans.

In: a guide, and the templates of the parts of a Word file.
Out: the bytes of the file, the same each time.
"""
