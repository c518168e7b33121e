-- The books beside the tickets (registers, shift log, rules): the fold of the events of type
-- "entry". pos: of the event that made the entry.
CREATE TABLE entry (
  pos INTEGER PRIMARY KEY,
  book TEXT NOT NULL,
  id TEXT NOT NULL,
  state TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  created_by TEXT NOT NULL,
  rev INTEGER NOT NULL,
  UNIQUE (book, id)
) STRICT;
CREATE INDEX entry_by_state ON entry (book, state, pos);
CREATE INDEX entry_by_time ON entry (book, created_at);

CREATE TABLE entry_field (
  entry INTEGER NOT NULL REFERENCES entry (pos) ON DELETE CASCADE,
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  PRIMARY KEY (entry, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_of_household ON entry_field (value) WHERE key = 'household';

-- Which events made which entry, for its history.
CREATE TABLE entry_event (
  entry INTEGER NOT NULL REFERENCES entry (pos) ON DELETE CASCADE,
  pos INTEGER NOT NULL REFERENCES event (pos),
  PRIMARY KEY (entry, pos)
) STRICT, WITHOUT ROWID;
