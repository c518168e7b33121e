#include "tests/ui/tour/tour.h"

#include <cmath>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>

namespace huiyin::drive {
namespace {

using Clock = std::chrono::steady_clock;

double ms_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

double rounded(double value_ms) {
  return std::round(value_ms * 10) / 10;
}

std::string numbered(int n, const std::string& name) {
  return (n < 10 ? "0" : "") + std::to_string(n) + "-" + name + ".png";
}

}  // namespace

Tour::Tour(std::filesystem::path out, const std::filesystem::path& state)
    : out_(std::move(out)), office_(state) {
  if (!out_.empty()) std::filesystem::create_directories(out_);
}

bool Tour::run(const std::vector<Step>& steps) {
  for (const Step& step : steps) {
    const Clock::time_point start = Clock::now();
    StepResult result{step.name, true, 0, ""};
    try {
      step.act();
    } catch (const std::exception& error) {
      result.ok = false;
      result.error = error.what();
    }
    result.took_ms = rounded(ms_since(start));
    std::cout << (result.ok ? "ok    " : "FAILED ") << result.name << " (" << result.took_ms
              << " ms)" << std::endl;
    results_.push_back(result);
    if (result.ok) continue;
    std::cerr << "huiyin-tour: " << result.name << ": " << result.error << std::endl;
    kiosk_picture("failed");
    counter_picture("failed");
    return false;
  }
  return true;
}

bool Tour::run_all() {
  const bool ok = run(opening()) && run(registering()) && run(handling()) && run(scanning());
  write_summary();
  return ok;
}

void Tour::write_summary() const {
  nlohmann::json steps = nlohmann::json::array();
  bool ok = !results_.empty();
  for (const StepResult& result : results_) {
    nlohmann::json step = {{"name", result.name}, {"ok", result.ok}, {"ms", result.took_ms}};
    if (!result.ok) step["error"] = result.error;
    steps.push_back(step);
    ok = ok && result.ok;
  }
  const nlohmann::json summary = {
      {"ok", ok},
      {"ticket", facts_.ticket.id},
      {"number", facts_.number},
      {"qr_text", facts_.qr_text},
      {"cups_job", facts_.print_job},
      {"steps", steps},
      {"tap_to_ticket_ms", rounded(facts_.tap_to_ticket_ms)},
      {"tap_to_number_ms", rounded(facts_.tap_to_number_ms)},
      {"tap_to_last_slip_byte_ms", rounded(facts_.tap_to_last_slip_byte_ms)},
      {"sync_ms", rounded(facts_.sync_ms)}};
  std::ofstream(out_ / "summary.json") << summary.dump(2) << "\n";
}

void Tour::kiosk_picture(const std::string& name) {
  if (out_.empty()) return;
  office_.kiosk().picture(out_ / ("kiosk-" + numbered(++kiosk_pictures_, name)));
}

void Tour::counter_picture(const std::string& name) {
  if (out_.empty()) return;
  office_.counter().picture(out_ / ("counter-" + numbered(++counter_pictures_, name)));
}

std::vector<Tour::Step> Tour::opening() {
  return {{"the counter opens",
           [this] {
             office_.counter().start();
             office_.counter().wait_screen("sign_in");
             counter_picture("sign-in");
           }},
          {"staff sign in", [this] { sign_in(); }},
          {"the kiosk opens", [this] {
             office_.kiosk().start();
             office_.kiosk().wait_screen("welcome");
             kiosk_picture("welcome");
           }}};
}

std::vector<Tour::Step> Tour::registering() {
  Screen& kiosk = office_.kiosk();
  return {{"the owner taps register",
           [this, &kiosk] {
             kiosk.tap("welcome.register");
             kiosk.wait_screen("category");
             kiosk_picture("category");
           }},
          {"chooses repair and the home", [this] { choose_the_home(); }},
          {"says that the door lock is broken", [this] { say_what_is_wrong(); }},
          {"leaves a telephone number", [this] { leave_a_telephone(); }},
          {"confirms and gets a number", [this] { submit(); }},
          {"the slip comes out of the printer", [this] { paper_comes_out(); }}};
}

std::vector<Tour::Step> Tour::handling() {
  return {{"the counter sees the ticket", [this] { see_the_ticket(); }},
          {"calls the owner", [this] { call_the_owner(); }},
          {"accepts", [this] { act("accept"); }},
          {"dispatches", [this] { dispatch(); }},
          {"work begins", [this] { act("start"); }},
          {"resolves", [this] { resolve(); }},
          {"calls back", [this] { call_back(); }},
          {"closes", [this] { close_the_case(); }}};
}

std::vector<Tour::Step> Tour::scanning() {
  return {{"the kiosk shows the ticket of the scanned slip", [this] { scan_at_the_kiosk(); }},
          {"the counter opens the ticket of the scanned slip", [this] { scan_at_the_counter(); }}};
}

}  // namespace huiyin::drive
