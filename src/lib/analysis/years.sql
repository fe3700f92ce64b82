SELECT year, count(*) AS filed
FROM report
GROUP BY year
ORDER BY year DESC;
