// What the registers page says in words of its own; the rest comes from the definitions.
#include "app/counter/screens/registers_parts.h"

namespace huiyin::counter::registers_screen {

namespace {

std::string field_title(const Part& part, const std::string& key) {
  const RegisterDef* def = part.page.def();
  return def == nullptr ? key : column_title(*def, key, part.wording);
}

std::string with_clause(const std::string& words, const EntryFault& fault) {
  return fault.clause.empty() ? words : words + "（" + fault.clause + "）";
}

std::string say(ui::Ui& ui, const char* pattern, const std::string& value) {
  return ui::tr_format(ui.language(), pattern, {value});
}

}  // namespace

std::string fault_words(ui::Ui& ui, const Part& part, const EntryFault& fault) {
  const RegisterDef* def = part.page.def();
  switch (fault.kind) {
    case FaultKind::kMissing: return with_clause(ui.tr("This is needed"), fault);
    case FaultKind::kBadDate: return ui.tr("A date like 2026-11-28, or 11-28");
    case FaultKind::kBadTime: return ui.tr("A time like 2026-11-28 18:00, or 18:00 for today");
    case FaultKind::kBadNumber: return ui.tr("A number like 12 or 12.50");
    case FaultKind::kBadChoice: return ui.tr("Please choose one of the given answers");
    case FaultKind::kBadPhone: return ui.tr("A telephone number has 5 to 15 digits.");
    case FaultKind::kTooLong: return ui.tr("The text is too long. Please shorten it.");
    case FaultKind::kUnknownField:
    case FaultKind::kUnknownVerb: return ui.tr("This register does not know that");
    case FaultKind::kNotNow:
      return say(ui, ui::tr_mark("Not possible now: it is “{0}” already"),
                 def == nullptr ? fault.detail : state_words(*def, fault.detail, part.wording));
    case FaultKind::kForbidden: return ui.tr("Only a supervisor or manager may do this");
    case FaultKind::kTooLate:
      return with_clause(
          say(ui, ui::tr_mark("The latest day was {0}. Please give the reason."), fault.detail),
          fault);
    case FaultKind::kTooMuch:
      return with_clause(
          say(ui, ui::tr_mark("More than the allowed {0}. Please give the reason."), fault.detail),
          fault);
    case FaultKind::kNotSame:
      return with_clause(
          say(ui, ui::tr_mark("Must be the same as “{0}”"), field_title(part, fault.detail)),
          fault);
    case FaultKind::kExpired:
      return with_clause(say(ui, ui::tr_mark("Was valid only until {0}"), fault.detail), fault);
    case FaultKind::kNotAllTicked:
      return with_clause(ui.tr("Every item of the list must be ticked"), fault);
  }
  return {};
}

std::string told_words(ui::Ui& ui, const registers::Told& told) {
  using registers::Word;
  switch (told.word) {
    case Word::kNone: return {};
    case Word::kEntered: return ui.tr("Entered.");
    case Word::kChanged: return ui.tr("Recorded.");
    case Word::kFileMade: return say(ui, ui::tr_mark("Saved as {0}"), told.detail);
    case Word::kStale: return ui.tr("Somebody changed this entry meanwhile. Please look again.");
    case Word::kTicketMade:
      return say(ui, ui::tr_mark("Recorded; ticket {0} was made of it."), told.detail);
  }
  return {};
}

std::string day_and_time(Moment at, const Part& part) {
  const SiteClock& clock = part.frame.settings.clock;
  const std::string day = to_iso_date(local_day(at, clock));
  const std::string time = to_hhmm(at, clock);
  return time == "23:59" ? day : day + " " + time;
}

ui::Tone duty_tone(DutyState state) {
  switch (state) {
    case DutyState::kAhead: return ui::Tone::kNeutral;
    case DutyState::kOpen: return ui::Tone::kPrimary;
    case DutyState::kSoon: return ui::Tone::kWarning;
    case DutyState::kDone: return ui::Tone::kOk;
    case DutyState::kLate: return ui::Tone::kWarning;
    case DutyState::kMissed: return ui::Tone::kDanger;
  }
  return ui::Tone::kNeutral;
}

std::string entry_words(const RegisterDef& def, const Entry& entry, const Part& part) {
  std::string out;
  for (const std::string& column : def.list) {
    const std::string words = column == "state" ? "" : cell(def, entry, column, part.wording);
    if (!words.empty()) out += (out.empty() ? "" : " · ") + words;
  }
  return out;
}

}  // namespace huiyin::counter::registers_screen
