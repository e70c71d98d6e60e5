"""Pairs each row with at most one column so that the sum of their scores is greatest."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from math import inf

Cell = tuple[int, int]


def best_sum(scores: Mapping[Cell, float]) -> float:
    """The greatest sum of scores over pairs (row, column) that use each row and column once; absent pairs score 0.

    Rows and columns that share no score are solved apart, which keeps the matrices small: chains of one article touch
    few others.
    """
    return sum(_solve(part) for part in _parts(scores))


def _parts(scores: Mapping[Cell, float]) -> list[dict[Cell, float]]:
    """The pairs in groups that share neither a row nor a column with another group."""
    by_row: dict[int, list[Cell]] = defaultdict(list)
    by_column: dict[int, list[Cell]] = defaultdict(list)
    for cell in scores:
        by_row[cell[0]].append(cell)
        by_column[cell[1]].append(cell)
    left, found = set(scores), []
    for cell in scores:
        if cell not in left:
            continue
        part, todo = {}, [cell]
        left.discard(cell)
        while todo:
            one = todo.pop()
            part[one] = scores[one]
            near = [other for other in (*by_row[one[0]], *by_column[one[1]]) if other in left]
            left.difference_update(near)
            todo += near
        found.append(part)
    return found


def _solve(part: Mapping[Cell, float]) -> float:
    rows, columns = sorted({row for row, _ in part}), sorted({column for _, column in part})
    if len(rows) > len(columns):
        return _solve({(column, row): score for (row, column), score in part.items()})
    if len(rows) == 1:
        return max(part.values())
    return _hungarian([[-part.get((row, column), 0.0) for column in columns] for row in rows])


def _hungarian(costs: list[list[float]]) -> float:
    """The greatest gain of an assignment whose costs are the gains' negatives; at least as many columns as rows.

    The Hungarian method with potentials (Kuhn 1955; in the form of Jonker and Volgenant 1987).
    """
    height, width = len(costs), len(costs[0])
    rows, columns = [0.0] * (height + 1), [0.0] * (width + 1)
    owner = [0] * (width + 1)  # row of each column; column 0 holds the row being placed
    for row in range(1, height + 1):
        owner[0], column = row, 0
        least, back, used = [inf] * (width + 1), [0] * (width + 1), [False] * (width + 1)
        while owner[column]:
            used[column] = True
            step, following = inf, 0
            for other in (at for at in range(1, width + 1) if not used[at]):
                cost = costs[owner[column] - 1][other - 1] - rows[owner[column]] - columns[other]
                if cost < least[other]:
                    least[other], back[other] = cost, column
                if least[other] < step:
                    step, following = least[other], other
            for at in range(width + 1):
                if used[at]:
                    rows[owner[at]] += step
                    columns[at] -= step
                else:
                    least[at] -= step
            column = following
        while column:
            owner[column], column = owner[back[column]], back[column]
    return -sum(costs[owner[at] - 1][at - 1] for at in range(1, width + 1) if owner[at])
