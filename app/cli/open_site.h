// A site's folder and its record, opened for one command.
#pragma once

#include <memory>
#include <string>

#include "app/cli/context.h"
#include "app/site/site_dir.h"

namespace huiyin::cli {

struct OpenSite {
  site::Site site;
  std::unique_ptr<db::HostStore> store;
};

inline Result<OpenSite> open_site(Context& context, const std::string& dir) {
  auto site = site::load_site(dir);
  if (!site) return site.error();
  auto store = site::open_store(*site, context.clock, *context.crypto);
  if (!store) return store.error();
  return OpenSite{std::move(*site), std::move(*store)};
}

}  // namespace huiyin::cli
