// The room table: which folder may include which, and where each outside library may be named.
// ARCHITECTURE.md tells the same to people; a test compares the two.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace huiyin::tidy {

struct Room {
  std::string_view path;
  int level;
  std::vector<std::string_view> may_include;  // rooms
  std::vector<std::string_view> outside;      // beginnings of header names
  bool may_start_threads = false;
};

const std::vector<Room>& rooms();

// The room a file of a wing stands in; nullptr when it stands in none.
const Room* room_of(std::string_view path);

// Files that join the wires (main.cpp of a program) may include every room.
bool is_program(std::string_view path);

// Files below app, kiosk, printer or db: the house.
bool is_in_house(std::string_view path);

enum class HeaderKind { kStandard, kThread, kInputOutput, kSystem, kOutside };

// What kind of header <name> is. Inputs and outputs are files, streams, random numbers.
HeaderKind kind_of_header(std::string_view name);

}  // namespace huiyin::tidy
