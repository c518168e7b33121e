-- The site's record. event is the truth: append-only, chained per device by SHA-256. ticket is its
-- fold, household to pairing are the site's own books, feed is what kiosks follow.

CREATE TABLE meta (name TEXT PRIMARY KEY, value ANY NOT NULL) STRICT, WITHOUT ROWID;

-- pos: the order in which the host took the events in; folding in this order gives the projections.
CREATE TABLE event (
  pos INTEGER PRIMARY KEY,
  device INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  ticket BLOB NOT NULL,
  type TEXT NOT NULL,
  version INTEGER NOT NULL,
  body TEXT NOT NULL,
  hash BLOB NOT NULL,
  UNIQUE (device, seq)
) STRICT;
CREATE INDEX event_by_ticket ON event (ticket, pos);

-- Where each device's chain stands; durable: covered by a verified backup.
CREATE TABLE chain (
  device INTEGER PRIMARY KEY,
  seq INTEGER NOT NULL,
  hash BLOB NOT NULL,
  durable INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Events that are kept but have no effect, and why. Tried again by a rebuild.
CREATE TABLE quarantine (
  pos INTEGER PRIMARY KEY REFERENCES event (pos),
  reason TEXT NOT NULL
) STRICT;

-- pos: of the event that registered it.
CREATE TABLE ticket (
  pos INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  device INTEGER NOT NULL,
  number TEXT NOT NULL,
  day INTEGER NOT NULL,
  token TEXT NOT NULL,
  category TEXT NOT NULL,
  channel TEXT NOT NULL,
  attendance TEXT NOT NULL,
  urgency TEXT NOT NULL,
  language TEXT NOT NULL,
  household TEXT NOT NULL,
  name TEXT NOT NULL,
  phone TEXT NOT NULL,
  text TEXT NOT NULL,
  personal_known INTEGER NOT NULL,
  state TEXT NOT NULL,
  held_from TEXT NOT NULL,
  queue_state TEXT NOT NULL,
  department TEXT NOT NULL,
  person TEXT NOT NULL,
  first_receiver TEXT NOT NULL,
  desk TEXT NOT NULL,
  calls INTEGER NOT NULL,
  front INTEGER NOT NULL,
  escalation INTEGER NOT NULL,
  satisfaction TEXT NOT NULL,
  result TEXT NOT NULL,
  hold_reason TEXT NOT NULL,
  hold_until INTEGER NOT NULL,
  registered_at INTEGER NOT NULL,
  accepted_at INTEGER NOT NULL,
  dispatched_at INTEGER NOT NULL,
  resolved_at INTEGER NOT NULL,
  called_back_at INTEGER NOT NULL,
  closed_at INTEGER NOT NULL,
  called_at INTEGER NOT NULL,
  served_at INTEGER NOT NULL,
  slip_attempt INTEGER NOT NULL,
  slip_state TEXT NOT NULL,
  slip_reason TEXT NOT NULL,
  rev INTEGER NOT NULL
) STRICT;
CREATE INDEX ticket_by_token ON ticket (token);
CREATE INDEX ticket_by_number ON ticket (number, day);
CREATE INDEX ticket_by_day ON ticket (day);
CREATE INDEX ticket_by_household ON ticket (household, pos);
CREATE INDEX ticket_open ON ticket (pos) WHERE state NOT IN ('closed', 'cancelled');

-- What kiosks follow: each ticket stands at the position of its newest public change. Below floor
-- everything is closed; a cursor from there needs a snapshot.
CREATE TABLE feed (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  head INTEGER NOT NULL,
  floor INTEGER NOT NULL
) STRICT;
INSERT INTO feed (id, head, floor) VALUES (1, 0, 0);
CREATE TABLE ticket_feed (
  ticket INTEGER PRIMARY KEY REFERENCES ticket (pos),
  pos INTEGER NOT NULL UNIQUE
) STRICT;
CREATE TABLE feed_day (day INTEGER PRIMARY KEY, head INTEGER NOT NULL) STRICT;

CREATE TABLE document (
  name TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  text TEXT NOT NULL,
  pos INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Commands that were decided, refusals included: a repeat answers the same.
CREATE TABLE command (
  id TEXT PRIMARY KEY,
  ticket BLOB NOT NULL,
  at INTEGER NOT NULL,
  rev INTEGER NOT NULL,
  error TEXT NOT NULL,
  detail TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX command_by_time ON command (at);

CREATE TABLE household (
  label TEXT PRIMARY KEY,
  place INTEGER NOT NULL,
  building TEXT NOT NULL,
  unit TEXT NOT NULL,
  room TEXT NOT NULL,
  owner TEXT NOT NULL,
  phone TEXT NOT NULL,
  area_m2 TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;
CREATE INDEX household_by_place ON household (place);

CREATE TABLE staff (
  login TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  desk TEXT NOT NULL,
  active INTEGER NOT NULL,
  pin_hash TEXT NOT NULL,
  wrong_pins INTEGER NOT NULL DEFAULT 0,
  locked_until INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

-- A letter belongs to one terminal for life, so rows are never deleted.
CREATE TABLE device (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  letter TEXT NOT NULL UNIQUE,
  key_sha256 TEXT NOT NULL UNIQUE,
  revoked INTEGER NOT NULL DEFAULT 0,
  last_seen INTEGER NOT NULL DEFAULT 0,
  health TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE pairing (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  digits TEXT NOT NULL,
  key_sha256 TEXT NOT NULL,
  at INTEGER NOT NULL,
  status INTEGER NOT NULL,
  device INTEGER NOT NULL DEFAULT 0,
  letter TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
