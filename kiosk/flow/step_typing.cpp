// What the pad, the ready-made phrases and a real keyboard write into the field that has the focus.
#include "kiosk/flow/turn.h"

namespace huiyin::kiosk {
namespace {

struct Target {
  std::string* value = nullptr;
  Field field = Field::kText;
};

Target target_of(Turn& turn) {
  Form& form = turn.state.form;
  if (turn.at<place::Describe>() != nullptr) return {&form.text, Field::kText};
  if (const auto* contact = turn.at<place::Contact>()) {
    return {contact->field == Field::kName ? &form.name : &form.phone, contact->field};
  }
  if (turn.at<place::PickBuilding>() != nullptr) return {&form.typed_home, Field::kHome};
  if (auto* search = turn.at<place::StatusSearch>()) return {&search->query, Field::kQuery};
  if (auto* tail = turn.at<place::StatusTail>()) return {&tail->tail, Field::kTail};
  const auto* ask = turn.at<place::OwnAsk>();
  const bool is_note = ask != nullptr && ask->action == Action::kAddNote && turn.state.mine;
  if (is_note) return {&turn.state.mine->note, Field::kNote};
  return {};
}

// A fault that was shown is history once the visitor goes on typing.
void forget_fault(Turn& turn) {
  if (auto* describe = turn.at<place::Describe>()) describe->fault.reset();
  if (auto* contact = turn.at<place::Contact>()) contact->fault.reset();
  if (auto* search = turn.at<place::StatusSearch>()) search->fault.reset();
  if (auto* tail = turn.at<place::StatusTail>()) tail->fault.reset();
  if (auto* ask = turn.at<place::OwnAsk>()) ask->fault.reset();
}

std::string_view separator_of(words::Language language) {
  return language == words::Language::kEn ? "; " : "；";
}

}  // namespace

PadPage first_page_of(const State& state, Field field) {
  // Who reads Chinese can write it by hand; not everybody knows pinyin or Latin letters.
  const bool is_english = state.language == words::Language::kEn;
  switch (field) {
    case Field::kPhone:
    case Field::kHome:
    case Field::kTail: return PadPage::kDigits;
    case Field::kQuery: return PadPage::kCapitals;
    case Field::kText:
    case Field::kNote:
    case Field::kName:
      return state.words_pad.value_or(is_english ? PadPage::kLetters : PadPage::kInk);
  }
  HUIYIN_CHECK(false);
}

void on(Turn& turn, const input::TogglePhrase& in) {
  if (turn.at<place::Describe>() == nullptr) return;
  forget_fault(turn);
  toggle_phrase(turn.state.form.text, in.phrase, separator_of(turn.state.language));
}

void on(Turn& turn, const input::ChooseSurname& in) {
  if (turn.at<place::Contact>() == nullptr) return;
  std::string& name = turn.state.form.name;
  wipe(name);
  type_into(name, Field::kName, in.surname);
}

void on(Turn& turn, const input::ChooseTitle& in) {
  if (turn.at<place::Contact>() == nullptr) return;
  Title& title = turn.state.form.title;
  title = title == in.title ? Title::kNone : in.title;
}

void on(Turn& turn, const input::Focus& in) {
  auto* contact = turn.at<place::Contact>();
  if (contact == nullptr || (in.field != Field::kName && in.field != Field::kPhone)) return;
  contact->field = in.field;
  turn.state.pad = first_page_of(turn.state, in.field);
}

void on(Turn& turn, const input::Type& in) {
  const Target target = target_of(turn);
  if (target.value == nullptr) return;
  forget_fault(turn);
  const Typed typed = type_into(*target.value, target.field, in.text);
  if (target.field == Field::kHome) return take_typed_home(turn, false);
  if (typed == Typed::kFull) turn.tell(fail(ErrorCode::kTextTooLong));
  if (typed == Typed::kRefused && target.field == Field::kPhone) {
    *turn.at<place::Contact>() = {Field::kPhone, ErrorCode::kBadPhone};
  }
}

void on(Turn& turn, const input::Erase&) {
  const Target target = target_of(turn);
  if (target.value == nullptr) return;
  forget_fault(turn);
  erase_last(*target.value);
}

void on(Turn& turn, const input::TurnPad& in) {
  turn.state.pad = in.page;
  const bool is_a_way =
      in.page == PadPage::kInk || in.page == PadPage::kPinyin || in.page == PadPage::kLetters;
  if (is_a_way) turn.state.words_pad = in.page;
}

}  // namespace huiyin::kiosk
