// A rule that cannot fail is worthless: each finds what is planted here, and only that.
#include "tests/tidy/rules.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/tidy/plain_code.h"
#include "tests/tidy/scopes.h"

namespace huiyin::tidy {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Tree code(std::string text) {
  return {{"app/core/planted.cpp", std::move(text)}};
}

std::string lines(int count, const std::string& line) {
  std::string text;
  for (int i = 0; i < count; ++i)
    text += line + "\n";
  return text;
}

std::vector<int> lines_of_faults(const Faults& faults) {
  std::vector<int> numbers;
  for (const Fault& fault : faults)
    numbers.push_back(fault.line);
  return numbers;
}

TEST(PlainCode, BlanksCommentsStringsAndDirectives) {
  EXPECT_EQ(plain_code("a(\"x;{\"); // b{\n#define C {\nd('}'); /* e\n */ f"),
            "a(\"   \");      \n           \nd(' ');     \n    f");
}

TEST(PlainCode, KnowsRawStringsAndDigitSeparators) {
  EXPECT_EQ(plain_code("R\"(a\"{)\" 1'000 + '{'"), "R\"     \" 1'000 + ' '");
}

TEST(Scopes, FindsFunctionsInNamespacesAndClasses) {
  const Scopes scopes = scopes_of(
      "namespace a {\nstruct B : C {\n  int d() const { return 1; }\n};\n"
      "B::B(int x,\n     int y)\n    : z_(x) {\n  if (x) {\n  }\n}\nconst E kF[] = {{1}, "
      "{2}};\n}\n");
  ASSERT_EQ(scopes.functions.size(), 2U);
  EXPECT_EQ(scopes.functions[0].first_line, 3);
  EXPECT_EQ(scopes.functions[1].first_line, 5);
  EXPECT_EQ(scopes.functions[1].last_line, 10);
  EXPECT_EQ(scopes.functions[1].parameters, 2);
}

TEST(Scopes, CountsParametersNotCommasInTemplates) {
  EXPECT_EQ(parameters_in("void f()"), 0);
  EXPECT_EQ(parameters_in("void f(std::map<int, int> a, F<void(int, int)> b)"), 2);
}

TEST(Rules, FindALongFile) {
  EXPECT_THAT(long_files(code(lines(kMaxFileLines, "a"))), IsEmpty());
  EXPECT_THAT(lines_of_faults(long_files(code(lines(kMaxFileLines + 1, "a")))), ElementsAre(0));
}

TEST(Rules, FindALongLineInCharactersNotBytes) {
  std::string hundred_chinese;
  for (int i = 0; i < kMaxLineColumns; ++i)
    hundred_chinese += "回";
  EXPECT_THAT(long_lines(code("//\n" + hundred_chinese)), IsEmpty());
  EXPECT_THAT(lines_of_faults(long_lines(code("//\n" + hundred_chinese + "音"))), ElementsAre(2));
}

TEST(Rules, FindALongFunction) {
  const std::string body = lines(kMaxFunctionLines - 2, "  a();");
  EXPECT_THAT(long_functions(code("int f() {\n" + body + "}\n")), IsEmpty());
  EXPECT_THAT(lines_of_faults(long_functions(code("int f() {\n  b();\n" + body + "}\n"))),
              ElementsAre(1));
  EXPECT_THAT(lines_of_faults(long_functions(code("TEST(A, B) {\n  b();\n" + body + "}\n"))),
              ElementsAre(1));
}

TEST(Rules, FindALongParameterList) {
  EXPECT_THAT(long_parameter_lists(code("void f(A a, B b, C c, D d, E e, F f) {}")), IsEmpty());
  EXPECT_THAT(
      lines_of_faults(long_parameter_lists(code("void f(A a, B b, C c, D d, E e, F f, G g) {}"))),
      ElementsAre(1));
}

TEST(Rules, FindAGlobalThatChanges) {
  for (const char* planted :
       {"int counter = 0;", "namespace {\nstd::atomic<bool> stop{false};\n}", "static Foo foo;",
        "inline std::vector<int> all;", "thread_local int depth = 0;", "const char* name = \"a\";",
        "std::map<int, std::string> names = {{1, \"a\"}};", "auto f = [](int x) { return x; };",
        "std::mutex mutex;", "int table[3] = {1, 2, 3};"}) {
    EXPECT_EQ(mutable_globals(code(planted)).size(), 1U) << planted;
  }
}

TEST(Rules, AllowConstantsAndDeclarationsAtNamespaceScope) {
  for (const char* allowed :
       {"constexpr int kA = 1;", "const std::vector<int> kB = {1, 2};", "using A = B;",
        "inline constexpr std::array<int, 2> kC{1, 2};", "void f(int a = 1);", "struct A;",
        "const char* const kD = \"a\";", "template <typename T>\nT g(T t) {\n  T u = t;\n}",
        "enum class E { kA = 1, kB };", "struct S {\n  int a = 0;\n  std::string b;\n};",
        "bool operator==(A, B) = default;", "void f(A a = {}, B b = c(1));",
        "static_assert(sizeof(int) == 4);", "A& A::operator=(A&& b) noexcept = default;",
        "std::string_view name(E e) { return {}; }"}) {
    EXPECT_EQ(listed(mutable_globals(code(allowed))), "") << allowed;
  }
}

TEST(Rules, FindAStaticThatChanges) {
  for (const char* planted :
       {"void f() {\n  static int x = 0;\n}", "void f() {\n  if (a) {\n    static Foo foo;\n  }\n}",
        "struct A {\n  static int count;\n};", "struct A {\n  inline static B b = make(1);\n};",
        "int g() {\n  run([] {\n    static int x = 0;\n    return x;\n  });\n}",
        "void f() {\n  static std::map<int, int> seen{{1, 2}};\n}"}) {
    EXPECT_EQ(mutable_statics(code(planted)).size(), 1U) << planted;
  }
}

TEST(Rules, AllowStaticConstantsAndStaticFunctions) {
  for (const char* allowed :
       {"void f() {\n  static const std::regex kA(\"a\");\n}",
        "struct A {\n  static A make(int a);\n};",
        "struct A {\n  static constexpr int kB = 1;\n  static int c() { return 1; }\n};"}) {
    EXPECT_EQ(listed(mutable_statics(code(allowed))), "") << allowed;
  }
}

TEST(Rules, FindUnfinishedWords) {
  for (const char* planted : {"// TO"
                              "DO: later",
                              "// a st"
                              "ub",
                              "// works for n"
                              "ow"}) {
    EXPECT_EQ(unfinished_by_their_own_words(code(planted)).size(), 1U) << planted;
  }
  EXPECT_THAT(unfinished_by_their_own_words(code("// stubborn, nowhere")), IsEmpty());
}

TEST(Rules, FindChecksThatAreSwitchedOff) {
  for (const char* planted : {"int a;  // NO"
                              "LINT",
                              "TEST(A, DIS"
                              "ABLED_B) {",
                              "// clang-format o"
                              "ff"}) {
    EXPECT_EQ(switched_off_checks(code(planted)).size(), 1U) << planted;
  }
}

TEST(Rules, FindWaitsOnTheClock) {
  EXPECT_EQ(waits_on_the_clock(code("std::this_thread::sleep_"
                                    "for(1s);"))
                .size(),
            1U);
  EXPECT_EQ(waits_on_the_clock({{"packaging/x",
                                 "#!/bin/sh\nsle"
                                 "ep 1\n"}})
                .size(),
            1U);
}

TEST(Rules, FindPlacesOfOneMachineInAnyTextFile) {
  for (const char* planted : {"see /wo"
                              "rk/main",
                              "HOME=/ro"
                              "ot/x",
                              "http://deb.deb"
                              "ian.org/deb"
                              "ian"}) {
    EXPECT_EQ(places_of_one_machine({{"README.md", planted}}).size(), 1U) << planted;
  }
}

}  // namespace
}  // namespace huiyin::tidy
