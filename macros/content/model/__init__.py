"""The schema: what each file in `data/` may say. Nothing else decides that.

A record is frozen and strict: unknown keys, wrong types and empty texts are faults. Texts are plain
text without markup; a blank line starts a new paragraph. What ties records to each other, beyond
"this id exists", stands in `rules/`.
"""
