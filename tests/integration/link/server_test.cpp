// The host's port against peers that are not terminals, or bad ones: limits, the owners' page,
// the operators' page.
#include <unistd.h>

#include <chrono>

#include "app/sync/exchange_codec.h"
#include "tests/integration/link/link_fixture.h"

namespace huiyin::link {
namespace {

class ServerTest : public LinkTest {
 protected:
  std::string ask_as_terminal(const std::string& request) {
    OddClient client(server_->port(), &key_);
    return client.ask(request);
  }
  std::string ask_as_phone(const std::string& request) {
    OddClient phone(server_->port());
    return phone.ask(request);
  }
};

TEST_F(ServerTest, APortInUseIsNamed) {
  serve();
  ServerOptions second = options_;
  second.port = server_->port();
  const auto started = LinkServer::start(second, site_, host_key_, {store_, *crypto_, clock_});
  ASSERT_FALSE(started.ok());
  EXPECT_EQ(started.error().code, ErrorCode::kPortInUse);
  EXPECT_NE(started.error().detail.find(std::to_string(server_->port())), std::string::npos);
}

TEST_F(ServerTest, AnAddressThatIsNoneIsTold) {
  options_.bind_address = "everywhere";
  const auto started = LinkServer::start(options_, site_, host_key_, {store_, *crypto_, clock_});
  ASSERT_FALSE(started.ok());
  EXPECT_EQ(started.error().code, ErrorCode::kBadValue);
}

TEST_F(ServerTest, ABodyOfOneMegabyteAndOneByteIs413) {
  serve();
  const std::string answer =
      ask_as_terminal(post("/v1/push", std::string(sync::kMaxPush_bytes + 1, ' ')));
  EXPECT_EQ(status_in(answer), 413) << answer.substr(0, 200);
  EXPECT_EQ(store_.pushes(), 0);
}

TEST_F(ServerTest, AChunkedBodyCannotSlipPastTheLimit) {
  serve();
  OddClient client(server_->port(), &key_);
  ASSERT_TRUE(
      client.send("POST /v1/push HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"));
  const std::string chunk = "10000\r\n" + std::string(0x10000, ' ') + "\r\n";
  for (int i = 0; i < 17 && client.send(chunk); ++i) {
  }
  EXPECT_EQ(status_in(client.receive()), 413);
  EXPECT_EQ(store_.pushes(), 0);
}

TEST_F(ServerTest, HeadersOfMoreThan8KilobytesAre431) {
  serve();
  const std::string answer =
      ask_as_terminal(get("/v1/feed", "X-Long: " + std::string(9000, 'x') + "\r\n"));
  EXPECT_EQ(status_in(answer), 431);
}

TEST_F(ServerTest, MalformedJsonIs400AndStoresNothing) {
  serve();
  for (const char* body : {"", "{", "[]", "{\"device\":7}", "\xff\xfe"}) {
    const std::string answer = ask_as_terminal(post("/v1/push", body));
    EXPECT_EQ(status_in(answer), 400) << body;
    EXPECT_NE(body_in(answer).find(R"("code":"protocol")"), std::string::npos);
  }
  EXPECT_EQ(store_.pushes(), 0);
}

TEST_F(ServerTest, BytesThatAreNoHttpAre400) {
  serve();
  EXPECT_EQ(status_in(ask_as_phone("\x16\x03\x01 hello\r\n\r\n")), 400);
}

TEST_F(ServerTest, AFeedRequestWithoutItsValuesIs400) {
  serve();
  for (const char* target : {"/v1/feed", "/v1/feed?after=-1&epoch=&proto_min=1&proto_max=1",
                             "/v1/feed?after=1x&epoch=&proto_min=1&proto_max=1",
                             "/v1/feed?after=1&epoch=&proto_min=7&proto_max=9"}) {
    EXPECT_EQ(status_in(ask_as_terminal(get(target))), 400) << target;
  }
}

TEST_F(ServerTest, ASlowHeaderIsClosedInTime) {
  options_.head_ms = 300;
  serve();
  OddClient slow(server_->port());
  ASSERT_TRUE(slow.send("GET /t/23456789ABCD HT"));
  EXPECT_TRUE(slow.is_closed_within(3000));
}

TEST_F(ServerTest, ASilentClientIsClosedInTime) {
  options_.handshake_ms = 300;
  serve();
  OddClient silent(server_->port(), nullptr, /*tls=*/false);
  EXPECT_TRUE(silent.is_closed_within(3000));
}

TEST_F(ServerTest, ThreeHundredSilentConnectionsDoNotBlockAPush) {
  serve();
  std::vector<int> silent;
  for (int i = 0; i < 300; ++i)
    silent.push_back(tcp_connect(server_->port()));
  const auto start = std::chrono::steady_clock::now();
  const auto peer = terminal();
  for (int i = 0; i < 10; ++i)
    ASSERT_TRUE(peer->push(batch_of(kDevice, i + 1, 1)).ok());
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
  EXPECT_LT(took.count(), 2.0);
  for (const int fd : silent)
    ::close(fd);
}

TEST_F(ServerTest, OldTlsIsNotSpoken) {
  serve();
  const int fd = tcp_connect(server_->port());
  SSL_CTX* context = SSL_CTX_new(TLS_client_method());
  SSL_CTX_set_max_proto_version(context, TLS1_2_VERSION);
  SSL* ssl = SSL_new(context);
  SSL_set_fd(ssl, fd);
  EXPECT_NE(SSL_connect(ssl), 1);
  SSL_free(ssl);
  SSL_CTX_free(context);
  ::close(fd);
}

TEST_F(ServerTest, TheStatusPageTellsAPhoneWhereTheTicketStands) {
  store_.add_ticket(lobby_ticket());
  serve();
  const std::string answer = ask_as_phone(get("/t/23456789ABCD"));
  EXPECT_EQ(status_in(answer), 200);
  EXPECT_NE(answer.find("text/html"), std::string::npos);
  EXPECT_NE(answer.find("A012"), std::string::npos);
  EXPECT_NE(answer.find("请到 2 号窗口"), std::string::npos);
  EXPECT_NE(answer.find("报修"), std::string::npos);
}

TEST_F(ServerTest, TheUpperCaseAddressOfTheQrCodeWorks) {
  store_.add_ticket(lobby_ticket());
  serve();
  EXPECT_EQ(status_in(ask_as_phone(get("/T/23456789ABCD"))), 200);
  EXPECT_EQ(status_in(ask_as_phone(get("/t/23456789abcd"))), 200);
}

TEST_F(ServerTest, TheStatusPageSpeaksThePhonesLanguage) {
  store_.add_ticket(lobby_ticket());
  serve();
  const auto page = [&](const std::string& languages) {
    return ask_as_phone(get("/t/23456789ABCD", "Accept-Language: " + languages + "\r\n"));
  };
  EXPECT_NE(page("en-GB,en;q=0.9,zh-CN;q=0.5").find("Please go to desk 2"), std::string::npos);
  EXPECT_NE(page("zh-HK,zh;q=0.9").find("請到 2 號窗口"), std::string::npos);
  EXPECT_NE(page("fr,zh-CN;q=0.5").find("请到 2 号窗口"), std::string::npos);
}

TEST_F(ServerTest, TheStatusPageIsAlsoJson) {
  store_.add_ticket(lobby_ticket());
  serve();
  const std::string answer = ask_as_phone(get("/t/23456789ABCD.json"));
  EXPECT_NE(answer.find("application/json"), std::string::npos);
  EXPECT_NE(body_in(answer).find(R"("number":"A012")"), std::string::npos);
}

TEST_F(ServerTest, NothingOnTheStatusPageIdentifiesAnyone) {
  store_.add_ticket(lobby_ticket());
  serve();
  for (const char* target : {"/t/23456789ABCD", "/t/23456789ABCD.json"}) {
    const std::string answer = ask_as_phone(get(target));
    for (const char* word : {"0197a3c2", "household", "3-1-1502", "description"}) {
      EXPECT_EQ(answer.find(word), std::string::npos) << target << " has " << word;
    }
  }
}

TEST_F(ServerTest, AnUnknownTokenIs404AndANumberIsNotLookedUp) {
  store_.add_ticket(lobby_ticket());
  serve();
  for (const char* target : {"/t/ZZZZZZZZZZZZ", "/t/A012", "/t/", "/t/../v1/push", "/"}) {
    EXPECT_EQ(status_in(ask_as_phone(get(target))), 404) << target;
  }
  EXPECT_NE(ask_as_phone(get("/t/ZZZZZZZZZZZZ.json")).find("unknown_token"), std::string::npos);
}

TEST_F(ServerTest, ThePlainStatusPortServesThePageAndNothingElse) {
  store_.add_ticket(lobby_ticket());
  serve();
  const auto ask = [&](const std::string& request) {
    OddClient proxy(server_->status_port(), nullptr, /*tls=*/false);
    return proxy.ask(request);
  };
  EXPECT_EQ(status_in(ask(get("/t/23456789ABCD"))), 200);
  EXPECT_EQ(status_in(ask(post("/v1/push", "{}"))), 404);
  EXPECT_EQ(status_in(ask(post("/v1/pair/start", "{}"))), 404);
  EXPECT_EQ(status_in(ask(get("/metrics"))), 404);
}

TEST_F(ServerTest, WhoLooksUpTooOftenHasToWait) {
  options_.status_per_minute = 30;  // bursts of 10
  serve();
  OddClient phone(server_->port());
  for (int i = 0; i < 10; ++i) {
    ASSERT_EQ(status_in(phone.ask(get("/t/ZZZZZZZZZZZZ"))), 404) << i;
  }
  EXPECT_EQ(status_in(phone.ask(get("/t/ZZZZZZZZZZZZ"))), 429);
  EXPECT_TRUE(terminal()->push(batch_of(kDevice, 1, 1)).ok());
}

TEST_F(ServerTest, MetricsCountWhatHappened) {
  serve();
  ASSERT_TRUE(terminal()->push(batch_of(kDevice, 1, 3)).ok());
  ask_as_phone(post("/v1/push", "{}"));
  OddClient operators(server_->admin_port(), nullptr, /*tls=*/false);
  const std::string answer = operators.ask(get("/metrics"));
  EXPECT_NE(answer.find("text/plain; version=0.0.4"), std::string::npos);
  for (const char* line : {"huiyin_pushes_total 1\n", "huiyin_events_received_total 3\n",
                           "huiyin_refused_keys_total 1\n", "huiyin_feed_head 3\n",
                           "huiyin_device_high{device=\"000000000000004d\",letter=\"A\"}"}) {
    EXPECT_NE(answer.find(line), std::string::npos) << line << answer;
  }
}

TEST_F(ServerTest, TheAdminPortSaysWhetherTheHostIsWell) {
  serve();
  OddClient operators(server_->admin_port(), nullptr, /*tls=*/false);
  EXPECT_EQ(body_in(operators.ask(get("/health"))), R"({"ok":true,"head":0,"epoch":"e1"})");
}

TEST_F(ServerTest, MetricsAreNotShownToTheNetwork) {
  serve();
  EXPECT_EQ(status_in(ask_as_terminal(get("/metrics"))), 404);
}

}  // namespace
}  // namespace huiyin::link
