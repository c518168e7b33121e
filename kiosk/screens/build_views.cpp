#include "kiosk/screens/build_views.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "app/core/text.h"
#include "app/words/ticket_words.h"
#include "kiosk/flow/intake_way.h"

namespace huiyin::kiosk {
namespace {

using words::tr;
using words::tr_format;

std::string office_name(words::Language l, const words::OfficeWords& office) {
  return l == words::Language::kEn && !office.name_en.empty() ? office.name_en : office.name;
}

bool speaks_of_danger(const State& state) {
  if (const auto* done = std::get_if<place::Done>(&state.place)) {
    return done->receipt.urgency == Urgency::kEmergency;
  }
  const bool is_later = std::holds_alternative<place::Contact>(state.place) ||
                        std::holds_alternative<place::Describe>(state.place) ||
                        std::holds_alternative<place::Neighbours>(state.place) ||
                        std::holds_alternative<place::Confirm>(state.place);
  return is_later && state.form.is_emergency();
}

std::string date_words(words::Language l, const CivilTime& day) {
  constexpr std::array kDays = {words::tr_mark("Sunday"),   words::tr_mark("Monday"),
                                words::tr_mark("Tuesday"),  words::tr_mark("Wednesday"),
                                words::tr_mark("Thursday"), words::tr_mark("Friday"),
                                words::tr_mark("Saturday")};
  return tr_format(l, "{2}, {1}/{0}",
                   {std::to_string(day.month), std::to_string(day.day),
                    tr(l, kDays[static_cast<std::size_t>(day.weekday)])});
}

std::string building_words(words::Language l, const std::string& name) {
  return tr_format(l, "Building {0}", {name});
}

std::string unit_words(words::Language l, const std::string& name) {
  return tr_format(l, "Unit {0}", {name});
}

// How many rooms a floor has when all floors have the same number, else 1: the grid then keeps a
// floor together. The floor is what stands before the last two digits.
int rooms_a_floor(const std::vector<Room>& rooms) {
  std::map<std::string, int> floors;
  for (const Room& room : rooms) {
    const std::size_t size = room.name.size();
    ++floors[room.name.substr(0, size - std::min<std::size_t>(size, 2))];
  }
  if (floors.empty()) return 1;
  const int first = floors.begin()->second;
  const bool is_even = std::all_of(floors.begin(), floors.end(),
                                   [first](const auto& floor) { return floor.second == first; });
  return is_even && first <= 6 ? first : 1;
}

std::string fault_words(words::Language l, const std::optional<ErrorCode>& code) {
  return code ? words::error_words(l, fail(*code)) : std::string();
}

std::string fault_words(words::Language l, const std::optional<Error>& error) {
  return error ? words::error_words(l, *error) : std::string();
}

}  // namespace

const std::string& emergency_phone(const words::OfficeWords& office) {
  return office.emergency_phone.empty() ? office.service_phone : office.emergency_phone;
}

std::string door_words(words::Language language, const Form& form) {
  std::string out;
  const auto add = [&out](std::string part) {
    if (!out.empty()) out += " · ";
    out += part;
  };
  if (!form.building.empty()) add(building_words(language, form.building));
  if (!form.unit.empty()) add(unit_words(language, form.unit));
  if (!form.room.empty()) add(tr_format(language, "Room {0}", {form.room}));
  return out;
}

FrameView Views::frame(std::string_view title, std::string_view hint) const {
  FrameView out;
  out.screen = screen_id(state.place);
  out.office = office_name(language, state.site.office);
  out.clock = to_hhmm(now.wall, state.site.clock);
  out.large_text = state.large_text;
  out.low_reach = state.low_reach;
  out.has_sound = state.has_sound;
  out.speaks = state.speech.is_on;
  out.steps = steps_of(state.place);
  out.title = title;
  out.hint = hint;
  if (speaks_of_danger(state)) out.emergency_phone = emergency_phone(state.site.office);
  if (!state.link.online) out.offline_since = to_hhmm(state.link.offline_since, state.site.clock);
  return out;
}

FrameView Views::service_frame() const {
  FrameView out = frame({}, {});
  out.has_back = false;
  out.has_home = false;
  out.steps = {};
  return out;
}

WelcomeView Views::welcome() const {
  FrameView shared = service_frame();
  shared.office = date_words(language, civil(now.wall, state.site.clock));
  shared.office_icon = ui::Icon::kCalendar;
  return {std::move(shared), state.site.office, state.calls,
          words::valid_on(state.site.notices, local_day(now.wall, state.site.clock)),
          state.printer_reason};
}

CategoryView Views::category() const {
  return {frame(tr(language, "What is it about?"), tr(language, "Touch what fits best")),
          state.form.category};
}

HouseholdView Views::buildings() const {
  HouseholdView out;
  out.frame = frame(tr(language, "Which building?"), tr(language, "Touch your building"));
  for (const Building& building : state.site.doors->buildings) {
    out.choices.push_back(
        {"household.building." + building.name, building_words(language, building.name),
         input::ChooseBuilding{building.name}, building.name == state.form.building});
  }
  out.offers_none = !state.form.required().household;
  out.takes_typing = !out.choices.empty();
  out.typed = state.form.typed_home;
  out.empty_words =
      tr(language, "The list of homes has not arrived yet. Please ask at the counter.");
  return out;
}

HouseholdView Views::units() const {
  HouseholdView out;
  out.frame = frame(tr(language, "Which unit?"), tr(language, "Touch your entrance"));
  Form path;
  path.building = state.form.building;
  out.path = door_words(language, path);
  const Building* building = state.site.doors->building(state.form.building);
  if (building == nullptr) return out;
  for (const Unit& unit : building->units) {
    out.choices.push_back({"household.unit." + unit.name, unit_words(language, unit.name),
                           input::ChooseUnit{unit.name}, unit.name == state.form.unit});
  }
  return out;
}

HouseholdView Views::rooms() const {
  HouseholdView out;
  out.frame = frame(tr(language, "Which room?"), tr(language, "Touch the number on your door"));
  Form path;
  path.building = state.form.building;
  path.unit = state.form.unit;
  out.path = door_words(language, path);
  const Unit* unit = state.site.doors->unit(state.form.building, state.form.unit);
  if (unit == nullptr) return out;
  for (const Room& room : unit->rooms) {
    out.choices.push_back({"household.room." + room.name, room.name, input::ChooseRoom{room.name},
                           room.name == state.form.room});
  }
  out.columns_of = rooms_a_floor(unit->rooms);
  return out;
}

DescribeView Views::describe(const place::Describe& at) const {
  return {frame(tr(language, "What is the matter?"),
                tr(language, "Touch one or more sentences, or write it yourself")),
          state.form.category.value_or(Category::kOther), state.form.text,
          fault_words(language, at.fault), state.pad};
}

ContactView Views::contact(const place::Contact& at) const {
  ContactView out;
  out.frame = frame(tr(language, "How can we reach you?"),
                    tr(language, "Only the office reads this; it is not on the slip"));
  out.field = at.field;
  out.phone = state.form.phone;
  out.name = state.form.name;
  out.title = state.form.title;
  out.phone_is_needed = state.form.required().phone;
  out.error = at.fault == ErrorCode::kMissingField
                  ? tr(language, "We need a telephone number for this.")
                  : fault_words(language, at.fault);
  out.page = state.pad;
  return out;
}

ConfirmView Views::confirm(const place::Confirm& at) const {
  const Form& form = state.form;
  ConfirmView out;
  out.frame = frame(tr(language, "Is everything right?"),
                    tr(language, "Touch a line to change it, then submit"));
  out.category = words::category_words(language, form.category.value_or(Category::kOther));
  out.household =
      form.household.empty() ? std::string(tr(language, "None")) : door_words(language, form);
  out.text = told_text(state);
  if (const IntakeForm* intake = intake_of(state)) {
    for (const IntakeQuestion& question : intake->questions) {
      if (!question.is_optional) continue;
      out.extras.push_back({question.id, question.title.in(words::code_of(language)),
                            answer_words(state, question, language)});
    }
  }
  if (form.asks_danger()) out.danger = form.danger;
  out.contact = trim(form.full_name(language) + "  " + form.phone);
  if (out.contact.empty()) out.contact = tr(language, "None");
  out.attendance = form.attendance;
  out.fault = fault_words(language, at.fault);
  return out;
}

PairingView Views::pairing(const place::Pairing& at) const {
  return {service_frame(), at.digits, fault_words(language, at.fault)};
}

OutOfOrderView Views::out_of_order(const place::OutOfOrder& at) const {
  return {service_frame(), words::error_words(language, at.error), name_of(at.error.code),
          state.site.office.service_phone};
}

StaffView Views::staff() const {
  FrameView shared = service_frame();
  shared.screen = state.staff->is_inside ? "staff" : "staff.gate";
  shared.title = state.staff->is_inside ? tr(language, "For staff") : tr(language, "Staff PIN");
  const std::int64_t left = state.gate.shut_until_ms - now.steady_ms;
  const auto minutes =
      static_cast<int>((std::max<std::int64_t>(0, left) + kMinute_ms - 1) / kMinute_ms);
  return {std::move(shared), *state.staff, minutes, state.link.online};
}

IdleView Views::idle() const {
  IdleView out;
  out.frame = service_frame();
  out.seconds_left = seconds_left(state, now.steady_ms);
  return out;
}

}  // namespace huiyin::kiosk
