#include "db/history_text.h"

#include <string_view>

namespace huiyin::db {

namespace {

// "key=value", apart by blanks; empty values are left out.
class Words {
 public:
  void put(std::string_view key, std::string_view value) {
    if (value.empty()) return;
    if (!text_.empty()) text_ += ' ';
    text_.append(key).append("=").append(value);
  }
  std::string take() { return std::move(text_); }

 private:
  std::string text_;
};

std::string detail_of(const TicketRegistered& e) {
  Words words;
  words.put("number", e.number);
  words.put("category", name_of(e.category));
  words.put("channel", name_of(e.channel));
  return words.take();
}

std::string detail_of(const TicketActed& e) {
  Words words;
  words.put("department", e.fields.department);
  words.put("person", e.fields.person);
  words.put("desk", e.fields.desk);
  if (e.fields.satisfaction != Satisfaction::kNone) {
    words.put("satisfaction", name_of(e.fields.satisfaction));
  }
  if (e.fields.until.is_set()) words.put("until", std::to_string(e.fields.until.utc_ms));
  words.put("reason", e.fields.reason);
  words.put("result", e.fields.result);
  words.put("note", e.fields.note);
  for (const auto& [key, value] : e.fields.facts)
    words.put(key, value);
  return words.take();
}

std::string detail_of(const SlipMoved& e) {
  Words words;
  words.put("attempt", std::to_string(e.attempt));
  words.put("reason", e.reason);
  return words.take();
}

std::string detail_of(const Noted& e) {
  return e.subject;
}

std::string detail_of(const EntryActed& e) {
  Words words;
  words.put("book", e.book);
  words.put("state", e.state);
  for (const auto& [key, value] : e.fields)
    words.put(key, value);
  return words.take();
}

}  // namespace

HistoryEntry history_entry(const StoredEvent& stored) {
  HistoryEntry entry;
  entry.at = stored.event.at;
  entry.actor = stored.event.actor;
  const Result<EventBody> body =
      decode_body(stored.body.type, stored.body.version, stored.body.text);
  if (!body) {
    entry.event = stored.body.type;  // made by a newer program: kept, shown by its type
    return entry;
  }
  entry.event = event_name(*body);
  entry.detail = std::visit([](const auto& e) { return detail_of(e); }, *body);
  return entry;
}

}  // namespace huiyin::db
