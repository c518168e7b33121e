-- Wrong keys that were tried at kiosks on a queue number, so that four digits cannot be guessed.
-- Not of the journal; a row goes some minutes after its last try.
CREATE TABLE owner_try (
  number TEXT PRIMARY KEY,
  wrong INTEGER NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
