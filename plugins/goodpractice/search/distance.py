"""How far two words are apart when somebody mistypes."""


def distance(typed: str, word: str, most: int) -> int:
    """Return how many slips of the finger make one word from the other, or `most` + 1 where it is more.

    A slip puts in, leaves out or replaces a letter, or swaps neighbours; no place is touched twice. This is the optimal
    string alignment form of F. J. Damerau, "A technique for computer detection and correction of spelling errors",
    1964.
    """
    if abs(len(typed) - len(word)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(word) + 1))
    for i, letter in enumerate(typed, 1):
        last, row, older = row, [i], before
        for j, other in enumerate(word, 1):
            steps = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == word[j - 2] and typed[i - 2] == other:
                steps = min(steps, older[j - 2] + 1)
            row.append(steps)
        before = last
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)
