// Grammar of a body's canonical text (UTF-8):
//   text  = *( key "=" value LF )      keys in the order written below; empty values are left out
//   value = any bytes, with \ written as \\ and LF as \n
// Types: "registered" (number day token category channel attendance urgency language, then either
// sealed=… or household name phone text), "acted" (action + the fields it uses), "slip" (attempt
// state reason), "noted" (verb subject), "entry" (book entry verb state, then f.KEY=value for each
// field in the order of keys, empty ones too). Both kinds of tickets' events end with their facts,
// one "fact.KEY" line each, in the order of keys. Numbers are decimal, moments UTC milliseconds.
#include "app/core/event_codec.h"

#include <charconv>
#include <map>
#include <optional>
#include <utility>

namespace huiyin {
namespace {

constexpr std::string_view kFact = "fact.";

using FieldMap = std::map<std::string, std::string, std::less<>>;

class Writer {
 public:
  void put(std::string_view key, std::string_view value) {
    if (!value.empty()) put_even_empty(key, value);
  }
  void put_even_empty(std::string_view key, std::string_view value) {
    text_ += key;
    text_ += '=';
    for (const char c : value) {
      if (c == '\\') {
        text_ += "\\\\";
      } else if (c == '\n') {
        text_ += "\\n";
      } else {
        text_ += c;
      }
    }
    text_ += '\n';
  }
  void put(std::string_view key, std::int64_t value) {
    if (value != 0) put(key, std::string_view(std::to_string(value)));
  }
  std::string take() { return std::move(text_); }

 private:
  std::string text_;
};

std::string unescape(std::string_view value) {
  std::string out;
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (value[i] == '\\' && i + 1 < value.size()) {
      ++i;
      out += value[i] == 'n' ? '\n' : value[i];
    } else {
      out += value[i];
    }
  }
  return out;
}

Result<FieldMap> parse(std::string_view text) {
  FieldMap fields;
  for (std::size_t pos = 0; pos < text.size();) {
    const std::size_t end = text.find('\n', pos);
    if (end == std::string_view::npos) return fail(ErrorCode::kProtocol, "line without its end");
    const std::string_view line = text.substr(pos, end - pos);
    const std::size_t equals = line.find('=');
    if (equals == std::string_view::npos) return fail(ErrorCode::kProtocol, "line without =");
    fields[std::string(line.substr(0, equals))] = unescape(line.substr(equals + 1));
    pos = end + 1;
  }
  return fields;
}

// Reads fields and remembers the first one that made no sense.
class Reader {
 public:
  explicit Reader(const FieldMap& fields) : fields_(fields) {}
  std::string text(std::string_view key) {
    const auto it = fields_.find(key);
    return it == fields_.end() ? std::string{} : it->second;
  }
  std::int64_t number(std::string_view key, std::int64_t low, std::int64_t high) {
    const auto it = fields_.find(key);
    if (it == fields_.end()) return 0;
    const std::string& s = it->second;
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(s.data(), s.data() + s.size(), value);
    if (error != std::errc{} || end != s.data() + s.size() || value < low || value > high) {
      bad_ = std::string(key);
      return 0;
    }
    return value;
  }
  template <typename Enum, typename Parse>
  Enum word(std::string_view key, Enum otherwise, Parse parse_word) {
    const auto it = fields_.find(key);
    if (it == fields_.end()) return otherwise;
    const std::optional<Enum> value = parse_word(it->second);
    if (!value) bad_ = std::string(key);
    return value.value_or(otherwise);
  }
  std::map<std::string, std::string> facts() const {
    std::map<std::string, std::string> out;
    for (auto it = fields_.lower_bound(kFact); it != fields_.end(); ++it) {
      if (!std::string_view(it->first).starts_with(kFact)) break;
      out.emplace(it->first.substr(kFact.size()), it->second);
    }
    return out;
  }
  bool has(std::string_view key) const { return fields_.find(key) != fields_.end(); }
  void require(std::string_view key) {
    if (text(key).empty()) bad_ = std::string(key);
  }
  template <typename T>
  Result<EventBody> finish(T body) {
    if (!bad_.empty()) return fail(ErrorCode::kProtocol, "field " + bad_);
    return EventBody(std::move(body));
  }

 private:
  const FieldMap& fields_;
  std::string bad_;
};

void put_private(Writer& w, const Private& p) {
  w.put("household", p.household);
  w.put("name", p.name);
  w.put("phone", p.phone);
  w.put("text", p.text);
}

Private read_private(Reader& r) {
  return Private{r.text("household"), r.text("name"), r.text("phone"), r.text("text")};
}

void put_facts(Writer& w, const std::map<std::string, std::string>& facts) {
  for (const auto& [key, value] : facts)
    w.put(std::string(kFact) + key, value);
}

std::string write(const TicketRegistered& e) {
  Writer w;
  w.put("number", e.number);
  w.put("day", e.day.days);
  w.put("token", e.token);
  w.put("category", name_of(e.category));
  w.put("channel", name_of(e.channel));
  w.put("attendance", name_of(e.attendance));
  w.put("urgency", name_of(e.urgency));
  w.put("language", e.language);
  if (e.personal.sealed) {
    w.put_even_empty("sealed", e.personal.sealed_bytes);  // the key says that it is sealed
  } else {
    put_private(w, e.personal.plain);
  }
  put_facts(w, e.facts);
  return w.take();
}

std::string write(const TicketActed& e) {
  Writer w;
  w.put("action", name_of(e.action));
  w.put("department", e.fields.department);
  w.put("person", e.fields.person);
  w.put("desk", e.fields.desk);
  w.put("reason", e.fields.reason);
  w.put("result", e.fields.result);
  w.put("note", e.fields.note);
  w.put("sealed", e.fields.sealed);
  if (e.fields.satisfaction != Satisfaction::kNone) {
    w.put("satisfaction", name_of(e.fields.satisfaction));
  }
  w.put("until", e.fields.until.utc_ms);
  put_facts(w, e.fields.facts);
  return w.take();
}

std::string write(const SlipMoved& e) {
  Writer w;
  w.put("attempt", e.attempt);
  w.put("state", name_of(e.state));
  w.put("reason", e.reason);
  return w.take();
}

std::string write(const Noted& e) {
  Writer w;
  w.put("verb", e.verb);
  w.put("subject", e.subject);
  return w.take();
}

constexpr std::string_view kFieldPrefix = "f.";

std::string write(const EntryActed& e) {
  Writer w;
  w.put("book", e.book);
  w.put("entry", e.entry);
  w.put("verb", e.verb);
  w.put("state", e.state);
  for (const auto& [key, value] : e.fields) {
    w.put_even_empty(std::string(kFieldPrefix) + key, value);
  }
  return w.take();
}

constexpr std::int64_t kFarMs = 4'102'444'800'000;  // 2100-01-01

Result<EventBody> read_registered(Reader& r) {
  TicketRegistered e;
  for (const std::string_view key : {"number", "token", "category"})
    r.require(key);
  e.number = r.text("number");
  e.day = Day{static_cast<std::int32_t>(r.number("day", 0, 100'000))};
  e.token = r.text("token");
  e.category = r.word("category", e.category, [](auto t) { return parse_category(t); });
  e.channel = r.word("channel", e.channel, [](auto t) { return parse_channel(t); });
  e.attendance = r.word("attendance", e.attendance, [](auto t) { return parse_attendance(t); });
  e.urgency = r.word("urgency", e.urgency, [](auto t) { return parse_urgency(t); });
  if (const std::string language = r.text("language"); !language.empty()) e.language = language;
  e.personal.sealed = r.has("sealed");
  if (e.personal.sealed) {
    e.personal.sealed_bytes = r.text("sealed");
  } else {
    e.personal.plain = read_private(r);
  }
  e.facts = r.facts();
  return r.finish(std::move(e));
}

Result<EventBody> read_acted(Reader& r) {
  TicketActed e;
  r.require("action");
  e.action = r.word("action", e.action, [](auto t) { return parse_action(t); });
  e.fields.department = r.text("department");
  e.fields.person = r.text("person");
  e.fields.desk = r.text("desk");
  e.fields.reason = r.text("reason");
  e.fields.result = r.text("result");
  e.fields.note = r.text("note");
  e.fields.sealed = r.text("sealed");
  e.fields.satisfaction =
      r.word("satisfaction", e.fields.satisfaction, [](auto t) { return parse_satisfaction(t); });
  e.fields.until = Moment{r.number("until", 0, kFarMs)};
  e.fields.facts = r.facts();
  return r.finish(std::move(e));
}

Result<EventBody> read_slip(Reader& r) {
  SlipMoved e;
  r.require("state");
  e.attempt = static_cast<int>(r.number("attempt", 0, 1000));
  e.state = r.word("state", e.state, [](auto t) { return parse_slip_state(t); });
  e.reason = r.text("reason");
  return r.finish(std::move(e));
}

Result<EventBody> read_entry(Reader& r, const FieldMap& fields) {
  EntryActed e;
  for (const std::string_view key : {"book", "entry", "verb"})
    r.require(key);
  e.book = r.text("book");
  e.entry = r.text("entry");
  e.verb = r.text("verb");
  e.state = r.text("state");
  for (const auto& [key, value] : fields) {
    if (key.starts_with(kFieldPrefix)) e.fields[key.substr(kFieldPrefix.size())] = value;
  }
  return r.finish(std::move(e));
}

}  // namespace

EncodedBody encode_body(const EventBody& body) {
  EncodedBody out;
  constexpr std::string_view kTypes[] = {"registered", "acted", "slip", "noted", "entry"};
  out.type = kTypes[body.index()];
  out.text = std::visit([](const auto& e) { return write(e); }, body);
  return out;
}

Result<EventBody> decode_body(std::string_view type, int version, std::string_view text) {
  if (version < 1) return fail(ErrorCode::kProtocol, "version");
  auto fields = parse(text);
  if (!fields) return fields.error();
  Reader reader(*fields);
  if (type == "registered") return read_registered(reader);
  if (type == "acted") return read_acted(reader);
  if (type == "slip") return read_slip(reader);
  if (type == "noted") return reader.finish(Noted{reader.text("verb"), reader.text("subject")});
  if (type == "entry") return read_entry(reader, *fields);
  return fail(ErrorCode::kProtocol, "unknown type");
}

std::string encode_private(const Private& p) {
  Writer w;
  put_private(w, p);
  return w.take();
}

Result<Private> decode_private(std::string_view text) {
  auto fields = parse(text);
  if (!fields) return fields.error();
  Reader reader(*fields);
  return read_private(reader);
}

std::string hash_input(std::string_view previous_hash, const Event& header,
                       const EncodedBody& body) {
  std::string out(previous_hash);
  out += to_string(header.device) + '\n' + std::to_string(header.seq) + '\n' +
         std::to_string(header.at.utc_ms) + '\n' + header.actor + '\n' +
         (header.ticket.is_nil() ? std::string{} : to_string(header.ticket)) + '\n' + body.type +
         '\n' + std::to_string(body.version) + '\n' + body.text;
  return out;
}

std::string event_name(const EventBody& body) {
  if (const auto* a = std::get_if<TicketActed>(&body)) return std::string(name_of(a->action));
  if (const auto* s = std::get_if<SlipMoved>(&body))
    return "slip_" + std::string(name_of(s->state));
  if (const auto* n = std::get_if<Noted>(&body)) return n->verb;
  if (const auto* e = std::get_if<EntryActed>(&body)) return e->verb;
  return "registered";
}

}  // namespace huiyin
