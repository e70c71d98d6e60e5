"""Pure helpers on strings: numbers, times, names, quotations, sentences, words, folding."""
