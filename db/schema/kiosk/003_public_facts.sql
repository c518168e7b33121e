-- What everyone may know of a ticket beside its state: appointment, promise, decision.
ALTER TABLE public_ticket ADD COLUMN facts TEXT NOT NULL DEFAULT '';
