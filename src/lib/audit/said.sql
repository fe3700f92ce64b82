SELECT key, params, places, other
FROM finding
WHERE key IN (SELECT unnest(string_split(CAST(? AS VARCHAR), '␞')));
