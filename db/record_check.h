// Proves a host's record: chains, projections, file. Inside this room only.
#pragma once

#include "db/host_archive.h"
#include "db/host_journal.h"

namespace huiyin::db {

VerifyReport check_record(HostJournal& journal);

}  // namespace huiyin::db
