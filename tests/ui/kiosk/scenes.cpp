#include "tests/ui/kiosk/scenes.h"

#include "printer/slip/qr.h"

namespace huiyin::kiosk {
namespace {

constexpr Pace kScenePace{40, 5.0 * kMinute_ms, 9.0 * kMinute_ms* kMinute_ms};

using words::Language;

Doors made_up_doors() {
  Doors doors;
  for (int b = 1; b <= 8; ++b) {
    Building building{std::to_string(b), {}};
    for (int u = 1; u <= 3; ++u) {
      Unit unit{std::to_string(u), {}};
      for (int floor = 1; floor <= 18; ++floor) {
        for (int door = 1; door <= 3; ++door) {
          const std::string room = std::to_string(floor * 100 + door);
          unit.rooms.push_back({room, building.name + "-" + unit.name + "-" + room});
        }
      }
      building.units.push_back(std::move(unit));
    }
    doors.buildings.push_back(std::move(building));
  }
  return doors;
}

State resting(Language language) {
  State state;
  state.language = language;
  state.place = place::Welcome{};
  state.site.office = {"翠湖花园物业服务中心", "Emerald Lake Garden Property Service Centre",
                       "020-5550 0123",        "020-5550 0119",
                       "每天 8:30–21:00",      "HUIYIN.EXAMPLE"};
  const Day today = local_day(kSceneTime, state.site.clock);
  state.site.notices = {
      {"3栋停水通知", "11月23日 9:00–12:00 检修水泵，3栋停水，请提前储水。", true, today, today},
      {"灭蚊消杀", "11月24日上午园区喷药，请关好低楼层门窗，看好小孩和宠物。", false, today,
       today}};
  state.site.doors = std::make_shared<const Doors>(made_up_doors());
  state.calls = {{{"A011", "2", false},
                  {"B007", "1", true},
                  {"A009", "3", true},
                  {"C004", "1", false},
                  {"A008", "2", true}},
                 4,
                 kScenePace};
  return state;
}

std::string words_of(Language l, const char* chinese, const char* traditional,
                     const char* english) {
  if (l == Language::kEn) return english;
  return l == Language::kZhTw ? traditional : chinese;
}

Form filled(Language l, bool danger) {
  Form form;
  form.category = Category::kRepair;
  form.building = "3";
  form.unit = "1";
  form.room = "1502";
  form.household = "3-1-1502";
  form.text = words_of(l, "天花板漏水；水龙头漏水", "天花板漏水；水龍頭漏水",
                       "Water comes through the ceiling; A tap is leaking");
  form.danger = danger;
  form.name = words_of(l, "王", "王", "Wang");
  form.title = Title::kMs;
  form.phone = "13800138000";
  form.contact_seen = true;
  return form;
}

Receipt receipt(SlipState slip, Attendance attendance, Urgency urgency = Urgency::kNormal) {
  Receipt out;
  out.number = "A012";
  out.token = "7K3M9QXA2FHP";
  out.qr_text = "HTTPS://HUIYIN.EXAMPLE/T/7K3M9QXA2FHP";
  const auto grid = slip::qr_grid(out.qr_text);
  if (grid) {
    out.qr.side = grid->size;
    for (const bool black : grid->modules)
      out.qr.modules.push_back(black ? 1 : 0);
  }
  out.category = Category::kRepair;
  out.urgency = urgency;
  out.attendance = attendance;
  out.promised_at = kSceneTime + 4 * kHour_ms;
  out.people_ahead = 2;
  out.slip = {1, slip, {}};
  return out;
}

class Scenes {
 public:
  explicit Scenes(Language language) : language_(language) {}

  State at(Place place) const {
    State state = resting(language_);
    state.place = std::move(place);
    return state;
  }
  State on_the_way(Place place, bool danger = false) const {
    State state = at(std::move(place));
    state.form = filled(language_, danger);
    return state;
  }
  void add(std::string name, State state) {
    scenes_.push_back({std::move(name), std::move(state)});
  }
  std::vector<Scene> all() && { return std::move(scenes_); }

 private:
  Language language_;
  std::vector<Scene> scenes_;
};

void add_registration(Scenes& scenes) {
  scenes.add("category", scenes.at(place::PickCategory{}));
  scenes.add("building", scenes.on_the_way(place::PickBuilding{}));
  State stranger = scenes.at(place::PickBuilding{});
  stranger.form.category = Category::kInquiry;
  scenes.add("building-stranger", std::move(stranger));
  scenes.add("unit", scenes.on_the_way(place::PickUnit{}));
  scenes.add("room", scenes.on_the_way(place::PickRoom{}));
  scenes.add("describe", scenes.on_the_way(place::Describe{}));
  State by_hand = scenes.on_the_way(place::Describe{});
  by_hand.pad = PadPage::kInk;
  scenes.add("describe-by-hand", std::move(by_hand));
  State by_pinyin = scenes.on_the_way(place::Describe{});
  by_pinyin.pad = PadPage::kPinyin;
  scenes.add("describe-by-pinyin", std::move(by_pinyin));
  State blank = scenes.at(place::Describe{ErrorCode::kEmptyText});
  blank.form.category = Category::kComplaint;
  scenes.add("describe-fault", std::move(blank));
  scenes.add("danger", scenes.on_the_way(place::Danger{}));
  State phone = scenes.on_the_way(place::Contact{Field::kPhone, ErrorCode::kBadPhone});
  phone.form.phone = "138";
  phone.form.name.clear();
  scenes.add("contact-phone", std::move(phone));
  State name = scenes.on_the_way(place::Contact{Field::kName, {}}, true);
  scenes.add("contact-name", std::move(name));
  State name_by_hand = scenes.on_the_way(place::Contact{Field::kName, {}});
  name_by_hand.pad = PadPage::kInk;
  scenes.add("contact-name-by-hand", std::move(name_by_hand));
  scenes.add("confirm", scenes.on_the_way(place::Confirm{}));
  State urgent = scenes.on_the_way(place::Confirm{fail(ErrorCode::kDatabaseBusy)}, true);
  urgent.form.attendance = Attendance::kWaiting;
  urgent.link = {false, kSceneTime + -25 * kMinute_ms};
  scenes.add("confirm-urgent", std::move(urgent));
}

void add_numbers(Scenes& scenes) {
  scenes.add("printing",
             scenes.at(place::Printing{0, receipt(SlipState::kSending, Attendance::kDropOff)}));
  scenes.add("done", scenes.at(place::Done{receipt(SlipState::kPrinted, Attendance::kDropOff)}));
  State waiting = scenes.at(place::Done{receipt(SlipState::kPrinted, Attendance::kWaiting)});
  waiting.calls.pace = kScenePace;
  scenes.add("done-waiting", std::move(waiting));
  scenes.add("done-no-paper",
             scenes.at(place::Done{
                 receipt(SlipState::kNotSent, Attendance::kWaiting, Urgency::kEmergency)}));
}

void add_status(Scenes& scenes) {
  scenes.add("status", scenes.at(place::StatusSearch{}));
  scenes.add("status-unknown",
             scenes.at(place::StatusSearch{"A999", false, fail(ErrorCode::kUnknownToken)}));
  PublicTicket ticket;
  ticket.number = "A012";
  ticket.state = huiyin::State::kInProgress;
  ticket.promised_at = kSceneTime + 4 * kHour_ms;
  scenes.add("result", scenes.at(place::StatusResult{ticket}));
  ticket.state = huiyin::State::kClosed;
  scenes.add("result-closed", scenes.at(place::StatusResult{ticket}));
}

void add_service(Scenes& scenes) {
  scenes.add("starting", scenes.at(place::Starting{}));
  scenes.add("pairing", scenes.at(place::Pairing{"402817", {}, 0}));
  scenes.add("pairing-fault", scenes.at(place::Pairing{{}, fail(ErrorCode::kPeerAway), 0}));
  scenes.add("out-of-order", scenes.at(place::OutOfOrder{fail(ErrorCode::kDiskFull), 0}));
  State idle = scenes.on_the_way(place::Confirm{});
  idle.warned_ms = 0;
  scenes.add("idle", std::move(idle));
  State scan = scenes.at(place::PickCategory{});
  scan.notice = Notice{fail(ErrorCode::kNotOurCode), 1'000'000'000};
  scenes.add("not-our-code", std::move(scan));
}

void add_staff(Scenes& scenes) {
  State gate = scenes.at(place::Welcome{});
  gate.staff.emplace().refused = PinAnswer::kWrong;
  scenes.add("staff-gate", std::move(gate));
  State page = scenes.at(place::Welcome{});
  page.staff.emplace().is_inside = true;
  page.staff->facts = {.printer = "paper_out",
                       .queue = "slips",
                       .host = "翠湖花园物业服务中心",
                       .sound = {},
                       .volume = 80,
                       .brightness = 60,
                       .log = {"13:58:02 info kiosk ticket A011 stored in 6 ms",
                               "14:02:40 warning kiosk the host is away: kPeerAway timeout",
                               "14:03:11 info kiosk ticket A012 stored in 5 ms"},
                       .told = "The test print is on its way."};
  scenes.add("staff-page", std::move(page));
}

}  // namespace

std::vector<Scene> all_scenes(Language language) {
  Scenes scenes(language);
  scenes.add("welcome", scenes.at(place::Welcome{}));
  State quiet = scenes.at(place::Welcome{});
  quiet.calls = {};
  quiet.site.notices.clear();
  quiet.printer_reason = "paper_out";
  quiet.link = {false, kSceneTime + -25 * kMinute_ms};
  scenes.add("welcome-quiet", std::move(quiet));
  add_registration(scenes);
  add_numbers(scenes);
  add_status(scenes);
  add_service(scenes);
  add_staff(scenes);
  return std::move(scenes).all();
}

}  // namespace huiyin::kiosk
