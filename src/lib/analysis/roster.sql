SELECT code, year, exemption, due
FROM roster;
