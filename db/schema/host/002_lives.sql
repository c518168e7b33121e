-- What the procedures want written down about a ticket (core's encode_facts), where the clocks of a
-- new round run from, and the tickets that belong together, found from both ends.
ALTER TABLE ticket ADD COLUMN facts TEXT NOT NULL DEFAULT '';
ALTER TABLE ticket ADD COLUMN reopened_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE ticket ADD COLUMN merged_into TEXT NOT NULL DEFAULT '';
ALTER TABLE ticket ADD COLUMN incident TEXT NOT NULL DEFAULT '';
CREATE INDEX ticket_by_main ON ticket (merged_into) WHERE merged_into <> '';
CREATE INDEX ticket_by_incident ON ticket (incident) WHERE incident <> '';
