#include "app/sync/ticket_json.h"

#include <gtest/gtest.h>

#include "app/sync/json_writer.h"

namespace huiyin::sync {
namespace {

const SiteClock kChina;

TicketView view() {
  TicketView v;
  v.ticket.id = *parse_ticket_id("0197a3c2-0000-7000-8000-000000000001");
  v.ticket.number = "A012";
  v.ticket.token = "23456789ABCD";
  v.ticket.category = Category::kRepair;
  v.ticket.personal = {"3-1-1502", "王小明", "13800138000", "厨房\"漏水\""};
  v.ticket.personal_known = true;
  v.ticket.registered_at = Moment{1'795'352'400'000};
  v.ticket.slip.state = SlipState::kPrinted;
  v.dues = {{"dispatch", Moment{1'795'354'200'000}, "N-042 001 篇2 §3.17"}};
  v.history = {{Moment{1'795'352'400'000}, "kiosk", "registered", ""}};
  return v;
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST(TicketJson, HasEveryKeyOfTheContract) {
  const std::string json = ticket_json(view(), kChina);
  for (const char* part :
       {R"("id":"0197a3c2-0000-7000-8000-000000000001")", R"("number":"A012")",
        R"("token":"23456789ABCD")", R"("category":"repair")", R"("household":"3-1-1502")",
        R"("description":"厨房\"漏水\"")", R"("channel":"kiosk")", R"("state":"registered")",
        R"("queue_state":"none")", R"("slip_state":"printed")",
        R"("due":[{"what":"dispatch","at":")", R"("clause":"N-042 001 篇2 §3.17"}])",
        R"("history":[{"at":")", R"("actor":"kiosk","event":"registered")"}) {
    EXPECT_TRUE(has(json, part)) << part << "\nin " << json;
  }
}

TEST(TicketJson, WritesTimesWithTheSitesOffset) {
  const std::string at = to_rfc3339(view().ticket.registered_at, kChina);
  EXPECT_TRUE(has(at, "+08:00"));
  EXPECT_TRUE(has(ticket_json(view(), kChina), "\"created_at\":\"" + at + "\""));
}

TEST(TicketJson, WritesNullForATimeThatHasNotCome) {
  EXPECT_TRUE(has(ticket_json(view(), kChina), "\"closed_at\":null"));
}

TEST(TicketJson, ListsTickets) {
  EXPECT_EQ(tickets_json({}, kChina), R"({"tickets":[]})");
  EXPECT_TRUE(has(tickets_json({view(), view()}, kChina), "},{\"id\""));
}

TEST(TicketJson, TellsTheStatusPageNothingThatIdentifies) {
  PublicTicket t;
  t.id = "0197a3c2-0000-7000-8000-000000000001";
  t.number = "A012";
  t.registered_at = Moment{1'795'352'400'000};
  const std::string json = status_json(t, kChina);
  EXPECT_TRUE(has(json, R"("number":"A012")"));
  for (const char* word : {"0197a3c2", "name", "phone", "household", "description"}) {
    EXPECT_FALSE(has(json, word)) << word;
  }
}

TEST(TicketJson, AnswersOfTheCommandLineHaveTheirContractedShape) {
  EXPECT_EQ(register_json({"i", "A001", "T", "HTTPS://H/T/T"}),
            R"({"id":"i","number":"A001","token":"T","qr_text":"HTTPS://H/T/T"})");
  EXPECT_EQ(act_json(State::kInProgress), R"({"ok":true,"state":"in_progress"})");
  EXPECT_EQ(act_failed_json(fail(ErrorCode::kStale, "rev 3")),
            R"({"ok":false,"error":{"code":"stale","message":"rev 3"}})");
  EXPECT_EQ(verify_json(true, 12, ""), R"({"ok":true,"events":12,"first_bad":null})");
  EXPECT_EQ(verify_json(false, 12, "device 1 seq 4"),
            R"({"ok":false,"events":12,"first_bad":"device 1 seq 4"})");
  EXPECT_EQ(digits_json("004711"), R"({"digits":"004711"})");
  EXPECT_EQ(error_json(fail(ErrorCode::kPortInUse, "port 8443")),
            R"({"error":{"code":"port_in_use","message":"port 8443"}})");
}

TEST(TicketJson, ADoctorIsWellOnlyWhenAllChecksAre) {
  EXPECT_EQ(doctor_json({{"disk", true, "9 GB free", ""}}),
            R"({"ok":true,"checks":[{"name":"disk","ok":true,"detail":"9 GB free","remedy":""}]})");
  EXPECT_TRUE(
      has(doctor_json({{"disk", true, "", ""}, {"paper", false, "", "refill"}}), R"({"ok":false)"));
}

TEST(JsonWriter, NestsAndSeparates) {
  JsonWriter w;
  w.begin_object().key("a").begin_array().number(std::int64_t{1}).begin_object().end_object();
  w.null().end_array().field("b", true).end_object();
  EXPECT_EQ(w.text(), R"({"a":[1,{},null],"b":true})");
}

TEST(JsonWriter, ReplacesBrokenUtf8AndEscapesControls) {
  EXPECT_EQ(json_quote("a\xff\n\x01"), "\"a\xEF\xBF\xBD\\n\\u0001\"");
}

TEST(JsonWriter, WritesNoInfinity) {
  EXPECT_EQ(JsonWriter().number(1.0 / 0.0).text(), "null");
  EXPECT_EQ(JsonWriter().number(0.5).text(), "0.5");
}

}  // namespace
}  // namespace huiyin::sync
