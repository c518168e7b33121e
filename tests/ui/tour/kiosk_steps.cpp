// What the owner does at the kiosk. Ids: kiosk/screens/ids.h.
#include <memory>
#include <stdexcept>

#include "db/change_watcher.h"
#include "tests/drive/picture.h"
#include "tests/ui/tour/tour.h"

namespace huiyin::drive {
namespace {

constexpr const char* kPhone = "13900551234";
constexpr int kCommit_ms = 10'000;

// Rings at the next commit to this record, whoever makes it.
std::unique_ptr<db::ChangeWatcher> bell_of(const std::filesystem::path& record) {
  auto watcher = db::ChangeWatcher::open(record, [] {});
  if (!watcher) throw std::runtime_error(watcher.error().detail);
  return std::move(*watcher);
}

// Where the number stands, on whichever screen comes first after the submission.
const UiItem* number_on(const UiTree& tree) {
  for (const char* id : {"done.number", "printing.number"}) {
    const UiItem* item = tree.find(id);
    if (item != nullptr && !item->label.empty()) return item;
  }
  return nullptr;
}

double ms_between(std::chrono::system_clock::time_point start,
                  std::chrono::system_clock::time_point end) {
  return std::chrono::duration<double, std::milli>(end - start).count();
}

}  // namespace

void Tour::choose_the_home() {
  Screen& kiosk = office_.kiosk();
  kiosk.tap("category.repair");
  kiosk.wait_screen("household.building");
  kiosk_picture("building");
  kiosk.tap("household.building.3");
  kiosk.wait_screen("household.unit");
  kiosk.tap("household.unit.1");
  kiosk.wait_screen("household.room");
  kiosk_picture("room");
  kiosk.tap("household.room.1502");
  kiosk.wait_screen("ask");
}

void Tour::say_what_is_wrong() {
  Screen& kiosk = office_.kiosk();
  kiosk_picture("ask");
  kiosk.tap("ask.lock");
  kiosk.wait_screen("danger");
  kiosk_picture("danger");
  kiosk.tap("danger.no");
  kiosk.wait_screen("contact");
}

void Tour::leave_a_telephone() {
  Screen& kiosk = office_.kiosk();
  for (const char digit : std::string(kPhone))
    kiosk.tap(std::string("pad.key.") + digit);
  kiosk.wait_until(
      [](const UiTree& tree) {
        const UiItem* phone = tree.find("contact.phone");
        std::string digits;
        for (const char c : phone == nullptr ? std::string() : phone->label) {
          if (c >= '0' && c <= '9') digits += c;
        }
        return digits.find(kPhone) != std::string::npos;
      },
      "the telephone number is not what was tapped");
  kiosk_picture("contact");
  kiosk.tap("nav.next");
  kiosk.wait_screen("confirm");
  kiosk.choose("confirm.waiting");
  kiosk_picture("confirm");
}

void Tour::submit() {
  Screen& kiosk = office_.kiosk();
  kiosk.wait_item("confirm.submit");
  slip_ = office_.slips() + 1;
  const auto commits = bell_of(office_.station() / "kiosk.db");
  kiosk.tap("confirm.submit");
  tapped_at_ = std::chrono::system_clock::now();
  if (!commits->wait(kCommit_ms)) throw std::runtime_error("nothing is committed at the kiosk");
  facts_.tap_to_ticket_ms = ms_between(tapped_at_, std::chrono::system_clock::now());
  const UiTree shown = kiosk.wait_until(
      [](const UiTree& tree) { return number_on(tree) != nullptr; }, "no number comes");
  const auto numbered_at = std::chrono::system_clock::now();
  facts_.tap_to_number_ms = ms_between(tapped_at_, numbered_at);
  facts_.number = number_on(shown)->label;
  office_.counter().wait_until(
      [this](const UiTree& tree) { return tree.find("queue.row." + facts_.number) != nullptr; },
      "the number does not come to the counter");
  facts_.sync_ms = ms_between(numbered_at, std::chrono::system_clock::now());
}

void Tour::paper_comes_out() {
  office_.wait_for_slip(slip_);
  const auto written = std::filesystem::last_write_time(office_.slip(slip_, "escpos"));
  facts_.tap_to_last_slip_byte_ms =
      ms_between(tapped_at_, std::chrono::file_clock::to_sys(written));
  facts_.qr_text = read_qr(office_.slip(slip_, "png"));
  facts_.print_job = office_.newest_print_job();
  for (const ToldTicket& ticket : office_.tickets()) {
    if (ticket.number == facts_.number) facts_.ticket = ticket;
  }
  if (facts_.ticket.id.empty()) throw std::runtime_error("the record has no " + facts_.number);
  if (!facts_.qr_text.ends_with(facts_.ticket.token)) {
    throw std::runtime_error("the paper's QR says \"" + facts_.qr_text + "\"");
  }
  office_.kiosk().wait_screen("done");
  kiosk_picture("done");
  keep_the_slip();
}

void Tour::keep_the_slip() {
  if (out_.empty()) return;
  for (const char* kind : {"png", "escpos"}) {
    std::filesystem::copy_file(office_.slip(slip_, kind), out_ / (std::string("slip.") + kind),
                               std::filesystem::copy_options::overwrite_existing);
  }
}

void Tour::scan_at_the_kiosk() {
  Screen& kiosk = office_.kiosk();
  kiosk.tap("done.finish");
  kiosk.wait_screen("welcome");
  kiosk.scan(facts_.qr_text);
  kiosk.wait_screen("status.result");
  kiosk.wait_until(
      [this](const UiTree& tree) {
        const UiItem* number = tree.find("status.number");
        return number != nullptr && number->label.find(facts_.number) != std::string::npos;
      },
      "the scan shows another ticket");
  kiosk_picture("status");
}

}  // namespace huiyin::drive
