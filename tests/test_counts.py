"""Where a text says how many there are, and there are more or fewer: a remark, and no fault."""

import pytest

from tests.conftest import Copy, command

PAGE = "docs/spullen.md"


def told(copy: Copy, **settings: str) -> list[str]:
    """What is said of counts; it turns nothing red."""
    done = command(copy, **settings)
    assert done.returncode == 0, done.stdout
    return [line for line in done.stdout.splitlines() if "zijn er" in line]


# What a page says · what is said of it. The small guide has three of each.
SENTENCES = {
    "more than there are": ("Er zijn vier trainingen.", "hier staat `vier trainingen`, en in deze"),
    "fewer": ("Lees de twee\ncontexten.", "hier staat `twee contexten`, en in deze gids zijn er 3"),
    "in figures, at the start": ("5 thema's dus.", "hier staat `5 thema's`"),
    "a larger number": ("Er zijn tweeëntwintig factoren.", "hier staat `tweeëntwintig factoren`"),
    "all of them": ("Lees alle vier de contexten.", "hier staat `vier contexten`"),
    "both": ("Beide trainingen zijn kort.", "hier staat `Beide trainingen`"),
    "in figures and in words": ("Er zijn 4 (vier) trainingen.", "hier staat `4 trainingen`"),
    "a bold noun": ("Er zijn vier **trainingen**.", "hier staat `vier trainingen`"),
    "different ones": ("Er zijn 4 verschillende trainingen.", "hier staat `4 trainingen`"),
    "as many as there are": ("Er zijn drie trainingen.", None),
    "some of them": ("Kies hooguit twee trainingen.", None),
    "those of somebody else": ("Er zijn vijf thema's van De Kring.", None),
    "something else": ("Er zijn vier spijkers.", None),
}


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_count_that_is_written_out_is_named_once_it_is_wrong(copy: Copy, sentence: str) -> None:
    text, says = SENTENCES[sentence]
    before = (copy.root / PAGE).read_text(encoding="utf-8")
    copy.write(PAGE, f"{before}\n{text}\n")

    line = before.count("\n") + 2
    assert [remark.partition(": hier")[0] for remark in told(copy)] == (
        [f"Let op: {PAGE}:{line}"] if says else []
    )
    assert says is None or says in told(copy)[0]


def test_in_a_proposed_change_it_stands_at_its_line(copy: Copy) -> None:
    copy.edit("data/gids.yml", "titel: ", "titel: Vier trainingen en ")

    told_there = told(copy, GITHUB_ACTIONS="true")
    assert any(line.startswith("::warning file=data/gids.yml,line=") for line in told_there)


def test_what_was_in_the_past_may_differ(copy: Copy) -> None:
    copy.write(
        "data/wijzigingen.yml",
        '- id: "0.1"\n  punten:\n    - tekst: Er waren twee trainingen.\n',
    )
    assert [line for line in command(copy).stdout.splitlines() if "twee trainingen" in line] == []
