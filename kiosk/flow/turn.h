// One turn of the flow: the state being changed, the time, the effects asked for; and the moves
// that several rules share. Only for the step_*.cpp files of this room.
#pragma once

#include <vector>

#include "kiosk/flow/step.h"

namespace huiyin::kiosk {

struct Turn {
  State& state;
  Now now;
  std::vector<Effect>& effects;

  template <typename P>
  P* at() {
    return std::get_if<P>(&state.place);
  }
  void go(Place place);
  void end_visit();              // wipes everything typed, back to welcome
  void tell(Error error);        // a short notice over the screen
  void break_down(Error error);  // out of order
};

// step_registration.cpp
void on(Turn& turn, const input::StartRegistration&);
void on(Turn& turn, const input::ChooseCategory&);
void on(Turn& turn, const input::ChooseBuilding&);
void on(Turn& turn, const input::ChooseUnit&);
void on(Turn& turn, const input::ChooseRoom&);
void on(Turn& turn, const input::ChooseNoHousehold&);
void on(Turn& turn, const input::AnswerDanger&);
void on(Turn& turn, const input::Answer&);
void on(Turn& turn, const input::WriteWords&);
void on(Turn& turn, const input::AnswerNeighbours&);
void take_typed_home(Turn& turn, bool is_whole);  // is_whole: nothing more is typed
void on(Turn& turn, const input::SkipContact&);
void on(Turn& turn, const input::ChooseAttendance&);
void on(Turn& turn, const input::EditLine&);
void on(Turn& turn, const input::GoNext&);
void on(Turn& turn, const input::GoBack&);
bool go_to_first_open(Turn& turn);  // false: everything needed has been said

// step_typing.cpp
void on(Turn& turn, const input::TogglePhrase&);
void on(Turn& turn, const input::ChooseSurname&);
void on(Turn& turn, const input::ChooseTitle&);
void on(Turn& turn, const input::Focus&);
void on(Turn& turn, const input::Type&);
void on(Turn& turn, const input::Erase&);
void on(Turn& turn, const input::TurnPad&);
PadPage first_page_of(const State& state, Field field);

// step_submission.cpp
void on(Turn& turn, const input::Submit&);
void on(Turn& turn, const input::Registered&);
void on(Turn& turn, const input::RegisterFailed&);
void on(Turn& turn, const input::SlipChanged&);
void on(Turn& turn, const input::RecordBroken&);
void on(Turn& turn, const input::RecordUsable&);

// step_status.cpp
void on(Turn& turn, const input::StartStatus&);
void on(Turn& turn, const input::Scan&);
void on(Turn& turn, const input::Search&);
bool is_status(const Place& place);
void leave_status(Turn& turn);  // back
void on(Turn& turn, const input::Found&);
void on(Turn& turn, const input::NotFound&);

// step_own.cpp
void on(Turn& turn, const input::ActOwn&);
void on(Turn& turn, const input::DoOwn&);
void on(Turn& turn, const input::Reprint&);
void on(Turn& turn, const input::OwnActed&);
void on(Turn& turn, const input::OwnFailed&);
void on(Turn& turn, const input::Delivered&);
void on(Turn& turn, const input::ReprintFailed&);
void write_note(Turn& turn);  // "done" on the page for a note
void forget_mine(State& state);
// step_access.cpp
void on(Turn& turn, const input::ToggleLowReach&);
void on(Turn& turn, const input::ToggleSpeech&);
void on(Turn& turn, const input::BeginSpeech&);
void on(Turn& turn, const input::Spoken&);
void on(Turn& turn, const input::SoundChanged&);
void announce_new(Turn& turn, const Calls& calls);
void hush(Turn& turn);

// step_staff.cpp
void on(Turn& turn, const input::Knock&);
void on(Turn& turn, const input::StaffTyped&);
void on(Turn& turn, const input::StaffErased&);
void on(Turn& turn, const input::StaffEntered&);
void on(Turn& turn, const input::StaffLeft&);
void on(Turn& turn, const input::StaffWants&);
void on(Turn& turn, const input::PinChecked&);
void on(Turn& turn, const input::StaffFactsChanged&);

// step_time.cpp
void on(Turn& turn, const input::Tick&);
bool has_idle_guard(const Place& place);

}  // namespace huiyin::kiosk
