// The room table: which folder may include which, and where each outside library may be named.
// ARCHITECTURE.md tells the same to people; a test compares the two.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace huiyin::tidy {

enum class Nature {
  kPure,     // values in, values out: no files, no clock, no chance, no locks
  kPlain,    // may touch the world, on the thread it is called on
  kThreads,  // may start threads
};

struct Room {
  std::string_view path;
  int level;
  Nature nature;
  std::vector<std::string_view> may_include;  // rooms
  std::vector<std::string_view> outside;      // beginnings of header names
};

const std::vector<Room>& rooms();

// The room a file of a wing stands in; nullptr when it stands in none.
const Room* room_of(std::string_view path);

// Files that join the wires (main.cpp of a program) may include every room.
bool is_program(std::string_view path);

// Files below app, kiosk, printer or db: the house.
bool is_in_house(std::string_view path);

enum class HeaderKind { kStandard, kThread, kLock, kInputOutput, kSystem, kOutside };

// What kind of header <name> is. Inputs and outputs are files, streams, random numbers.
HeaderKind kind_of_header(std::string_view name);

}  // namespace huiyin::tidy
