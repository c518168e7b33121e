// One host, two kiosks, a bad network, bad power, and people who go on working: the product's own
// stores and its own rule of the exchange under a seed. Trouble first, then calm, then the checks.
// Not simulated: TLS and the wire's bytes, printers, attached counters.
#pragma once

#include <array>
#include <map>
#include <string>
#include <vector>

#include "tests/sim/machines.h"

namespace huiyin::sim {

struct Scenario {
  std::uint64_t seed = 1;
  Bug bug = Bug::kNone;
  std::int64_t trouble_ms = 12'000;
  std::int64_t calm_ms = 15'000;  // everything must be alike by then
};

struct Outcome {
  std::vector<std::string> problems;
  std::int64_t acknowledged = 0;
  std::int64_t cuts = 0;
  std::int64_t messages = 0;
};

// What somebody was told: it stands on paper, so it must stay true.
struct Promise {
  std::string number;
  Day day;
  std::string token;
};

class Simulation {
 public:
  explicit Simulation(const Scenario& scenario);
  ~Simulation();
  Outcome run();

 private:
  friend class SimPeer;
  static constexpr std::size_t kKiosks = 2;

  void pair_kiosks();
  void visitor(std::size_t k);
  void register_once(std::size_t k, const TicketId& id);
  void print(std::size_t k, const TicketId& id);
  void staff();
  void staff_act();
  void staff_register();
  void upkeep();

  void plan_step(std::size_t k, std::int64_t delay_ms);
  void step(std::size_t k);
  void tell_head();

  void trouble();
  void fill_disk(std::size_t k);
  void cut_host();
  void cut_kiosk(std::size_t k);
  void look_at_host();
  void look_at_kiosk(std::size_t k);
  void start_host();
  void start_kiosk(std::size_t k);
  void end_trouble();

  void check();
  void check_promises();
  void check_tickets();
  void check_kiosk(std::size_t k);
  std::vector<PublicTicket> public_view_of_host();
  void problem(std::string text) { outcome_.problems.push_back(std::move(text)); }

  Scenario scenario_;
  World world_;
  HostMachine host_;
  std::array<std::unique_ptr<KioskMachine>, kKiosks> kiosks_;
  std::array<std::unique_ptr<PeerLink>, kKiosks> peers_;
  std::map<TicketId, Promise> promised_;
  std::set<TicketId> tried_;
  std::vector<TicketId> recent_;
  bool calm_ = false;
  std::int64_t commands_ = 0;
  std::int64_t told_head_ = 0;
  Outcome outcome_;
};

}  // namespace huiyin::sim
