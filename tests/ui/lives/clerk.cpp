#include "tests/ui/lives/clerk.h"

namespace huiyin::drive {

namespace {

constexpr double kBelowNumber_px = 160;  // there the story is
constexpr int kWholeStory_clicks = 60;

}  // namespace

Clerk::Clerk() {
  desk_.sign_in();
}

void Clerk::hands_over_to(const std::string& login) {
  desk_.sign_out();
  desk_.sign_in(login);
}

std::string Clerk::registers(const std::string& category, const std::string& text) {
  screen().press("F8");
  screen().wait_screen("register");
  screen().tap("register.category." + category);
  screen().fill("register.household", "3-1-1502");
  screen().wait_until([](const UiTree& t) { return !t.find("register.phone")->label.empty(); },
                      "the directory does not fill in the telephone");
  screen().fill("register.text", text);
  desk_.wait_label("register.text", text);
  screen().chord("Control_L", "Return");
  screen().wait_screen("desk");
  desk_.wait_label("ticket.text", text);
  return screen().wait_item("ticket.number").label;
}

void Clerk::begins(const std::string& key, const Typed& fields) {
  screen().press(key);
  for (const auto& [field, text] : fields) {
    const std::string id = "ticket.field." + field;
    screen().wait_item(id);
    screen().tap(id);
    screen().wait_until([&](const UiTree& t) { return t.find(id) && t.find(id)->is_focused; },
                        id + " takes no focus");
    const std::string before = screen().look().find(id)->label;
    screen().type(text);
    // A digit becomes the words of its choice.
    screen().wait_until([&](const UiTree& t) { return t.find(id)->label != before; },
                        id + " takes no text");
  }
  if (!fields.empty()) screen().press("Return");
}

void Clerk::does(const std::string& key, const Typed& fields) {
  begins(key, fields);
  if (!fields.empty()) screen().wait_gone("ticket.confirm");
}

std::string Clerk::is_refused(const std::string& key, const Typed& fields) {
  begins(key, fields);
  const std::string said = screen().wait_item("ticket.error").label;
  screen().press("Escape");
  screen().wait_gone("ticket.confirm");
  return said;
}

void Clerk::calls_back(const std::string& digit, const std::string& note) {
  screen().press("b");
  screen().wait_item("ticket.field.satisfaction.satisfied");
  screen().press(digit);
  if (digit == "4") return screen().wait_gone("ticket.confirm");
  screen().wait_until([](const UiTree& t) { return t.find("ticket.field.note")->is_focused; },
                      "the note is not asked for");
  screen().type(note);
  desk_.wait_label("ticket.field.note", note);
  screen().press("Return");
  screen().wait_gone("ticket.confirm");
}

// The story scrolls between the ticket's head and its buttons.
// Afterwards it stands at its top again: turns that come in one slow frame would add up.
std::string Clerk::reads(const std::string& id) {
  const std::string item = "ticket." + id;
  int turned = 0;
  for (; turned < kWholeStory_clicks; ++turned) {
    const UiTree tree = screen().look();
    if (tree.find(item) != nullptr) break;
    screen().turn_wheel_below("ticket.number", kBelowNumber_px, 1);
    screen().wait_until(
        [&](const UiTree& now) { return now.frame != tree.frame || now.find(item); },
        "the story of the ticket does not show " + item);
  }
  std::string label = desk_.label_of(item);
  if (turned == 0) return label;
  screen().turn_wheel_below("ticket.number", kBelowNumber_px, -kWholeStory_clicks);
  screen().wait_until(
      [](const UiTree& now) { return now.find("ticket.text") || now.find("ticket.hidden"); },
      "the story of the ticket does not go back to its top");
  return label;
}

void Clerk::opens(const std::string& number) {
  screen().tap("list.search");
  screen().wait_until([](const UiTree& t) { return t.find("list.search")->is_focused; },
                      "the search takes no focus");
  screen().chord("Control_L", "a");  // over what was searched for before
  screen().type(number);
  desk_.wait_label("list.search", number);
  screen().press("Return");
  desk_.wait_label("ticket.number", number);
}

}  // namespace huiyin::drive
