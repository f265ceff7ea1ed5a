"""Makes and checks what a link shows where it is sent.

In: a guide, and the pictures that were made before.
Out: the title, text and picture of a link; which pictures are old, and new ones.
"""
