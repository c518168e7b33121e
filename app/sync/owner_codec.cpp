// The owner's messages, one JSON object each (T = milliseconds since 1970, UTC):
//
//   key   {"subject","tail"}     tail: four digits, empty with a token
//   view  {"ticket":ticket,"steps":[{"at":T,"event","by_owner"}],
//          "dues":[{"what","at":T,"rule","clause"}]}    ticket as in exchange_codec.cpp
#include "app/sync/owner_codec.h"

#include "app/sync/exchange_codec.h"
#include "app/sync/json_fields.h"

namespace huiyin::sync {
namespace {

constexpr std::size_t kMaxKey_bytes = 256;
constexpr std::size_t kMaxWord_bytes = 256;
constexpr std::size_t kMaxItems = 200;

}  // namespace

std::string write_owner_key(const OwnerKey& key) {
  return dump(Json{{"subject", key.subject}, {"tail", key.phone_tail}});
}

Result<OwnerKey> read_owner_key(std::string_view text) {
  const Result<Json> json = parse_object(text, kMaxKey_bytes);
  if (!json) return json.error();
  JsonFields fields(*json);
  OwnerKey key{fields.text("subject", 32), fields.text_or_empty("tail", 4)};
  if (!fields.ok()) return fields.error();
  return key;
}

std::string write_owner_view(const OwnerView& view) {
  Json steps = Json::array(), dues = Json::array();
  for (const OwnerStep& step : view.steps) {
    steps.push_back({{"at", step.at.utc_ms}, {"event", step.event}, {"by_owner", step.by_owner}});
  }
  for (const OwnerDue& due : view.dues) {
    dues.push_back(
        {{"what", due.what}, {"at", due.at.utc_ms}, {"rule", due.rule}, {"clause", due.clause}});
  }
  const std::string ticket = write_public_ticket(view.ticket);
  return R"({"ticket":)" + ticket + R"(,"steps":)" + dump(steps) + R"(,"dues":)" + dump(dues) + "}";
}

Result<OwnerView> read_owner_view(std::string_view text) {
  const Result<Json> json = parse_object(text, kMaxPush_bytes);
  if (!json) return json.error();
  const auto inner = json->find("ticket");
  if (inner == json->end()) return fail(ErrorCode::kProtocol, "ticket");
  auto ticket = read_public_ticket(dump(*inner));
  if (!ticket) return ticket.error();
  OwnerView view{std::move(*ticket), {}, {}};
  JsonFields fields(*json);
  for (const Json& element : fields.array("steps", kMaxItems)) {
    JsonFields step(element, "steps.");
    view.steps.push_back(
        {step.moment("at"), step.text("event", kMaxWord_bytes), step.boolean_or_false("by_owner")});
    fields.take_error_of(step);
  }
  for (const Json& element : fields.array("dues", kMaxItems)) {
    JsonFields due(element, "dues.");
    view.dues.push_back({due.text("what", kMaxWord_bytes), due.moment("at"),
                         due.text("rule", kMaxWord_bytes), due.text("clause", kMaxWord_bytes)});
    fields.take_error_of(due);
  }
  if (!fields.ok()) return fields.error();
  return view;
}

}  // namespace huiyin::sync
