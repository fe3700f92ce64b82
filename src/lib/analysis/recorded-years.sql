-- An agency accounts for a year that is over; of one to come the bureau has budgets alone.
SELECT DISTINCT year FROM reference WHERE figure = 'totalExpenditure';
