#include "app/cli/report_json.h"

#include "app/sync/json_writer.h"

namespace huiyin::cli {
namespace {

// Shares in per cent and per mille, times in hours, money in yuan; null when nothing is known.
void write_value(sync::JsonWriter& json, const Figure& figure) {
  if (!figure.is_known) {
    json.null();
  } else if (figure.unit == Unit::kCount) {
    json.number(figure.value);
  } else {
    constexpr double kHundredths = 100, kMinutes = 60;
    json.number(static_cast<double>(figure.value) /
                (figure.unit == Unit::kHours ? kMinutes : kHundredths));
  }
}

}  // namespace

std::string report_json(const Report& report) {
  sync::JsonWriter json;
  json.begin_object().field("report", name_of(report.kind)).field("month", to_text(report.month));
  json.key("period")
      .begin_object()
      .field("from", to_iso_date(report.period.first))
      .field("to", to_iso_date(report.period.last))
      .end_object();
  json.key("rows").begin_array();
  for (const Section& section : report.sections) {
    for (const ReportRow& row : section.rows) {
      json.begin_object().field("section", section.key).field("row", row.key);
      json.field("flagged", row.flagged);
      for (const Figure& figure : row.figures)
        write_value(json.key(figure.key), figure);
      json.end_object();
    }
  }
  json.end_array().key("figures").begin_object();
  for (const Figure& figure : report.figures)
    write_value(json.key(figure.key), figure);
  return json.end_object().end_object().text();
}

}  // namespace huiyin::cli
