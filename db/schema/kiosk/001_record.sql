-- A kiosk's record. Nothing here names an owner: the personal part of an event is sealed to the
-- site's key before it is stored, and a slip's masked name goes when the slip is on paper.

CREATE TABLE station (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  device INTEGER NOT NULL,
  letter TEXT NOT NULL,
  host_url TEXT NOT NULL,
  host_key_sha256 TEXT NOT NULL,
  site_id TEXT NOT NULL,
  site_name TEXT NOT NULL,
  public_host TEXT NOT NULL,
  seal_public_key TEXT NOT NULL,
  utc_offset_min INTEGER NOT NULL,
  day_change_min INTEGER NOT NULL
) STRICT;

-- seq, hash: the head of our chain. high, durable: what the host said it holds, and has backed up.
-- host_day: the business day at the host when it last answered.
CREATE TABLE progress (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  seq INTEGER NOT NULL DEFAULT 0,
  hash BLOB NOT NULL DEFAULT x'',
  number_day INTEGER NOT NULL DEFAULT 0,
  number_last INTEGER NOT NULL DEFAULT 0,
  epoch TEXT NOT NULL DEFAULT '',
  cursor INTEGER NOT NULL DEFAULT 0,
  high INTEGER NOT NULL DEFAULT 0,
  durable INTEGER NOT NULL DEFAULT 0,
  host_offset_ms INTEGER NOT NULL DEFAULT 0,
  host_day INTEGER NOT NULL DEFAULT 0,
  last_contact INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO progress (id) VALUES (1);

CREATE TABLE event (
  seq INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  ticket BLOB NOT NULL,
  type TEXT NOT NULL,
  version INTEGER NOT NULL,
  body TEXT NOT NULL,
  hash BLOB NOT NULL
) STRICT;

CREATE INDEX event_by_ticket ON event (ticket);

CREATE TABLE ticket (
  id BLOB PRIMARY KEY,
  number TEXT NOT NULL,
  day INTEGER NOT NULL,
  token TEXT NOT NULL,
  category TEXT NOT NULL,
  channel TEXT NOT NULL,
  attendance TEXT NOT NULL,
  urgency TEXT NOT NULL,
  language TEXT NOT NULL,
  registered_at INTEGER NOT NULL,
  slip_attempt INTEGER NOT NULL,
  slip_state TEXT NOT NULL,
  slip_reason TEXT NOT NULL,
  masked_name TEXT NOT NULL
) STRICT;
CREATE INDEX ticket_to_print ON ticket (registered_at) WHERE slip_state <> 'printed';
CREATE INDEX ticket_by_time ON ticket (registered_at);

-- What everyone may know, of the host's feed and of our own tickets (rev 0 until the host has them).
CREATE TABLE public_ticket (
  id TEXT PRIMARY KEY,
  number TEXT NOT NULL,
  day INTEGER NOT NULL,
  token TEXT NOT NULL,
  category TEXT NOT NULL,
  urgency TEXT NOT NULL,
  state TEXT NOT NULL,
  queue_state TEXT NOT NULL,
  desk TEXT NOT NULL,
  calls INTEGER NOT NULL,
  registered_at INTEGER NOT NULL,
  called_at INTEGER NOT NULL,
  promised_at INTEGER NOT NULL,
  rev INTEGER NOT NULL
) STRICT;
CREATE INDEX public_by_token ON public_ticket (token);
CREATE INDEX public_by_number ON public_ticket (number, day);
CREATE INDEX public_by_day ON public_ticket (day);

CREATE TABLE document (
  name TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT, WITHOUT ROWID;
