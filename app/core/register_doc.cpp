#include "app/core/register_doc.h"

#include <algorithm>
#include <map>

#include "app/core/field_value.h"
#include "app/core/text.h"

namespace huiyin {
namespace {

const std::string& word(const Titles& titles, const Wording& wording) {
  return titles.in(wording.language);
}

std::string said(const Wording& wording, const char* zh_cn, const char* zh_tw, const char* en) {
  if (wording.language == "zh_CN") return zh_cn;
  return wording.language == "zh_TW" ? zh_tw : en;
}

std::string moment_words(Moment at, const Wording& wording) {
  return to_iso_date(local_day(at, wording.clock)) + " " + to_hhmm(at, wording.clock);
}

bool is_wide(const RegisterField& field) {
  return field.type == FieldType::kNote || field.type == FieldType::kChecklist;
}

std::string month_words(YearMonth month, const Wording& wording) {
  if (wording.language == "en") return to_string(month);
  return std::to_string(month.year) + "年" + std::to_string(month.month) + "月";
}

// One line of a monthly summary.
struct MonthSums {
  int entries = 0;
  int ended = 0;
  std::vector<std::int64_t> cents;
};

void add(MonthSums& tally, const RegisterDef& def, const Entry& entry) {
  ++tally.entries;
  if (def.is_end(entry.state)) ++tally.ended;
  tally.cents.resize(def.summary.sum.size());
  for (std::size_t i = 0; i < def.summary.sum.size(); ++i)
    tally.cents[i] += cents_of(entry.text(def.summary.sum[i])).value_or(0);
}

std::vector<std::string> row_of(const std::string& title, const MonthSums& tally) {
  std::vector<std::string> row = {title, std::to_string(tally.entries), std::to_string(tally.ended),
                                  std::to_string(tally.entries - tally.ended)};
  for (const std::int64_t cents : tally.cents)
    row.push_back(to_text_cents(cents));
  return row;
}

}  // namespace

std::string value_words(const RegisterField& field, std::string_view value,
                        const Wording& wording) {
  if (value.empty()) return {};
  if (field.type == FieldType::kYesNo) {
    return value == "yes" ? said(wording, "是", "是", "yes") : said(wording, "否", "否", "no");
  }
  if (field.type == FieldType::kChecklist) {
    return std::to_string(ticked(value).size()) + "/" + std::to_string(field.options.size());
  }
  for (const OptionDef& option : field.options) {
    if (option.key == value) return word(option.titles, wording);
  }
  return std::string(value);
}

std::string checklist_words(const RegisterField& field, std::string_view value,
                            const Wording& wording) {
  const auto keys = ticked(value);
  std::string out;
  for (const OptionDef& option : field.options) {
    const bool on = std::find(keys.begin(), keys.end(), option.key) != keys.end();
    out += out.empty() ? "" : "\n";
    out += (on ? "☑ " : "☐ ") + word(option.titles, wording);
  }
  return out;
}

std::string column_title(const RegisterDef& def, std::string_view column, const Wording& wording) {
  if (column == "state") return said(wording, "状态", "狀態", "State");
  if (column == "created") return said(wording, "登记时间", "登記時間", "Entered");
  const RegisterField* field = def.field(column);
  return field == nullptr ? std::string(column) : word(field->titles, wording);
}

std::string state_words(const RegisterDef& def, std::string_view state, const Wording& wording) {
  const RegisterState* found = def.state(state);
  return found == nullptr ? std::string(state) : word(found->titles, wording);
}

std::string verb_words(const RegisterDef& def, std::string_view verb, const Wording& wording) {
  if (verb == kVerbCreate) return said(wording, "登记", "登記", "Entered");
  if (verb == kVerbEdit) return said(wording, "修改", "修改", "Changed");
  const RegisterStep* step = def.step(verb);
  return step == nullptr ? std::string(verb) : word(step->titles, wording);
}

std::string cell(const RegisterDef& def, const Entry& entry, std::string_view column,
                 const Wording& wording) {
  if (column == "state") return state_words(def, entry.state, wording);
  if (column == "created") return moment_words(entry.created_at, wording);
  const RegisterField* field = def.field(column);
  return field == nullptr ? std::string() : value_words(*field, entry.text(column), wording);
}

TableDoc list_doc(const RegisterDef& def, const std::vector<Entry>& entries,
                  const std::string& subtitle, const Wording& wording) {
  TableDoc doc;
  doc.title = word(def.titles, wording);
  doc.subtitle = subtitle + (subtitle.empty() ? "" : " · ") + wording.office;
  std::vector<std::string> columns = {"created"};
  for (const RegisterField& field : def.fields)
    columns.push_back(field.key);
  columns.emplace_back("state");
  for (const std::string& column : columns) {
    const RegisterField* field = def.field(column);
    doc.columns.push_back({column_title(def, column, wording),
                           field != nullptr && field->type == FieldType::kNote ? 2.4 : 1.2});
  }
  for (const Entry& entry : entries) {
    std::vector<std::string> row;
    for (const std::string& column : columns)
      row.push_back(cell(def, entry, column, wording));
    doc.rows.push_back(std::move(row));
  }
  for (const Titles& titles : def.signatures)
    doc.signature_labels.push_back(word(titles, wording));
  return doc;
}

FormDoc form_doc(const RegisterDef& def, const Entry& entry, Moment now, const Wording& wording) {
  FormDoc doc;
  doc.title = word(def.titles, wording);
  doc.number = def.form_number;
  doc.serial = entry.id.substr(0, 13);
  doc.office = wording.office;
  doc.boxes.push_back(
      {column_title(def, "created", wording), moment_words(entry.created_at, wording)});
  doc.boxes.push_back(
      {column_title(def, "state", wording), state_words(def, entry.state, wording)});
  const FieldValues values = values_of(entry);
  for (const RegisterField& field : def.fields) {
    if (!field.when.holds(values)) continue;
    const std::string value = entry.text(field.key);
    const bool list = field.type == FieldType::kChecklist;
    doc.boxes.push_back(
        {word(field.titles, wording),
         list ? checklist_words(field, value, wording) : value_words(field, value, wording),
         is_wide(field), field.type == FieldType::kNote ? 2 : 1});
  }
  for (const Titles& titles : def.signatures)
    doc.signatures.push_back(word(titles, wording));
  doc.printed = moment_words(now, wording);
  doc.code = entry_code(entry);
  return doc;
}

TableDoc summary_doc(const RegisterDef& def, const std::vector<Entry>& entries, YearMonth month,
                     const Wording& wording) {
  TableDoc doc;
  doc.title = word(def.titles, wording) + said(wording, "月汇总", "月彙總", ": month");
  doc.subtitle = month_words(month, wording) + " · " + wording.office;
  const RegisterField* group = def.field(def.summary.group);
  doc.columns = {{group == nullptr ? column_title(def, "state", wording)
                                   : column_title(def, group->key, wording),
                  2},
                 {said(wording, "件数", "件數", "Entries"), 1},
                 {said(wording, "已办结", "已辦結", "Done"), 1},
                 {said(wording, "未办结", "未辦結", "Open"), 1}};
  for (const std::string& key : def.summary.sum)
    doc.columns.push_back({column_title(def, key, wording), 1});
  std::map<std::string, MonthSums> tallies;
  MonthSums all;
  all.cents.resize(def.summary.sum.size());
  for (const Entry& entry : entries) {
    const auto day = day_of(entry, def.summary.date, wording.clock);
    if (!day || year_month_of(*day) != month) continue;
    add(tallies[group == nullptr ? entry.state : entry.text(group->key)], def, entry);
    add(all, def, entry);
  }
  for (const auto& [key, tally] : tallies) {
    const std::string title =
        group == nullptr ? state_words(def, key, wording) : value_words(*group, key, wording);
    doc.rows.push_back(row_of(title.empty() ? "—" : title, tally));
  }
  doc.rows.push_back(row_of(said(wording, "合计", "合計", "Total"), all));
  doc.signature_labels = {said(wording, "编制", "編製", "Made by"),
                          said(wording, "审核", "審核", "Checked by")};
  return doc;
}

std::string duty_state_words(DutyState state, const Wording& wording) {
  switch (state) {
    case DutyState::kAhead: return said(wording, "未到期", "未到期", "Ahead");
    case DutyState::kOpen: return said(wording, "待办", "待辦", "Open");
    case DutyState::kSoon: return said(wording, "将到期", "將到期", "Due soon");
    case DutyState::kDone: return said(wording, "已完成", "已完成", "Done");
    case DutyState::kLate: return said(wording, "逾期完成", "逾期完成", "Done late");
    case DutyState::kMissed: return said(wording, "漏办", "漏辦", "Missed");
  }
  return {};
}

TableDoc duties_doc(const std::vector<DutyMark>& marks, YearMonth month, const Wording& wording) {
  TableDoc doc;
  doc.title = said(wording, "定期事务完成情况", "定期事務完成情況", "Recurring duties");
  doc.subtitle = month_words(month, wording) + " · " + wording.office;
  doc.columns = {{said(wording, "事务", "事務", "Duty"), 3},
                 {said(wording, "台账", "台帳", "Register"), 2.4},
                 {said(wording, "期限", "期限", "Due"), 1.2},
                 {said(wording, "应办", "應辦", "Owed"), 0.7},
                 {said(wording, "已办", "已辦", "Done"), 0.7},
                 {said(wording, "结果", "結果", "Result"), 1.1},
                 {said(wording, "依据", "依據", "Clause"), 1.8}};
  for (const DutyMark& mark : marks) {
    doc.rows.push_back({word(mark.duty->titles, wording), word(mark.def->titles, wording),
                        to_iso_date(mark.period.due), std::to_string(mark.duty->times),
                        std::to_string(mark.done), duty_state_words(mark.state, wording),
                        mark.duty->clause});
  }
  doc.signature_labels = {said(wording, "编制", "編製", "Made by"),
                          said(wording, "审核", "審核", "Checked by")};
  return doc;
}

namespace {
constexpr std::string_view kCodeStart = "HUIYIN/E/";
}

std::string entry_code(const Entry& entry) {
  return std::string(kCodeStart) + entry.book + "/" + entry.id;
}

std::optional<EntryCode> read_entry_code(std::string_view text) {
  const std::string line = trim(text);
  const std::size_t slash = line.find('/', kCodeStart.size());
  if (!line.starts_with(kCodeStart) || slash == std::string::npos) return std::nullopt;
  return EntryCode{line.substr(kCodeStart.size(), slash - kCodeStart.size()),
                   line.substr(slash + 1)};
}

}  // namespace huiyin
