"""Speed and memory of `reportedly extract`, measured as its users meet it."""
