// What owners come to the lobby for, through the real window of a whole office: by finger in each
// language, and once with four arrows and OK alone. What became of it is read in the site's record
// and off the paper. The rest of each story is the counter's (tests/ui/lives, registers).
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "db/change_watcher.h"
#include "tests/drive/picture.h"
#include "tests/drive/temp_dir.h"
#include "tests/ui/kiosk/visitor_hand.h"
#include "tests/ui/office/office.h"

namespace huiyin::drive {
namespace {

using nlohmann::json;
using Taps = std::vector<std::string>;

constexpr const char* kPhone = "13333333333";
constexpr int kLongestCommit_ms = 20'000;

struct InEach {
  const char* zh_cn;
  const char* zh_tw;
  const char* en;
  [[nodiscard]] std::string in(const std::string& language) const {
    if (language == "en") return en;
    return language == "zh_TW" ? zh_tw : zh_cn;
  }
};

struct Story {
  const char* clause;
  Taps taps;  // from the resting screen to the page for the telephone
  bool leaves_phone;
  const char* sees;  // before he goes on from a page that only tells
  const char* category;
  const char* urgency;
  std::map<std::string, std::string> facts;
  InEach said;
};

Taps operator+(Taps taps, const Taps& more) {
  taps.insert(taps.end(), more.begin(), more.end());
  return taps;
}

Taps after_choosing(const char* category) {
  return {"welcome.register", std::string("category.") + category};
}

std::vector<Story> matters_of_a_home() {
  const Taps home = {"household.building.3", "household.unit.1", "household.room.1502"};
  return {
      {"S-01 001 篇1 §4.4: a leak without danger is no emergency",
       Taps{"welcome.repair"} + home + Taps{"ask.ceiling", "danger.no"},
       true,
       "",
       "repair",
       "normal",
       {{"kind", "leak"}},
       {"天花板、墙上漏水", "天花板、牆上漏水", "Water through ceiling or wall"}},
      {"S-01 001 篇5 六-4: with danger it is, and the telephone to ring is shown",
       Taps{"welcome.repair"} + home + Taps{"ask.ceiling", "danger.sign.fall", "nav.next"},
       true,
       "urgent.phone",
       "repair",
       "emergency",
       {{"kind", "leak"}, {"emergency_class", "3"}},
       {"天花板、墙上漏水", "天花板、牆上漏水", "Water through ceiling or wall"}},
      {"S-05 001 篇5 六-1: the price is told before the service is asked for",
       after_choosing("service") + home + Taps{"ask.price.", "ask.saturday"},
       true,
       "",
       "service",
       "normal",
       {{"price_told", "家政清洁 45 元/小时"}, {"visit_wish", "星期六"}},
       {"家政清洁 45 元/小时；星期六", "家政清洁 45 元/小时；星期六",
        "家政清洁 45 元/小时; On Saturday"}},
  };
}

std::vector<Story> matters_of_anybody() {
  const Taps stranger = {"household.none"};
  return {
      {"S-13 004 篇2 §11.4: a suggestion has its topic",
       after_choosing("suggestion") + stranger + Taps{"ask.parking", "nav.next"},
       false,
       "",
       "suggestion",
       "normal",
       {{"topic", "停车、充电"}},
       {"停车、充电", "停車、充電", "Parking, charging"}},
      {"S-14 003 第五篇 六(四): praise says who is praised",
       after_choosing("praise") + stranger + Taps{"ask.repair", "nav.next"},
       false,
       "",
       "praise",
       "normal",
       {},
       {"维修师傅", "維修師傅", "Repair staff"}},
      {"S-15 001 篇1 §4.6: what was found is handed in",
       after_choosing("other") + stranger + Taps{"ask.found", "ask.phone", "nav.next"},
       false,
       "",
       "other",
       "normal",
       {{"item_kind", "found"}},
       {"捡到东西；手机", "撿到東西；手機", "I found something; Telephone"}},
      {"S-16 000 篇2 §5.2.2b: a question for a specialist is promised an answer",
       after_choosing("inquiry") + stranger + Taps{"ask.decoration", "nav.next"},
       false,
       "",
       "inquiry",
       "normal",
       {},
       {"装修、封阳台", "裝修、封陽台", "Decoration, balcony"}},
      {"S-27 003 四-2(1): goods to be let out come with their list",
       after_choosing("other") + stranger +
           Taps{"ask.release", "ask.now", "pad.letters", "pad.key.s", "pad.key.o", "pad.key.f",
                "pad.key.a", "nav.next"},
       false,
       "",
       "other",
       "normal",
       {{"item_kind", "release"}},
       {"搬东西出门（放行）；现在；sofa", "搬東西出門（放行）；現在；sofa",
        "Goods to be let out; Now; sofa"}},
  };
}

std::vector<Story> stories() {
  std::vector<Story> all = matters_of_a_home();
  for (Story& story : matters_of_anybody())
    all.push_back(std::move(story));
  return all;
}

struct Pass {
  const char* name;
  const char* language;
  Means means;
};

// What the visitor has in the hand.
struct Registered {
  std::string number;
  std::string qr_text;
};

class LobbyStories : public testing::TestWithParam<Pass> {
 protected:
  LobbyStories() : office_(folder_.path()), hand_(office_.kiosk(), GetParam().means) {
    office_.start_host();
    office_.kiosk().start();
  }

  Screen& kiosk() { return office_.kiosk(); }
  Office& office() { return office_; }
  VisitorHand& hand() { return hand_; }
  static std::string language() { return GetParam().language; }

  void arrives() {
    kiosk().wait_screen("welcome");
    if (language() != "zh_CN") hand_.chooses("language." + language());
  }

  Registered registers(const Story& story) {
    arrives();
    for (const std::string& tap : story.taps) {
      if (*story.sees != '\0' && tap == "nav.next") {
        EXPECT_FALSE(kiosk().wait_item(story.sees).label.empty());
      }
      hand_.chooses(tap);
    }
    kiosk().wait_screen("contact");
    if (story.leaves_phone) hand_.writes(kPhone);
    hand_.chooses(story.leaves_phone ? "nav.next" : "contact.skip");
    hand_.chooses("confirm.submit");
    const UiTree done = kiosk().wait_screen("done");
    hand_.chooses("done.finish");
    return {done.find("done.number")->label, done.find("done.qr")->label};
  }

  // The site's tickets by number, once `holds` is true of them.
  template <typename Holds>
  std::map<std::string, json> record_once(Holds holds) {
    const auto commits = db::ChangeWatcher::open(folder_ / "site/counter.db", [] {});
    const Deadline deadline{std::chrono::milliseconds(kLongestCommit_ms)};
    for (;;) {
      std::map<std::string, json> tickets;
      const json told = json::parse(office_.ask_site({"tickets"}));
      for (const json& ticket : told.at("tickets"))
        tickets[ticket.value("number", "")] = ticket;
      if (holds(tickets)) return tickets;
      if (deadline.is_over()) throw std::runtime_error("the record never says so");
      (void)(*commits)->wait(deadline.left_ms());
    }
  }

  void expect_told(const Story& story, const json& ticket) {
    SCOPED_TRACE(story.clause);
    const auto says = [&ticket](const char* key) { return ticket.value(key, ""); };
    EXPECT_EQ(says("category"), story.category);
    EXPECT_EQ(says("urgency"), story.urgency);
    EXPECT_EQ(says("channel"), "kiosk");
    EXPECT_EQ(says("language"), language());
    EXPECT_EQ(says("description"), story.said.in(language()));
    EXPECT_EQ(says("phone"), story.leaves_phone ? kPhone : "");
    EXPECT_FALSE(ticket.at("due").empty());
    for (const auto& [key, value] : story.facts)
      EXPECT_EQ(ticket.at("facts").value(key, ""), value) << key;
  }

  // S-19 002 三(四)1, 001 篇1 §4.12: the slip shows how it stands and nothing personal; by number
  // it takes the last four digits of the telephone, and the owner may press for it.
  void looks_after(const Registered& slip) {
    arrives();
    kiosk().scan(slip.qr_text);
    const UiTree shown = kiosk().wait_screen("status.result");
    EXPECT_EQ(shown.find("status.number")->label, slip.number);
    EXPECT_FALSE(shown.find("status.due")->label.empty());
    for (const UiItem& item : shown.items) {
      EXPECT_EQ(item.label.find("1502"), std::string::npos) << item.id;
      EXPECT_EQ(item.label.find("3333"), std::string::npos) << item.id;
    }
    hand_.chooses("nav.home");
    arrives();
    hand_.chooses("welcome.status");
    hand_.writes(slip.number);
    hand_.chooses("status.search");
    kiosk().wait_screen("status.tail");
    hand_.writes("0000");
    hand_.chooses("status.search");
    EXPECT_FALSE(kiosk().wait_item("status.fault").label.empty());
    hand_.writes("3333");
    hand_.chooses("status.search");
    kiosk().wait_screen("status.result");
    hand_.chooses("own.urge");
    kiosk().wait_item("status.deed");
    hand_.chooses("nav.home");
  }

 private:
  TempDir folder_;
  Office office_;
  VisitorHand hand_;
};

TEST_P(LobbyStories, S01_S05_S13_S14_S15_S16_S19_S27_EndInTheRecordAndOnPaper) {
  const std::vector<Story> all = stories();
  std::vector<Registered> slips;
  for (const Story& story : all) {
    SCOPED_TRACE(story.clause);
    slips.push_back(registers(story));
  }
  looks_after(slips.front());

  const auto record = record_once([&](const auto& tickets) {
    const auto is_there = [&tickets](const Registered& slip) {
      const auto ticket = tickets.find(slip.number);
      return ticket != tickets.end() && ticket->second.at("slip_state") == "printed";
    };
    return std::all_of(slips.begin(), slips.end(), is_there) &&
           tickets.at(slips.front().number).at("facts").contains("urges");
  });
  for (std::size_t i = 0; i < all.size(); ++i)
    expect_told(all[i], record.at(slips[i].number));
  EXPECT_EQ(record.at(slips.front().number).at("facts").value("urges", ""), "1");
  EXPECT_EQ(office().slips(), static_cast<int>(all.size()));
  EXPECT_EQ(read_qr(office().slip(1, "png")), slips.front().qr_text);
}

INSTANTIATE_TEST_SUITE_P(In, LobbyStories,
                         testing::Values(Pass{"SimplifiedChinese", "zh_CN", Means::kFinger},
                                         Pass{"TraditionalChinese", "zh_TW", Means::kFinger},
                                         Pass{"English", "en", Means::kFinger},
                                         Pass{"ByKeypadAlone", "zh_CN", Means::kKeypad}),
                         [](const auto& one) { return std::string(one.param.name); });

}  // namespace
}  // namespace huiyin::drive
