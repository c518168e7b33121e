// The flow's state in words: one view a screen, in the visitor's language. Pure; nothing is drawn.
#pragma once

#include <string>

#include "kiosk/flow/step.h"
#include "kiosk/screens/views.h"

namespace huiyin::kiosk {

// Refers to the state: valid as long as that is.
struct Views {
  words::Language language;
  const State& state;
  Now now;

  FrameView frame(std::string_view title, std::string_view hint) const;
  FrameView service_frame() const;  // without a way back: nobody is on the way

  WelcomeView welcome() const;
  CategoryView category() const;
  HouseholdView buildings() const;
  HouseholdView units() const;
  HouseholdView rooms() const;
  DescribeView describe(const place::Describe& at) const;
  DangerView danger() const;
  AskView ask(const place::Ask& at) const;
  UrgentView urgent() const;
  NeighboursView neighbours() const;
  ContactView contact(const place::Contact& at) const;
  ConfirmView confirm(const place::Confirm& at) const;
  PrintingView printing(const place::Printing& at) const;
  DoneView done(const place::Done& at) const;
  StatusView status(const place::StatusSearch& at) const;
  TailView tail(const place::StatusTail& at) const;
  ResultView result() const;
  OwnAskView own_ask(const place::OwnAsk& at) const;
  PairingView pairing(const place::Pairing& at) const;
  OutOfOrderView out_of_order(const place::OutOfOrder& at) const;
  StaffView staff() const;
  IdleView idle() const;
};

const std::string& emergency_phone(const words::OfficeWords& office);

// "Building 3 · unit 1 · room 1502", as far as it is chosen.
std::string door_words(words::Language language, const Form& form);

}  // namespace huiyin::kiosk
