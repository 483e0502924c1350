"""Where the journey is driven: the only folder that knows Dagster."""
