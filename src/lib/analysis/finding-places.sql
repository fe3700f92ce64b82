SELECT key, places, other FROM finding;
