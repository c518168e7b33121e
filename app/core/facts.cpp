#include "app/core/facts.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "app/core/ids.h"
#include "app/core/text.h"

namespace huiyin {
namespace {

using C = Category;
constexpr Categories kAll = {C::kAfterSales, C::kRepair,     C::kComplaint, C::kService,
                             C::kPraise,     C::kSuggestion, C::kInquiry,   C::kOther};
constexpr Categories kWorks = {C::kAfterSales, C::kRepair};
constexpr Categories kPaidWorks = {C::kAfterSales, C::kRepair, C::kService};
constexpr Categories kSigned = {C::kAfterSales, C::kRepair, C::kService, C::kOther};
constexpr Categories kRepairs = {C::kRepair};
constexpr Categories kDefects = {C::kAfterSales};
constexpr Categories kComplaints = {C::kComplaint};
constexpr Categories kPraises = {C::kPraise};
constexpr Categories kSuggestions = {C::kSuggestion};
constexpr Categories kQuestions = {C::kInquiry};
constexpr Categories kThings = {C::kOther};

constexpr FactKey word(std::string_view key, Categories categories, std::string_view choices) {
  return {key, FactKind::kWord, categories, choices};
}
constexpr FactKey of(FactKind kind, std::string_view key, Categories categories) {
  return {key, kind, categories};
}
constexpr FactKey text(std::string_view key, Categories categories) {
  return of(FactKind::kText, key, categories);
}
constexpr FactKey flag(std::string_view key, Categories categories) {
  return of(FactKind::kFlag, key, categories);
}
constexpr FactKey moment(std::string_view key, Categories categories) {
  return of(FactKind::kMoment, key, categories);
}
constexpr FactKey shown(FactKey key) {
  key.is_public = true;
  return key;
}
constexpr FactKey kiosk(FactKey key) {
  key.at_kiosk = true;
  return key;
}
constexpr FactKey round(FactKey key) {
  key.of_round = true;
  return key;
}
constexpr FactKey derived(std::string_view key) {
  return of(FactKind::kDerived, key, kAll);
}

constexpr auto kKeys = std::to_array<FactKey>({
    // what it is; 售后 has the same kinds (003 第四篇: 渗水, 渗漏, 防盗门)
    kiosk(word("kind", kWorks, "leak safety other")),
    kiosk(word("emergency_class", kRepairs, "1 2 3 4")),  // 001 篇5 六-4 (1)–(4)
    word("severity", kComplaints, "major important minor"),
    word("validity", kComplaints, "valid invalid"),
    word("cause", kComplaints,
         "municipal internal attitude neighbour multi_party facility company"),
    flag("harm", kComplaints),  // stop the damage first (003 四-4(6)③)
    flag("harm_stopped", kComplaints),
    flag("grave", kComplaints),  // 通报批评 belongs to it (001 篇1 §4.7e)
    moment("occurred_at", kComplaints),
    text("place", kComplaints),
    of(FactKind::kLogin, "respondent", kComplaints),
    kiosk(text("respondent_department", kComplaints)),
    kiosk(flag("hide_name", kComplaints)),  // from whom it is about
    text("demand", kComplaints),
    kiosk(word("item_kind", kThings, "lost found stored pet release other")),
    text("item", kThings),
    text("storage", kThings),
    kiosk(text("topic", kSuggestions)),
    text("about", kPraises),
    shown(kiosk(moment("appointment", kPaidWorks))),  // 方便维修的时间, N-061
    kiosk(moment("wished_by", kAll)),                 // the resident's own date (003 四-4(5))
    kiosk(text("visit_wish", kPaidWorks)),            // when somebody is at home, in words
    kiosk(text("price_told", kPaidWorks)),            // item and price that the owner agreed to
    // what many share, of which one incident is made: lift, entrance, light, water, power, drain
    kiosk(word("shared", kWorks, "lift entrance light water power drain")),
    flag("under_warranty", kWorks),  // 保修期限 decides free or paid
    flag("paid", kPaidWorks),
    // promise, plan, pressing
    shown(moment("promise", kAll)),
    text("promise_reason", kAll),
    text("plan", kAll),
    shown(moment("plan_by", kAll)),
    flag("plan_told", kAll),
    flag("long_matter", kAll),  // needs a plan first (000 篇2 §5.2.3)
    text("progress", kAll),
    text("urged", kAll),
    word("reported_to", kAll, "head manager director gm"),
    text("instruction", kAll),  // the leader's (取得领导指示)
    // slips
    word("slip_kind", kAll, "work_order internal_contact work_contact rework urgent verbal"),
    moment("feedback_by", kAll),
    // the work
    moment("arrived", kPaidWorks),
    flag("made_safe", kRepairs),
    text("parts", kPaidWorks),
    text("stand_in", kAll),  // 保安顶岗 at night (003 值班六)
    word("night", kAll, "handled next_day"),
    round(word("leak_test", kWorks, "passed failed")),
    round(flag("rain", kWorks)),
    round(word("recheck", kDefects, "passed failed")),
    // money
    of(FactKind::kMoney, "quote", kPaidWorks),
    text("quote_items", kPaidWorks),
    word("consent", kPaidWorks, "agreed refused"),
    text("consent_by", kPaidWorks),
    of(FactKind::kMoney, "amount", kPaidWorks),
    round(text("signed_by", kSigned)),
    word("collection", kPaidWorks, "counter door month"),
    of(FactKind::kMoney, "collected", kPaidWorks),
    text("receipt", kPaidWorks),
    // branches of a complaint's cause
    text("cause_found", kComplaints),
    text("responsible", kComplaints),
    text("measures", kComplaints),
    text("prevention", kComplaints),
    text("negotiation", kComplaints),
    moment("negotiated_at", kComplaints),
    flag("apology", kComplaints),
    flag("criticism", kComplaints),
    round(of(FactKind::kLogin, "leader_call_back", kComplaints)),
    // answers
    round(word("told", kAll, "visit phone message letter online")),
    round(text("reply", kAll)),
    text("answer", kQuestions),
    text("answer_source", kQuestions),
    flag("faq", kQuestions),
    flag("verified", kPraises),
    text("verified_by", kPraises),
    text("commended", kPraises),
    shown(word("decision", kSuggestions, "rejected act_now deferred")),
    text("decision_reason", kSuggestions),
    moment("review_at", kSuggestions),
    // call-backs and what they find
    round(word("call_back_way", kAll, "phone door")),
    text("problem", kAll),
    text("rectification", kAll),
    moment("rectify_by", kAll),
    text("waived", kAll),
    // things
    text("claimer", kThings),
    text("mark", kThings),
    // tickets that belong together
    of(FactKind::kTicket, "merged_into", kAll),
    of(FactKind::kTicket, "incident", kAll),
    // counted by evolve()
    derived("urges"),
    shown(derived("urged_at")),          // when the owner himself pressed last
    shown(derived("joined")),            // "true" while it belongs to an incident
    shown(round(derived("confirmed"))),  // when the owner said that the work is in order
    shown(round(derived("rated"))),      // when the owner said how satisfied he is
    derived("rounds"),
    derived("holds"),             // begin and end of each time on hold, UTC ms
    derived("severity_changes"),  // when it became another one
    derived("agreed"),            // the quote that the owner agreed to, in fen
    round(derived("tries")),
    round(derived("call_backs")),
    round(derived("first_call_back")),
    round(derived("second_call_back")),
    round(derived("leak_call_back")),
    round(derived("rain_call_back")),
});

constexpr std::int64_t kMostYuan = 10'000'000;

std::optional<std::int64_t> whole_number(std::string_view s) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(s.data(), s.data() + s.size(), value);
  if (s.empty() || error != std::errc{} || end != s.data() + s.size()) return std::nullopt;
  return value;
}

// "128", "128.5" and "128.50" are yuan.
std::optional<std::int64_t> fen_of(std::string_view s) {
  const std::size_t point = s.find('.');
  const auto yuan = whole_number(s.substr(0, point));
  if (!yuan || *yuan < 0 || *yuan > kMostYuan) return std::nullopt;
  if (point == std::string_view::npos) return *yuan * 100;
  const std::string_view rest = s.substr(point + 1);
  const auto cents = whole_number(rest);
  if (!cents || *cents < 0 || rest.size() > 2) return std::nullopt;
  return *yuan * 100 + (rest.size() == 1 ? *cents * 10 : *cents);
}

constexpr std::int64_t kLatestMs = 4'102'444'800'000;  // 2100-01-01

Error wrong(const FactKey& key, std::string_view allowed) {
  return fail(ErrorCode::kBadValue, std::string(key.key) + ": " + std::string(allowed));
}

bool has_word(std::string_view words, std::string_view word) {
  while (!words.empty()) {
    const std::size_t end = words.find(' ');
    if (words.substr(0, end) == word) return true;
    if (end == std::string_view::npos) break;
    words.remove_prefix(end + 1);
  }
  return false;
}

std::string commas(std::string_view words) {
  std::string out;
  for (const char c : words)
    out += c == ' ' ? std::string(", ") : std::string(1, c);
  return out;
}

Result<std::string> clean_money(const FactKey& key, std::string_view value) {
  const auto fen = fen_of(value);
  if (!fen) return wrong(key, "yuan such as 128.50");
  return yuan_text(*fen);
}

Result<std::string> clean_moment(const FactKey& key, const std::string& value) {
  if (const auto at = parse_rfc3339(value)) return std::to_string(at->utc_ms);
  const auto ms = whole_number(value);
  if (!ms || *ms <= 0 || *ms > kLatestMs) {
    return wrong(key, "a time such as 2026-11-22T18:00:00+08:00");
  }
  return std::to_string(*ms);
}

std::string escaped(std::string_view value) {
  std::string out;
  for (const char c : value) {
    if (c == '\\') {
      out += "\\\\";
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\t') {
      out += "\\t";
    } else {
      out += c;
    }
  }
  return out;
}

std::string unescaped(std::string_view value) {
  std::string out;
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (value[i] != '\\' || i + 1 == value.size()) {
      out += value[i];
      continue;
    }
    ++i;
    out += value[i] == 'n' ? '\n' : value[i] == 't' ? '\t' : value[i];
  }
  return out;
}

}  // namespace

std::span<const FactKey> fact_keys() {
  return kKeys;
}

const FactKey* find_fact_key(std::string_view key) {
  const auto it =
      std::find_if(kKeys.begin(), kKeys.end(), [&](const FactKey& k) { return k.key == key; });
  return it == kKeys.end() ? nullptr : &*it;
}

Result<std::string> clean_fact(const FactKey& key, std::string_view value) {
  const std::string trimmed = trim(value);
  switch (key.kind) {
    case FactKind::kWord:
      if (!has_word(key.choices, trimmed)) return wrong(key, commas(key.choices));
      return trimmed;
    case FactKind::kFlag:
      if (trimmed != "true" && trimmed != "false") return wrong(key, "true, false");
      return trimmed;
    case FactKind::kMoney: return clean_money(key, trimmed);
    case FactKind::kMoment: return clean_moment(key, trimmed);
    case FactKind::kTicket:
      if (!parse_ticket_id(trimmed)) return wrong(key, "the id of a ticket");
      return trimmed;
    case FactKind::kLogin:
    case FactKind::kText: {
      auto clean =
          clean_text(trimmed, key.kind == FactKind::kText ? kMaxNote_chars : kMaxName_chars);
      if (!clean) return clean.error();
      if (clean->empty()) return wrong(key, "a few words");
      return *clean;
    }
    case FactKind::kDerived: break;
  }
  return wrong(key, "is counted by itself");
}

Result<std::map<std::string, std::string>> clean_facts(
    Category category, const std::map<std::string, std::string>& facts) {
  std::map<std::string, std::string> out;
  for (const auto& [name, value] : facts) {
    const FactKey* key = find_fact_key(name);
    if (key == nullptr) return fail(ErrorCode::kBadValue, "unknown field " + name);
    if (!key->categories.has(category)) {
      return fail(ErrorCode::kBadValue,
                  name + ": not of category " + std::string(name_of(category)));
    }
    auto clean = clean_fact(*key, value);
    if (!clean) return clean.error();
    out[name] = *clean;
  }
  return out;
}

std::string_view fact_value(const Facts& facts, std::string_view key) {
  const auto it = facts.find(key);
  return it == facts.end() ? std::string_view{} : std::string_view(it->second.value);
}

bool fact_is(const Facts& facts, std::string_view key, std::string_view value) {
  return fact_value(facts, key) == value;
}

bool has_fact(const Facts& facts, std::string_view key) {
  return !fact_value(facts, key).empty();
}

std::int64_t fact_number(const Facts& facts, std::string_view key) {
  return whole_number(fact_value(facts, key)).value_or(0);
}

std::int64_t fact_fen(const Facts& facts, std::string_view key) {
  return fen_of(fact_value(facts, key)).value_or(0);
}

std::string yuan_text(std::int64_t fen) {
  const std::string cents = std::to_string(fen % 100);
  return std::to_string(fen / 100) + (cents.size() == 1 ? ".0" : ".") + cents;
}

Moment fact_moment(const Facts& facts, std::string_view key) {
  return Moment{fact_number(facts, key)};
}

std::map<std::string, std::string> public_facts(const Facts& facts) {
  std::map<std::string, std::string> out;
  for (const auto& [name, fact] : facts) {
    const FactKey* key = find_fact_key(name);
    if (key != nullptr && key->is_public) out.emplace(name, fact.value);
  }
  return out;
}

std::string encode_facts(const Facts& facts) {
  std::string out;
  for (const auto& [key, fact] : facts) {
    out += key + '\t' + std::to_string(fact.at.utc_ms) + '\t' + escaped(fact.actor) + '\t' +
           escaped(fact.value) + '\n';
  }
  return out;
}

Facts decode_facts(std::string_view text) {
  Facts out;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    const std::size_t a = line.find('\t');
    const std::size_t b = a == std::string_view::npos ? a : line.find('\t', a + 1);
    const std::size_t c = b == std::string_view::npos ? b : line.find('\t', b + 1);
    if (c == std::string_view::npos) continue;
    const auto at = whole_number(line.substr(a + 1, b - a - 1));
    if (!at) continue;
    out[std::string(line.substr(0, a))] = FactValue{unescaped(line.substr(c + 1)), Moment{*at},
                                                    unescaped(line.substr(b + 1, c - b - 1))};
  }
  return out;
}

}  // namespace huiyin
