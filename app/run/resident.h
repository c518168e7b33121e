// Gives pages back to the system that a program needed only to start or to draw its first picture:
// the code of the software renderer's compiler and font files, about 60 MB of a window's resident
// memory. Not for memory that was written to.
// Thread: any; takes about a millisecond. What is needed again comes back from the page cache by
// itself, 16 pages at a time.
#pragma once

#include <string_view>

namespace huiyin::run {

// One line of /proc/self/maps: true when its pages are unchanged parts of a file, so that dropping
// them loses nothing: code, and font files.
bool is_droppable(std::string_view mapping);

void drop_unused_pages();

}  // namespace huiyin::run
