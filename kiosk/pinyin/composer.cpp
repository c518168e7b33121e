// Rime is asked as little as possible: no set-up of its logging (then it never opens a log file),
// no deployment (the build has done it), a session that ends with the visit, so that nothing of one
// person is left for the next.
#include "kiosk/pinyin/composer.h"

#include <glog/logging.h>
#include <rime_api.h>

#include <system_error>
#include <utility>

namespace huiyin::kiosk::pinyin {
namespace {

constexpr const char* kSchema = "huiyin";
constexpr const char* kTraditional = "trad";  // its switch
constexpr int kBackspace = 0xFF08;            // X11 key symbols

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || c == '\'';
}

// Rime reads no user folder that does not exist, and never makes this one.
std::string nowhere(const std::filesystem::path& folder) {
  return (folder / "no-user-data").string();
}

void start(const std::filesystem::path& folder) {
  const std::string shared = folder.string(), user = nowhere(folder);
  const std::string built = (folder / "build").string();
  RIME_STRUCT(RimeTraits, traits);
  traits.shared_data_dir = shared.c_str();
  traits.user_data_dir = user.c_str();
  traits.prebuilt_data_dir = built.c_str();
  traits.staging_dir = built.c_str();
  traits.distribution_name = "huiyin";
  traits.distribution_code_name = "huiyin";
  traits.distribution_version = "1";
  traits.app_name = nullptr;
  FLAGS_logtostderr = true;
  FLAGS_minloglevel = google::GLOG_ERROR;
  rime_get_api()->setup(&traits);
  rime_get_api()->initialize(&traits);
}

}  // namespace

Composer::Composer(const std::filesystem::path& folder) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(folder / "build" / "huiyin.table.bin", error)) return;
  start(folder);
  is_started_ = true;
  for (const char letter : {'n', 'i', 'h', 'a', 'o'})
    press(letter);
  const auto found = candidates(1);
  is_usable_ = !found.empty() && found[0] == "你好";
  forget();
}

Composer::~Composer() {
  if (!is_started_) return;
  forget();
  rime_get_api()->finalize();
}

bool Composer::ready() {
  if (!is_started_) return false;
  if (session_ != 0) return true;
  session_ = rime_get_api()->create_session();
  rime_get_api()->select_schema(session_, kSchema);
  if (script_ == Script::kTraditional) {
    // The table of forms is read with the first candidate: now, not below the finger.
    rime_get_api()->set_option(session_, kTraditional, True);
    rime_get_api()->process_key(session_, 'a', 0);
    (void)candidates(1);
    clear();
  }
  return true;
}

void Composer::write_in(Script script) {
  if (script != script_) forget();
  script_ = script;
  (void)ready();
}

void Composer::press(char letter) {
  if (is_letter(letter) && ready()) rime_get_api()->process_key(session_, letter, 0);
}

void Composer::erase() {
  if (composing()) rime_get_api()->process_key(session_, kBackspace, 0);
}

void Composer::clear() {
  if (session_ != 0) rime_get_api()->clear_composition(session_);
}

void Composer::forget() {
  if (session_ != 0) rime_get_api()->destroy_session(std::exchange(session_, 0));
}

bool Composer::composing() const {
  if (session_ == 0) return false;
  RIME_STRUCT(RimeStatus, status);
  if (!rime_get_api()->get_status(session_, &status)) return false;
  const bool is_composing = status.is_composing != False;
  rime_get_api()->free_status(&status);
  return is_composing;
}

std::string Composer::letters() const {
  if (session_ == 0) return {};
  RIME_STRUCT(RimeContext, context);
  if (!rime_get_api()->get_context(session_, &context)) return {};
  const char* preedit = context.composition.preedit;
  std::string out = preedit == nullptr ? std::string() : std::string(preedit);
  rime_get_api()->free_context(&context);
  return out;
}

std::vector<std::string> Composer::candidates(std::size_t count) const {
  std::vector<std::string> out;
  RimeCandidateListIterator at{};
  if (session_ == 0 || !rime_get_api()->candidate_list_begin(session_, &at)) return out;
  while (out.size() < count && rime_get_api()->candidate_list_next(&at))
    out.emplace_back(at.candidate.text);
  rime_get_api()->candidate_list_end(&at);
  return out;
}

std::string Composer::choose(std::size_t index) {
  if (session_ == 0) return {};
  rime_get_api()->select_candidate(session_, index);
  RIME_STRUCT(RimeCommit, commit);
  if (!rime_get_api()->get_commit(session_, &commit)) return {};
  std::string out = commit.text;
  rime_get_api()->free_commit(&commit);
  return out;
}

std::filesystem::path default_folder(const std::string& locale_dir) {
  return std::filesystem::path(locale_dir).parent_path() / "pinyin";
}

}  // namespace huiyin::kiosk::pinyin
