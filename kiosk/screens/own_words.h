// What is said to an owner about his matter: how it stands, what happened, what he may do, what
// became of what he did. In his language, without technical words. Pure.
#pragma once

#include <string>

#include "kiosk/screens/views.h"

namespace huiyin::kiosk {

std::string how_it_stands(words::Language l, const PublicTicket& ticket);
std::string step_words(words::Language l, const OwnerStep& step);
const char* deed_words(words::Language l, Action action);  // on its button
DeedView deed_view(words::Language l, const Mine& mine, bool is_online);
// Why an answer is due by then: "By our rules within 24 hours (001 篇5 二-3)".
std::string reason_words(words::Language l, const OwnerDue& due, const Procedures* procedures);

}  // namespace huiyin::kiosk
