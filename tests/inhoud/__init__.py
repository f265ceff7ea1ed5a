"""What guards the client's content: the facts of the sources, and what people search for.

Red only when a fact is taken out or its page loses its address. Whoever rewords, moves sections
within a page or adds something turns nothing red here. A page that moved is followed by
`data/omleidingen.yml`. Messages are Dutch: they are for who edits the guide.

- `feiten.yml`: every fact by its number, where it stands, and words that give it away.
- `verbanden.yml`: facts that no sentence tells, such as which factor helps and which one hinders.
- `zoekvragen.yml`: what people type, and what they must find.
"""
