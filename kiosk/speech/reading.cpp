#include "kiosk/speech/reading.h"

#include <array>
#include <cctype>

namespace huiyin::speech {
namespace {

constexpr std::array kDigits = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

struct Sound {
  std::string_view word;
  std::string_view pinyin;
};

// What a reader of single characters says wrong, in both scripts.
constexpr Sound kSounds[] = {
    {"重新", "chong2 xin1"}, {"银行", "yin2 hang2"}, {"銀行", "yin2 hang2"}, {"音乐", "yin1 yue4"},
    {"音樂", "yin1 yue4"},   {"地方", "di4 fang1"},  {"得到", "de2 dao4"},   {"便宜", "pian2 yi5"},
    {"调低", "tiao2 di1"},   {"調低", "tiao2 di1"},  {"调高", "tiao2 gao1"}, {"調高", "tiao2 gao1"},
};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::string number_words(int number) {
  const auto ones = static_cast<std::size_t>(number % 10);
  const auto tens = static_cast<std::size_t>(number / 10);
  if (tens == 0) return kDigits[ones];
  std::string out = tens == 1 ? "" : kDigits[tens];
  out += "十";
  return ones == 0 ? out : out + kDigits[ones];
}

// Two digits at most, as a number; longer ones, and what follows a letter or a dash, by digit.
std::string digits_words(std::string_view digits, bool is_code) {
  if (digits.size() <= 2 && !is_code) return number_words(std::stoi(std::string(digits)));
  std::string out;
  for (const char digit : digits)
    out += kDigits[static_cast<std::size_t>(digit - '0')];
  return out;
}

class Reading {
 public:
  explicit Reading(std::string_view text) : text_(text) {}

  std::string all() && {
    while (at_ < text_.size())
      next();
    return std::move(out_);
  }

 private:
  void next() {
    if (is_digit(text_[at_])) return number();
    for (const Sound& sound : kSounds) {
      if (!text_.substr(at_).starts_with(sound.word)) continue;
      out_.append(" ").append(sound.pinyin).append(" ");
      at_ += sound.word.size();
      return;
    }
    if (is_letter(text_[at_])) out_ += ' ';  // a letter is said by itself
    out_ += text_[at_++];
  }

  std::string_view run() {
    std::size_t end = at_;
    while (end < text_.size() && is_digit(text_[end]))
      ++end;
    const std::string_view digits = text_.substr(at_, end - at_);
    at_ = end;
    return digits;
  }

  bool is_time(std::string_view hours) const {
    const std::string_view rest = text_.substr(at_);
    return hours.size() <= 2 && rest.size() >= 3 && rest[0] == ':' && is_digit(rest[1]) &&
           is_digit(rest[2]);
  }

  void number() {
    const char before = at_ == 0 ? ' ' : text_[at_ - 1];
    const bool is_code = is_letter(before) || before == '-';
    const std::string_view digits = run();
    if (!is_time(digits)) {
      const bool joins = at_ < text_.size() && text_[at_] == '-';
      out_ += digits_words(digits, is_code || joins);
      return;
    }
    ++at_;
    const std::string_view minutes = run();
    out_ += digits_words(digits, false) + "点";
    if (minutes != "00") out_ += digits_words(minutes, minutes[0] == '0') + "分";
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::string out_;
};

}  // namespace

std::string chinese_reading(std::string_view text) {
  return Reading(text).all();
}

Utterance call_words(words::Language language, std::string_view number, std::string_view desk) {
  const std::string n(number), d(desk);
  Utterance out{language, {}, {}};
  if (language == words::Language::kEn) {
    out.text = "Number ";
    for (const char c : n)
      out.text.append(1, c).append(" ");
    out.text += d.empty() ? ", please come to the counter." : ", please come to desk " + d + ".";
    return out;
  }
  const bool is_traditional = language == words::Language::kZhTw;
  const std::string to = is_traditional ? "號到" : "号到";
  const std::string please = is_traditional ? "請" : "请";
  const std::string at = is_traditional ? "號窗口" : "号窗口";
  out.pieces.push_back(please);
  for (const char c : n)
    out.pieces.emplace_back(1, c);
  if (d.empty()) {
    const std::string counter = is_traditional ? "號到櫃台" : "号到前台";
    out.text = please + n + counter;
    out.pieces.push_back(counter);
    return out;
  }
  out.text = please + n + to + d + at;
  out.pieces.push_back(to);
  for (const char c : d)
    out.pieces.emplace_back(1, c);
  out.pieces.push_back(at);
  return out;
}

std::vector<Utterance> lines_of(words::Language language, std::string_view lines) {
  std::vector<Utterance> out;
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    if (end > 0) out.push_back({language, std::string(lines.substr(0, end)), {}});
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
  return out;
}

}  // namespace huiyin::speech
