-- Each person's saved views of the worklist. Not of the journal: a rebuild leaves them alone.
CREATE TABLE list_view (
  login TEXT NOT NULL,
  name TEXT NOT NULL,
  line TEXT NOT NULL,
  PRIMARY KEY (login, name)
) STRICT, WITHOUT ROWID;
