// The questions of a category as the flow goes through them, and what comes of the answers. Pure
// functions of the state.
#pragma once

#include <string>
#include <vector>

#include "kiosk/flow/state.h"

namespace huiyin::kiosk {

const IntakeForm* intake_of(const State& state);  // nullptr: only words are asked
// Asked on the way, in order, as the answers so far have it.
std::vector<const IntakeQuestion*> questions_of(const State& state);
bool is_answered(const Form& form, const IntakeQuestion& question);
const IntakeQuestion* danger_question(const State& state);

bool needs_words(const State& state);
// What the answers and the visitor's own words say together.
std::string told_text(const State& state);
// Words of the answer to a question, "" while there is none; an optional one has its first choice.
std::string answer_words(const State& state, const IntakeQuestion& question,
                         words::Language language);

// The neighbours' matter of today that this one is like; nullptr: none.
const NeighbourMatter* neighbours_of(const State& state, Moment now);

Draft draft_of(const State& state);

// Every page of the way to the confirm page, as the answers so far have it.
std::vector<Place> way_of(const State& state, Moment now);

}  // namespace huiyin::kiosk
