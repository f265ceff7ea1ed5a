"""Looks at a published site from outside: what is wrong with what its server sends, and how.

In: an address; the guide that should be there.
Out: findings, each with what to do about it.
"""
