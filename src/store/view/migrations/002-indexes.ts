/** What lists, look-ups and search go by. Made after the tables are filled when a view is built anew. */
export const indexes = `
CREATE INDEX IF NOT EXISTS document_received ON document (received, source);
CREATE INDEX IF NOT EXISTS document_date ON document (date_key, received, source);
CREATE INDEX IF NOT EXISTS document_title ON document (title_key, source);
CREATE INDEX IF NOT EXISTS document_form ON document (form, received, source);
CREATE INDEX IF NOT EXISTS document_words ON document USING gin (words);
CREATE INDEX IF NOT EXISTS document_symbol_symbol ON document_symbol (symbol, source);
CREATE INDEX IF NOT EXISTS document_path_backwards ON document_path (backwards, source);
CREATE INDEX IF NOT EXISTS claim_source ON claim (source, place);
CREATE INDEX IF NOT EXISTS claim_received ON claim (received, place, source);
CREATE INDEX IF NOT EXISTS claim_kind ON claim (kind, category, received, place, source);
CREATE INDEX IF NOT EXISTS claim_kind_received ON claim (kind, received, place, source);
CREATE INDEX IF NOT EXISTS claim_category ON claim (category, received, place, source);
CREATE INDEX IF NOT EXISTS claim_vector ON claim USING gin (vector);
CREATE INDEX IF NOT EXISTS citation_symbol_symbol ON citation_symbol (symbol, source);
CREATE INDEX IF NOT EXISTS passage_vector ON passage USING gin (vector);
`;
