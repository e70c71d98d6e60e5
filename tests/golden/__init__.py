"""The demo's golden record: what the dispatches are read as today, down to each line of the brief."""
