#include "tests/ui/counter/counter_desk.h"

#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace huiyin::drive {
namespace {

const std::filesystem::path kPrograms = std::filesystem::path(HUIYIN_BUILD_DIR) / "bin";

void set_line(std::string& toml, const std::string& key, const std::string& value) {
  const auto at = toml.find("\n" + key + " = ");
  if (at == std::string::npos) throw std::runtime_error("site.toml has no " + key);
  const auto end = toml.find('\n', at + 1);
  toml.replace(at + 1, end - at - 1, key + " = " + value);
}

std::filesystem::path make_site(const std::filesystem::path& folder, Settings settings) {
  const std::filesystem::path site = folder / "site";
  const Outcome made = run({(kPrograms / "huiyin").string(), "init", "--demo", "--site", site});
  if (made.exit_code != 0) throw std::runtime_error(made.err);
  settings.try_emplace("port", "0");
  settings.try_emplace("queue", "''");
  std::string toml = read_file(site / "site.toml");
  for (const auto& [key, value] : settings)
    set_line(toml, key, value);
  std::ofstream(site / "site.toml") << toml;
  return site;
}

Program counter_of(const std::filesystem::path& folder, const Settings& settings, int height_px) {
  Program program;
  program.words = {(kPrograms / "huiyin-counter").string(), "--site",
                   make_site(folder, settings).string()};
  program.height_px = height_px;
  return program;
}

}  // namespace

CounterDesk::CounterDesk(const Settings& settings, int height_px)
    : screen_("counter", counter_of(folder_.path(), settings, height_px), folder_.path()) {
  screen_.start();
  screen_.wait_screen("sign_in");
}

void CounterDesk::sign_in(const std::string& login) {
  screen_.tap("sign_in.account." + login);
  screen_.fill("sign_in.pin", "1234");
  screen_.press("Return");
  screen_.wait_screen("desk");
}

void CounterDesk::sign_out() {
  screen_.tap("nav.sign_out");
  screen_.wait_screen("sign_in");
}

void CounterDesk::key(const std::string& name) {
  ++keys_;
  screen_.press(name);
}

std::string CounterDesk::register_by_keys(const std::string& text, bool waits) {
  keys_ = 0;
  key("F8");
  screen_.wait_screen("register");
  if (waits) key("w");
  key("1");  // repair
  screen_.wait_until([](const UiTree& t) { return t.find("register.household")->is_focused; },
                     "the household is not asked for");
  screen_.type("3-1-1502");
  screen_.wait_until([](const UiTree& t) { return !t.find("register.phone")->label.empty(); },
                     "the directory does not fill in the telephone");
  for (const char* next : {"register.name", "register.phone", "register.text"}) {
    key("Return");
    screen_.wait_until([next](const UiTree& t) { return t.find(next)->is_focused; },
                       std::string("Enter does not lead to ") + next);
  }
  screen_.type(text);
  wait_label("register.text", text);
  ++keys_;
  screen_.chord("Control_L", "Return");
  screen_.wait_screen("desk");
  return screen_.wait_item("ticket.number").label;
}

std::string CounterDesk::label_of(const std::string& id) {
  return screen_.wait_item(id).label;
}

void CounterDesk::wait_label(const std::string& id, const std::string& label) {
  screen_.wait_until(
      [&](const UiTree& tree) {
        const UiItem* item = tree.find(id);
        return item != nullptr && item->label.find(label) != std::string::npos;
      },
      id + " does not say " + label);
}

std::string CounterDesk::ask(Words words) const {
  words.insert(words.begin(), {(kPrograms / "huiyin").string(), "--json"});
  words.insert(words.end(), {"--site", site().string()});
  const Outcome outcome = run(words);
  if (outcome.exit_code != 0) throw std::runtime_error(outcome.err);
  return outcome.out;
}

std::string CounterDesk::told(const std::string& number, const std::string& key) const {
  const auto ticket = nlohmann::json::parse(ask({"status", number}));
  return ticket.at(key).get<std::string>();
}

}  // namespace huiyin::drive
