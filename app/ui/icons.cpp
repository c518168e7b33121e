// Icons of our own, drawn as strokes on a 24 x 24 field. Each is a line of a small path language:
//   M x y  begin a stroke        L x y  line to            Q cx cy x y  curve to       Z  close
//   O x y r  circle              F x y r  filled dot       R x y w h r  rounded box
//   A x y r from to  arc, degrees clockwise from the right
#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <sstream>
#include <utility>

#include "app/ui/paint.h"

namespace huiyin::ui {
namespace {

struct Drawing {
  Icon icon;
  const char* path;
};

constexpr Drawing kDrawings[] = {
    {Icon::kAfterSales, "M4 21 L4 9 L12 3 L20 9 L20 21 Z M13 8 L10 12 L14 14.5 L11 18.5"},
    {Icon::kRepair,
     "M14.5 6.5 Q13.5 3.5 17 2.5 M17 2.5 L15.5 6 L18 8.5 L21.5 7 M21.5 7 Q21 11 17.5 10.5 "
     "M17.5 10.5 Q16 10 15 11 L7 19.5 Q5.5 21 4 19.5 Q2.5 18 4 16.5 L13 8.5 Q14.5 7.5 14.5 6.5"},
    {Icon::kComplaint, "M4 4 L20 4 L20 16 L11 16 L7 20 L7 16 L4 16 Z M12 7.2 L12 10.4 F12 13 0.9"},
    {Icon::kService,
     "M3 19 L7 15.5 L13 15.5 Q15 15.5 15 17.2 Q15 18.5 13 18.5 L10 18.5 M14.8 17 L19.5 13.8 "
     "Q21 13 21.6 14.3 Q22 15.4 20.8 16.4 L15 21 L6 21 M12 11.5 Q6.5 8 7 5.2 Q7.5 3 9.6 3 Q11.2 3 "
     "12 4.8 Q12.8 3 14.4 3 Q16.5 3 17 5.2 Q17.5 8 12 11.5"},
    {Icon::kPraise,
     "M3.5 10.5 L7 10.5 L7 20.5 L3.5 20.5 Z M7 11 L11 3.5 Q13.5 3.5 13.4 6 L13 9.2 L18.8 9.2 "
     "Q21 9.4 20.7 11.5 L19.3 18.6 Q18.8 20.5 17 20.5 L7 20.5"},
    {Icon::kSuggestion,
     "M9 17.5 Q9 15.6 7.4 14.2 Q5.5 12.4 5.5 9.5 Q5.8 3.2 12 3 Q18.2 3.2 18.5 9.5 Q18.5 12.4 16.6 "
     "14.2 Q15 15.6 15 17.5 Z M9.5 20.8 L14.5 20.8"},
    {Icon::kInquiry,
     "O12 12 9.2 M9.2 9.6 Q9.3 7 12 7 Q14.8 7.1 14.8 9.5 Q14.8 11 13.2 11.9 Q12 12.6 12 14 "
     "F12 16.9 0.9"},
    {Icon::kOther, "O12 12 9.2 F7.8 12 1.2 F12 12 1.2 F16.2 12 1.2"},
    {Icon::kPrinter,
     "M7 8 L7 3.5 L17 3.5 L17 8 M7 17 L4.8 17 Q3 17 3 15.2 L3 9.8 Q3 8 4.8 8 L19.2 8 Q21 8 21 9.8 "
     "L21 15.2 Q21 17 19.2 17 L17 17 M7 13.5 L17 13.5 L17 20.5 L7 20.5 Z F17.6 10.9 0.8"},
    {Icon::kPhone,
     "M5 3.5 L8.5 3.5 L10.2 8 L8 9.8 Q10 13.8 14.2 16 L16 13.8 L20.5 15.5 L20.5 19 Q20.4 20.6 18.8 "
     "20.5 Q12.5 20 8.2 15.8 Q4 11.5 3.5 5.2 Q3.4 3.6 5 3.5"},
    {Icon::kClock, "O12 12 9.2 M12 6.8 L12 12 L15.6 14.2"},
    {Icon::kSearch, "O10.5 10.5 7 M15.7 15.7 L21 21"},
    {Icon::kCheck, "M4.5 12.5 L9.8 17.8 L19.5 7"},
    {Icon::kWarning, "M12 3.5 L22 20.5 L2 20.5 Z M12 9.5 L12 14.2 F12 17.2 0.9"},
    {Icon::kInfo, "O12 12 9.2 M12 11 L12 16.6 F12 7.6 0.95"},
    {Icon::kHome,
     "M3 11.5 L12 3.5 L21 11.5 M5.5 9.5 L5.5 20.5 L18.5 20.5 L18.5 9.5 "
     "M10 20.5 L10 14.5 L14 14.5 L14 20.5"},
    {Icon::kBack, "M14.8 5 L7.8 12 L14.8 19"},
    {Icon::kForward, "M9.2 5 L16.2 12 L9.2 19"},
    {Icon::kClose, "M5.5 5.5 L18.5 18.5 M18.5 5.5 L5.5 18.5"},
    {Icon::kGlobe,
     "O12 12 9.2 M2.8 12 L21.2 12 M12 2.8 Q7.6 7 7.6 12 Q7.6 17 12 21.2 "
     "M12 2.8 Q16.4 7 16.4 12 Q16.4 17 12 21.2"},
    {Icon::kSpeaker,
     "M3.5 9.2 L7.5 9.2 L12.5 4.8 L12.5 19.2 L7.5 14.8 L3.5 14.8 Z A12.5 12 3.8 -50 50 "
     "A12.5 12 7.8 -50 50"},
    {Icon::kPerson, "O12 7.8 4.3 M3.8 20.8 Q4.5 14.6 12 14.6 Q19.5 14.6 20.2 20.8"},
    {Icon::kCall,
     "M5.5 17.5 L5.5 11 Q5.8 4.6 12 4.4 Q18.2 4.6 18.5 11 L18.5 17.5 M3.5 17.5 L20.5 17.5 "
     "M12 4.4 L12 2.6 M10 20.6 Q12 21.8 14 20.6"},
    {Icon::kScan,
     "M3.5 8 L3.5 3.5 L8 3.5 M16 3.5 L20.5 3.5 L20.5 8 M20.5 16 L20.5 20.5 L16 20.5 "
     "M8 20.5 L3.5 20.5 L3.5 16 M8 8 L11 8 L11 11 L8 11 Z M13.8 8 L16 8 L16 10.2 "
     "M8 13.8 L8 16 L10.2 16 M13.5 13.5 L16 13.5 L16 16 L13.5 16 Z"},
    {Icon::kPlus, "M12 4.5 L12 19.5 M4.5 12 L19.5 12"},
    {Icon::kMinus, "M4.5 12 L19.5 12"},
    {Icon::kBackspace, "M8.5 5 L21 5 L21 19 L8.5 19 L2.5 12 Z M11.5 9 L17.5 15 M17.5 9 L11.5 15"},
    {Icon::kList,
     "M8.5 6 L20.5 6 M8.5 12 L20.5 12 M8.5 18 L20.5 18 F4.4 6 1.1 F4.4 12 1.1 "
     "F4.4 18 1.1"},
    {Icon::kLock,
     "R5 10.5 14 10 2 M8 10.5 L8 7.5 Q8.2 3.6 12 3.5 Q15.8 3.6 16 7.5 L16 10.5 "
     "M12 14.5 L12 16.8"},
    {Icon::kTicket,
     "M3 6 L21 6 L21 10 Q18.8 10.4 18.8 12 Q18.8 13.6 21 14 L21 18 L3 18 L3 14 Q5.2 13.6 5.2 12 "
     "Q5.2 10.4 3 10 Z M14 9.2 L14 10.6 M14 13.4 L14 14.8"},
    {Icon::kBuilding,
     "M5 21 L5 3.5 L15 3.5 L15 21 M15 9.5 L20 9.5 L20 21 M2.8 21 L21.2 21 M8.4 7.5 L8.8 7.5 "
     "M11.4 7.5 L11.8 7.5 M8.4 11.5 L8.8 11.5 M11.4 11.5 L11.8 11.5 M8.8 21 L8.8 16.5 L11.4 16.5 "
     "L11.4 21"},
    {Icon::kSync,
     "M20 4.5 L20 9 L15.5 9 M4 19.5 L4 15 L8.5 15 A12 12 8.2 -158 -22 A12 12 8.2 22 158"},
    {Icon::kOffline,
     "M7 18.5 Q2.8 18.3 2.8 14.4 Q3 11 6.4 10.6 Q7.4 6.2 12 6 Q16.6 6.2 17.4 10.6 Q21.2 11 21.2 "
     "14.6 Q21 18.3 17 18.5 Z M9.8 10.8 L14.2 15.2 M14.2 10.8 L9.8 15.2"},
    {Icon::kPen,
     "M4 20 L5 15.5 L16.2 4.3 Q17.6 3.2 18.9 4.4 L19.6 5.1 Q20.8 6.4 19.7 7.8 L8.5 19 "
     "Z M14.2 6.5 L17.5 9.8"},
    {Icon::kKeyboard,
     "R2.5 5.5 19 13 2 F6.4 9.4 0.8 F10.1 9.4 0.8 F13.9 9.4 0.8 F17.6 9.4 0.8 F6.4 12.3 0.8 "
     "F10.1 12.3 0.8 F13.9 12.3 0.8 F17.6 12.3 0.8 M8.5 15.4 L15.5 15.4"},
    {Icon::kCalendar,
     "R3.5 5 17 15.5 2 M3.5 10 L20.5 10 M8 2.8 L8 6.8 M16 2.8 L16 6.8 F8 14 0.9 "
     "F12 14 0.9 F16 14 0.9 F8 17.2 0.9 F12 17.2 0.9"},
    {Icon::kTransfer,
     "M4 8.5 L19.5 8.5 M15.5 4.5 L19.5 8.5 L15.5 12.5 M20 16 L4.5 16 "
     "M8.5 12.8 L4.5 16 L8.5 20"},
    {Icon::kPause, "O12 12 9.2 M9.6 8.6 L9.6 15.4 M14.4 8.6 L14.4 15.4"},
    {Icon::kDown, "M5 9.2 L12 16.2 L19 9.2"},
    {Icon::kUp, "M5 14.8 L12 7.8 L19 14.8"},
    {Icon::kText, "M4.5 6 L19.5 6 M4.5 12 L19.5 12 M4.5 18 L13 18"},
    {Icon::kPeople,
     "O9 8 3.6 M2.5 20 Q3 14.2 9 14.2 Q15 14.2 15.5 20 A15.8 8 3.4 -90 90 "
     "M17.5 14.6 Q21.2 15.6 21.5 20"},
    {Icon::kSeated,
     "F9.5 3.6 2 M9.5 7.6 L9.8 14 L16 14 L19 20.2 L21.4 19.4 M9.6 10.4 L14.6 10.4 "
     "A10.6 15.6 5.9 25 235"},
    {Icon::kFaceDelighted,
     "O12 12 9.2 F8.6 9.4 1.2 F15.4 9.4 1.2 M6.8 13 L17.2 13 Q17 18.4 12 18.6 Q7 18.4 6.8 13"},
    {Icon::kFaceGlad, "O12 12 9.2 F8.6 9.4 1.2 F15.4 9.4 1.2 M7.4 14 Q12 19 16.6 14"},
    {Icon::kFaceCalm, "O12 12 9.2 F8.6 9.4 1.2 F15.4 9.4 1.2 M8 15.4 L16 15.4"},
    {Icon::kFaceSad, "O12 12 9.2 F8.6 9.4 1.2 F15.4 9.4 1.2 M7.8 16.8 Q12 12.6 16.2 16.8"},
    {Icon::kFaceUpset,
     "O12 12 9.2 F8.8 10.2 1.2 F15.2 10.2 1.2 M6.8 6.8 L10 8.4 M17.2 6.8 L14 8.4 "
     "M7.6 17.4 Q12 11.4 16.4 17.4"},
};

// Turns a path into strokes on an ImGui draw list.
class Pen {
 public:
  Pen(ImVec2 origin, float unit, ImU32 colour, float stroke)
      : list_(ImGui::GetWindowDrawList()),
        origin_(origin),
        unit_(unit),
        colour_(colour),
        stroke_(stroke) {}

  void draw(const char* path) {
    std::istringstream in(path);
    for (char command = 0; in >> command;)
      obey(command, in);
    finish(false);
  }

 private:
  ImVec2 point(std::istream& in) {
    float x = 0;
    float y = 0;
    in >> x >> y;
    return {origin_.x + x * unit_, origin_.y + y * unit_};
  }

  void obey(char command, std::istream& in) {
    float a = 0;
    float b = 0;
    switch (command) {
      case 'M':
        finish(false);
        list_->PathLineTo(point(in));
        return;
      case 'L': list_->PathLineTo(point(in)); return;
      case 'Q': {
        const ImVec2 control = point(in);
        list_->PathBezierQuadraticCurveTo(control, point(in));
        return;
      }
      case 'Z': finish(true); return;
      case 'O': {
        finish(false);
        const ImVec2 centre = point(in);
        in >> a;
        list_->AddCircle(centre, a * unit_, colour_, 0, stroke_);
        return;
      }
      case 'F': {
        finish(false);
        const ImVec2 centre = point(in);
        in >> a;
        list_->AddCircleFilled(centre, a * unit_ * 1.15F, colour_);
        return;
      }
      case 'R': {
        finish(false);
        const ImVec2 low = point(in);
        float radius = 0;
        in >> a >> b >> radius;
        list_->AddRect(low, {low.x + a * unit_, low.y + b * unit_}, colour_, radius * unit_, 0,
                       stroke_);
        return;
      }
      case 'A': {
        finish(false);
        const ImVec2 centre = point(in);
        float radius = 0;
        in >> radius >> a >> b;
        constexpr float kDegree = 3.14159265F / 180;
        list_->PathArcTo(centre, radius * unit_, a * kDegree, b * kDegree);
        finish(false);
        return;
      }
      default: return;
    }
  }

  // Strokes end and turn in round caps: without them corners of thick lines show notches.
  void finish(bool closed) {
    const ImVector<ImVec2> path = list_->_Path;  // filling a circle uses the list's own path
    list_->PathClear();
    if (path.Size < 2) return;
    list_->AddPolyline(path.Data, path.Size, colour_, closed ? ImDrawFlags_Closed : 0, stroke_);
    if (stroke_ < 1.8F) return;
    for (const ImVec2& turn : path)
      list_->AddCircleFilled(turn, stroke_ / 2, colour_, 12);
  }

  ImDrawList* list_;
  ImVec2 origin_;
  float unit_;
  ImU32 colour_;
  float stroke_;
};

}  // namespace

void draw_icon(UiState& state, const Rect& rect, Icon icon, Colour colour) {
  if (icon == Icon::kNone || rect.empty()) return;
  const float side = std::min(rect.w, rect.h);
  const Rect square = rect.centred(side, side);
  const float unit = square.w * state.scale / 24;
  const float stroke = std::max(1.2F, state.theme.stroke * unit);
  for (const Drawing& drawing : kDrawings) {
    if (drawing.icon == icon) {
      Pen(min_px(state, square), unit, packed(colour), stroke).draw(drawing.path);
    }
  }
}

}  // namespace huiyin::ui
