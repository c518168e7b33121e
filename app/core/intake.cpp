// Grammar of the documents: price = name TAB price LF; neighbours = entrance TAB shared TAB
// households TAB ticket TAB since (UTC ms) LF.
#include "app/core/intake.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

#include "app/core/facts.h"
#include "app/core/words.h"

namespace huiyin {
namespace {

constexpr Words<IntakeKind, 3> kKinds{{{{IntakeKind::kChoice, "choice"},
                                        {IntakeKind::kDanger, "danger"},
                                        {IntakeKind::kPrices, "prices"}}}};

std::string one_line(std::string_view text) {
  std::string out(text);
  std::replace_if(
      out.begin(), out.end(), [](char c) { return c == '\t' || c == '\n'; }, ' ');
  return out;
}

// The cells of each line; every line must have so many.
template <std::size_t N>
Result<std::vector<std::array<std::string, N>>> read_lines(std::string_view text) {
  std::vector<std::array<std::string, N>> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos) return fail(ErrorCode::kProtocol, "line without its end");
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end + 1);
    std::array<std::string, N> cells;
    for (std::size_t i = 0; i < N; ++i) {
      const std::size_t tab = i + 1 < N ? line.find('\t') : line.size();
      if (tab == std::string_view::npos) return fail(ErrorCode::kProtocol, "line with few parts");
      cells[i] = std::string(line.substr(0, tab));
      line.remove_prefix(std::min(tab + 1, line.size()));
    }
    lines.push_back(std::move(cells));
  }
  return lines;
}

std::optional<std::int64_t> number_of(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::optional<Error> fault_of_choice(const IntakeForm& form, const IntakeChoice& choice) {
  for (const auto& [key, value] : choice.facts) {
    const FactKey* known = find_fact_key(key);
    const bool may = known != nullptr && known->at_kiosk && known->categories.has(form.category);
    if (!may)
      return fail(ErrorCode::kConfig, choice.id + ": fact " + key + " is not told at a kiosk");
    if (value == "@" && known->kind == FactKind::kText) continue;
    if (const auto clean = clean_fact(*known, value); !clean) {
      return fail(ErrorCode::kConfig, choice.id + ": " + clean.error().detail);
    }
  }
  return std::nullopt;
}

std::optional<Error> fault_of_condition(const IntakeForm& form, const IntakeQuestion& question) {
  if (question.when.field.empty()) return std::nullopt;
  const IntakeQuestion* earlier = form.find(question.when.field);
  const bool is_earlier = earlier != nullptr && earlier < &question;
  if (!is_earlier) {
    return fail(ErrorCode::kConfig, question.id + ": when names no earlier question");
  }
  for (const std::string& value : question.when.values) {
    if (earlier->find(value) == nullptr) {
      return fail(ErrorCode::kConfig,
                  question.id + ": when: " + earlier->id + " has no choice " + value);
    }
  }
  return std::nullopt;
}

}  // namespace

std::string_view name_of(IntakeKind kind) {
  return kKinds.name(kind);
}

std::optional<IntakeKind> parse_intake_kind(std::string_view name) {
  return kKinds.parse(name);
}

const IntakeChoice* IntakeQuestion::find(std::string_view choice) const {
  for (const IntakeChoice& one : choices) {
    if (one.id == choice) return &one;
  }
  return nullptr;
}

const IntakeQuestion* IntakeForm::find(std::string_view question) const {
  for (const IntakeQuestion& one : questions) {
    if (one.id == question) return &one;
  }
  return nullptr;
}

const IntakeForm* IntakeBook::of(Category category) const {
  for (const IntakeForm& form : forms) {
    if (form.category == category) return &form;
  }
  return nullptr;
}

Result<Ok> check_intake(const IntakeForm& form) {
  std::set<std::string> ids;
  for (const IntakeQuestion& question : form.questions) {
    if (!ids.insert(question.id).second) {
      return fail(ErrorCode::kConfig, question.id + ": is there twice");
    }
    if (question.choices.size() < 2) {
      return fail(ErrorCode::kConfig, question.id + ": needs two choices at least");
    }
    if (auto fault = fault_of_condition(form, question)) return *std::move(fault);
    std::set<std::string> choices;
    for (const IntakeChoice& choice : question.choices) {
      if (!choices.insert(choice.id).second) {
        return fail(ErrorCode::kConfig, question.id + "." + choice.id + ": is there twice");
      }
      if (auto fault = fault_of_choice(form, choice)) return *std::move(fault);
    }
  }
  return Ok{};
}

std::string encode_prices(const std::vector<PriceItem>& prices) {
  std::string out;
  for (const PriceItem& item : prices)
    out += one_line(item.name) + '\t' + one_line(item.price) + '\n';
  return out;
}

Result<std::vector<PriceItem>> decode_prices(std::string_view text) {
  auto lines = read_lines<2>(text);
  if (!lines) return lines.error();
  std::vector<PriceItem> out;
  for (auto& [name, price] : *lines)
    out.push_back({std::move(name), std::move(price)});
  return out;
}

std::string entrance_of(std::string_view household) {
  return std::string(household.substr(0, household.rfind('-')));
}

std::string encode_neighbours(const std::vector<NeighbourMatter>& matters) {
  std::string out;
  for (const NeighbourMatter& m : matters) {
    out += one_line(m.entrance) + '\t' + m.shared + '\t' + std::to_string(m.households) + '\t' +
           m.ticket + '\t' + std::to_string(m.since.utc_ms) + '\n';
  }
  return out;
}

Result<std::vector<NeighbourMatter>> decode_neighbours(std::string_view text) {
  auto lines = read_lines<5>(text);
  if (!lines) return lines.error();
  std::vector<NeighbourMatter> out;
  for (auto& [entrance, shared, households, ticket, since] : *lines) {
    const auto count = number_of(households), at = number_of(since);
    if (!count || !at) return fail(ErrorCode::kProtocol, "neighbours without their numbers");
    out.push_back({std::move(entrance), std::move(shared), static_cast<int>(*count),
                   std::move(ticket), Moment{*at}});
  }
  return out;
}

}  // namespace huiyin
