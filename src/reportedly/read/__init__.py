"""World → Capture → Article: files, folders, JSON lines, standard input, web addresses; pages, furniture, language."""
