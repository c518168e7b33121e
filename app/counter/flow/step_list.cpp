// Chips, views, marks and the palette of the worklist.
#include <algorithm>

#include "app/core/text.h"
#include "app/counter/flow/turn.h"

namespace huiyin::counter {
namespace list {
namespace {

constexpr std::size_t kPaletteTickets = 6;
constexpr std::size_t kMostMarked = 500;
constexpr std::size_t kLongestName_chars = 20;

void show(Turn& turn, Desk& desk, Filter filter, const Chips& chips) {
  if (desk.search.shown) desk.search = Search{.serial = desk.search.serial + 1};
  desk.marked.clear();
  desk.board.show(turn.state.record, filter, chips);
}

template <typename Change>
void change_chips(Turn& turn, const Change& change) {
  Desk& desk = turn.working()->work;
  Chips chips = desk.board.chips();
  change(chips);
  show(turn, desk, desk.board.filter(), chips);
}

void take(Turn& turn, const list::FlipMark& in) {
  change_chips(turn, [&](Chips& chips) { chips.flip(in.mark); });
}
void take(Turn& turn, const list::FlipCategory& in) {
  change_chips(turn, [&](Chips& chips) { chips.flip(in.category); });
}
void take(Turn& turn, const list::FlipDepartment& in) {
  change_chips(turn, [&](Chips& chips) { flip(chips.departments, in.department); });
}
void take(Turn& turn, const list::FlipBuilding& in) {
  change_chips(turn, [&](Chips& chips) { flip(chips.buildings, in.building); });
}
void take(Turn& turn, const list::PickPerson& in) {
  change_chips(turn, [&](Chips& chips) { chips.person = in.person; });
}
void take(Turn& turn, const list::ClearChips&) {
  change_chips(turn, [](Chips& chips) { chips = Chips{}; });
}

void take(Turn& turn, const list::OpenChooser& in) {
  Desk& desk = turn.working()->work;
  desk.chooser = desk.chooser == in.chooser ? list::Chooser::kNone : in.chooser;
}

void take(Turn& turn, const list::UseView& in) {
  Desk& desk = turn.working()->work;
  for (const SavedView& view : desk.views) {
    if (view.name == in.name) return show(turn, desk, view.filter, view.chips);
  }
}

void take(Turn& turn, const list::KeepView& in) {
  Session& session = *turn.working();
  Desk& desk = session.work;
  SavedView view{clip_chars(trim(in.name), kLongestName_chars), desk.board.filter(),
                 desk.board.chips()};
  if (view.name.empty()) return;
  std::erase_if(desk.views, [&](const SavedView& v) { return v.name == view.name; });
  turn.ask(list::Effect{list::StoreView{session.account.login, view.name, encode_view(view)}});
  desk.views.push_back(std::move(view));
}

void take(Turn& turn, const list::DropView& in) {
  Session& session = *turn.working();
  std::erase_if(session.work.views, [&](const SavedView& v) { return v.name == in.name; });
  turn.ask(list::Effect{list::StoreView{session.account.login, in.name, ""}});
}

void take(Turn& turn, const list::MarkRow& in) {
  Desk& desk = turn.working()->work;
  if (!desk.selected || desk.search.shown) return;
  const auto place = desk.board.place_of(*desk.selected);
  if (!place) return;
  const bool walks = in.step != 0;
  if (walks && desk.marked.size() < kMostMarked) desk.marked.insert(*desk.selected);
  if (!walks && desk.marked.erase(*desk.selected) == 0) desk.marked.insert(*desk.selected);
  const auto last = static_cast<std::int64_t>(desk.board.size()) - 1;
  const auto next = std::clamp<std::int64_t>(static_cast<std::int64_t>(*place) + in.step, 0, last);
  const TicketId id = desk.board.id_at(static_cast<std::size_t>(next));
  if (walks) desk.marked.insert(id);
  if (id != *desk.selected) open_ticket(turn, id);
}

void take(Turn& turn, const list::ClearMarks&) {
  turn.working()->work.marked.clear();
}
void take(Turn& turn, const list::Undo&) {
  take_back(turn);
}
void take(Turn& turn, const list::SendNow&) {
  send_held(turn);
}

void take(Turn& turn, const list::OpenPalette&) {
  turn.working()->work.palette = list::Palette{};
  turn.wish_focus("palette.text");
}

void take(Turn& turn, const list::ClosePalette&) {
  Session& session = *turn.working();
  if (!session.work.palette) return;
  session.work.palette.reset();
  if (session.screen == Screen::kDesk && turn.state.focus_wish.empty()) turn.wish_focus("list");
}

bool is_meant(const Ticket& t, const std::string& wanted, const std::string& door) {
  return t.number.starts_with(wanted) || t.token.starts_with(wanted) ||
         (!door.empty() && t.personal.household.starts_with(door));
}

void take(Turn& turn, const list::EditPalette& in) {
  auto& palette = turn.working()->work.palette;
  if (!palette) return;
  palette->text = in.text;
  palette->highlighted = 0;
  palette->tickets.clear();
  const std::string wanted = upper_ascii(trim(in.text));
  if (wanted.empty()) return;
  const std::string door = normal_household(in.text);
  for (const Ticket& t : turn.state.record.open) {
    if (palette->tickets.size() == kPaletteTickets) return;
    if (is_meant(t, wanted, door)) palette->tickets.push_back(t.id);
  }
}

void take(Turn& turn, const list::MovePalette& in) {
  auto& palette = turn.working()->work.palette;
  if (palette) palette->highlighted = std::max(0, palette->highlighted + in.by);
}

// Asked for once: while the answer is under way there stands an empty one.
void take(Turn& turn, const list::WantInitials& in) {
  list::FindInitials wanted;
  for (const std::string& words : in.words) {
    const bool is_new = turn.state.initials.emplace(words, "").second;
    if (is_new) wanted.words.push_back(words);
  }
  if (!wanted.words.empty()) turn.ask(list::Effect{std::move(wanted)});
}

void take(Turn& turn, const list::InitialsFound& in) {
  const std::size_t count = std::min(in.words.size(), in.initials.size());
  for (std::size_t i = 0; i < count; ++i)
    turn.state.initials[in.words[i]] = in.initials[i];
}

void take(Turn& turn, const list::ViewsLoaded& in) {
  auto* session = std::get_if<Session>(&turn.state.who);
  if (session == nullptr || session->account.login != in.login) return;
  session->work.views.clear();
  for (const list::ViewLine& line : in.lines) {
    // One that a newer program wrote and we do not understand is left alone.
    if (auto view = decode_view(line.name, line.line)) {
      session->work.views.push_back(std::move(*view));
    }
  }
}

}  // namespace
}  // namespace list

void on(Turn& turn, const list::Intent& in) {
  if (turn.working() == nullptr) return;
  std::visit([&turn](const auto& intent) { list::take(turn, intent); }, in);
}

void on(Turn& turn, const list::Input& in) {
  std::visit([&turn](const auto& input) { list::take(turn, input); }, in);
}

}  // namespace huiyin::counter
