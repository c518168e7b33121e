// People, exchange, trouble. The checks are in checks.cpp.
#include "tests/sim/simulation.h"

#include <algorithm>

#include "tests/sim/sim_peer.h"

namespace huiyin::sim {

namespace {

Draft a_draft(World& world) {
  Draft draft;
  draft.category = kCategories[static_cast<std::size_t>(world.between(0, 7))];
  draft.attendance = world.chance(60) ? Attendance::kWaiting : Attendance::kDropOff;
  draft.personal = {"3-1-1502", "王小明", "13800138000", "屋顶漏水"};
  return draft;
}

}  // namespace

Simulation::Simulation(const Scenario& scenario)
    : scenario_(scenario), world_(scenario.seed), host_(world_, "host", scenario.seed * 8 + 1) {
  for (std::size_t k = 0; k < kKiosks; ++k) {
    const std::string name = "kiosk" + std::to_string(k);
    kiosks_[k] = std::make_unique<KioskMachine>(world_, name, scenario.seed * 8 + 2 + k);
    peers_[k] = std::make_unique<SimPeer>(*this, k);
  }
}

Simulation::~Simulation() {
  for (auto& kiosk : kiosks_)
    kiosk->stop();
  host_.stop();
}

Outcome Simulation::run() {
  HUIYIN_CHECK(host_.start(scenario_.bug));
  pair_kiosks();
  for (std::size_t k = 0; k < kKiosks; ++k) {
    visitor(k);
    plan_step(k, world_.between(1, 50));
  }
  staff();
  upkeep();
  trouble();
  world_.run_until(scenario_.trouble_ms);
  end_trouble();
  world_.run_until(scenario_.trouble_ms + scenario_.calm_ms);
  check();
  outcome_.acknowledged = static_cast<std::int64_t>(promised_.size());
  return outcome_;
}

void Simulation::pair_kiosks() {
  for (std::size_t k = 0; k < kKiosks; ++k) {
    HUIYIN_CHECK(kiosks_[k]->start(scenario_.bug, scenario_.seed + k));
    const std::string key = "key-" + std::to_string(k);
    const PairingRequest request = {
        key, key, "00000" + std::to_string(k), key, host_.clock.now(), PairingStatus::kWaiting,
        {},  '?'};
    HUIYIN_CHECK(host_.store->sync().save_pairing(request).ok());
    const Result<PairedDevice> device = host_.store->devices().approve(request.digits, "admin");
    HUIYIN_CHECK(device.ok());
    PairedHost paired;
    paired.device = device->id;
    paired.letter = scenario_.bug == Bug::kSharedLetter ? 'A' : device->letter;
    paired.site_id = host_.store->site_id();
    paired.seal_public_key = kSiteKeys.public_key;
    HUIYIN_CHECK(kiosks_[k]->store->adopt(paired).ok());
  }
}

// ---- people

void Simulation::visitor(std::size_t k) {
  if (calm_) return;
  KioskMachine& kiosk = *kiosks_[k];
  if (kiosk.on()) {
    register_once(k, make_ticket_id(kiosk.clock.now(), random_bytes<10>(kiosk.crypto)));
  }
  world_.after(world_.between(100, 900), [this, k] { visitor(k); });
}

void Simulation::register_once(std::size_t k, const TicketId& id) {
  KioskMachine& kiosk = *kiosks_[k];
  if (!kiosk.on()) return;
  tried_.insert(id);
  const Result<Ticket> ticket = kiosk.store->register_ticket(a_draft(world_), id);
  const bool told = ticket.ok();
  if (told) {
    promised_[id] = {ticket->number, ticket->day, ticket->token};
    recent_.push_back(id);
    kiosk.rule->on_local_change();
    plan_step(k, 1);
    print(k, id);
  }
  look_at_kiosk(k);
  // The finger that taps again: same id, whether it was heard or not.
  if (world_.chance(told ? 10 : 70)) {
    world_.after(world_.between(1, 1'500), [this, k, id] { register_once(k, id); });
  }
}

void Simulation::print(std::size_t k, const TicketId& id) {
  for (const SlipState state : {SlipState::kSending, SlipState::kPrinted}) {
    if (!kiosks_[k]->store->slip_moved(id, {1, state, ""}).ok()) return;
  }
}

void Simulation::staff() {
  if (calm_) return;
  if (host_.on()) {
    if (world_.chance(20)) {
      staff_register();
    } else {
      staff_act();
    }
    look_at_host();
    tell_head();
  }
  world_.after(world_.between(60, 400), [this] { staff(); });
}

void Simulation::staff_register() {
  const TicketId id = make_ticket_id(host_.clock.now(), random_bytes<10>(host_.crypto));
  tried_.insert(id);
  const Result<Ticket> ticket = host_.store->tickets().register_ticket(a_draft(world_), "li", id);
  if (ticket.ok()) promised_[id] = {ticket->number, ticket->day, ticket->token};
}

void Simulation::staff_act() {
  if (recent_.empty()) return;
  const auto newest = static_cast<std::int64_t>(recent_.size()) - 1;
  const TicketId id = recent_[static_cast<std::size_t>(
      world_.between(std::max<std::int64_t>(0, newest - 8), newest))];
  constexpr std::array<Action, 8> kUsual = {Action::kCall,    Action::kServe,  Action::kServed,
                                            Action::kNoShow,  Action::kAccept, Action::kDispatch,
                                            Action::kResolve, Action::kReturn};
  ActCommand command;
  command.action = kUsual[static_cast<std::size_t>(world_.between(0, 7))];
  command.fields.desk = "2";
  const std::string command_id = "command-" + std::to_string(++commands_);
  for (int times = world_.chance(10) ? 2 : 1; times > 0 && host_.on(); --times) {
    const Result<Ticket> outcome = host_.store->tickets().act(id, command, "li", command_id);
    static_cast<void>(outcome);  // often not allowed or not known here yet
  }
}

void Simulation::upkeep() {
  if (host_.on()) {
    const Result<Ok> done = host_.store->maintain();
    static_cast<void>(done);
    look_at_host();
  }
  for (std::size_t k = 0; k < kKiosks; ++k) {
    if (!kiosks_[k]->on()) continue;
    const Result<Ok> done = kiosks_[k]->store->maintain();
    static_cast<void>(done);
    look_at_kiosk(k);
  }
  world_.after(world_.between(1'500, 4'000), [this] { upkeep(); });
}

// ---- exchange: the product's rule decides, the product's rounds carry it out

void Simulation::plan_step(std::size_t k, std::int64_t delay_ms) {
  const std::int64_t token = ++kiosks_[k]->step_token;
  world_.after(delay_ms, [this, k, token] {
    if (kiosks_[k]->step_token == token) step(k);
  });
}

void Simulation::step(std::size_t k) {
  KioskMachine& kiosk = *kiosks_[k];
  if (!kiosk.on()) return;
  link::RoundParts parts{kiosk.sync(), *peers_[k], *kiosk.rule, [this] { return world_.now_ms(); },
                         [](const std::function<void()>& job) {
                           job();
                           return true;
                         }};
  const sync::ClientTurn turn = kiosk.rule->next(world_.now_ms());
  std::int64_t next_ms = world_.between(1, 60);
  switch (turn.step) {
    case sync::ClientStep::kPush: static_cast<void>(link::push_round(parts)); break;
    case sync::ClientStep::kPull: static_cast<void>(link::pull_round(parts)); break;
    case sync::ClientStep::kReportHealth: {
      const Result<Ok> told = peers_[k]->report_health("paper=ok");
      if (told.ok()) kiosk.rule->on_health_reported(world_.now_ms());
      if (!told.ok()) kiosk.rule->on_failed(world_.now_ms(), told.error());
      break;
    }
    case sync::ClientStep::kWait: next_ms = std::max<std::int64_t>(1, turn.wait_ms); break;
  }
  look_at_kiosk(k);
  plan_step(k, next_ms);
}

// What the event stream does: tells who listens, unless that word is lost too.
void Simulation::tell_head() {
  if (!host_.on()) return;
  const std::int64_t head = host_.sync().head();
  look_at_host();
  if (head == told_head_) return;
  told_head_ = head;
  for (std::size_t k = 0; k < kKiosks; ++k) {
    if (!calm_ && world_.chance(10)) continue;
    world_.after(world_.between(1, 40), [this, k, head] {
      KioskMachine& kiosk = *kiosks_[k];
      if (!kiosk.on() || !kiosk.link_up) return;
      kiosk.rule->on_head(head);
      if (kiosk.rule->online()) plan_step(k, 1);
    });
  }
}

// ---- trouble

void Simulation::trouble() {
  if (calm_) return;
  const std::int64_t dice = world_.between(1, 100);
  const auto k = static_cast<std::size_t>(world_.between(0, kKiosks - 1));
  if (dice <= 25) {
    cut_host();
  } else if (dice <= 65) {
    cut_kiosk(k);
  } else if (dice <= 85) {
    kiosks_[k]->link_up = false;
    world_.after(world_.between(200, 3'000), [this, k] { kiosks_[k]->link_up = true; });
  } else if (dice <= 92) {
    kiosks_[k]->clock.skew_ms = world_.between(-26 * kHour_ms, 26 * kHour_ms);
  } else if (dice <= 96) {
    fill_disk(k);
  } else if (host_.on()) {
    const Result<std::int64_t> events = host_.store->archive().rebuild();  // a new epoch
    static_cast<void>(events);
    look_at_host();
  }
  world_.after(world_.between(200, 1'500), [this] { trouble(); });
}

void Simulation::fill_disk(std::size_t k) {
  fakes::CrashVfs& disk = world_.chance(50) ? host_.disk : kiosks_[k]->disk;
  disk.set_room(world_.between(0, 20'000));
  world_.after(world_.between(100, 2'000), [&disk] { disk.set_room(-1); });
}

void Simulation::cut_host() {
  host_.disk.cut_after(static_cast<int>(world_.between(0, 120)));
}

void Simulation::cut_kiosk(std::size_t k) {
  kiosks_[k]->disk.cut_after(static_cast<int>(world_.between(0, 120)));
}

void Simulation::look_at_host() {
  if (!host_.disk.dead()) return;
  ++outcome_.cuts;
  host_.stop();
  const bool power = world_.chance(75);
  world_.after(world_.between(50, 1'500), [this, power] {
    if (host_.on()) return;
    power ? host_.disk.power_up() : host_.disk.forget_cut();
    if (!calm_ && world_.chance(20)) cut_host();
    start_host();
  });
}

void Simulation::look_at_kiosk(std::size_t k) {
  KioskMachine& kiosk = *kiosks_[k];
  if (!kiosk.disk.dead()) return;
  ++outcome_.cuts;
  kiosk.stop();
  const bool power = world_.chance(75);
  world_.after(world_.between(50, 1'500), [this, k, power] {
    KioskMachine& again = *kiosks_[k];
    if (again.on()) return;
    power ? again.disk.power_up() : again.disk.forget_cut();
    if (!calm_ && world_.chance(20)) cut_kiosk(k);
    start_kiosk(k);
  });
}

void Simulation::start_host() {
  if (host_.start(scenario_.bug)) return;
  if (host_.disk.dead()) return look_at_host();
  if (host_.disk.has_limit()) return world_.after(300, [this] { start_host(); });
  problem("the host's record does not open");
}

void Simulation::start_kiosk(std::size_t k) {
  KioskMachine& kiosk = *kiosks_[k];
  if (!kiosk.start(scenario_.bug, scenario_.seed + k)) {
    if (kiosk.disk.dead()) return look_at_kiosk(k);
    if (kiosk.disk.has_limit()) return world_.after(300, [this, k] { start_kiosk(k); });
    return problem("a kiosk's record does not open");
  }
  const auto slips = kiosk.store->slips_in_doubt();
  static_cast<void>(slips);
  look_at_kiosk(k);
  plan_step(k, 1);
}

void Simulation::end_trouble() {
  calm_ = true;
  host_.disk.set_room(-1);
  if (!host_.disk.dead()) host_.disk.forget_cut();
  for (auto& kiosk : kiosks_) {
    kiosk->link_up = true;
    kiosk->disk.set_room(-1);
    if (!kiosk->disk.dead()) kiosk->disk.forget_cut();
  }
}

}  // namespace huiyin::sim
