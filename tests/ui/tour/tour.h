// The guided tour: the whole main job, told step by step, each step timed and judged. It drives the
// real windows only; what it claims it has seen on a screen, on paper or in the record.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "tests/ui/office/office.h"

namespace huiyin::drive {

struct StepResult {
  std::string name;
  bool ok = false;
  double took_ms = 0;
  std::string error;  // empty when ok
};

// What the tour learns on its way and tells in summary.json.
struct TourFacts {
  std::string number;
  std::string qr_text;
  ToldTicket ticket;
  std::string print_job;
  double tap_to_ticket_ms = 0;  // finger up → the ticket is committed in the kiosk's record
  double tap_to_number_ms = 0;  // finger up → its number is on the screen
  double tap_to_last_slip_byte_ms = 0;
  double sync_ms = 0;  // number on the kiosk → the same number in the counter's waiting line
};

class Tour {
 public:
  // Pictures, slip and summary go to `out` (empty: none are made); the office lives in `state`.
  Tour(std::filesystem::path out, const std::filesystem::path& state);

  struct Step {
    std::string name;
    std::function<void()> act;
  };
  // In order; ends at the first that fails. True when all went well.
  bool run(const std::vector<Step>& steps);
  bool run_all();

  // The steps by part, for tests that break off in the middle.
  std::vector<Step> opening();
  std::vector<Step> registering();
  std::vector<Step> handling();
  std::vector<Step> scanning();

  void write_summary() const;
  [[nodiscard]] const std::vector<StepResult>& results() const { return results_; }
  [[nodiscard]] const TourFacts& facts() const { return facts_; }
  Office& office() { return office_; }

 private:
  // kiosk_steps.cpp
  void choose_the_home();
  void say_what_is_wrong();
  void leave_a_telephone();
  void submit();
  void paper_comes_out();
  void keep_the_slip();
  void scan_at_the_kiosk();
  // counter_steps.cpp
  void sign_in();
  void see_the_ticket();
  void call_the_owner();
  void act(const std::string& action);
  void dispatch();
  void resolve();
  void call_back();
  void close_the_case();
  void scan_at_the_counter();

  void kiosk_picture(const std::string& name);
  void counter_picture(const std::string& name);

  std::filesystem::path out_;
  Office office_;
  std::vector<StepResult> results_;
  TourFacts facts_;
  std::chrono::system_clock::time_point tapped_at_;
  int slip_ = 1;  // which one of the printer's is ours
  int kiosk_pictures_ = 0;
  int counter_pictures_ = 0;
};

}  // namespace huiyin::drive
