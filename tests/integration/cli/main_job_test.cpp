// The main job by commands alone: register at a kiosk, sync, handle at the counter, look it up.
#include "tests/integration/cli/cli_fixture.h"

namespace huiyin::tests {

TEST_F(PairedKiosk, RegistersOfflineAndTheCounterHasTheTicketAfterSync) {
  host_.end();
  const Json made = ok(repair());
  serve();
  ok({"sync", "--station", station(), "--once"});

  const Json tickets = ok({"tickets", "--site", site()})["tickets"];

  ASSERT_EQ(tickets.size(), 1U);
  EXPECT_EQ(tickets[0]["id"], made["id"]);
  EXPECT_EQ(tickets[0]["number"], made["number"]);
  EXPECT_EQ(tickets[0]["household"], "3-1-1502");
  EXPECT_EQ(tickets[0]["description"], "客厅天花板漏水");
  EXPECT_EQ(tickets[0]["queue_state"], "waiting");
}

TEST_F(PairedKiosk, ATicketLivesFromRegistrationToWriteOff) {
  const std::string number = ok(repair())["number"];
  ok({"sync", "--station", station(), "--once"});
  for (const char* step : {"call", "serve", "accept", "served"}) {
    ok({"act", "--site", site(), "--actor", "zhang", number, step});
  }
  ok({"act", "--site", site(), "--actor", "zhang", number, "dispatch", "--field",
      "department=engineering"});
  ok({"act", "--site", site(), "--actor", "wu", number, "start"});
  ok({"act", "--site", site(), "--actor", "wu", number, "resolve", "--field", "result=已换密封胶"});
  ok({"act", "--site", site(), "--actor", "zhang", number, "call_back", "--field",
      "satisfaction=satisfied"});
  const Json closed = ok({"act", "--site", site(), "--actor", "zhang", number, "close"});

  EXPECT_EQ(closed["state"], "closed");
  const Json status = ok({"status", "--site", site(), number});
  EXPECT_TRUE(status["due"].empty());
  EXPECT_GE(status["history"].size(), 10U);
}

TEST_F(PairedKiosk, TheQrTextOfTheSlipFindsTheTicketAtBothEnds) {
  const Json made = ok(repair());
  ok({"sync", "--station", station(), "--once"});
  const std::string qr = made["qr_text"];

  EXPECT_EQ(ok({"status", "--site", site(), qr})["id"], made["id"]);
  EXPECT_EQ(ok({"status", "--station", station(), qr})["number"], made["number"]);
}

TEST_F(PairedKiosk, TheKiosksStatusTellsNothingPersonal) {
  const Json made = ok(repair());
  ok({"sync", "--station", station(), "--once"});

  const std::string told = huiyin({"status", "--station", station(), made["token"]}).out;

  for (const char* secret : {"王小明", "13800138000", "1502", "漏水"}) {
    EXPECT_EQ(told.find(secret), std::string::npos) << secret;
  }
}

TEST_F(PairedKiosk, AStepThatIsNotAllowedIsRefusedAndChangesNothing) {
  const std::string number = ok(repair())["number"];
  ok({"sync", "--station", station(), "--once"});

  EXPECT_EQ(refused({"act", "--site", site(), "--actor", "zhang", number, "close"}),
            "not_allowed_now");

  EXPECT_EQ(ok({"status", "--site", site(), number})["state"], "registered");
}

TEST_F(PairedKiosk, TheSlipIsAPictureWhoseQrReadsBack) {
  const Json made = ok(repair());
  const std::string png = station() + ".png";
  ok({"slip", "--station", station(), made["token"], "--format", "png", "-o", png});

  const drive::Outcome read = drive::run({"zbarimg", "--nodbus", "-q", "--raw", png});

  EXPECT_EQ(read.out, made["qr_text"].get<std::string>() + "\n");
}

TEST_F(PairedKiosk, TheRecordVerifiesAndABackupOfItComesBack) {
  const Json made = ok(repair());
  ok({"sync", "--station", station(), "--once"});
  const Json verified = ok({"verify", "--site", site()});
  EXPECT_TRUE(verified["ok"]);
  const std::string file = ok({"backup", "--site", site()})["file"];
  host_.end();

  ok({"restore", file, "--site", site()});

  EXPECT_EQ(ok({"tickets", "--site", site()})["tickets"].size(), 1U);
}

TEST_F(PairedKiosk, RebuildingTheProjectionsChangesNoTicket) {
  ok(repair());
  ok({"sync", "--station", station(), "--once"});
  const Json before = ok({"tickets", "--site", site()});

  ok({"rebuild", "--site", site()});

  EXPECT_EQ(ok({"tickets", "--site", site()}), before);
}

TEST_F(PairedKiosk, AMonthsRegisterIsWrittenInEveryFormat) {
  const Json made = ok(repair());
  ok({"sync", "--station", station(), "--once"});
  const std::string id = made["id"];
  const std::string created = ok({"status", "--site", site(), id})["created_at"];
  for (const char* format : {"json", "csv", "xlsx", "pdf"}) {
    const std::string file = site() + "/register." + format;
    ok({"report", "tickets", "--site", site(), "--month", created.substr(0, 7), "--format", format,
        "-o", file});
    EXPECT_GT(std::filesystem::file_size(file), 100U) << format;
  }
}

}  // namespace huiyin::tests
