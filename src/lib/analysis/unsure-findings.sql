SELECT f.key
FROM (SELECT key, report_id, unnest(string_split(figures, ',')) AS figure FROM finding) AS f
INNER JOIN figure AS g ON g.report_id = f.report_id AND g.figure = f.figure
WHERE g.confidence <> 'certain'
GROUP BY f.key;
