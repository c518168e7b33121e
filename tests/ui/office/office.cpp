#include "tests/ui/office/office.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>
#include <stdexcept>

#include "tests/drive/file_watch.h"

namespace huiyin::drive {
namespace {

const std::filesystem::path kBuild = HUIYIN_BUILD_DIR;

std::string program(const std::string& name) {
  return (kBuild / "bin" / name).string();
}

Process open_office(const std::filesystem::path& folder) {
  std::filesystem::create_directories(folder);
  const std::string script = std::string(HUIYIN_SOURCE_DIR) + "/packaging/office";
  return Process({{script, folder.string(), kBuild.string()}, {}, folder / "office.log", -1});
}

Program counter_program(const std::filesystem::path& folder, const std::string& cups_server) {
  return {.words = {program("huiyin-counter"), "--site", (folder / "site").string()},
          .environment = {{"CUPS_SERVER", cups_server}},
          .width_px = 1280,
          .height_px = 800};
}

Program kiosk_program(const std::filesystem::path& folder, const std::string& cups_server) {
  return {.words = {program("huiyin-kiosk"), "--station", (folder / "station").string()},
          .environment = {{"CUPS_SERVER", cups_server}},
          .width_px = 1080,
          .height_px = 1920};
}

}  // namespace

Office::Office(const std::filesystem::path& folder)
    : folder_(folder),
      keeper_(open_office(folder)),
      cups_server_(
          wait_for_line(folder / "office.log", "ready ", keeper_, std::chrono::seconds(60))),
      counter_("counter", counter_program(folder, cups_server_), folder),
      kiosk_("kiosk", kiosk_program(folder, cups_server_), folder) {}

void Office::start_host() {
  const std::filesystem::path log = folder_ / "host.log";
  host_ = Process(
      {{program("huiyin"), "--json", "serve", "--site", (folder_ / "site").string()}, {}, log, -1});
  (void)wait_for_line(log, "{", host_, std::chrono::seconds(20));
}

Office::~Office() {
  kiosk_.close();
  counter_.close();
}

std::string Office::ask_site(Words words) const {
  words.insert(words.begin(), {program("huiyin"), "--json"});
  words.insert(words.end(), {"--site", (folder_ / "site").string()});
  const Outcome outcome = run(words);
  if (outcome.exit_code != 0) throw std::runtime_error("huiyin " + words[2] + ": " + outcome.err);
  return outcome.out;
}

std::vector<ToldTicket> Office::tickets() const {
  std::vector<ToldTicket> tickets;
  const nlohmann::json told = nlohmann::json::parse(ask_site({"tickets"}));
  for (const auto& json : told.at("tickets")) {
    tickets.push_back({json.at("id"), json.at("number"), json.at("token"), json.at("state"),
                       json.at("slip_state")});
  }
  return tickets;
}

std::filesystem::path Office::slip(int n, const std::string& kind) const {
  return folder_ / "paper" / ("slip-" + std::to_string(n) + "." + kind);
}

void Office::wait_for_slip(int n, std::chrono::milliseconds time) const {
  const FileWatch watch(folder_ / "paper");
  const auto is_there = [&] {
    return std::filesystem::exists(slip(n, "png")) && std::filesystem::exists(slip(n, "escpos"));
  };
  if (!watch.wait_until(is_there, Deadline(time))) {
    throw std::runtime_error("slip " + std::to_string(n) + " never came out of the printer");
  }
}

int Office::slips() const {
  int count = 0;
  while (std::filesystem::exists(slip(count + 1, "escpos")))
    ++count;
  return count;
}

std::string Office::newest_print_job() const {
  const Outcome outcome =
      run({"lpstat", "-W", "all", "-o", "slips"}, {{"CUPS_SERVER", cups_server_}});
  std::string newest;
  int newest_number = 0;
  std::istringstream lines(outcome.out);
  for (std::string job, rest; lines >> job && std::getline(lines, rest);) {
    const int number = std::stoi("0" + job.substr(std::min(job.size(), job.rfind('-') + 1)));
    if (number > newest_number) newest = job;
    newest_number = std::max(number, newest_number);
  }
  return newest;
}

}  // namespace huiyin::drive
