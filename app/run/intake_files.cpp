#include "app/run/intake_files.h"

#include <algorithm>

#include "app/run/register_reader.h"

namespace huiyin::run {
namespace {

using Path = std::filesystem::path;

std::string category_names() {
  std::string out;
  for (const Category category : kCategories)
    out += (out.empty() ? "" : ", ") + std::string(name_of(category));
  return out;
}

// "key=value" each.
std::map<std::string, std::string> read_facts(TableReader& r) {
  std::map<std::string, std::string> facts;
  for (const std::string& line : r.texts("facts")) {
    const std::size_t equals = line.find('=');
    if (equals == std::string::npos) {
      r.complain("facts", "\"key=value\" each");
      return {};
    }
    facts[line.substr(0, equals)] = line.substr(equals + 1);
  }
  return facts;
}

std::vector<IntakeChoice> read_choices(TableReader& question, IntakeKind kind) {
  std::vector<IntakeChoice> out;
  for (TableReader& r : question.tables("choices")) {
    IntakeChoice choice;
    choice.id = r.needed("id");
    choice.title = r.titles("title");
    if (kind == IntakeKind::kDanger) choice.advice = r.titles("advice");
    choice.facts = read_facts(r);
    choice.is_said = !r.flag("silent");
    choice.asks_words = r.flag("words");
    r.finish();
    out.push_back(std::move(choice));
  }
  return out;
}

IntakeQuestion read_question(TableReader& r) {
  IntakeQuestion question;
  question.id = r.needed("id");
  const std::string kind = r.text("kind");
  if (const auto known = parse_intake_kind(kind.empty() ? "choice" : kind)) {
    question.kind = *known;
  } else {
    r.complain("kind", "choice, danger, prices");
  }
  question.title = r.titles("title");
  question.hint = r.titles("hint");
  question.when = r.condition("when");
  question.is_optional = r.flag("optional");
  question.choices = read_choices(r, question.kind);
  r.finish();
  return question;
}

}  // namespace

Result<IntakeForm> load_intake_form(const Path& file) {
  auto table = parse_toml_file(file);
  if (!table) return table.error();
  std::string fault;
  TableReader root(*table, "", fault);
  IntakeForm form;
  if (const auto category = parse_category(root.needed("category"))) {
    form.category = *category;
  } else {
    root.complain("category", category_names());
  }
  form.asks_words = root.flag("words");
  for (TableReader& r : root.tables("question"))
    form.questions.push_back(read_question(r));
  root.finish();
  if (!fault.empty()) return fail(ErrorCode::kConfig, file.string() + ":" + fault);
  if (auto checked = check_intake(form); !checked) {
    return fail(ErrorCode::kConfig, file.string() + ": " + checked.error().detail);
  }
  return form;
}

Result<std::shared_ptr<const IntakeBook>> load_intake(const Path& folder) {
  std::error_code error;
  std::vector<Path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    if (entry.path().extension() == ".toml") files.push_back(entry.path());
  }
  if (error) return fail(ErrorCode::kNoSuchFile, folder.string());
  std::sort(files.begin(), files.end());
  auto book = std::make_shared<IntakeBook>();
  for (const Path& file : files) {
    auto form = load_intake_form(file);
    if (!form) return form.error();
    if (book->of(form->category) != nullptr) {
      return fail(ErrorCode::kConfig,
                  file.string() + ":1: category is asked in another file; allowed: one file each");
    }
    book->forms.push_back(std::move(*form));
  }
  return std::shared_ptr<const IntakeBook>(std::move(book));
}

Result<std::vector<PriceItem>> load_prices(const Path& file) {
  auto table = parse_toml_file(file);
  if (!table) return table.error();
  std::string fault;
  TableReader root(*table, "", fault);
  std::vector<PriceItem> prices;
  for (TableReader& r : root.tables("price")) {
    prices.push_back({r.needed("name"), r.needed("price")});
    r.finish();
  }
  root.finish();
  if (!fault.empty()) return fail(ErrorCode::kConfig, file.string() + ":" + fault);
  return prices;
}

}  // namespace huiyin::run
