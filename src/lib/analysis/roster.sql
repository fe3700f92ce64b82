SELECT code, year, exemption IS NOT NULL AS exempt
FROM roster;
