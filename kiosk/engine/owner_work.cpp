// The engine's part that serves an owner who asks for his matter: looks it up, writes down what he
// does with it, prints the slip once more.
#include <utility>

#include "app/run/log.h"
#include "kiosk/engine/engine.h"
#include "kiosk/engine/receipt_maker.h"
#include "kiosk/engine/site_reader.h"

namespace huiyin::kiosk {
namespace {

constexpr int kMostPrints = 4;  // of one slip; whoever needs more asks at the counter

}  // namespace

// By token the own record knows enough to answer while the counter is away; whose a number is, the
// counter alone knows.
void Engine::look_up(const effect::LookUp& wanted) {
  if (!store_) return parts_.tell(input::NotFound{wanted.query, fail(ErrorCode::kIo)});
  std::optional<PublicTicket> known;
  if (wanted.key.phone_tail.empty()) {
    auto found_here = store_->find(wanted.key.subject);
    if (!found_here) return parts_.tell(input::NotFound{wanted.query, found_here.error()});
    known = std::move(*found_here);
  }
  if (peer_ && is_online_) return ask_host(wanted, std::move(known));
  if (known) return found(wanted.query, {std::move(*known), {}, {}}, false);
  parts_.tell(input::NotFound{wanted.query, fail(ErrorCode::kPeerAway)});
}

void Engine::ask_host(const effect::LookUp& wanted, std::optional<PublicTicket> known) {
  ask_.post([this, peer = peer_, wanted, known = std::move(known)] {
    auto view = peer->find_own(wanted.key);
    record_.post([this, query = wanted.query, view = std::move(view), known] {
      if (!store_) return;
      if (view) return found(query, *view, true);
      if (known) return found(query, {*known, {}, {}}, false);  // it has not come so far yet
      parts_.tell(input::NotFound{query, view.error()});
    });
  });
}

void Engine::found(int query, OwnerView view, bool from_host) {
  OwnMatter matter{std::move(view), from_host, 0, false};
  const PublicTicket& ticket = matter.view.ticket;
  if (ticket.queue_state == QueueState::kWaiting) {
    if (auto ahead = read_people_ahead(*store_, ticket)) matter.people_ahead = *ahead;
  }
  if (const auto id = parse_ticket_id(ticket.id)) {
    const auto own = store_->registered_here(*id);
    matter.may_reprint = own && own->has_value() && !parts_.station.config.printer.queue.empty();
  }
  parts_.tell(input::Found{query, std::move(matter)});
}

void Engine::act_for_owner(const effect::ActOwn& wanted) {
  if (!store_) return parts_.tell(input::OwnFailed{wanted.act, fail(ErrorCode::kIo)});
  if (!act_ || act_->first != wanted.act) {
    act_ = {wanted.act, make_ticket_id(parts_.clock.now(), random_bytes<10>(parts_.crypto))};
  }
  auto acted = store_->act({to_string(act_->second), wanted.ticket, wanted.command});
  if (!acted) {
    run::log_warn("kiosk",
                  std::string("an owner's act was not stored: ") + name_of(acted.error().code));
    return parts_.tell(input::OwnFailed{wanted.act, acted.error()});
  }
  undelivered_ = acted->seq;
  parts_.tell(input::OwnActed{wanted.act, std::move(acted->ticket), acted->seq, acted->at});
  if (runner_) runner_->poke();
  tell_calls();
}

void Engine::tell_delivered() {
  if (undelivered_ == 0 || !store_) return;
  const auto status = store_->status();
  if (!status || status->high < undelivered_) return;
  undelivered_ = 0;
  parts_.tell(input::Delivered{status->high});
}

void Engine::reprint(const effect::Reprint& wanted) {
  if (const auto ordered = order_copy(wanted.ticket); !ordered) {
    parts_.tell(input::ReprintFailed{wanted.ticket, ordered.error()});
  }
}

Result<Ok> Engine::order_copy(const TicketId& id) {
  if (!store_) return fail(ErrorCode::kIo);
  auto own = store_->registered_here(id);
  if (!own) return own.error();
  if (!own->has_value()) return fail(ErrorCode::kUnknownTicket);
  const Ticket& ticket = **own;
  if (ticket.slip.attempt >= kMostPrints) return fail(ErrorCode::kForbidden, "printed often");
  const SlipStatus copy{ticket.slip.attempt + 1, SlipState::kQueued, {}};
  if (auto queued = store_->slip_moved(id, {copy.attempt, copy.state, copy.reason}); !queued) {
    return queued.error();
  }
  const auto ahead = read_people_ahead(*store_, ticket);
  const ReceiptFacts facts{ticket, copy, {}, ahead ? *ahead : 0, parts_.clock.now()};
  desk_->print(make_print_order(facts, site_));
  if (runner_) runner_->poke();
  return Ok{};
}

}  // namespace huiyin::kiosk
