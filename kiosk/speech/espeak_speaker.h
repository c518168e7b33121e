// Speaks by espeak-ng: Mandarin by its pinyin voice, English by its own. Robotic, but it needs no
// network and no recordings, and starts within 20 ms.
// Thread: one. Once in a process: the library cannot be started again after it ended.
#pragma once

#include <memory>

#include "kiosk/speech/speaker.h"

namespace huiyin::speech {

// Errors: kIo when the library's voices are not installed.
Result<std::unique_ptr<Speaker>> make_espeak_speaker();

}  // namespace huiyin::speech
