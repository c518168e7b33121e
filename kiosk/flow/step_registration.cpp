// The way from a category to the confirm page. Forward skips what is not asked; back goes the same
// way and keeps what was typed; a line edited from the confirm page returns there.
#include <utility>

#include "app/core/text.h"
#include "kiosk/flow/turn.h"

namespace huiyin::kiosk {
namespace {

bool household_is_settled(const Form& form) {
  return !form.household.empty() || (form.no_household && !form.required().household);
}

Place contact_place() {
  return place::Contact{Field::kPhone, {}};
}

// The first thing that is still to be said, else the confirm page.
Place first_open(const Form& form) {
  if (!form.category) return place::PickCategory{};
  if (!household_is_settled(form)) return place::PickBuilding{};
  if (trim(form.text).empty()) return place::Describe{};
  if (form.asks_danger() && !form.danger) return place::Danger{};
  if (!form.contact_seen || (form.required().phone && form.phone.empty())) return contact_place();
  return place::Confirm{};
}

void open(Turn& turn, Place place) {
  if (std::holds_alternative<place::Confirm>(place)) turn.state.editing = false;
  if (std::holds_alternative<place::Contact>(place)) turn.state.pad = PadPage::kDigits;
  if (std::holds_alternative<place::Describe>(place))
    turn.state.pad = first_page_of(turn.state, Field::kText);
  turn.go(std::move(place));
}

// To `next` on the way forward; while one line is edited, to what that made necessary.
void advance(Turn& turn, Place next) {
  open(turn, turn.state.editing ? first_open(turn.state.form) : std::move(next));
}

void forget_door(Form& form) {
  wipe(form.unit);
  wipe(form.room);
  wipe(form.household);
}

Place after_text(const Form& form) {
  return form.asks_danger() ? Place(place::Danger{}) : contact_place();
}

void leave_text(Turn& turn, place::Describe& describe) {
  const auto clean = clean_text(turn.state.form.text, kMaxDescription_chars);
  if (!clean || clean->empty()) {
    describe.fault = clean ? ErrorCode::kEmptyText : clean.error().code;
    return;
  }
  advance(turn, after_text(turn.state.form));
}

void leave_contact(Turn& turn, place::Contact& contact) {
  Form& form = turn.state.form;
  const bool is_given = !trim(form.phone).empty();
  if (is_given && !clean_phone(form.phone).ok()) {
    contact = {Field::kPhone, ErrorCode::kBadPhone};
    turn.state.pad = PadPage::kDigits;
    return;
  }
  if (!is_given && form.required().phone) {
    contact = {Field::kPhone, ErrorCode::kMissingField};
    turn.state.pad = PadPage::kDigits;
    return;
  }
  form.contact_seen = true;
  advance(turn, place::Confirm{});
}

bool has_units(const State& state) {
  const Building* building = state.site.doors->building(state.form.building);
  return building != nullptr && !(building->units.size() == 1 && building->units[0].name.empty());
}

Place last_of_household(const State& state) {
  if (state.form.no_household || state.form.building.empty()) return place::PickBuilding{};
  return place::PickRoom{};
}

// Where back leads on the way; the confirm page while a line is edited.
Place before(const State& state) {
  const Place& at = state.place;
  if (std::holds_alternative<place::PickUnit>(at)) return place::PickBuilding{};
  if (std::holds_alternative<place::PickRoom>(at)) {
    return has_units(state) ? Place(place::PickUnit{}) : Place(place::PickBuilding{});
  }
  if (state.editing) return place::Confirm{};
  if (std::holds_alternative<place::PickBuilding>(at)) return place::PickCategory{};
  if (std::holds_alternative<place::Describe>(at)) return last_of_household(state);
  if (std::holds_alternative<place::Danger>(at)) return place::Describe{};
  if (std::holds_alternative<place::Contact>(at)) {
    return state.form.asks_danger() ? Place(place::Danger{}) : Place(place::Describe{});
  }
  return contact_place();  // from the confirm page
}

bool is_on_the_way(const Place& place) {
  return steps_of(place).now > 0;
}

}  // namespace

bool go_to_first_open(Turn& turn) {
  Place place = first_open(turn.state.form);
  if (std::holds_alternative<place::Confirm>(place)) return false;
  turn.state.editing = true;
  open(turn, std::move(place));
  return true;
}

void on(Turn& turn, const input::StartRegistration&) {
  if (turn.at<place::Welcome>() == nullptr) return;
  ++turn.state.visit;
  open(turn, place::PickCategory{});
}

void on(Turn& turn, const input::ChooseCategory& in) {
  if (turn.at<place::PickCategory>() == nullptr) return;
  Form& form = turn.state.form;
  if (form.category != in.category) {
    const bool comes_to_ask = in.category == Category::kInquiry || in.category == Category::kOther;
    form.attendance = comes_to_ask ? Attendance::kWaiting : Attendance::kDropOff;
  }
  form.category = in.category;
  if (form.required().household) form.no_household = false;
  advance(turn, place::PickBuilding{});
}

void on(Turn& turn, const input::ChooseBuilding& in) {
  if (turn.at<place::PickBuilding>() == nullptr) return;
  const Building* building = turn.state.site.doors->building(in.name);
  if (building == nullptr || building->units.empty()) return;
  Form& form = turn.state.form;
  if (form.building != in.name) forget_door(form);
  form.building = in.name;
  form.no_household = false;
  if (has_units(turn.state)) {
    turn.go(place::PickUnit{});
  } else {
    form.unit = building->units[0].name;
    turn.go(place::PickRoom{});
  }
}

void on(Turn& turn, const input::ChooseUnit& in) {
  Form& form = turn.state.form;
  if (turn.at<place::PickUnit>() == nullptr) return;
  if (turn.state.site.doors->unit(form.building, in.name) == nullptr) return;
  if (form.unit != in.name) forget_door(form);
  form.unit = in.name;
  turn.go(place::PickRoom{});
}

void on(Turn& turn, const input::ChooseRoom& in) {
  Form& form = turn.state.form;
  if (turn.at<place::PickRoom>() == nullptr) return;
  const Room* room = turn.state.site.doors->room(form.building, form.unit, in.name);
  if (room == nullptr) return;
  form.room = room->name;
  form.household = room->label;
  advance(turn, place::Describe{});
}

void on(Turn& turn, const input::ChooseNoHousehold&) {
  Form& form = turn.state.form;
  if (turn.at<place::PickBuilding>() == nullptr || form.required().household) return;
  wipe(form.building);
  forget_door(form);
  form.no_household = true;
  advance(turn, place::Describe{});
}

void on(Turn& turn, const input::AnswerDanger& in) {
  if (turn.at<place::Danger>() == nullptr) return;
  turn.state.form.danger = in.danger;
  advance(turn, contact_place());
}

void on(Turn& turn, const input::SkipContact&) {
  Form& form = turn.state.form;
  if (turn.at<place::Contact>() == nullptr || form.required().phone) return;
  wipe(form.name);
  wipe(form.phone);
  form.title = Title::kNone;
  form.contact_seen = true;
  advance(turn, place::Confirm{});
}

void on(Turn& turn, const input::ChooseAttendance& in) {
  if (turn.at<place::Confirm>() != nullptr) turn.state.form.attendance = in.attendance;
}

void on(Turn& turn, const input::EditLine& in) {
  if (turn.at<place::Confirm>() == nullptr) return;
  turn.state.editing = true;
  switch (in.line) {
    case input::Line::kCategory: return open(turn, place::PickCategory{});
    case input::Line::kHousehold: return open(turn, place::PickBuilding{});
    case input::Line::kText: return open(turn, place::Describe{});
    case input::Line::kDanger: return open(turn, place::Danger{});
    case input::Line::kContact: return open(turn, contact_place());
  }
}

void on(Turn& turn, const input::GoNext&) {
  if (auto* describe = turn.at<place::Describe>()) return leave_text(turn, *describe);
  if (auto* contact = turn.at<place::Contact>()) return leave_contact(turn, *contact);
}

void on(Turn& turn, const input::GoBack&) {
  State& state = turn.state;
  const bool is_status = turn.at<place::StatusSearch>() || turn.at<place::StatusResult>();
  if (is_status) {
    if (state.resume) {
      state.place = std::move(*state.resume);
      state.resume.reset();
    } else if (turn.at<place::StatusResult>() != nullptr) {
      state.pad = PadPage::kCapitals;
      turn.go(place::StatusSearch{});
    } else {
      turn.end_visit();
    }
    return;
  }
  if (!is_on_the_way(state.place)) return;
  if (turn.at<place::PickCategory>() != nullptr && !state.editing) return turn.end_visit();
  open(turn, before(state));
}

}  // namespace huiyin::kiosk
