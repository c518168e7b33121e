// The way from a category to the confirm page. Forward skips what is not asked; back goes the same
// way and keeps what was typed; a line edited from the confirm page returns there.
#include <utility>
#include <vector>

#include "app/core/text.h"
#include "kiosk/flow/intake_way.h"
#include "kiosk/flow/turn.h"

namespace huiyin::kiosk {
namespace {

bool household_is_settled(const Form& form) {
  return !form.household.empty() || (form.no_household && !form.required().household);
}

bool is_household(const Place& place) {
  return std::holds_alternative<place::PickBuilding>(place) ||
         std::holds_alternative<place::PickUnit>(place) ||
         std::holds_alternative<place::PickRoom>(place);
}

bool is_settled_at(const State& state, const Place& place) {
  const Form& form = state.form;
  if (std::holds_alternative<place::PickCategory>(place)) return form.category.has_value();
  if (is_household(place)) return household_is_settled(form);
  if (std::holds_alternative<place::Danger>(place)) return form.danger.has_value();
  if (std::holds_alternative<place::Describe>(place)) return !told_text(state).empty();
  if (std::holds_alternative<place::Neighbours>(place)) return form.joins.has_value();
  if (const auto* ask = std::get_if<place::Ask>(&place)) {
    return form.answers.contains(ask->question);
  }
  if (std::holds_alternative<place::Contact>(place)) {
    return form.contact_seen && (!form.required().phone || !form.phone.empty());
  }
  return !std::holds_alternative<place::Confirm>(place);
}

// The first thing that is still to be said, else the confirm page.
Place first_open(const Turn& turn) {
  for (Place& place : way_of(turn.state, turn.now.wall)) {
    if (!is_settled_at(turn.state, place)) return std::move(place);
  }
  return place::Confirm{};
}

bool is_same(const Place& a, const Place& b) {
  const auto* one = std::get_if<place::Ask>(&a);
  const auto* other = std::get_if<place::Ask>(&b);
  if (one != nullptr && other != nullptr) return one->question == other->question;
  return a.index() == b.index() || (is_household(a) && is_household(b));
}

// The page so many pages from this one; where this one is not on the way, what is open first.
Place from_here(const Turn& turn, std::ptrdiff_t pages) {
  std::vector<Place> way = way_of(turn.state, turn.now.wall);
  for (std::size_t i = 0; i < way.size(); ++i) {
    const auto to = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(i) + pages);
    if (is_same(way[i], turn.state.place) && to < way.size()) return std::move(way[to]);
  }
  return first_open(turn);
}

void open(Turn& turn, Place place) {
  if (std::holds_alternative<place::Confirm>(place)) turn.state.editing = false;
  if (std::holds_alternative<place::Contact>(place)) turn.state.pad = PadPage::kDigits;
  if (std::holds_alternative<place::Describe>(place))
    turn.state.pad = first_page_of(turn.state, Field::kText);
  turn.go(std::move(place));
}

// On to the next page; while one line is edited, to what that made necessary.
void advance(Turn& turn) {
  open(turn, turn.state.editing ? first_open(turn) : from_here(turn, 1));
}

Place contact_place() {
  return place::Contact{Field::kPhone, {}};
}

void forget_door(Form& form) {
  wipe(form.unit);
  wipe(form.room);
  wipe(form.household);
}

void leave_text(Turn& turn, place::Describe& describe) {
  const auto clean = clean_text(told_text(turn.state), kMaxDescription_chars);
  if (!clean || clean->empty()) {
    describe.fault = clean ? ErrorCode::kEmptyText : clean.error().code;
    return;
  }
  advance(turn);
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
  advance(turn);
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
Place before(const Turn& turn) {
  const State& state = turn.state;
  const Place& at = state.place;
  if (std::holds_alternative<place::PickUnit>(at)) return place::PickBuilding{};
  if (std::holds_alternative<place::PickRoom>(at)) {
    return has_units(state) ? Place(place::PickUnit{}) : Place(place::PickBuilding{});
  }
  if (state.editing) return place::Confirm{};
  Place place = from_here(turn, -1);
  return is_household(place) ? last_of_household(state) : place;
}

// What the matter is: the first question, or the visitor's own words.
Place words_place(const State& state) {
  for (const IntakeQuestion* question : questions_of(state)) {
    if (question->kind != IntakeKind::kDanger) return place::Ask{question->id};
  }
  return place::Describe{};
}

bool is_on_the_way(const Place& place) {
  return steps_of(place).now > 0;
}

}  // namespace

bool go_to_first_open(Turn& turn) {
  Place place = first_open(turn);
  if (std::holds_alternative<place::Confirm>(place)) return false;
  turn.state.editing = true;
  open(turn, std::move(place));
  return true;
}

void on(Turn& turn, const input::StartRegistration& in) {
  if (turn.at<place::Welcome>() == nullptr) return;
  ++turn.state.visit;
  open(turn, place::PickCategory{});
  if (in.category) on(turn, input::ChooseCategory{*in.category});
}

void on(Turn& turn, const input::ChooseCategory& in) {
  if (turn.at<place::PickCategory>() == nullptr) return;
  Form& form = turn.state.form;
  if (form.category != in.category) {
    const bool comes_to_ask = in.category == Category::kInquiry || in.category == Category::kOther;
    form.attendance = comes_to_ask ? Attendance::kWaiting : Attendance::kDropOff;
    form.answers.clear();
    form.wants_words = false;
    form.joins.reset();
  }
  form.category = in.category;
  if (form.required().household) form.no_household = false;
  advance(turn);
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
  form.joins.reset();
  advance(turn);
}

void on(Turn& turn, const input::ChooseNoHousehold&) {
  Form& form = turn.state.form;
  if (turn.at<place::PickBuilding>() == nullptr || form.required().household) return;
  wipe(form.building);
  forget_door(form);
  form.no_household = true;
  advance(turn);
}

void on(Turn& turn, const input::AnswerDanger& in) {
  if (turn.at<place::Danger>() == nullptr) return;
  Form& form = turn.state.form;
  form.danger = in.danger;
  form.danger_sign = in.danger ? in.sign : std::string();
  advance(turn);
}

void on(Turn& turn, const input::Answer& in) {
  const auto* ask = turn.at<place::Ask>();
  const IntakeForm* intake = intake_of(turn.state);
  if (ask == nullptr || intake == nullptr || intake->find(ask->question) == nullptr) return;
  turn.state.form.answers[ask->question] = in.choice;
  turn.state.form.joins.reset();
  advance(turn);
}

void on(Turn& turn, const input::WriteWords&) {
  const auto* ask = turn.at<place::Ask>();
  if (ask == nullptr) return;
  turn.state.form.wants_words = true;
  turn.state.form.answers[ask->question].clear();  // none of the choices
  advance(turn);
}

void on(Turn& turn, const input::AnswerNeighbours& in) {
  if (turn.at<place::Neighbours>() == nullptr) return;
  turn.state.form.joins = in.joins;
  advance(turn);
}

// Typed as it stands on paper: "3-1-1502". What no other home begins with is taken at once.
void take_typed_home(Turn& turn, bool is_whole) {
  Form& form = turn.state.form;
  const Room* found = nullptr;
  bool may_go_on = false;
  for (const Building& building : turn.state.site.doors->buildings) {
    for (const Unit& unit : building.units) {
      for (const Room& room : unit.rooms) {
        if (room.label == form.typed_home) {
          found = &room;
          form.building = building.name;
          form.unit = unit.name;
        } else if (room.label.starts_with(form.typed_home)) {
          may_go_on = true;
        }
      }
    }
  }
  if (found == nullptr || (may_go_on && !is_whole)) return;
  form.room = found->name;
  form.household = found->label;
  form.no_household = false;
  form.joins.reset();
  wipe(form.typed_home);
  advance(turn);
}

void on(Turn& turn, const input::SkipContact&) {
  Form& form = turn.state.form;
  if (turn.at<place::Contact>() == nullptr || form.required().phone) return;
  wipe(form.name);
  wipe(form.phone);
  form.title = Title::kNone;
  form.contact_seen = true;
  advance(turn);
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
    case input::Line::kText: return open(turn, words_place(turn.state));
    case input::Line::kQuestion: return open(turn, place::Ask{in.question});
    case input::Line::kDanger: return open(turn, place::Danger{});
    case input::Line::kContact: return open(turn, contact_place());
  }
}

void on(Turn& turn, const input::GoNext&) {
  if (auto* describe = turn.at<place::Describe>()) return leave_text(turn, *describe);
  if (auto* contact = turn.at<place::Contact>()) return leave_contact(turn, *contact);
  if (turn.at<place::Urgent>() != nullptr) return advance(turn);
  if (is_household(turn.state.place)) return take_typed_home(turn, true);
  write_note(turn);
}

void on(Turn& turn, const input::GoBack&) {
  State& state = turn.state;
  if (is_status(state.place)) return leave_status(turn);
  if (!is_on_the_way(state.place)) return;
  if (turn.at<place::PickCategory>() != nullptr && !state.editing) return turn.end_visit();
  open(turn, before(turn));
}

}  // namespace huiyin::kiosk
