// doctor: looks at everything the office depends on, and says what to do.
#include <filesystem>

#include "app/cli/commands.h"
#include "app/link/sync_runner.h"
#include "app/site/site_dir.h"
#include "app/site/station_dir.h"
#include "app/sync/ticket_json.h"
#include "printer/device/cups_printer.h"
#include "printer/slip/render.h"

namespace huiyin::cli {
namespace {

using Checks = std::vector<sync::DoctorCheck>;

constexpr std::uintmax_t kLowDisk_bytes = 512ULL * 1024 * 1024;

void add(Checks& checks, const std::string& name, const Result<std::string>& outcome,
         const std::string& remedy) {
  if (outcome) {
    checks.push_back({name, true, *outcome, ""});
  } else {
    checks.push_back({name, false,
                      std::string(name_of(outcome.error().code)) + ": " + outcome.error().detail,
                      remedy});
  }
}

Result<std::string> disk_space(const std::filesystem::path& dir) {
  std::error_code error;
  const auto space = std::filesystem::space(dir, error);
  if (error) return fail(ErrorCode::kIo, error.message());
  const std::string megabytes = std::to_string(space.available / (1024 * 1024)) + " MB free";
  if (space.available < kLowDisk_bytes) return fail(ErrorCode::kDiskFull, megabytes);
  return megabytes;
}

Result<std::string> drawing() {
  SlipContent content;
  content.number = "A001";
  content.title = "排队单";
  content.qr_text = "HTTPS://HUIYIN.EXAMPLE/T/23456789ABCD";
  auto picture = slip::render_slip(content, slip::paper_for_width(576));
  if (!picture) return picture.error();
  return std::to_string(picture->height()) + " rows";
}

Result<std::string> printing(const std::string& queue) {
  if (queue.empty()) return fail(ErrorCode::kNoPrinter, "printer.queue is empty");
  device::CupsPrinter printer;
  const PrinterStatus status = printer.status(queue);
  const bool fine = status.reachable && status.accepting && status.reasons.empty();
  if (!fine) {
    return fail(ErrorCode::kPrinterNotReady,
                queue + ": " + joined_names(status.reasons) + " " + status.detail);
  }
  return "queue " + queue + " is ready";
}

Result<std::string> sane_clock(Clock& clock) {
  constexpr std::int64_t kProgramMade_ms = 1'767'225'600'000;  // 2026-01-01
  const std::string now = to_rfc3339(clock.now(), SiteClock{});
  if (clock.now().utc_ms < kProgramMade_ms) return fail(ErrorCode::kBadValue, now);
  return now;
}

Result<std::string> newest_backup(const std::filesystem::path& dir, Clock& clock) {
  std::error_code error;
  auto newest = std::filesystem::file_time_type::min();
  for (const auto& entry : std::filesystem::directory_iterator(dir, error)) {
    if (entry.path().extension() == ".db") newest = std::max(newest, entry.last_write_time());
  }
  (void)clock;
  if (newest == std::filesystem::file_time_type::min()) {
    return fail(ErrorCode::kNoSuchFile, "no backup yet");
  }
  const auto age = std::filesystem::file_time_type::clock::now() - newest;
  const auto hours = std::chrono::duration_cast<std::chrono::hours>(age).count();
  if (hours > 26) return fail(ErrorCode::kStale, std::to_string(hours) + " hours old");
  return std::to_string(hours) + " hours old";
}

void check_site(Context& context, const std::string& dir, Checks& checks) {
  auto site = site::load_site(dir);
  add(checks, "settings", site ? Result<std::string>(dir + "/site.toml") : site.error(),
      "correct the line that is named, or make a site with huiyin init");
  if (!site) return;
  auto store = site::open_store(*site, context.clock, *context.crypto);
  add(checks, "record", store ? Result<std::string>("opens") : store.error(),
      "stop the counter, then huiyin restore --site " + dir);
  if (store) {
    auto verified = (*store)->archive().verify();
    Result<std::string> told =
        verified ? Result<std::string>(std::to_string(verified->events) + " events")
                 : verified.error();
    if (verified && !verified->ok) told = fail(ErrorCode::kDatabaseDamaged, verified->first_bad);
    add(checks, "journal", told, "huiyin rebuild; if that does not help, huiyin restore");
    auto homes = (*store)->households().count();
    Result<std::string> listed =
        homes ? Result<std::string>(std::to_string(*homes)) : homes.error();
    if (homes && *homes == 0) listed = fail(ErrorCode::kMissingField, "no households");
    add(checks, "households", listed, "huiyin import households FILE --site " + dir);
  }
  add(checks, "backup", newest_backup(site->dir / "backups", context.clock),
      "huiyin backup --site " + dir + " (once a day, best onto another disk)");
  add(checks, "disk", disk_space(site->dir), "free space or add a disk");
  add(checks, "printer", printing(site->config.printer.queue),
      "look at paper, cover and cable; packaging/setup-printer makes a queue");
}

void check_station(Context& context, const std::string& dir, Checks& checks) {
  auto station = site::load_station(dir);
  add(checks, "settings", station ? Result<std::string>(dir + "/station.toml") : station.error(),
      "correct the line that is named, or huiyin pair --station " + dir + " --host URL");
  if (!station) return;
  auto store = site::open_store(*station, context.clock, *context.crypto);
  add(checks, "record", store ? Result<std::string>("opens") : store.error(),
      "call the technician; tickets on paper can be scanned at the counter");
  if (store) {
    auto peer = site::open_peer(*station, **store);
    Result<std::string> reached = peer ? Result<std::string>("paired") : peer.error();
    if (peer) {
      auto synced = link::sync_once((*store)->sync(), **peer, context.clock);
      reached = synced ? Result<std::string>("host answers") : synced.error();
    }
    add(checks, "host", reached, "is the counter running, and the cable in? else pair again");
  }
  add(checks, "disk", disk_space(station->dir), "free space or change the disk");
  add(checks, "printer", printing(station->config.printer.queue),
      "look at paper, cover and cable; packaging/setup-printer makes a queue");
}

}  // namespace

int run_doctor(Context& context, const Place& place) {
  Checks checks;
  add(checks, "clock", sane_clock(context.clock), "set the clock and change its battery");
  add(checks, "drawing", drawing(), "install the package fonts-noto-cjk");
  if (!place.site.empty()) check_site(context, place.site, checks);
  if (!place.station.empty()) check_station(context, place.station, checks);
  bool ok = true;
  for (const sync::DoctorCheck& check : checks)
    ok = ok && check.ok;
  if (context.json) {
    say(sync::doctor_json(checks));
  } else {
    for (const sync::DoctorCheck& c : checks) {
      say((c.ok ? "ok    " : "FAULT ") + c.name + ": " + c.detail +
          (c.ok ? "" : " -> " + c.remedy));
    }
  }
  return ok ? kExitOk : kExitFailed;
}

}  // namespace huiyin::cli
