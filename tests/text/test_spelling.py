"""Spellings that meet under one key, and names that must not."""

from __future__ import annotations

import pytest

from reportedly.text.spelling import name_keys


@pytest.mark.parametrize(
    ("one", "other"),
    [("Mohammed Ali Hassan", "Muhammad Aly Hasan"), ("Volodymyr Zelensky", "Volodymyr Zelenskyy"),
     ("Bashar al-Assad", "Bashar Asad"), ("Ilham Aliyev", "Ilham Aliev"), ("Sergey Lavrov", "Sergei Lawrow"),
     ("Youssef Haddad", "Yusuf Hadad"), ("Khalid Mashaal", "Khaled Mashal"), ("Dmitry Peskov", "Dmitriy Peskov")],
)  # fmt: skip
def test_spellings_of_one_name_meet(one: str, other: str) -> None:
    assert name_keys(one) == name_keys(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("John Smith", "Jane Smith"), ("Harris", "Harrison"), ("Mahmoud Abbas", "Muhammad Abbas"), ("Hansen", "Jansen"),
     ("Iran", "Iraq"), ("Maria Ruiz", "Mario Ruiz"), ("Park", "Pak")],
)  # fmt: skip
def test_other_names_stay_apart(one: str, other: str) -> None:
    assert name_keys(one) != name_keys(other)
