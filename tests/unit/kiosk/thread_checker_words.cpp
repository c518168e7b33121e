// For builds with ThreadSanitizer only: Pango looks for fonts on a thread of its own, inside
// libraries that were not built with the checker, so it cannot see how they take turns. Races in
// our own code show as before.
extern "C" const char* __tsan_default_suppressions();

extern "C" const char* __tsan_default_suppressions() {
  return "called_from_lib:libfontconfig.so\n"
         "race:libfontconfig\n"
         "race:libpango\n"
         "race:libglib\n"
         "race:libcairo\n"
         "mutex:libpangoft2\n";
}
