"""Questions asked of a View; every answer carries the words it rests on."""
