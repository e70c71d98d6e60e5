"""Article → Annotated: one pass of the reader model, decoded into mentions and attributions."""
