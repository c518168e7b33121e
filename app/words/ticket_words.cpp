#include "app/words/ticket_words.h"

#include <array>
#include <string_view>

#include "app/words/fact_words.h"
#include "app/words/word_table.h"

namespace huiyin::words {
namespace {

template <typename Key, std::size_t N>
const char* say(Language l, const std::array<Named<Key>, N>& rows, Key key) {
  const char* msgid = msgid_of(rows, key);
  return msgid == nullptr ? "" : tr(l, msgid);
}

constexpr std::array kCategoryRows{Named<Category>{Category::kAfterSales, tr_mark("After-sales")},
                                   Named<Category>{Category::kRepair, tr_mark("Repair")},
                                   Named<Category>{Category::kComplaint, tr_mark("Complaint")},
                                   Named<Category>{Category::kService, tr_mark("Service")},
                                   Named<Category>{Category::kPraise, tr_mark("Praise")},
                                   Named<Category>{Category::kSuggestion, tr_mark("Suggestion")},
                                   Named<Category>{Category::kInquiry, tr_mark("Inquiry")},
                                   Named<Category>{Category::kOther, tr_mark("Other matters")}};

constexpr std::array kPlainRows{
    Named<Category>{Category::kAfterSales, tr_mark("A defect left over from construction")},
    Named<Category>{Category::kRepair, tr_mark("Something is broken")},
    Named<Category>{Category::kComplaint, tr_mark("I am not satisfied")},
    Named<Category>{Category::kService, tr_mark("Book cleaning and other help")},
    Named<Category>{Category::kPraise, tr_mark("I want to praise someone")},
    Named<Category>{Category::kSuggestion, tr_mark("I have an idea")},
    Named<Category>{Category::kInquiry, tr_mark("I want to ask something")},
    Named<Category>{Category::kOther, tr_mark("Lost and found, anything else")}};

constexpr std::array kChannelRows{Named<Channel>{Channel::kKiosk, tr_mark("Kiosk")},
                                  Named<Channel>{Channel::kCounter, tr_mark("Counter")},
                                  Named<Channel>{Channel::kPhone, tr_mark("Telephone")},
                                  Named<Channel>{Channel::kLetter, tr_mark("Letter")},
                                  Named<Channel>{Channel::kOnline, tr_mark("Online")},
                                  Named<Channel>{Channel::kForwarded, tr_mark("Forwarded")}};

constexpr std::array kStateRows{Named<State>{State::kRegistered, tr_mark("Registered")},
                                Named<State>{State::kAccepted, tr_mark("Accepted")},
                                Named<State>{State::kDispatched, tr_mark("Dispatched")},
                                Named<State>{State::kInProgress, tr_mark("In progress")},
                                Named<State>{State::kOnHold, tr_mark("On hold")},
                                Named<State>{State::kResolved, tr_mark("Resolved")},
                                Named<State>{State::kCalledBack, tr_mark("Called back")},
                                Named<State>{State::kClosed, tr_mark("Closed")},
                                Named<State>{State::kCancelled, tr_mark("Cancelled")},
                                Named<State>{State::kReopened, tr_mark("Reopened")}};

constexpr std::array kQueueRows{Named<QueueState>{QueueState::kNone, tr_mark("Not waiting")},
                                Named<QueueState>{QueueState::kWaiting, tr_mark("Waiting")},
                                Named<QueueState>{QueueState::kCalled, tr_mark("Called")},
                                Named<QueueState>{QueueState::kServing, tr_mark("Serving")},
                                Named<QueueState>{QueueState::kServed, tr_mark("Served")},
                                Named<QueueState>{QueueState::kNoShow, tr_mark("Did not come")}};

constexpr std::array kSlipRows{
    Named<SlipState>{SlipState::kNone, tr_mark("No slip")},
    Named<SlipState>{SlipState::kQueued, tr_mark("Waiting to print")},
    Named<SlipState>{SlipState::kSending, tr_mark("Printing")},
    Named<SlipState>{SlipState::kPrinted, tr_mark("Printed")},
    Named<SlipState>{SlipState::kNotSent, tr_mark("Not printed")},
    Named<SlipState>{SlipState::kUnknown, tr_mark("Print not confirmed")}};

constexpr std::array kSatisfactionRows{
    Named<Satisfaction>{Satisfaction::kNone, tr_mark("Not asked")},
    Named<Satisfaction>{Satisfaction::kVerySatisfied, tr_mark("Very satisfied")},
    Named<Satisfaction>{Satisfaction::kSatisfied, tr_mark("Satisfied")},
    Named<Satisfaction>{Satisfaction::kNeutral, tr_mark("Fair")},
    Named<Satisfaction>{Satisfaction::kUnsatisfied, tr_mark("Not satisfied")},
    Named<Satisfaction>{Satisfaction::kVeryUnsatisfied, tr_mark("Not satisfied at all")}};

constexpr std::array kActionRows{
    Named<Action>{Action::kAccept, tr_mark("Accept")},
    Named<Action>{Action::kDispatch, tr_mark("Dispatch")},
    Named<Action>{Action::kStart, tr_mark("Start work")},
    Named<Action>{Action::kHold, tr_mark("Put on hold")},
    Named<Action>{Action::kResume, tr_mark("Resume")},
    Named<Action>{Action::kResolve, tr_mark("Resolve")},
    Named<Action>{Action::kCallBack, tr_mark("Call back")},
    Named<Action>{Action::kClose, tr_mark("Close")},
    Named<Action>{Action::kCancel, tr_mark("Cancel ticket")},
    Named<Action>{Action::kReopen, tr_mark("Reopen")},
    Named<Action>{Action::kEscalate, tr_mark("Escalate")},
    Named<Action>{Action::kTransfer, tr_mark("Transfer")},
    Named<Action>{Action::kAddNote, tr_mark("Add a note")},
    Named<Action>{Action::kUrge, tr_mark("Urge")},
    Named<Action>{Action::kPromise, tr_mark("Promise")},
    Named<Action>{Action::kPlan, tr_mark("Plan the work")},
    Named<Action>{Action::kQuote, tr_mark("Quote a price")},
    Named<Action>{Action::kConsent, tr_mark("Owner's consent")},
    Named<Action>{Action::kRecord, tr_mark("Write down")},
    Named<Action>{Action::kTell, tr_mark("Tell the owner")},
    Named<Action>{Action::kMerge, tr_mark("Merge")},
    Named<Action>{Action::kUnmerge, tr_mark("Undo the merge")},
    Named<Action>{Action::kJoin, tr_mark("To incident")},
    Named<Action>{Action::kLeave, tr_mark("Leave the incident")},
    Named<Action>{Action::kConfirm, tr_mark("Owner confirms the work")},
    Named<Action>{Action::kRate, tr_mark("Owner's rating")},
    Named<Action>{Action::kCall, tr_mark("Call")},
    Named<Action>{Action::kRecall, tr_mark("Call again")},
    Named<Action>{Action::kServe, tr_mark("Start serving")},
    Named<Action>{Action::kServed, tr_mark("Served")},
    Named<Action>{Action::kNoShow, tr_mark("Did not come")},
    Named<Action>{Action::kReturn, tr_mark("Came back")},
    Named<Action>{Action::kTransferVisit, tr_mark("To another desk")}};

constexpr std::array kDueRows{Word{"dispatch", tr_mark("Dispatch by")},
                              Word{"copy", tr_mark("Complaint about staff, copy")},
                              Word{"reply", tr_mark("Reply by")},
                              Word{"call_back", tr_mark("Call back by")},
                              Word{"rework_slip", tr_mark("Rework slip by")},
                              Word{"forward", tr_mark("Pass on by")},
                              Word{"forward_head", tr_mark("Pass to the head by")},
                              Word{"submit", tr_mark("Report to the director by")},
                              Word{"answer", tr_mark("Clear answer by")},
                              Word{"solve", tr_mark("Solve by")},
                              Word{"tell_result", tr_mark("Tell the result by")},
                              Word{"formal_reply", tr_mark("Written reply by")},
                              Word{"second_call_back", tr_mark("Second call-back by")},
                              Word{"rain_call_back", tr_mark("Call back after rain by")},
                              Word{"plan", tr_mark("Plan by")},
                              Word{"progress", tr_mark("Tell the progress by")},
                              Word{"promise", tr_mark("Promised by")},
                              Word{"appointment", tr_mark("Appointment at")},
                              Word{"feedback", tr_mark("Feedback by")},
                              Word{"slip", tr_mark("Work slip by")},
                              Word{"contact", tr_mark("Contact by")},
                              Word{"arrival", tr_mark("On site by")},
                              Word{"night_follow_up", tr_mark("Night matter by")},
                              Word{"rectify", tr_mark("Rectification notice by")},
                              Word{"rework", tr_mark("Rework done by")}};

constexpr std::array kDepartmentRows{Word{"customer_service", tr_mark("Customer service")},
                                     Word{"engineering", tr_mark("Engineering")},
                                     Word{"after_sales", tr_mark("After-sales department")},
                                     Word{"security", tr_mark("Security")},
                                     Word{"cleaning", tr_mark("Cleaning")},
                                     Word{"greening", tr_mark("Greening")},
                                     Word{"finance", tr_mark("Finance")},
                                     Word{"site_office", tr_mark("Site office")}};

constexpr std::array kPrinterRows{
    Word{"paper_out", tr_mark("The printer is out of paper")},
    Word{"paper_low", tr_mark("The printer's paper is running low")},
    Word{"cover_open", tr_mark("The printer's cover is open")},
    Word{"offline", tr_mark("The printer cannot be reached")},
    Word{"not_responding", tr_mark("The printer does not answer")},
    Word{"overheated", tr_mark("The printer is too hot, please wait a little")},
    Word{"cutter_fault", tr_mark("The printer's cutter is jammed")},
    Word{"no_printer", tr_mark("No printer is set up")},
    Word{"no_scheduler", tr_mark("The print service is not running")},
    Word{"paused", tr_mark("The printer is paused")},
    Word{"unconfirmed", tr_mark("The printer did not confirm the slip")},
    Word{"restarted", tr_mark("The power went while the slip was printing")}};

constexpr std::array kErrorRows{
    Named<ErrorCode>{ErrorCode::kEmptyText, tr_mark("Please write a few words.")},
    Named<ErrorCode>{ErrorCode::kTextTooLong,
                     tr_mark("The text is too long. Please shorten it; nothing has been lost.")},
    Named<ErrorCode>{ErrorCode::kBadUtf8,
                     tr_mark("The text has characters that cannot be read. Please type it again.")},
    Named<ErrorCode>{ErrorCode::kBadPhone, tr_mark("A telephone has 5 to 15 digits.")},
    Named<ErrorCode>{ErrorCode::kUnknownHousehold,
                     tr_mark("There is no such home here. Please check building, unit and room.")},
    Named<ErrorCode>{ErrorCode::kMissingField,
                     tr_mark("Something is still missing: home or telephone.")},
    Named<ErrorCode>{ErrorCode::kBadValue, tr_mark("This value is not possible here.")},
    Named<ErrorCode>{ErrorCode::kUnknownTicket, tr_mark("There is no such ticket.")},
    Named<ErrorCode>{ErrorCode::kNotAllowedNow,
                     tr_mark("This step is not possible in the present state.")},
    Named<ErrorCode>{ErrorCode::kAlreadyDone, tr_mark("This has been done already.")},
    Named<ErrorCode>{ErrorCode::kStillOwed, tr_mark("Something is still owed before this.")},
    Named<ErrorCode>{ErrorCode::kStale,
                     tr_mark("Somebody changed this ticket meanwhile. Please look again.")},
    Named<ErrorCode>{ErrorCode::kUnknownEntry, tr_mark("There is no such entry in this register.")},
    Named<ErrorCode>{ErrorCode::kNotOurCode, tr_mark("This is not a code of our slips.")},
    Named<ErrorCode>{ErrorCode::kOtherSite, tr_mark("This slip belongs to another estate.")},
    Named<ErrorCode>{ErrorCode::kUnknownToken,
                     tr_mark("This slip is not known here. Please ask at the counter.")},
    Named<ErrorCode>{ErrorCode::kNoPrinter,
                     tr_mark("No printer is set up. Please ask at the counter.")},
    Named<ErrorCode>{ErrorCode::kPrinterNotReady,
                     tr_mark("The printer is not ready. Your matter is registered all the same.")},
    Named<ErrorCode>{
        ErrorCode::kPrintUnconfirmed,
        tr_mark("It is not certain that the slip came out. Please look before printing again.")},
    Named<ErrorCode>{ErrorCode::kPeerAway, tr_mark("The counter cannot be reached at the moment.")},
    Named<ErrorCode>{ErrorCode::kNotPaired, tr_mark("This kiosk is not joined to a counter yet.")},
    Named<ErrorCode>{ErrorCode::kKeyRefused,
                     tr_mark("The counter does not accept this kiosk's key.")},
    Named<ErrorCode>{ErrorCode::kWrongDigits,
                     tr_mark("The six digits do not match any waiting kiosk.")},
    Named<ErrorCode>{ErrorCode::kProtocol,
                     tr_mark("The other side answered something unexpected.")},
    Named<ErrorCode>{ErrorCode::kPortInUse,
                     tr_mark("The network port is in use by another program.")},
    Named<ErrorCode>{ErrorCode::kConfig, tr_mark("There is a mistake in the settings file.")},
    Named<ErrorCode>{ErrorCode::kNoSuchFile, tr_mark("A file or folder is missing.")},
    Named<ErrorCode>{ErrorCode::kReadOnly,
                     tr_mark("The disk cannot be written to. Please call the technician.")},
    Named<ErrorCode>{ErrorCode::kDiskFull,
                     tr_mark("The disk is full. Please call the technician.")},
    Named<ErrorCode>{ErrorCode::kDatabaseBusy,
                     tr_mark("The database is busy. Please try again in a moment.")},
    Named<ErrorCode>{
        ErrorCode::kDatabaseDamaged,
        tr_mark("The database is damaged. Nothing was written; restore the last backup.")},
    Named<ErrorCode>{ErrorCode::kDatabaseNewer,
                     tr_mark("The data was made by a newer program. Please update.")},
    Named<ErrorCode>{ErrorCode::kIo, tr_mark("Something went wrong with a file or device.")},
    Named<ErrorCode>{ErrorCode::kNotSignedIn, tr_mark("The account or PIN is not right.")},
    Named<ErrorCode>{ErrorCode::kForbidden, tr_mark("This account may not do that.")}};

}  // namespace

namespace {

// Details that begin with a fact's key name the field.
std::string bad_value_words(Language l, const Error& error) {
  if (error.detail.ends_with(": is no answer")) {
    return tr(l, "\"I do not know\" is no answer. Promise a time and ask the department.");
  }
  if (error.detail.starts_with("amount: at most")) {
    return tr(l, "More than the owner agreed to: agree a new quote first.");
  }
  const std::string label = fact_label(l, error.detail.substr(0, error.detail.find(':')));
  if (label.empty()) return say(l, kErrorRows, error.code);
  return tr_format(l, "{0}: this value is not possible here.", {label});
}

}  // namespace

const char* category_words(Language l, Category c) {
  return say(l, kCategoryRows, c);
}
const char* category_plain_words(Language l, Category c) {
  return say(l, kPlainRows, c);
}
const char* channel_words(Language l, Channel c) {
  return say(l, kChannelRows, c);
}
const char* state_words(Language l, State s) {
  return say(l, kStateRows, s);
}
const char* queue_words(Language l, QueueState s) {
  return say(l, kQueueRows, s);
}
const char* slip_words(Language l, SlipState s) {
  return say(l, kSlipRows, s);
}
const char* satisfaction_words(Language l, Satisfaction s) {
  return say(l, kSatisfactionRows, s);
}
const char* action_words(Language l, Action a) {
  return say(l, kActionRows, a);
}

const char* due_words(Language l, const std::string& what) {
  const char* msgid = msgid_of(kDueRows, std::string_view(what));
  return msgid == nullptr ? tr(l, "Due by") : tr(l, msgid);
}

const char* department_words(Language l, const std::string& department) {
  const char* msgid = msgid_of(kDepartmentRows, std::string_view(department));
  return msgid == nullptr ? department.c_str() : tr(l, msgid);
}

const char* printer_words(Language l, const std::string& reason) {
  for (const auto& row : kPrinterRows) {
    if (reason.find(row.key) != std::string::npos) return tr(l, row.msgid);
  }
  return tr(l, "The printer reports a fault");
}

std::string error_words(Language l, const Error& error) {
  if (error.code == ErrorCode::kStillOwed && !error.detail.empty()) {
    return tr_format(l, "Still owed before this: {0}.", {fact_labels(l, error.detail)});
  }
  if (error.code == ErrorCode::kForbidden && error.detail == "respondent") {
    return tr(l, "Who is complained about may not write in this matter.");
  }
  if (error.code == ErrorCode::kBadValue) return bad_value_words(l, error);
  return say(l, kErrorRows, error.code);
}

std::string when_words(Language l, Moment at, Moment now, const SiteClock& clock) {
  const std::string time = to_hhmm(at, clock);
  const int days = local_day(at, clock).days - local_day(now, clock).days;
  if (days == 0) return tr_format(l, "today {0}", {time});
  if (days == 1) return tr_format(l, "tomorrow {0}", {time});
  const CivilTime c = civil(at, clock);
  return format(tr(l, "{0}/{1} {2}"), {std::to_string(c.month), std::to_string(c.day), time});
}

}  // namespace huiyin::words
