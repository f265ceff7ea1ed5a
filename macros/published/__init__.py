"""Keeps what was published findable: the list of addresses, and where they lead since.

In: a guide, and the anchors that its calls make.
Out: faults about what is lost, and the list with what is new.
"""
