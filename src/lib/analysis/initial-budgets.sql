SELECT code, fen
FROM reference
WHERE year = CAST(? AS DOUBLE) AND figure = 'budgetInitial';
