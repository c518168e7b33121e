// assets/intake/*.toml → checked questions, one file a category; SITE/prices.toml → the site's
// price list. Every fault is told with file, line and what is allowed; nothing is guessed.
#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "app/core/intake.h"

namespace huiyin::run {

// Errors: kNoSuchFile, kConfig ("FILE:LINE: …; allowed: …").
Result<std::shared_ptr<const IntakeBook>> load_intake(const std::filesystem::path& folder);
Result<IntakeForm> load_intake_form(const std::filesystem::path& file);
// [[price]] name = "…", price = "…". kNoSuchFile when the site has none.
Result<std::vector<PriceItem>> load_prices(const std::filesystem::path& file);

}  // namespace huiyin::run
