-- What opens settings, beside the PIN that opens the desk: argon2id too, empty while there is none.
ALTER TABLE staff ADD COLUMN password_hash TEXT NOT NULL DEFAULT '';
-- Duty logs ask for one day's events.
CREATE INDEX event_by_time ON event (at);
