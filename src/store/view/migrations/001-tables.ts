/**
 * Documents, their symbols and paths, claims, the symbols that citations name, and the text for
 * search. Every table begins with the source file's hash: it is the key by which rows can be spread
 * over machines. `received` is the order in which files came, for lists; it is no key.
 */
export const tables = `
CREATE TABLE document (
  source text COLLATE "C" PRIMARY KEY,
  reading text NOT NULL,
  reader_version text NOT NULL,
  received integer NOT NULL,
  received_at text NOT NULL,
  bytes bigint NOT NULL,
  form text NOT NULL,
  language text NOT NULL,
  title text NOT NULL,
  title_is_read boolean NOT NULL,
  title_key text COLLATE "C" NOT NULL,
  date text,
  date_key text COLLATE "C" NOT NULL,
  paths jsonb NOT NULL,
  symbols jsonb NOT NULL,
  senders jsonb NOT NULL,
  claims integer NOT NULL,
  citations integer NOT NULL,
  notes integer NOT NULL,
  problems integer NOT NULL,
  words tsvector NOT NULL
);
CREATE TABLE document_symbol (
  source text COLLATE "C" NOT NULL,
  symbol text COLLATE "C" NOT NULL,
  PRIMARY KEY (source, symbol)
);
CREATE TABLE document_path (
  source text COLLATE "C" NOT NULL,
  path text NOT NULL,
  backwards text COLLATE "C" NOT NULL,
  PRIMARY KEY (source, path)
);
CREATE TABLE claim (
  source text COLLATE "C" NOT NULL,
  id text NOT NULL,
  received integer NOT NULL,
  place integer NOT NULL,
  kind text NOT NULL,
  category text,
  span_start integer NOT NULL,
  span_end integer NOT NULL,
  claim text NOT NULL,
  words text NOT NULL,
  sentence text NOT NULL,
  vector tsvector NOT NULL,
  PRIMARY KEY (source, id)
);
CREATE TABLE citation_symbol (
  source text COLLATE "C" NOT NULL,
  citation text NOT NULL,
  place integer NOT NULL,
  symbol text COLLATE "C" NOT NULL,
  PRIMARY KEY (source, citation, symbol)
);
CREATE TABLE passage (
  source text COLLATE "C" NOT NULL,
  place integer NOT NULL,
  received integer NOT NULL,
  span_start integer NOT NULL,
  text text NOT NULL,
  vector tsvector NOT NULL,
  PRIMARY KEY (source, place)
);
CREATE TABLE total (
  name text PRIMARY KEY,
  count bigint NOT NULL
);
CREATE TABLE schema (
  version integer NOT NULL
);
CREATE TABLE state (
  origin text NOT NULL,
  size bigint NOT NULL,
  root text NOT NULL
);
`;
