-- rev as of the last event that was more than paper, for compare-and-set.
ALTER TABLE ticket ADD COLUMN matter_rev INTEGER NOT NULL DEFAULT 0;
UPDATE ticket SET matter_rev = rev;
