"""The commands of `python -m macros`: one file each, under the name by which it is called.

In: the folder of a guide, and what was typed behind the name.
Out: what is told, what is made, and an exit code: 0 when all is well.
"""
