"""What the warehouse says, shown: one page per question a person asks."""
