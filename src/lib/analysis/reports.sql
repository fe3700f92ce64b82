SELECT id, department_code AS code, year, origin, file, version, versions
FROM report;
