// The words in which screens say how something looks: meaning, not colours or pixel sizes. What
// each word means in pixels and colours is in theme.h alone.
#pragma once

#include <string_view>

namespace huiyin::ui {

// One step of the type scale; theme.h has the em sizes of both densities.
enum class TextSize { kCaption, kBody, kLabel, kTitle, kHeadline, kDisplay, kGiant };
enum class Weight { kRegular, kBold };
enum class Align { kLeft, kCentre, kRight };
enum class VerticalAlign { kTop, kMiddle, kBottom };

// Colour of text and strokes by meaning. kOn... is text on that filled colour.
enum class Ink {
  kNormal,
  kMuted,
  kPrimary,
  kAccent,
  kDanger,
  kWarning,
  kOk,
  kOnPrimary,
  kOnDanger
};
// Mood of a surface: chips, banners, toasts, cards. Text on it takes its colour from the tone.
enum class Tone { kNeutral, kPrimary, kAccent, kDanger, kWarning, kOk };

struct TextStyle {
  TextSize size = TextSize::kBody;
  Weight weight = Weight::kRegular;
  Ink ink = Ink::kNormal;
  Align align = Align::kLeft;
  VerticalAlign vertical = VerticalAlign::kMiddle;
  bool wrap = false;         // break over lines (Chinese rules for line ends included)
  int max_lines = 0;         // 0 = as many as fit the rectangle; the last one ends in an ellipsis
  bool fit = false;          // takes smaller steps of the scale, and wraps, before it is cut
  bool optional = false;     // left out rather than cut
  std::string_view id = {};  // given: the text becomes an item of the UI tree
};

enum class Icon {
  kNone,
  // the eight categories
  kAfterSales,
  kRepair,
  kComplaint,
  kService,
  kPraise,
  kSuggestion,
  kInquiry,
  kOther,
  // verbs and things
  kPrinter,
  kPhone,
  kClock,
  kSearch,
  kCheck,
  kWarning,
  kInfo,
  kHome,
  kBack,
  kForward,
  kClose,
  kGlobe,
  kSpeaker,
  kPerson,
  kCall,
  kScan,
  kPlus,
  kMinus,
  kBackspace,
  kList,
  kLock,
  kTicket,
  kBuilding,
  kSync,
  kOffline,
  kPen,
  kKeyboard,
  kCalendar,
  kTransfer,
  kPause,
  kDown,
  kUp,
  kText,
  kPeople,
  kSeated,
  kFaceDelighted,
  kFaceGlad,
  kFaceCalm,
  kFaceSad,
  kFaceUpset,
};

enum class ButtonKind {
  kPrimary,    // the one thing to do next
  kSecondary,  // outlined
  kQuiet,      // text only: back, skip, language
  kDanger,     // cancels or deletes
  kChoice,     // one of several, shows `selected`; card with icon, label and second line
  kKey,        // key of an on-screen pad
};

struct ButtonStyle {
  ButtonKind kind = ButtonKind::kPrimary;
  Icon icon = Icon::kNone;
  std::string_view summary = {};  // second, quieter line
  std::string_view badge = {};    // short text in a pill at the right or in the corner
  std::string_view shortcut =
      {};  // shown at the right edge ("F2"); the screen asks pressed() itself
  bool enabled = true;
  bool selected = false;    // kChoice only
  bool stacked = false;     // icon above the label, all centred (large cards)
  bool bare = false;        // the icon alone is drawn; the label is read by who does not see it
  bool known_icon = false;  // says it alone where the words have no room: a key's
  TextSize size = TextSize::kLabel;
};

enum class CardKind { kRaised, kFlat, kSunken, kSelected };
struct CardStyle {
  CardKind kind = CardKind::kRaised;
  Tone tone = Tone::kNeutral;  // kFlat: fills with the tone's soft colour
};

}  // namespace huiyin::ui
