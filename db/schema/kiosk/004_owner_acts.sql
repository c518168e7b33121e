-- What owners did here with their matters, by the id that the program gave each act: the same act
-- again finds itself. seq: of its event; what was written is in that event, sealed.
CREATE TABLE owner_act (
  id TEXT PRIMARY KEY,
  seq INTEGER NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX owner_act_by_time ON owner_act (at);
