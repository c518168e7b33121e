#include "app/link/status_words.h"

#include <array>

namespace huiyin::link {
namespace {

// 简体, 繁體, English: in this order everywhere below.
using Words = std::array<std::string_view, 3>;

std::size_t column(std::string_view language) {
  if (language == "en") return 2;
  return language == "zh_TW" ? 1 : 0;
}

constexpr std::array<StatusWords, 3> kPage = {{
    {"zh-CN", "办理进度", "号码", "类别", "登记时间", "预计答复", "服务电话", "请到 % 号窗口",
     "急修", "本页每半分钟自动更新", "查不到这张单子", "请核对小票上的查询码，或到服务台询问。"},
    {"zh-TW", "辦理進度", "號碼", "類別", "登記時間", "預計答覆", "服務電話", "請到 % 號窗口",
     "急修", "本頁每半分鐘自動更新", "查不到這張單子", "請核對小票上的查詢碼，或到服務台詢問。"},
    {"en", "Progress", "Number", "Category", "Registered", "Answer by", "Service phone",
     "Please go to desk %", "Emergency", "This page updates itself every half minute",
     "We cannot find this slip", "Please check the code on your slip, or ask at the desk."},
}};

Words words_of(Category category) {
  switch (category) {
    case Category::kAfterSales: return {"售后", "售後", "After-sales"};
    case Category::kRepair: return {"报修", "報修", "Repair"};
    case Category::kComplaint: return {"投诉", "投訴", "Complaint"};
    case Category::kService: return {"服务", "服務", "Service"};
    case Category::kPraise: return {"表扬", "表揚", "Praise"};
    case Category::kSuggestion: return {"建议", "建議", "Suggestion"};
    case Category::kInquiry: return {"咨询", "諮詢", "Inquiry"};
    case Category::kOther: return {"其它", "其它", "Other"};
  }
  return {};
}

Words words_of(State state) {
  switch (state) {
    case State::kRegistered: return {"已登记", "已登記", "Registered"};
    case State::kAccepted: return {"已受理", "已受理", "Accepted"};
    case State::kDispatched: return {"已派单", "已派單", "Assigned"};
    case State::kInProgress: return {"处理中", "處理中", "In progress"};
    case State::kOnHold: return {"暂缓，等待条件", "暫緩，等待條件", "On hold"};
    case State::kResolved:
      return {"已办结，待回访", "已辦結，待回訪", "Done, we will call you back"};
    case State::kCalledBack: return {"已回访", "已回訪", "Called back"};
    case State::kClosed: return {"已销账", "已銷賬", "Closed"};
    case State::kCancelled: return {"已取消", "已取消", "Cancelled"};
    case State::kReopened: return {"重新处理", "重新處理", "Reopened"};
  }
  return {};
}

Words words_of(QueueState state) {
  switch (state) {
    case QueueState::kNone:
    case QueueState::kServed: return {};
    case QueueState::kWaiting:
      return {"请在大厅等候叫号", "請在大廳等候叫號", "Please wait in the lobby"};
    case QueueState::kCalled: return {"正在叫号", "正在叫號", "Your number is being called"};
    case QueueState::kServing: return {"正在窗口办理", "正在窗口辦理", "Being served"};
    case QueueState::kNoShow:
      return {"已过号，请到服务台", "已過號，請到服務台", "Missed: please come to the desk"};
  }
  return {};
}

}  // namespace

const StatusWords& status_words(std::string_view language) {
  return kPage[column(language)];
}
std::string_view category_word(Category category, std::string_view language) {
  return words_of(category)[column(language)];
}
std::string_view state_word(State state, std::string_view language) {
  return words_of(state)[column(language)];
}
std::string_view queue_word(QueueState state, std::string_view language) {
  return words_of(state)[column(language)];
}

}  // namespace huiyin::link
