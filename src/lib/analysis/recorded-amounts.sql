SELECT code, year, figure, fen, file FROM reference;
