// Texts as they are to be spoken. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/speech/speaker.h"

namespace huiyin::speech {

// Chinese for a voice that reads character by character: numbers of houses, queues and telephones
// digit by digit, times as people say them, words with more than one sound by their pinyin.
std::string chinese_reading(std::string_view text);

// "请 A012 号到 1 号窗口": what the hall hears when a number is called.
Utterance call_words(words::Language language, std::string_view number, std::string_view desk);

// A screen's lines, one utterance each; empty ones fall away.
std::vector<Utterance> lines_of(words::Language language, std::string_view lines);

}  // namespace huiyin::speech
