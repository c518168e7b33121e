// For builds with AddressSanitizer only: what its leak checker should know of two outside
// libraries.
//   fontconfig  keeps the members of a pattern as offsets instead of pointers
//               (FcPattern::elts_offset). The checker follows pointers, so every pattern that Pango
//               still uses at the end of a program looks lost to it.
//   Cairo 1.16  loses 768 bytes for each CFF font that it embeds into a PDF.
// Our own Cairo objects have owners (cairo_handles.h), and leaks of our own code show as before.
extern "C" const char* __lsan_default_suppressions();

extern "C" const char* __lsan_default_suppressions() {
  return "leak:libfontconfig\nleak:libcairo.so\n";
}
