"""What is remembered is worked out once, and never more of it is kept than was allowed."""

from __future__ import annotations

from reportedly.text.remembered import Kept, remembered


def test_what_was_answered_is_not_worked_out_again_until_there_is_too_much() -> None:
    asked: list[str] = []

    @remembered(most=2)
    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    assert [length(word) for word in ("dam", "dam", "bridge", "dam")] == [3, 3, 6, 3]
    assert asked == ["dam", "bridge"]
    assert [length(word) for word in ("harbour", "harbour", "dam")] == [7, 7, 3]
    assert asked == ["dam", "bridge", "harbour", "dam"]  # the third put the first two out


def test_a_property_is_worked_out_once_for_each_object() -> None:
    class Dike:
        asked = 0

        @Kept
        def length(self) -> int:
            self.asked += 1
            return 7

    one, other = Dike(), Dike()
    assert [one.length, one.length, other.length] == [7, 7, 7]
    assert (one.asked, other.asked) == (1, 1)
