#include "tests/unit/counter/samples.h"

#include <stdexcept>

#include "app/core/token.h"
#include "tests/fakes/sample_rules.h"

namespace huiyin::counter::samples {
namespace {

std::array<std::uint8_t, 10> bytes_of(const std::string& text) {
  std::array<std::uint8_t, 10> out{};
  for (std::size_t i = 0; i < text.size(); ++i)
    out[i % out.size()] ^= static_cast<std::uint8_t>(text[i]);
  return out;
}

std::string token_of(const std::string& number) {
  std::array<std::uint8_t, 8> random{};
  for (std::size_t i = 0; i < random.size(); ++i) {
    random[i] =
        static_cast<std::uint8_t>(number[i % number.size()] * 37 + static_cast<int>(i) * 11);
  }
  return make_token(random);
}

Moment minutes_before(std::int64_t minutes) {
  return Moment{kNow_ms - minutes * kMinute_ms};
}

Ticket waiting(const std::string& number, Category category, std::int64_t minutes_ago,
               const std::string& text) {
  return ticket({.number = number,
                 .category = category,
                 .household = "2-2-801",
                 .name = "李秀英",
                 .phone = "13900550102",
                 .text = text,
                 .minutes_ago = minutes_ago,
                 .attendance = Attendance::kWaiting});
}

std::vector<Ticket> visits() {
  std::vector<Ticket> all;
  all.push_back(after(after(waiting("A011", Category::kInquiry, 22, "咨询封阳台要办什么手续"),
                            Action::kCall, {.desk = "2"}, "li", 6),
                      Action::kServe, {.desk = "2"}, "li", 5));
  all.push_back(after(waiting("A009", Category::kService, 48, "预约周六上午开荒保洁"),
                      Action::kCall, {.desk = "1"}, "zhang", 30));
  all.back() = after(all.back(), Action::kNoShow, {}, "zhang", 25);
  all.push_back(waiting("A012", Category::kRepair, 18, "卫生间地漏返味，夜里更重"));
  all.push_back(waiting("A013", Category::kComplaint, 12,
                        "楼上连续三天夜里十一点以后装修，孩子睡不着，请尽快处理"));
  all.push_back(waiting("B004", Category::kOther, 7, "捡到一串钥匙，有蓝色挂件"));
  all.push_back(waiting("A014", Category::kSuggestion, 3, "建议在三号楼下增设自行车架"));
  return all;
}

Ticket leaking_roof() {
  return ticket({.number = "A015",
                 .household = "6-2-1801",
                 .name = "欧阳雨桐",
                 .phone = "13900551999",
                 .text = "顶楼漏水，水已经流到配电箱旁边，家里有老人",
                 .minutes_ago = 4,
                 .attendance = Attendance::kDropOff,
                 .urgency = Urgency::kEmergency});
}

std::vector<Ticket> drop_offs() {
  std::vector<Ticket> all;
  Ticket door = ticket({.number = "A003",
                        .household = "1-1-302",
                        .name = "张静",
                        .text = "单元门禁刷卡没有反应",
                        .minutes_ago = 130});
  door = after(after(door, Action::kAccept, {}, "zhang", 125), Action::kDispatch,
               {.department = "engineering", .person = "周师傅"}, "zhang", 110);
  all.push_back(printed(after(door, Action::kStart, {}, "zhang", 60), SlipState::kPrinted));
  all.push_back(printed(ticket({.number = "A006",
                                .category = Category::kAfterSales,
                                .household = "4-1-1101",
                                .name = "陈国栋",
                                .text = "入户门框边开裂，门关不严",
                                .minutes_ago = 52}),
                        SlipState::kNotSent, 1, "paper_out"));
  all.push_back(printed(after(ticket({.number = "C002",
                                      .category = Category::kComplaint,
                                      .household = "5-2-904",
                                      .name = "刘敏",
                                      .text = "地下车库三号口灯坏了一周没人修",
                                      .minutes_ago = 25,
                                      .channel = Channel::kPhone}),
                              Action::kAccept, {}, "li", 20),
                        SlipState::kNone, 0));
  Ticket heater = ticket({.number = "A002",
                          .category = Category::kService,
                          .household = "3-2-601",
                          .name = "赵磊",
                          .text = "热水器不点火",
                          .minutes_ago = 300});
  heater = after(heater, Action::kDispatch, {.department = "engineering", .person = "王师傅"}, "li",
                 290);
  heater = after(heater, Action::kQuote, {.facts = {{"quote", "120"}}}, "li", 210);
  heater = after(heater, Action::kConsent, {.facts = {{"consent", "agreed"}}}, "li", 205);
  heater = after(heater, Action::kStart, {}, "li", 200);
  all.push_back(
      printed(after(heater, Action::kResolve, {.result = "更换电磁阀，试火三次正常"}, "li", 95),
              SlipState::kPrinted));
  Ticket hold = ticket({.number = "B001",
                        .household = "2-1-1702",
                        .name = "黄志强",
                        .text = "楼道声控灯不亮",
                        .minutes_ago = 400});
  hold = after(hold, Action::kAccept, {}, "zhang", 395);
  all.push_back(
      printed(after(hold, Action::kHold, {.reason = "等配件，明天上午到货"}, "zhang", 380),
              SlipState::kUnknown, 1, "unconfirmed"));
  all.push_back(printed(ticket({.number = "B003",
                                .category = Category::kPraise,
                                .household = "1-2-1201",
                                .name = "吴桂兰",
                                .text = "表扬秩序队小陈帮忙把轮椅抬上楼",
                                .minutes_ago = 70}),
                        SlipState::kPrinted));
  all.push_back(printed(leaking_roof(), SlipState::kSending));
  return all;
}

}  // namespace

Now now(std::int64_t later_ms) {
  return {Moment{kNow_ms + later_ms}, 1'000'000 + later_ms};
}

Settings settings() {
  Settings s;
  s.office_name = "翠湖花园物业服务中心";
  s.public_host = "Q.CUIHU.EXAMPLE";
  s.procedures = sample_procedures();
  return s;
}

Account zhang() {
  return {"zhang", "张丽", "receptionist", "1"};
}
Account li() {
  return {"li", "李强", "receptionist", "2"};
}

Ticket ticket(const Registered& f) {
  Event event;
  event.device = DeviceId{0xA1};
  event.seq = 1;
  event.at = minutes_before(f.minutes_ago);
  event.actor = f.channel == Channel::kKiosk ? "kiosk" : "zhang";
  event.ticket = make_ticket_id(event.at, bytes_of(f.number));
  Draft draft{f.category, f.channel, f.attendance,
              f.urgency,  "zh_CN",   {f.household, f.name, f.phone, f.text}};
  const Day day = business_day(event.at, SiteClock{});
  event.body = registered_event(draft, {event.ticket, f.number, day, token_of(f.number)},
                                {false, {}, draft.personal});
  Ticket made;
  if (!evolve(made, event)) throw std::logic_error("not registered");
  return made;
}

Ticket after(Ticket t, Action action, const ActionFields& fields, const std::string& actor,
             std::int64_t minutes_ago) {
  const auto decided = decide(t, {action, fields, std::nullopt});
  if (!decided) throw std::logic_error(decided.error().detail);
  Event event;
  event.device = DeviceId{0xC0};
  event.seq = t.rev + 1;
  event.at = minutes_before(minutes_ago);
  event.actor = actor;
  event.ticket = t.id;
  event.body = *decided;
  if (!evolve(t, event)) throw std::logic_error("does not fit");
  return t;
}

Ticket printed(Ticket t, SlipState state, int attempt, const std::string& reason) {
  t.slip = {attempt, state, reason};
  ++t.rev;
  return t;
}

std::vector<HistoryEntry> history_of(const Ticket& t) {
  std::vector<HistoryEntry> history;
  const std::string by = t.channel == Channel::kKiosk ? "kiosk" : "zhang";
  history.push_back({t.registered_at, by, "registered", "number=" + t.number});
  history.push_back({t.registered_at + 400, "kiosk", "slip_printed", "attempt=1"});
  if (t.accepted_at.is_set()) history.push_back({t.accepted_at, "zhang", "accept", ""});
  if (t.dispatched_at.is_set()) {
    history.push_back({t.dispatched_at, t.first_receiver, "dispatch",
                       "department=" + t.department + " person=" + t.person});
    history.push_back({t.dispatched_at + 50 * kMinute_ms, t.first_receiver, "start", ""});
  }
  if (t.resolved_at.is_set()) {
    history.push_back({t.resolved_at, t.first_receiver, "resolve", "result=" + t.result});
  }
  return history;
}

Record empty_record() {
  Record record;
  record.day = business_day(Moment{kNow_ms}, SiteClock{});
  record.accounts = {
      zhang(), li(), {"chen", "陈静", "supervisor", "1"}, {"wang", "王建平", "manager", ""}};
  return record;
}

Record busy_record() {
  Record record = empty_record();
  record.visits = visits();
  for (Ticket& t : record.visits) {
    t = printed(t, SlipState::kPrinted);
    record.open.put(t);
  }
  for (const Ticket& t : drop_offs())
    record.open.put(t);
  record.registered_today = static_cast<int>(record.open.size());
  record.kiosks = {
      {DeviceId{0xA1}, "大堂自助机 1", 'A', false, minutes_before(0), 0, "ready", ""},
      {DeviceId{0xB1}, "东门自助机", 'B', false, minutes_before(0), 0, "stopped", "paper_out"},
      {DeviceId{0xD1}, "会所自助机", 'D', false, minutes_before(134), 3, "", ""}};
  return record;
}

Driver& Driver::put(const Input& input) {
  Outcome outcome = step(std::move(state_), input, at());
  state_ = std::move(outcome.state);
  effects_ = std::move(outcome.effects);
  return *this;
}

Driver& Driver::later(std::int64_t ms) {
  elapsed_ms_ += ms;
  return put(Ticked{});
}

Driver& Driver::signed_in(const Record& record) {
  put(RecordLoaded{record});
  want(PickAccount{"zhang"}).want(EditPin{"1234"}).want(SubmitPin{});
  return put(PinChecked{"zhang", zhang()});
}

const Ticket& find(const Record& record, const std::string& number) {
  for (const Ticket& t : record.open) {
    if (t.number == number) return t;
  }
  for (const Ticket& t : record.visits) {
    if (t.number == number) return t;
  }
  throw std::logic_error("no ticket " + number);
}

}  // namespace huiyin::counter::samples
