SELECT code, predecessor, year, kind
FROM succession
ORDER BY code, predecessor;
