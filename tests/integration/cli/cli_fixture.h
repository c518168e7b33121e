// A demo site with its host running and a paired kiosk, all through the real command line.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

#include "tests/drive/deadline.h"
#include "tests/drive/process.h"
#include "tests/drive/temp_dir.h"

namespace huiyin::tests {

using Json = nlohmann::json;

inline const std::string kProgram = HUIYIN_PROGRAM;

// Waits until the file's first line is JSON and returns it.
inline Json first_json_line(const std::filesystem::path& file) {
  const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(20);
  while (std::chrono::steady_clock::now() < until) {
    const std::string text = drive::read_file(file);
    const std::size_t begin = text.find("{\"");
    const std::size_t end = text.find('\n', begin);
    if (begin != std::string::npos && end != std::string::npos) {
      return Json::parse(text.substr(begin, end - begin));
    }
    std::this_thread::yield();
  }
  throw std::runtime_error("no answer in " + file.string());
}

class CommandLine : public testing::Test {
 protected:
  std::string site() const { return (dir_.path() / "site").string(); }
  std::string station(const std::string& name = "kiosk") const {
    return (dir_.path() / name).string();
  }

  drive::Outcome huiyin(drive::Words words) {
    words.insert(words.begin(), kProgram);
    return drive::run(words);
  }
  Json ok(const drive::Words& words) {
    const drive::Outcome outcome = huiyin(words);
    EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
    return outcome.out.empty() ? Json() : Json::parse(outcome.out);
  }
  // The error's code; fails the test when the command does not exit with 1.
  std::string refused(drive::Words words) {
    words.push_back("--json");
    const drive::Outcome outcome = huiyin(words);
    EXPECT_EQ(outcome.exit_code, 1) << outcome.out;
    const Json error = Json::parse(outcome.err, nullptr, false);
    if (error.is_discarded()) return "not JSON: " + outcome.err;
    EXPECT_FALSE(error["error"]["message"].get<std::string>().empty());
    return error["error"]["code"];
  }

  void make_site() { ok({"init", "--site", site(), "--demo"}); }

  void serve() {
    const auto log = dir_.path() / ("serve-" + std::to_string(++serves_) + ".log");
    host_ = drive::Process(
        {.words = {kProgram, "serve", "--site", site(), "--port", std::to_string(port_)},
         .environment = {},
         .log = log});
    port_ = first_json_line(log)["port"];
  }
  std::string url() const { return "https://127.0.0.1:" + std::to_string(port_); }

  // Joins a kiosk: its digits are approved as staff would.
  int pair(const std::string& name = "kiosk") {
    const auto log = dir_.path() / (name + "-pair.log");
    drive::Process pairing(
        {.words = {kProgram, "pair", "--station", station(name), "--host", url()},
         .environment = {},
         .log = log});
    const std::string digits = first_json_line(log)["digits"];
    ok({"approve", "--site", site(), digits});
    return pairing.wait(std::chrono::seconds(20)).value_or(-1);
  }

  drive::Words repair(const std::string& text = "客厅天花板漏水") {
    return {"register",    "--station", station(), "--category", "repair",
            "--household", "3-1-1502",  "--name",  "王小明",     "--phone",
            "13800138000", "--text",    text,      "--waiting"};
  }

  drive::TempDir dir_;
  drive::Process host_;
  int port_ = 0;
  int serves_ = 0;
};

class PairedKiosk : public CommandLine {
 protected:
  void SetUp() override {
    make_site();
    serve();
    ASSERT_EQ(pair(), 0);
  }
};

}  // namespace huiyin::tests
