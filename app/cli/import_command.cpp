// import households: checks the whole file first and says what it would change; writes only when
// every row is right.
#include "app/cli/commands.h"
#include "app/site/household_import.h"
#include "app/site/site_dir.h"
#include "app/sync/json_writer.h"

namespace huiyin::cli {
namespace {

Error refusal(const std::string& file, const std::vector<site::RowFault>& faults) {
  constexpr std::size_t kTold = 20;
  std::string words;
  for (std::size_t i = 0; i < faults.size() && i < kTold; ++i) {
    words += (i == 0 ? "" : "; ") + file + ":" + std::to_string(faults[i].line) + ": " +
             faults[i].reason + " (" + faults[i].detail + ")";
  }
  if (faults.size() > kTold) {
    words += "; and " + std::to_string(faults.size() - kTold) + " more";
  }
  if (faults.empty()) words = file + ":1: no rows";
  return fail(ErrorCode::kBadValue, words);
}

std::string answer(const site::HouseholdPreview& preview, bool written) {
  sync::JsonWriter json;
  json.begin_object()
      .field("ok", preview.may_import())
      .field("written", written)
      .field("households", static_cast<std::int64_t>(preview.rows.size()))
      .field("added", preview.added)
      .field("changed", preview.changed)
      .field("unchanged", preview.unchanged)
      .field("removed", static_cast<std::int64_t>(preview.removed.size()));
  json.key("faults").begin_array();
  for (const site::RowFault& fault : preview.faults) {
    json.begin_object()
        .field("line", fault.line)
        .field("reason", fault.reason)
        .field("detail", fault.detail)
        .end_object();
  }
  return json.end_array().end_object().text();
}

std::string sentence(const site::HouseholdPreview& p) {
  return std::to_string(p.rows.size()) + " households: " + std::to_string(p.added) + " new, " +
         std::to_string(p.changed) + " changed, " + std::to_string(p.unchanged) + " unchanged, " +
         std::to_string(p.removed.size()) + " removed";
}

}  // namespace

int run_import_households(Context& context, const ImportOptions& options) {
  auto site = site::load_site(options.site);
  if (!site) return report(context, site.error());
  auto store = site::open_store(*site, context.clock, *context.crypto);
  if (!store) return report(context, store.error());
  const auto text = site::read_whole_file(options.file);
  if (!text) return report(context, text.error());
  const auto now = (*store)->households().all();
  if (!now) return report(context, now.error());
  site::HouseholdPreview preview = site::preview_households(*text, *now);
  if (options.dry_run) {
    say(context.json ? answer(preview, false) : sentence(preview));
    return preview.may_import() ? kExitOk : report(context, refusal(options.file, preview.faults));
  }
  if (!preview.may_import()) return report(context, refusal(options.file, preview.faults));
  site::add_initials(preview.rows);
  auto count = (*store)->households().replace_all(preview.rows, "command line");
  if (!count) return report(context, count.error());
  say(context.json ? answer(preview, true) : sentence(preview));
  return kExitOk;
}

}  // namespace huiyin::cli
