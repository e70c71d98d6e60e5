"""The words of docs/words.md as frozen structs: what every other room takes and gives."""
