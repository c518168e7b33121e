// Chips, views, marks, taking back and the palette of the worklist.
#include <gtest/gtest.h>

#include "tests/unit/counter/list_rows.h"

namespace huiyin::counter {
namespace {

using samples::Driver;

Driver at_everything() {
  Driver d;
  d.signed_in();
  d.want(PickFilter{Filter::kAll});
  return d;
}

template <typename I>
void want(Driver& d, I intent) {
  d.want(list::Intent{std::move(intent)});
}

using samples::rows;

void select(Driver& d, const std::string& number) {
  const Ticket ticket = samples::find(d.state().record, number);
  d.want(SelectTicket{ticket.id}).put(TicketLoaded{ticket.id, Dossier{ticket, {}}});
}

// Marks the row and the one below it.
void mark_two(Driver& d, const std::string& number) {
  select(d, number);
  want(d, list::MarkRow{1});
}

TEST(Chips, ShowOnlyWhatFitsAllOfThem) {
  Driver d = at_everything();
  want(d, list::FlipCategory{Category::kRepair});
  want(d, list::FlipMark{Mark::kUrgent});
  ASSERT_EQ(rows(d).size(), 1U);
  EXPECT_EQ(rows(d).front().number, "A015");
}

TEST(Chips, TakeAnyOfSeveralCategories) {
  Driver d = at_everything();
  want(d, list::FlipCategory{Category::kPraise});
  want(d, list::FlipCategory{Category::kAfterSales});
  ASSERT_EQ(rows(d).size(), 2U);
  for (const TicketRow& row : rows(d)) {
    EXPECT_TRUE(row.category == Category::kPraise || row.category == Category::kAfterSales);
  }
}

TEST(Chips, ShowEverythingAgainWhenTheyAreCleared) {
  Driver d = at_everything();
  const std::size_t all = rows(d).size();
  want(d, list::FlipBuilding{"6"});
  ASSERT_LT(rows(d).size(), all);
  want(d, list::ClearChips{});
  EXPECT_EQ(rows(d).size(), all);
}

TEST(Chips, LeaveTheNumbersOfTheGlanceAlone) {
  Driver d = at_everything();
  const int overdue = d.desk().board.count(Filter::kOverdue);
  want(d, list::FlipMark{Mark::kUrgent});
  EXPECT_EQ(d.desk().board.count(Filter::kOverdue), overdue);
}

TEST(Views, BringListAndChipsBackUnderTheirName) {
  Driver d = at_everything();
  want(d, list::FlipCategory{Category::kComplaint});
  want(d, list::KeepView{" 投诉 "});
  const std::size_t complaints = rows(d).size();
  want(d, list::ClearChips{});
  d.want(PickFilter{Filter::kMine});
  want(d, list::UseView{"投诉"});
  EXPECT_EQ(d.desk().board.filter(), Filter::kAll);
  EXPECT_EQ(rows(d).size(), complaints);
}

TEST(Views, AreWrittenIntoTheSitesBooksUnderTheirOwner) {
  Driver d = at_everything();
  want(d, list::KeepView{"全部"});
  const auto* effect = d.asked<list::Effect>();
  ASSERT_NE(effect, nullptr);
  const auto* store = std::get_if<list::StoreView>(effect);
  ASSERT_NE(store, nullptr);
  EXPECT_EQ(store->login, "zhang");
  EXPECT_EQ(store->name, "全部");
  EXPECT_EQ(store->line, "all");
}

TEST(Views, KeepWhatTheySayThroughTheirLine) {
  SavedView view{"夜里 3,4 栋", Filter::kOverdue, {}};
  view.chips.flip(Category::kRepair);
  view.chips.flip(Mark::kSevere);
  view.chips.departments = {"engineering"};
  view.chips.buildings = {"3", "A 座, 东%"};
  view.chips.person = "周师傅";
  const auto read = decode_view(view.name, encode_view(view));
  ASSERT_TRUE(read);
  EXPECT_EQ(*read, view);
}

TEST(Views, RefuseALineTheyDoNotUnderstand) {
  EXPECT_FALSE(decode_view("x", "everything"));
  EXPECT_FALSE(decode_view("x", "all colour=red"));
  EXPECT_FALSE(decode_view("x", "all category=colour"));
}

TEST(Marks, WaitTenSecondsBeforeTheirActionIsSent) {
  Driver d = at_everything();
  mark_two(d, "A014");  // and the one below it
  d.want(BeginAction{Action::kAccept});
  EXPECT_EQ(d.asked<ActOnTicket>(), nullptr);
  ASSERT_TRUE(d.state().held.has_value());
  EXPECT_EQ(d.state().held->ids.size(), 2U);
  d.later(kUndo_ms - 1);
  EXPECT_EQ(d.asked<ActOnTicket>(), nullptr);
  d.later(1);
  EXPECT_NE(d.asked<ActOnTicket>(), nullptr);
  EXPECT_FALSE(d.state().held.has_value());
}

TEST(Marks, AreTakenBackBeforeAnythingWasSent) {
  Driver d = at_everything();
  mark_two(d, "A014");
  d.want(BeginAction{Action::kAccept});
  want(d, list::Undo{});
  EXPECT_FALSE(d.state().held.has_value());
  d.later(kUndo_ms);
  EXPECT_EQ(d.asked<ActOnTicket>(), nullptr);
}

TEST(Marks, SendAtOnceWhenNobodyIsLeftToTakeThemBack) {
  Driver d = at_everything();
  mark_two(d, "A014");
  d.want(BeginAction{Action::kAccept});
  d.want(LockNow{});
  EXPECT_NE(d.asked<ActOnTicket>(), nullptr);
}

TEST(Marks, LeaveOutWhatTheActionCannotBeDoneTo) {
  Driver d = at_everything();
  for (const char* number : {"A014", "A003"}) {  // A003 is in progress
    select(d, number);
    want(d, list::MarkRow{0});
  }
  select(d, "A014");
  d.want(BeginAction{Action::kAccept});
  ASSERT_TRUE(d.state().held.has_value());
  ASSERT_EQ(d.state().held->ids.size(), 1U);
  EXPECT_EQ(d.state().held->ids.front(), samples::find(d.state().record, "A014").id);
}

TEST(TakingBack, ReopensWhatWasJustCancelled) {
  Driver d = at_everything();
  const Ticket before = samples::find(d.state().record, "A014");
  const Ticket after = samples::after(before, Action::kCancel, {.reason = "录错"});
  select(d, "A014");
  d.put(ActDone{before.id, Action::kCancel, after});
  ASSERT_TRUE(d.state().undo.has_value());
  want(d, list::Undo{});
  const auto* act = d.asked<ActOnTicket>();
  ASSERT_NE(act, nullptr);
  EXPECT_EQ(act->command.action, Action::kReopen);
  EXPECT_EQ(act->command.expected_rev, after.rev);
}

TEST(TakingBack, IsOfferedForTenSecondsOnly) {
  Driver d = at_everything();
  const Ticket before = samples::find(d.state().record, "A014");
  const Ticket after = samples::after(before, Action::kCancel, {.reason = "录错"});
  d.put(ActDone{before.id, Action::kCancel, after});
  d.later(kUndo_ms);
  want(d, list::Undo{});
  EXPECT_EQ(d.asked<ActOnTicket>(), nullptr);
}

TEST(TakingBack, IsNotOfferedWhereNoCommandLeadsBack) {
  const Ticket before = samples::find(samples::busy_record(), "C002");
  const Ticket after = samples::after(before, Action::kDispatch, {.department = "engineering"});
  EXPECT_FALSE(way_back(before, Action::kDispatch, after).has_value());
}

TEST(Palette, FindsTicketsByNumberAndByHome) {
  Driver d = at_everything();
  want(d, list::OpenPalette{});
  want(d, list::EditPalette{"a003"});
  ASSERT_EQ(palette_view(d.state(), d.at()).tickets.size(), 1U);
  EXPECT_EQ(palette_view(d.state(), d.at()).tickets.front().number, "A003");
  want(d, list::EditPalette{"6-2-1801"});
  ASSERT_EQ(palette_view(d.state(), d.at()).tickets.size(), 1U);
  EXPECT_EQ(palette_view(d.state(), d.at()).tickets.front().number, "A015");
}

}  // namespace
}  // namespace huiyin::counter
