// What the work of a page may use. Runs on the record worker; everything outlives the call.
#pragma once

#include <functional>

#include "app/counter/flow/input.h"
#include "app/ports/clock.h"
#include "app/ports/crypto.h"
#include "app/site/site_dir.h"
#include "db/host_store.h"

namespace huiyin::counter {

struct PageWork {
  db::HostStore& store;
  const site::Site& site;
  Clock& clock;
  Crypto& crypto;
  const std::function<void(Input)>& tell;  // the answer, as Input{page::Input{…}}
  // A PDF that was just written goes to the office's A4 printer, where there is one.
  const std::function<void(const std::string& file)>& print;
};

}  // namespace huiyin::counter
