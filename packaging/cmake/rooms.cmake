# One target a room: huiyin_room(core SOURCES a.cpp DEPS ports LIBS outside::lib)
# makes the static library huiyin_core. DEPS are rooms, public; LIBS are outside libraries, private.
# Private names are unique in their room, so that its files can be compiled together.
option(HUIYIN_UNITY "compile the files of a target together: a third of the time, for builds from nothing" OFF)
function(huiyin_together name)
  if(HUIYIN_UNITY)
    set_target_properties(${name} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 24)
  endif()
endfunction()

function(huiyin_room name)
  cmake_parse_arguments(R "" "" "SOURCES;DEPS;LIBS" ${ARGN})
  add_library(huiyin_${name} STATIC ${R_SOURCES})
  huiyin_together(huiyin_${name})
  target_include_directories(huiyin_${name} PUBLIC ${CMAKE_SOURCE_DIR})
  target_link_libraries(huiyin_${name} PRIVATE huiyin_flags ${R_LIBS})
  foreach(dep ${R_DEPS})
    target_link_libraries(huiyin_${name} PUBLIC huiyin_${dep})
  endforeach()
endfunction()

# huiyin_program(huiyin-kiosk SOURCES main.cpp DEPS kiosk db LIBS outside::lib)
function(huiyin_program name)
  cmake_parse_arguments(R "" "" "SOURCES;DEPS;LIBS" ${ARGN})
  add_executable(${name} ${R_SOURCES})
  huiyin_together(${name})
  target_include_directories(${name} PRIVATE ${CMAKE_SOURCE_DIR})
  target_link_libraries(${name} PRIVATE huiyin_flags ${R_LIBS})
  foreach(dep ${R_DEPS})
    target_link_libraries(${name} PRIVATE huiyin_${dep})
  endforeach()
endfunction()

# What packaging/test builds when it does not want everything.
add_custom_target(unit_tests)
add_custom_target(threaded_tests)

# huiyin_test(unit_core LABELS unit SOURCES a_test.cpp DEPS core): one GoogleTest program, one ctest
# entry. Labels: unit, integration, ui, bench; and threads for what ThreadSanitizer shall see too.
function(huiyin_test name)
  cmake_parse_arguments(R "" "TIMEOUT" "SOURCES;DEPS;LIBS;LABELS" ${ARGN})
  if(NOT R_TIMEOUT)
    set(R_TIMEOUT 120)
  endif()
  huiyin_program(${name} SOURCES ${R_SOURCES} DEPS ${R_DEPS} LIBS ${R_LIBS} GTest::gtest_main GTest::gtest)
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
  # Undefined behaviour is looked for in the product; in the tests' own sentences it costs half of
  # the build and finds nothing that AddressSanitizer does not.
  if(HUIYIN_SANITIZE MATCHES undefined)
    target_compile_options(${name} PRIVATE -fno-sanitize=undefined)
  endif()
  add_test(NAME ${name} COMMAND ${name})
  set_tests_properties(${name} PROPERTIES LABELS "${R_LABELS}" TIMEOUT ${R_TIMEOUT})
  # The OpenGL driver keeps memory of its own until the program ends; the leak checker takes it for
  # ours once the driver is unloaded. Rooms are checked for leaks by their own tests.
  if("ui" IN_LIST R_LABELS)
    set_tests_properties(${name} PROPERTIES ENVIRONMENT "ASAN_OPTIONS=detect_leaks=0")
  endif()
  if(HUIYIN_SANITIZE STREQUAL "thread")
    set_tests_properties(${name} PROPERTIES ENVIRONMENT
      "TSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/tests/thread-sanitizer.supp")
  endif()
  if("unit" IN_LIST R_LABELS)
    add_dependencies(unit_tests ${name})
  endif()
  if("threads" IN_LIST R_LABELS)
    add_dependencies(threaded_tests ${name})
  endif()
endfunction()
