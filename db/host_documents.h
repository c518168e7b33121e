// Versioned documents of the site that kiosks follow: "households", "notices", "office". Whole
// document, higher version wins. No personal data.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/core/exchange.h"
#include "app/core/result.h"

namespace huiyin::db {

class HostJournal;

class HostDocuments {
 public:
  explicit HostDocuments(HostJournal& journal) : journal_(journal) {}

  // Publishes a new version and returns it; the same text again changes nothing.
  Result<std::int64_t> put(const std::string& name, const std::string& text,
                           const std::string& actor);
  Result<std::optional<SiteDocument>> get(const std::string& name);
  Result<std::vector<SiteDocument>> all();

 private:
  HostJournal& journal_;
};

}  // namespace huiyin::db
