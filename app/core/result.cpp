#include "app/core/result.h"

namespace huiyin {

const char* name_of(ErrorCode code) {
  switch (code) {
    case ErrorCode::kEmptyText: return "empty_text";
    case ErrorCode::kTextTooLong: return "text_too_long";
    case ErrorCode::kBadUtf8: return "bad_utf8";
    case ErrorCode::kBadPhone: return "bad_phone";
    case ErrorCode::kUnknownHousehold: return "unknown_household";
    case ErrorCode::kMissingField: return "missing_field";
    case ErrorCode::kBadValue: return "bad_value";
    case ErrorCode::kUnknownTicket: return "unknown_ticket";
    case ErrorCode::kNotAllowedNow: return "not_allowed_now";
    case ErrorCode::kAlreadyDone: return "already_done";
    case ErrorCode::kStillOwed: return "still_owed";
    case ErrorCode::kStale: return "stale";
    case ErrorCode::kUnknownEntry: return "unknown_entry";
    case ErrorCode::kNotOurCode: return "not_our_code";
    case ErrorCode::kOtherSite: return "other_site";
    case ErrorCode::kUnknownToken: return "unknown_token";
    case ErrorCode::kNoPrinter: return "no_printer";
    case ErrorCode::kPrinterNotReady: return "printer_not_ready";
    case ErrorCode::kPrintUnconfirmed: return "print_unconfirmed";
    case ErrorCode::kPeerAway: return "peer_away";
    case ErrorCode::kNotPaired: return "not_paired";
    case ErrorCode::kKeyRefused: return "key_refused";
    case ErrorCode::kWrongDigits: return "wrong_digits";
    case ErrorCode::kProtocol: return "protocol";
    case ErrorCode::kPortInUse: return "port_in_use";
    case ErrorCode::kConfig: return "config";
    case ErrorCode::kNoSuchFile: return "no_such_file";
    case ErrorCode::kReadOnly: return "read_only";
    case ErrorCode::kDiskFull: return "disk_full";
    case ErrorCode::kDatabaseBusy: return "database_busy";
    case ErrorCode::kDatabaseDamaged: return "database_damaged";
    case ErrorCode::kDatabaseNewer: return "database_newer";
    case ErrorCode::kIo: return "io";
    case ErrorCode::kNotSignedIn: return "not_signed_in";
    case ErrorCode::kForbidden: return "forbidden";
  }
  return "io";
}

}  // namespace huiyin
