// site.toml and station.toml → checked structs. Every fault is told with file, line and the allowed
// keys or values; nothing is guessed. Not for what pairing hands over (keys/, kiosk.db).
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "app/core/moment.h"
#include "app/core/result.h"

namespace huiyin::run {

struct PrinterConfig {
  std::string queue;             // CUPS queue; empty: no printer
  int width_dots = 576;          // 576 (80 mm) or 384 (58 mm)
  std::string paper_queue = {};  // CUPS queue for A4 papers of the site; empty: PDF files only
};

// What owners may read of the office; also published to kiosks as document "office".
struct OfficeConfig {
  std::string name = "物业服务中心";
  std::string name_en = "Property Service Centre";
  std::string service_phone;
  std::string emergency_phone;
  std::string hours;                           // "每天 09:00–21:00"
  std::string public_host = "HUIYIN.EXAMPLE";  // stands in every QR
};

// What the office has laid down for its reports.
struct ReportConfig {
  std::string complaint_month = "26-25";  // days that a complaint summary counts; or "1-25"
  int households = 0;                     // denominator of rates; 0: those of the directory
  int most_valid_complaints = 0;  // a year, in hundredths of a per mille (N-050); 0: not laid down
  int alike_at_least = 3;         // so many alike ones in a period are flagged
};

// What the site calls one of its printed forms, and its controlled number; empty: the usual one.
struct FormConfig {
  std::string title;
  std::string number;
};

struct SiteConfig {
  std::string id = "site";
  OfficeConfig office;
  SiteClock clock;
  std::string listen = "0.0.0.0";
  int port = 8443;
  int status_port = 0;  // plain HTTP for a reverse proxy; 0: none
  int admin_port = 0;   // loopback /metrics; 0: none
  PrinterConfig printer;
  std::string language = "zh_CN";
  int lock_after_s = 600;
  ReportConfig reports;
  std::map<std::string, FormConfig> forms;  // by core's names: work_order, rework, contact, reply
};

struct StationConfig {
  std::string name = "大堂自助机";
  std::string host_url;  // empty: not paired yet
  PrinterConfig printer;
  std::string language = "zh_CN";
  int idle_s = 60;     // without a touch before the warning
  int warning_s = 20;  // the warning itself, at least 20 (WCAG 2.2.1)
  SiteClock clock;
};

// A missing file: kNoSuchFile. Anything wrong in it: kConfig, detail "site.toml:12: …".
Result<SiteConfig> load_site_config(const std::filesystem::path& dir);
Result<StationConfig> load_station_config(const std::filesystem::path& dir);

// Write the file when there is none (init, pair); an existing one is left alone: kAlreadyDone.
Result<Ok> write_site_config(const std::filesystem::path& dir, const SiteConfig& config);
Result<Ok> write_station_config(const std::filesystem::path& dir, const StationConfig& config);

}  // namespace huiyin::run
