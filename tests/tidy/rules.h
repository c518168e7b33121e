// The rules of the written standard. Each looks at a tree and returns what breaks it; none knows an
// exception. Every rule has a planted fault in *_rules_test.cpp or rules_test.cpp that it must
// find.
#pragma once

#include <string>
#include <vector>

#include "tests/tidy/source_tree.h"

namespace huiyin::tidy {

inline constexpr int kMaxFileLines = 400;
inline constexpr int kMaxFunctionLines = 70;
inline constexpr int kMaxLineColumns = 100;
inline constexpr int kMaxParameters = 6;

// Rooms (room_rules.cpp).
Faults includes_against_the_room_table(const Tree& tree);
Faults outside_headers_in_the_wrong_room(const Tree& tree);
Faults impure_code_in_pure_rooms(const Tree& tree);
Faults code_outside_every_room(const Tree& tree);

// Sizes (size_rules.cpp).
Faults long_files(const Tree& tree);
Faults long_lines(const Tree& tree);
Faults long_functions(const Tree& tree);
Faults long_parameter_lists(const Tree& tree);

// State (state_rules.cpp).
Faults mutable_globals(const Tree& tree);
Faults mutable_statics(const Tree& tree);

// Words (word_rules.cpp).
Faults unfinished_by_their_own_words(const Tree& tree);
Faults switched_off_checks(const Tree& tree);
Faults waits_on_the_clock(const Tree& tree);
Faults places_of_one_machine(const Tree& tree);

// Catalogues (catalogue_rules.cpp).
Faults messages_with_two_translations(const Tree& tree);

// Files (file_rules.cpp).
Faults sources_in_no_target(const Tree& tree);
Faults headers_nobody_includes(const Tree& tree);
Faults headers_without_a_contract(const Tree& tree);
Faults strangers_at_the_top(const std::vector<std::string>& top_level_names);
Faults map_and_house_differ(const Tree& tree);

}  // namespace huiyin::tidy
