# Warnings, sanitizers and hardening of our own code, as one interface target.
add_library(huiyin_flags INTERFACE)
target_compile_options(huiyin_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wswitch-enum -Wnon-virtual-dtor
  -Woverloaded-virtual -Werror)
if(HUIYIN_SANITIZE)
  # Line numbers are all a report needs; full debug data makes these builds half as slow again, and
  # -O1 twice as slow as -Og.
  add_compile_options(-fsanitize=${HUIYIN_SANITIZE} -fno-omit-frame-pointer -Og -g1
                      -fno-sanitize-recover=all)
  # Null, misaligned and too small objects fault under AddressSanitizer anyway; asking at every
  # member access doubles the time of a build.
  if(HUIYIN_SANITIZE MATCHES undefined)
    add_compile_options(-fno-sanitize=null,alignment,object-size,vptr)
  endif()
  add_link_options(-fsanitize=${HUIYIN_SANITIZE})
  # g++ 12 sees uninitialised members in <regex> and <variant> once sanitizers are in; the plain
  # and release builds keep the warning, and the sanitizers watch the running code.
  target_compile_options(huiyin_flags INTERFACE -Wno-maybe-uninitialized)
endif()
if(HUIYIN_HARDEN)
  add_compile_options(-fstack-protector-strong -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)
  add_link_options(-Wl,-z,relro,-z,now)
  set(CMAKE_POSITION_INDEPENDENT_CODE ON)
endif()
if(HUIYIN_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link,address,undefined)
  add_link_options(-fsanitize=address,undefined)
endif()
# The many test programs are linked in a tenth of the time.
find_program(MOLD_PROGRAM mold)
if(MOLD_PROGRAM AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  add_link_options(-fuse-ld=mold)
endif()
find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE_PROGRAM})
  set(CMAKE_C_COMPILER_LAUNCHER ${CCACHE_PROGRAM})
endif()
