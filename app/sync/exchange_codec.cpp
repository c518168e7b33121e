// The messages, one JSON object each (D = 16 hex digits, H = 64, T = milliseconds since 1970, UTC):
//
//   push    {"proto_min","proto_max","device":D,"epoch","from_seq","events":[
//             {"seq","at":T,"actor","ticket":UUID or "","type","v","text","hash":H}]}
//           events[i].seq = from_seq + i; at most 500; an empty list asks how far the host is
//   reply   {"proto","high","durable","epoch","head","host_time":T}
//   page    {"proto","epoch","after","cursor","snapshot","more","host_time":T,
//             "tickets":[ticket],"documents":[{"name","version","text"}]}
//   ticket  {"id","number","day","token","category","urgency","state","queue_state","desk","calls",
//             "registered_at":T,"called_at":T,"promised_at":T,"rev"}; T = 0: not yet
//   health  {"health"}; the owner's own messages are in owner_codec.cpp
//   refusal {"error":{"code","message"}}
#include "app/sync/exchange_codec.h"

#include <algorithm>
#include <array>
#include <utility>

#include "app/sync/json_fields.h"

namespace huiyin::sync {
namespace {

constexpr std::int64_t kMaxCount = std::int64_t{1} << 53;  // exact in every JSON reader
constexpr std::int64_t kMaxDay = 3'000'000;
constexpr std::size_t kMaxShort_bytes = 256;
constexpr std::size_t kMaxFacts = 64;
constexpr std::size_t kMaxFact_bytes = 4096;
constexpr std::size_t kMaxDocuments = 64;

Json to_json(const WireEvent& event) {
  return Json{{"seq", event.seq},        {"at", event.at_utc_ms},   {"actor", event.actor},
              {"ticket", event.ticket},  {"type", event.body.type}, {"v", event.body.version},
              {"text", event.body.text}, {"hash", event.hash}};
}

WireEvent read_event(JsonFields& fields) {
  WireEvent event;
  event.seq = fields.integer("seq", 1, kMaxCount);
  event.at_utc_ms = fields.moment("at").utc_ms;
  event.actor = fields.text("actor", kMaxShort_bytes);
  event.ticket = fields.text("ticket", kMaxShort_bytes);
  if (!event.ticket.empty() && !parse_ticket_id(event.ticket)) fields.fault("ticket");
  event.body.type = fields.text("type", kMaxShort_bytes);
  event.body.version = static_cast<int>(fields.integer("v", 0, 1'000'000));
  event.body.text = fields.text("text", kMaxPush_bytes);
  event.hash = fields.hex("hash", 64);
  return event;
}

Json to_json(const PublicTicket& t) {
  return Json{{"id", t.id},
              {"number", t.number},
              {"day", t.day.days},
              {"token", t.token},
              {"category", name_of(t.category)},
              {"urgency", name_of(t.urgency)},
              {"state", name_of(t.state)},
              {"queue_state", name_of(t.queue_state)},
              {"desk", t.desk},
              {"calls", t.calls},
              {"registered_at", t.registered_at.utc_ms},
              {"called_at", t.called_at.utc_ms},
              {"promised_at", t.promised_at.utc_ms},
              {"rev", t.rev},
              {"facts", t.facts}};
}

PublicTicket read_ticket(JsonFields& fields) {
  PublicTicket t;
  t.id = fields.text("id", kMaxShort_bytes);
  if (!parse_ticket_id(t.id)) fields.fault("id");
  t.number = fields.text("number", 16);
  t.day = Day{static_cast<std::int32_t>(fields.integer("day", -kMaxDay, kMaxDay))};
  t.token = fields.text("token", 32);
  t.category = fields.word("category", parse_category);
  t.urgency = fields.word("urgency", parse_urgency);
  t.state = fields.word("state", parse_state);
  t.queue_state = fields.word("queue_state", parse_queue_state);
  t.desk = fields.text("desk", kMaxShort_bytes);
  t.calls = static_cast<int>(fields.integer("calls", 0, 1'000'000));
  t.registered_at = fields.moment("registered_at");
  t.called_at = fields.moment("called_at");
  t.promised_at = fields.moment("promised_at");
  t.rev = static_cast<int>(fields.integer("rev", 0, 1'000'000'000));
  t.facts = fields.texts_or_none("facts", kMaxFacts, kMaxFact_bytes);
  return t;
}

SiteDocument read_document(JsonFields& fields) {
  SiteDocument document;
  document.name = fields.text("name", kMaxShort_bytes);
  document.version = fields.integer("version", 0, kMaxCount);
  document.text = fields.text("text", kMaxPage_bytes);
  return document;
}

// Each element of an array by `read`; stops at the first fault, which becomes `fields`'s own.
template <typename T>
std::vector<T> read_list(JsonFields& fields, const char* key, std::size_t max_items,
                         T (*read)(JsonFields&)) {
  const Json& list = fields.array(key, max_items);
  std::vector<T> out;
  out.reserve(list.size());
  for (const Json& element : list) {
    JsonFields part(element, std::string(key) + "[" + std::to_string(out.size()) + "].");
    out.push_back(read(part));
    fields.take_error_of(part);
    if (!fields.ok()) return {};
  }
  return out;
}

// The first `count` events of the batch as text.
Json push_head(const PushBatch& batch) {
  return Json{
      {"proto_min", kProtoMin}, {"proto_max", kProtoMax},     {"device", to_string(batch.device)},
      {"epoch", batch.epoch},   {"from_seq", batch.from_seq}, {"events", Json::array()}};
}

// The codes that a host may answer with; others are matters of the machine they happen on.
constexpr std::array kTravellingCodes = {ErrorCode::kUnknownTicket,
                                         ErrorCode::kUnknownToken,
                                         ErrorCode::kNotOurCode,
                                         ErrorCode::kBadValue,
                                         ErrorCode::kNotPaired,
                                         ErrorCode::kKeyRefused,
                                         ErrorCode::kWrongDigits,
                                         ErrorCode::kProtocol,
                                         ErrorCode::kPeerAway,
                                         ErrorCode::kReadOnly,
                                         ErrorCode::kDiskFull,
                                         ErrorCode::kDatabaseBusy,
                                         ErrorCode::kIo,
                                         ErrorCode::kDatabaseDamaged,
                                         ErrorCode::kDatabaseNewer,
                                         ErrorCode::kForbidden};

}  // namespace

Result<int> agree_proto(int peer_min, int peer_max) {
  const int newest = std::min(peer_max, kProtoMax);
  if (newest >= kProtoMin && newest >= peer_min) return newest;
  return fail(ErrorCode::kProtocol, "the peer speaks versions " + std::to_string(peer_min) + ".." +
                                        std::to_string(peer_max) + ", we " +
                                        std::to_string(kProtoMin) + ".." +
                                        std::to_string(kProtoMax));
}

std::string write_push(const PushBatch& batch, std::size_t max_bytes) {
  const std::string shell = dump(push_head(batch));  // ends with "events":[] somewhere inside
  std::string events;
  std::size_t count = 0;
  for (const WireEvent& event : batch.events) {
    const std::string text = dump(to_json(event));
    const bool fits = shell.size() + events.size() + 1 + text.size() <= max_bytes;
    if (count > 0 && (!fits || count == kMaxPushEvents)) break;
    if (count++ > 0) events += ',';
    events += text;
  }
  const std::string_view mark = "\"events\":[";
  std::string out = shell;
  out.insert(out.find(mark) + mark.size(), events);
  return out;
}

Result<PushBatch> read_push(std::string_view text) {
  const Result<Json> json = parse_object(text, kMaxPush_bytes);
  if (!json) return json.error();
  JsonFields fields(*json);
  const auto peer_min = fields.integer("proto_min", 0, 1'000'000);
  const auto peer_max = fields.integer("proto_max", 0, 1'000'000);
  if (!fields.ok()) return fields.error();
  const Result<int> proto = agree_proto(static_cast<int>(peer_min), static_cast<int>(peer_max));
  if (!proto) return proto.error();

  PushBatch batch;
  const auto device = parse_device_id(fields.hex("device", 16));
  if (!device || device->value == 0) fields.fault("device");
  batch.device = device.value_or(DeviceId{});
  batch.epoch = fields.text("epoch", kMaxShort_bytes);
  batch.from_seq = fields.integer("from_seq", 1, kMaxCount);
  batch.events = read_list(fields, "events", kMaxPushEvents, read_event);
  for (std::size_t i = 0; i < batch.events.size(); ++i) {
    const bool in_order = batch.events[i].seq == batch.from_seq + static_cast<std::int64_t>(i);
    if (!in_order) fields.fault("events[].seq");
  }
  if (!fields.ok()) return fields.error();
  return batch;
}

std::string write_push_reply(const PushReply& reply) {
  return dump(Json{{"proto", kProtoMax},
                   {"high", reply.high},
                   {"durable", reply.durable},
                   {"epoch", reply.epoch},
                   {"head", reply.head},
                   {"host_time", reply.host_time.utc_ms}});
}

Result<PushReply> read_push_reply(std::string_view text) {
  const Result<Json> json = parse_object(text, kMaxPush_bytes);
  if (!json) return json.error();
  JsonFields fields(*json);
  PushReply reply;
  reply.high = fields.integer("high", 0, kMaxCount);
  reply.durable = fields.integer("durable", 0, kMaxCount);
  reply.epoch = fields.text("epoch", kMaxShort_bytes);
  reply.head = fields.integer("head", 0, kMaxCount);
  reply.host_time = fields.moment("host_time");
  if (reply.durable > reply.high) fields.fault("durable");
  if (!fields.ok()) return fields.error();
  return reply;
}

std::string write_feed_page(const FeedPage& page) {
  Json tickets = Json::array();
  for (const PublicTicket& ticket : page.tickets)
    tickets.push_back(to_json(ticket));
  Json documents = Json::array();
  for (const SiteDocument& d : page.documents) {
    documents.push_back(Json{{"name", d.name}, {"version", d.version}, {"text", d.text}});
  }
  return dump(Json{{"proto", kProtoMax},
                   {"epoch", page.epoch},
                   {"after", page.after},
                   {"cursor", page.cursor},
                   {"snapshot", page.snapshot},
                   {"more", page.more},
                   {"host_time", page.host_time.utc_ms},
                   {"tickets", std::move(tickets)},
                   {"documents", std::move(documents)}});
}

Result<FeedPage> read_feed_page(std::string_view text) {
  const Result<Json> json = parse_object(text, kMaxPage_bytes);
  if (!json) return json.error();
  JsonFields fields(*json);
  FeedPage page;
  page.epoch = fields.text("epoch", kMaxShort_bytes);
  page.after = fields.integer("after", 0, kMaxCount);
  page.cursor = fields.integer("cursor", 0, kMaxCount);
  page.snapshot = fields.boolean_or_false("snapshot");
  page.more = fields.boolean_or_false("more");
  page.host_time = fields.moment("host_time");
  // A host may send larger pages one day; what a kiosk cannot hold in memory is bounded by bytes.
  page.tickets = read_list(fields, "tickets", std::size_t{100} * kMaxFeedTickets, read_ticket);
  page.documents = read_list(fields, "documents", kMaxDocuments, read_document);
  if (!fields.ok()) return fields.error();
  return page;
}

std::string write_public_ticket(const PublicTicket& ticket) {
  return dump(to_json(ticket));
}

Result<PublicTicket> read_public_ticket(std::string_view text) {
  const Result<Json> json = parse_object(text, kMaxPush_bytes);
  if (!json) return json.error();
  JsonFields fields(*json);
  PublicTicket ticket = read_ticket(fields);
  if (!fields.ok()) return fields.error();
  return ticket;
}

std::string write_health(std::string_view text) {
  return dump(Json{{"health", text}});
}

Result<std::string> read_health(std::string_view text) {
  const Result<Json> json = parse_object(text, kMaxHealth_bytes * 2);
  if (!json) return json.error();
  JsonFields fields(*json);
  std::string health = fields.text("health", kMaxHealth_bytes);
  if (!fields.ok()) return fields.error();
  return health;
}

std::string write_error(const Error& error) {
  return dump(Json{{"error", {{"code", name_of(error.code)}, {"message", error.detail}}}});
}

Error read_error(std::string_view text) {
  const Result<Json> json = parse_object(text, kMaxPush_bytes);
  if (!json) return fail(ErrorCode::kProtocol, "an answer that is not the host's");
  const auto found = json->find("error");
  if (found == json->end()) return fail(ErrorCode::kProtocol, "a refusal without a code");
  JsonFields fields(*found, "error.");
  const std::string word = fields.text("code", 64);
  const std::string message = fields.text_or_empty("message", 1000);
  for (const ErrorCode code : kTravellingCodes) {
    if (fields.ok() && word == name_of(code)) return fail(code, message);
  }
  return fail(ErrorCode::kProtocol, "a refusal that we do not know");
}

}  // namespace huiyin::sync
