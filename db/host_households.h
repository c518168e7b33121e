// The household directory: which doors there are and who lives behind them. Names and telephones
// stay at the host; kiosks get the tree of doors only.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "db/household_tree.h"

namespace huiyin::db {

class HostJournal;

struct Household {
  std::string building;
  std::string unit;  // may be empty
  std::string room;
  std::string owner;
  std::string phone;
  std::string area_m2;  // as the title deed writes it: "89.63"
  std::string note;
  std::string initials = {};  // of the owner's name, in pinyin: "wjg"
  std::string label() const { return household_label(building, unit, room); }
  bool operator==(const Household&) const = default;
};

class HostHouseholds {
 public:
  explicit HostHouseholds(HostJournal& journal) : journal_(journal) {}

  // Replaces the directory and publishes the new tree to the kiosks, in one transaction. kBadValue
  // (detail: the row, from 1) for an empty building or room, a dash, comma or control character in
  // a part, or a door that occurs twice. Returns how many there are now.
  Result<int> replace_all(const std::vector<Household>& rows, const std::string& actor);

  Result<std::optional<Household>> find(const std::string& label);
  Result<bool> exists(const std::string& label);
  // What fits: a part of the label, of the owner's name or telephone; the first letters of the name
  // in pinyin ("wjg"). In the order of the doors.
  Result<std::vector<Household>> search(const std::string& text, int limit);
  Result<std::vector<Household>> all();
  // Gives initials to those that were read in before there were any; no event, nobody's decision.
  Result<Ok> set_initials(const std::vector<Household>& rows);
  Result<HouseholdTree> tree();
  Result<int> count();

 private:
  HostJournal& journal_;
};

}  // namespace huiyin::db
