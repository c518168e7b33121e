#include "tests/fuzz/targets.h"

#include <fstream>
#include <string>

#include "app/core/event_codec.h"
#include "app/core/text.h"
#include "app/core/token.h"
#include "app/link/front_door.h"
#include "app/link/host_url.h"
#include "app/link/status_page.h"
#include "app/run/config.h"
#include "app/sync/exchange_codec.h"
#include "app/sync/pairing_codec.h"
#include "printer/slip/escpos.h"
#include "tests/drive/temp_dir.h"

namespace huiyin::fuzz {
namespace {

// What was read once must read the same after it was written.
template <typename T>
void stays_the_same(std::string_view bytes, Result<T> (*read)(std::string_view),
                    std::string (*write)(const T&)) {
  const Result<T> value = read(bytes);
  if (!value) {
    HUIYIN_CHECK(value.error().code == ErrorCode::kProtocol);
    return;
  }
  const std::string text = write(*value);
  const Result<T> again = read(text);
  HUIYIN_CHECK(again.ok());
  HUIYIN_CHECK(write(*again) == text);
}

std::string write_whole_push(const PushBatch& batch) {
  return sync::write_push(batch);
}

}  // namespace

void exchange(std::string_view bytes) {
  stays_the_same<PushBatch>(bytes, sync::read_push, write_whole_push);
  stays_the_same<PushReply>(bytes, sync::read_push_reply, sync::write_push_reply);
  stays_the_same<FeedPage>(bytes, sync::read_feed_page, sync::write_feed_page);
  stays_the_same<PublicTicket>(bytes, sync::read_public_ticket, sync::write_public_ticket);
  const Result<std::string> health = sync::read_health(bytes);
  if (health) HUIYIN_CHECK(*sync::read_health(sync::write_health(*health)) == *health);
  const Error refusal = sync::read_error(bytes);
  HUIYIN_CHECK(sync::read_error(sync::write_error(refusal)).code == refusal.code);
}

void pairing(std::string_view bytes) {
  using namespace sync;
  stays_the_same<PairStart>(bytes, read_pair_start, write_pair_start);
  stays_the_same<PairOffer>(bytes, read_pair_offer, write_pair_offer);
  stays_the_same<PairReveal>(bytes, read_pair_reveal, write_pair_reveal);
  stays_the_same<PairStatus>(bytes, read_pair_status, write_pair_status);
}

void event_body(std::string_view bytes) {
  const std::size_t end = bytes.find('\n');
  if (end == std::string_view::npos) return;
  const std::string_view text = bytes.substr(end + 1);
  const Result<EventBody> body = decode_body(bytes.substr(0, end), kEventVersion, text);
  if (body) {
    const EncodedBody encoded = encode_body(*body);
    const Result<EventBody> again = decode_body(encoded.type, encoded.version, encoded.text);
    HUIYIN_CHECK(again.ok());
    HUIYIN_CHECK(*again == *body);
  }
  const Result<Private> personal = decode_private(text);
  if (personal) HUIYIN_CHECK(*decode_private(encode_private(*personal)) == *personal);
}

void scan_line(std::string_view bytes) {
  const Result<Scan> scan = read_scan(bytes, "HUIYIN.EXAMPLE");
  if (scan) {
    const bool known = is_token(scan->text) || !scan->text.empty();
    HUIYIN_CHECK(known);
    HUIYIN_CHECK(scan->kind != ScanKind::kToken || is_token(scan->text));
  } else {
    const ErrorCode code = scan.error().code;
    HUIYIN_CHECK(code == ErrorCode::kOtherSite || code == ErrorCode::kNotOurCode);
  }
}

void person_text(std::string_view bytes) {
  const Result<std::string> text = clean_text(bytes, kMaxDescription_chars);
  if (text) {
    HUIYIN_CHECK(is_utf8(*text));
    HUIYIN_CHECK(count_chars(*text) <= kMaxDescription_chars);
    HUIYIN_CHECK(*clean_text(*text, kMaxDescription_chars) == *text);
    HUIYIN_CHECK(is_utf8(mask_name(*text)));
  }
  const Result<std::string> phone = clean_phone(bytes);
  if (phone) HUIYIN_CHECK(*clean_phone(*phone) == *phone);
}

void http_words(std::string_view bytes) {
  using namespace link;
  const Result<HostUrl> url = parse_host_url(bytes);
  if (url) HUIYIN_CHECK(parse_host_url(to_text(*url))->host == url->host);
  HUIYIN_CHECK(!language_of(bytes).empty());
  HUIYIN_CHECK(query_value("x=" + query_escape(bytes), "x") == std::string(bytes));
  query_value(bytes, "after");
  FrontDoor door(60, 12);
  for (const Door at : {Door::kTerminals, Door::kStatus, Door::kAdmin}) {
    HttpRequest request;
    request.door = at;
    request.method = "GET";
    request.path = std::string(bytes);
    door.turn_away(request, route_of(request), 0);
  }
}

void escpos(std::string_view bytes) {
  for (const int width : {384, 576}) {
    const Result<slip::Bitmap> picture = slip::decode_escpos(bytes, width);
    HUIYIN_CHECK(picture.ok() || picture.error().code == ErrorCode::kBadValue);
  }
}

void config_file(std::string_view bytes) {
  const drive::TempDir dir;
  for (const char* name : {"site.toml", "station.toml"}) {
    std::ofstream(dir / name, std::ios::binary) << bytes;
  }
  const Result<run::SiteConfig> site = run::load_site_config(dir.path());
  HUIYIN_CHECK(site.ok() || site.error().code == ErrorCode::kConfig);
  const Result<run::StationConfig> station = run::load_station_config(dir.path());
  HUIYIN_CHECK(station.ok() || station.error().code == ErrorCode::kConfig);
}

}  // namespace huiyin::fuzz
