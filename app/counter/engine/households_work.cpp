#include "app/counter/engine/households_work.h"

#include <algorithm>
#include <variant>

#include "app/core/household_file.h"
#include "app/core/permission.h"
#include "app/core/text.h"
#include "app/site/household_import.h"

namespace huiyin::counter {
namespace households {
namespace {

constexpr int kMostDoors = 200;
constexpr int kMostTickets = 500;
constexpr std::size_t kText_chars = 80;

Door door_of(const db::Household& home) {
  return {home.label(), home.owner, home.phone};
}

// A field that was emptied is gone, so a paper that is there has one.
std::vector<Paper> papers_of(const Entry& entry) {
  std::vector<Paper> papers;
  for (const PaperKind& kind : paper_kinds()) {
    Paper paper{std::string(kind.key), kind.kept_by_us, kind.kept_by_us, {}, {}};
    const auto field = entry.fields.find(paper_field(kind.key));
    if (field != entry.fields.end()) {
      paper.is_there = true;
      paper.since = field->second.at;
      paper.by = field->second.actor;
    }
    papers.push_back(std::move(paper));
  }
  return papers;
}

Result<Ok> add_tickets(db::HostStore& store, const std::string& label, Home& home) {
  db::TicketFilter filter;
  filter.household = label;
  filter.limit = kMostTickets;
  auto page = store.tickets().list(filter);
  if (!page) return page.error();
  for (const Ticket& t : page->tickets) {
    home.happenings.push_back({t.registered_at, t.id, t.number, std::string(name_of(t.category)),
                               clip_chars(t.personal.text, kText_chars),
                               std::string(name_of(t.state))});
  }
  return Ok{};
}

// What other books say of the door.
Result<Ok> add_entries(db::HostStore& store, const std::string& label, Home& home) {
  db::EntryQuery query;
  query.household = label;
  auto entries = store.entries().list(query);
  if (!entries) return entries.error();
  for (const Entry& entry : *entries) {
    if (entry.book == kHouseholdBook) continue;
    std::string text;
    for (const auto& [key, value] : entry.fields) {
      if (key != "household") text += (text.empty() ? "" : " · ") + value.value;
    }
    home.happenings.push_back({entry.created_at, std::nullopt, entry.book, "",
                               clip_chars(text, kText_chars), entry.state});
  }
  return Ok{};
}

Result<Ok> add_notes(db::HostStore& store, const std::string& label, Home& home) {
  const auto steps = store.entries().history(std::string(kHouseholdBook), household_entry(label));
  if (!steps)
    return steps.error().code == ErrorCode::kUnknownEntry ? Result<Ok>(Ok{}) : steps.error();
  for (auto step = steps->rbegin(); step != steps->rend(); ++step) {
    const auto note = step->acted.fields.find("note");
    if (note != step->acted.fields.end() && !note->second.empty()) {
      home.notes.push_back({step->at, step->actor, note->second});
    }
  }
  return Ok{};
}

Result<Home> read_home(db::HostStore& store, const std::string& label) {
  const auto row = store.households().find(label);
  if (!row) return row.error();
  if (!*row) return fail(ErrorCode::kUnknownHousehold, label);
  const auto found = store.entries().get(std::string(kHouseholdBook), household_entry(label));
  if (!found && found.error().code != ErrorCode::kUnknownEntry) return found.error();
  const Entry entry = found ? *found : Entry{};
  Home home{door_of(**row),
            (*row)->area_m2,
            (*row)->note,
            entry.text("vip") == "true",
            entry.text("custody") == "true",
            papers_of(entry),
            {},
            {},
            entry.rev};
  for (auto add : {add_tickets, add_entries, add_notes}) {
    if (auto added = add(store, label, home); !added) return added.error();
  }
  std::stable_sort(home.happenings.begin(), home.happenings.end(),
                   [](const Happening& a, const Happening& b) { return a.at > b.at; });
  return home;
}

Preview preview_of(const std::string& file, const site::HouseholdPreview& read) {
  Preview preview{file,
                  static_cast<int>(read.rows.size()),
                  read.added,
                  read.changed,
                  read.unchanged,
                  read.removed,
                  {},
                  read.may_import()};
  for (const site::RowFault& fault : read.faults)
    preview.faults.push_back({fault.line, fault.reason, fault.detail});
  return preview;
}

Result<site::HouseholdPreview> check_file(db::HostStore& store, const std::string& file) {
  const auto text = site::read_whole_file(file);
  if (!text) return text.error();
  const auto now = store.households().all();
  if (!now) return now.error();
  return site::preview_households(*text, *now);
}

Result<int> import_file(db::HostStore& store, const Import& effect) {
  auto preview = check_file(store, effect.file);
  if (!preview) return preview.error();
  if (!preview->may_import()) return fail(ErrorCode::kBadValue, effect.file);
  site::add_initials(preview->rows);
  return store.households().replace_all(preview->rows, effect.actor);
}

void carry(const PageWork& work, const Prepare&) {
  auto homes = work.store.households().all();
  if (!homes) return work.tell(TroubleSaid{homes.error()});
  const bool lacks = std::any_of(homes->begin(), homes->end(), [](const db::Household& home) {
    return !home.owner.empty() && home.initials.empty();
  });
  if (!lacks) return;
  site::add_initials(*homes);
  const auto kept = work.store.households().set_initials(*homes);
  if (!kept) work.tell(TroubleSaid{kept.error()});
}

void carry(const PageWork& work, const Find& effect) {
  auto rows = work.store.households().search(effect.text, kMostDoors);
  if (!rows)
    return work.tell(counter::Input{households::Input{Found{effect.serial, rows.error()}}});
  std::vector<Door> doors;
  for (const db::Household& home : *rows)
    doors.push_back(door_of(home));
  work.tell(counter::Input{households::Input{Found{effect.serial, std::move(doors)}}});
}

Result<Home> read_for(db::HostStore& store, const Read& effect) {
  const auto account = store.staff().find(effect.actor);
  if (!account) return account.error();
  if (!*account || !may((*account)->role, Permission::kOpenHousehold)) {
    return refusal_of(Permission::kOpenHousehold);
  }
  return read_home(store, effect.label);
}

void carry(const PageWork& work, const Read& effect) {
  auto home = read_for(work.store, effect);
  if (home && effect.is_opening) {
    const auto noted = work.store.tickets().noted({"household_opened", effect.label}, effect.actor);
    if (!noted) home = noted.error();
  }
  work.tell(counter::Input{households::Input{HomeRead{effect.label, std::move(home)}}});
}

void carry(const PageWork& work, const Change& effect) {
  db::EntryCommand command{std::string(kHouseholdBook),
                           household_entry(effect.label),
                           effect.verb,
                           "",
                           effect.fields,
                           effect.rev};
  command.fields["household"] = effect.label;
  const auto done = work.store.entries().act(command, effect.actor);
  if (!done) work.tell(TroubleSaid{done.error()});
  carry(work, Read{effect.label, effect.actor, false});
}

void carry(const PageWork& work, const Check& effect) {
  const auto preview = check_file(work.store, effect.file);
  work.tell(counter::Input{households::Input{
      Checked{preview ? Result<Preview>(preview_of(effect.file, *preview)) : preview.error()}}});
}

void carry(const PageWork& work, const Import& effect) {
  work.tell(counter::Input{households::Input{Imported{import_file(work.store, effect)}}});
}

}  // namespace
}  // namespace households

void carry_out(const PageWork& work, const households::Effect& effect) {
  std::visit([&work](const auto& e) { households::carry(work, e); }, effect);
}

}  // namespace huiyin::counter
