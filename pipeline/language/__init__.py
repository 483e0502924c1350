"""What every stage needs to read English."""
