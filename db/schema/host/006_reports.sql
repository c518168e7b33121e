-- Reports read a period's tickets and nothing else. Households are found by the first letters of
-- the owner's name in pinyin ("wjg"), worked out when the directory is read in.
CREATE INDEX ticket_by_registration ON ticket (registered_at);
CREATE INDEX ticket_by_resolution ON ticket (resolved_at);
CREATE INDEX ticket_by_category ON ticket (category, registered_at);
ALTER TABLE household ADD COLUMN initials TEXT NOT NULL DEFAULT '';
