#include "app/run/config.h"

#include <toml++/toml.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <string_view>
#include <vector>

#include "app/core/form_doc.h"
#include "app/run/toml_file.h"

namespace huiyin::run {
namespace {

using Path = std::filesystem::path;

// Reads one file's tables; remembers the first fault with its line, and which keys are known.
class Reader {
 public:
  Reader(std::string file, toml::table root) : file_(std::move(file)), root_(std::move(root)) {}

  void text(std::string_view table, std::string_view key, std::string& out) {
    const toml::node* node = find(table, key);
    if (node == nullptr) return;
    if (const auto value = node->value_exact<std::string>()) {
      out = *value;
    } else {
      complain(*node, table, key, "a text in quotation marks");
    }
  }
  // Letters, digits, dot and dash only: it stands in QR codes in their alphanumeric mode.
  void host_name(std::string_view table, std::string_view key, std::string& out) {
    const toml::node* node = find(table, key);
    if (node == nullptr) return;
    const auto value = node->value_exact<std::string>();
    constexpr std::string_view kAllowed =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-";
    if (value && !value->empty() && value->find_first_not_of(kAllowed) == std::string::npos) {
      out = *value;
    } else {
      complain(*node, table, key, "a host name of letters, digits, dots and dashes");
    }
  }
  void choice(std::string_view table, std::string_view key, std::string& out,
              const std::vector<std::string>& allowed) {
    const toml::node* node = find(table, key);
    if (node == nullptr) return;
    const auto value = node->value_exact<std::string>();
    for (const std::string& word : allowed) {
      if (value == word) {
        out = word;
        return;
      }
    }
    complain(*node, table, key, joined(allowed));
  }
  void number(std::string_view table, std::string_view key, int& out, int low, int high) {
    const toml::node* node = find(table, key);
    if (node == nullptr) return;
    const auto value = node->value_exact<std::int64_t>();
    if (value && *value >= low && *value <= high) {
      out = static_cast<int>(*value);
    } else {
      complain(*node, table, key,
               "a whole number from " + std::to_string(low) + " to " + std::to_string(high));
    }
  }
  void one_of(std::string_view table, std::string_view key, int& out, std::vector<int> allowed) {
    const toml::node* node = find(table, key);
    if (node == nullptr) return;
    const auto value = node->value_exact<std::int64_t>();
    std::vector<std::string> words;
    for (const int candidate : allowed) {
      words.push_back(std::to_string(candidate));
      if (value && *value == candidate) {
        out = candidate;
        return;
      }
    }
    complain(*node, table, key, joined(words));
  }

  // After all reads: keys nobody asked for.
  Result<Ok> finish() {
    for (const auto& [name, node] : root_) {
      const std::string table(name.str());
      const auto known = known_.find(table);
      if (known == known_.end() || !node.is_table()) {
        std::vector<std::string> tables;
        for (const auto& entry : known_)
          tables.push_back("[" + entry.first + "]");
        complain_at(node.source().begin.line, "unknown table " + table, joined(tables));
        continue;
      }
      for (const auto& [key, value] : *node.as_table()) {
        const auto& keys = known->second;
        if (std::find(keys.begin(), keys.end(), key.str()) == keys.end()) {
          complain_at(key.source().begin.line,
                      "unknown key " + table + "." + std::string(key.str()), joined(keys));
        }
      }
    }
    if (!fault_.empty()) return fail(ErrorCode::kConfig, fault_);
    return Ok{};
  }

 private:
  const toml::node* find(std::string_view table, std::string_view key) {
    known_[std::string(table)].emplace_back(key);
    const toml::table* inner = root_[table].as_table();
    return inner == nullptr ? nullptr : inner->get(key);
  }
  void complain(const toml::node& node, std::string_view table, std::string_view key,
                const std::string& allowed) {
    complain_at(node.source().begin.line, std::string(table) + "." + std::string(key), allowed);
  }
  void complain_at(toml::source_index line, const std::string& what, const std::string& allowed) {
    if (!fault_.empty()) fault_ += "; ";
    fault_ += file_ + ":" + std::to_string(line) + ": " + what + "; allowed: " + allowed;
  }

  std::string file_;
  toml::table root_;
  std::map<std::string, std::vector<std::string>> known_;
  std::string fault_;
};

Result<Reader> open(const Path& file) {
  auto table = parse_toml_file(file);
  if (!table) return table.error();
  return Reader(file.string(), std::move(*table));
}

std::vector<std::string> languages() {
  return {"zh_CN", "zh_TW", "en"};
}

void read_printer(Reader& r, PrinterConfig& out) {
  r.text("printer", "queue", out.queue);
  r.one_of("printer", "width_dots", out.width_dots, {576, 384});
}

void read_reports(Reader& r, ReportConfig& out) {
  r.choice("reports", "complaint_month", out.complaint_month, {"26-25", "1-25"});
  r.number("reports", "households", out.households, 0, 1'000'000);
  r.number("reports", "most_valid_complaints", out.most_valid_complaints, 0, 100'000);
  r.number("reports", "alike_at_least", out.alike_at_least, 2, 100);
}

void read_clock(Reader& r, SiteClock& out) {
  r.number("clock", "utc_offset_min", out.utc_offset_min, -720, 840);
  r.number("clock", "day_change_min", out.day_change_min, 0, 720);
}

Result<Ok> write_new(const Path& file, const toml::table& root, std::string_view comment) {
  std::error_code error;
  if (std::filesystem::exists(file, error)) return fail(ErrorCode::kAlreadyDone, file.string());
  std::ofstream out(file);
  out << comment << "\n" << toml::toml_formatter{root} << "\n";
  out.flush();
  if (!out) return fail(ErrorCode::kIo, "cannot write " + file.string());
  return Ok{};
}

}  // namespace

Result<SiteConfig> load_site_config(const Path& dir) {
  auto reader = open(dir / "site.toml");
  if (!reader) return reader.error();
  SiteConfig c;
  reader->text("site", "id", c.id);
  reader->choice("site", "language", c.language, languages());
  reader->text("office", "name", c.office.name);
  reader->text("office", "name_en", c.office.name_en);
  reader->text("office", "service_phone", c.office.service_phone);
  reader->text("office", "emergency_phone", c.office.emergency_phone);
  reader->text("office", "hours", c.office.hours);
  reader->host_name("office", "public_host", c.office.public_host);
  reader->text("host", "listen", c.listen);
  reader->number("host", "port", c.port, 0, 65535);
  reader->number("host", "status_port", c.status_port, 0, 65535);
  reader->number("host", "admin_port", c.admin_port, 0, 65535);
  reader->number("counter", "lock_after_s", c.lock_after_s, 30, 86400);
  read_reports(*reader, c.reports);
  for (const std::string_view form : kTicketForms) {
    FormConfig& named = c.forms[std::string(form)];
    reader->text("forms", std::string(form) + "_title", named.title);
    reader->text("forms", std::string(form) + "_number", named.number);
  }
  read_printer(*reader, c.printer);
  reader->text("printer", "paper_queue", c.printer.paper_queue);
  read_clock(*reader, c.clock);
  auto checked = reader->finish();
  if (!checked) return checked.error();
  return c;
}

Result<StationConfig> load_station_config(const Path& dir) {
  auto reader = open(dir / "station.toml");
  if (!reader) return reader.error();
  StationConfig c;
  reader->text("station", "name", c.name);
  reader->choice("station", "language", c.language, languages());
  reader->text("host", "url", c.host_url);
  reader->number("kiosk", "idle_s", c.idle_s, 15, 600);
  reader->number("kiosk", "warning_s", c.warning_s, 20, 120);
  read_printer(*reader, c.printer);
  read_clock(*reader, c.clock);
  auto checked = reader->finish();
  if (!checked) return checked.error();
  return c;
}

Result<Ok> write_site_config(const Path& dir, const SiteConfig& c) {
  const toml::table root{
      {"site", toml::table{{"id", c.id}, {"language", c.language}}},
      {"office", toml::table{{"name", c.office.name},
                             {"name_en", c.office.name_en},
                             {"service_phone", c.office.service_phone},
                             {"emergency_phone", c.office.emergency_phone},
                             {"hours", c.office.hours},
                             {"public_host", c.office.public_host}}},
      {"clock", toml::table{{"utc_offset_min", c.clock.utc_offset_min},
                            {"day_change_min", c.clock.day_change_min}}},
      {"host", toml::table{{"listen", c.listen},
                           {"port", c.port},
                           {"status_port", c.status_port},
                           {"admin_port", c.admin_port}}},
      {"counter", toml::table{{"lock_after_s", c.lock_after_s}}},
      {"reports", toml::table{{"complaint_month", c.reports.complaint_month},
                              {"households", c.reports.households},
                              {"most_valid_complaints", c.reports.most_valid_complaints},
                              {"alike_at_least", c.reports.alike_at_least}}},
      {"printer", toml::table{{"queue", c.printer.queue},
                              {"width_dots", c.printer.width_dots},
                              {"paper_queue", c.printer.paper_queue}}}};
  return write_new(dir / "site.toml", root, "# The site's settings; see assets/site.example.toml.");
}

Result<Ok> write_station_config(const Path& dir, const StationConfig& c) {
  const toml::table root{
      {"station", toml::table{{"name", c.name}, {"language", c.language}}},
      {"host", toml::table{{"url", c.host_url}}},
      {"kiosk", toml::table{{"idle_s", c.idle_s}, {"warning_s", c.warning_s}}},
      {"clock", toml::table{{"utc_offset_min", c.clock.utc_offset_min},
                            {"day_change_min", c.clock.day_change_min}}},
      {"printer", toml::table{{"queue", c.printer.queue}, {"width_dots", c.printer.width_dots}}}};
  return write_new(dir / "station.toml", root,
                   "# This kiosk's settings; see assets/station.example.toml.");
}

}  // namespace huiyin::run
