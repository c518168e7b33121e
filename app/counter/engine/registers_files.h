// What the registers page hands out as files: forms, lists, summaries. They lie in SITE/files,
// named by register and time. Runs on the record worker.
#pragma once

#include <string>

#include "app/counter/engine/page_work.h"

namespace huiyin::counter {

// The file's path. Errors: those of the store, kIo.
Result<std::string> make_register_file(const PageWork& work, const registers::MakeFileOf& wanted);

}  // namespace huiyin::counter
