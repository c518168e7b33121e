// What an owner does at a kiosk with a matter of his own, written into the kiosk's journal. Inside
// this room only; throws Failure. Runs in the caller's transaction.
#pragma once

#include "db/kiosk_journal.h"
#include "db/kiosk_store.h"

namespace huiyin::db {

OwnerActed act_for_owner(KioskJournal& journal, const OwnerAct& act);

}  // namespace huiyin::db
