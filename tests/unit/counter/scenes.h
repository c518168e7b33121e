// Scenes of the counter: states that are worth a look, by name. For pictures and for tests that go
// through all of them.
#pragma once

#include <functional>
#include <map>
#include <string>

#include "tests/unit/counter/samples.h"

namespace huiyin::counter::samples {

using Scenes = std::map<std::string, std::function<void(Driver&)>>;

Scenes scenes();
Scenes report_scenes();  // reports and households: report_scenes.cpp
Scenes page_scenes();    // registers, rules, reminders: page_scenes.cpp

}  // namespace huiyin::counter::samples
