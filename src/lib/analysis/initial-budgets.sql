SELECT code, fen
FROM reference
WHERE year = ? AND figure = 'budgetInitial';
