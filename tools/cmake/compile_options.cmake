# Flags every target of the project shares; third-party code gets only what the ABI needs.
add_library(planisphere_abi INTERFACE)
add_library(planisphere_options INTERFACE)
target_link_libraries(planisphere_options INTERFACE planisphere_abi)

# Same seed, same bits: no fused multiply-add the source does not ask for.
target_compile_options(planisphere_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Werror -Wno-psabi -ffp-contract=off)

# Reading the standard library's headers is half of compiling a small file. A file that forgets to include one of these is
# noticed by tools/check/standard_headers.test.mjs.
function(planisphere_precompile target)
  target_precompile_headers(${target} PRIVATE ${ARGN} <algorithm> <array> <cmath> <cstdint> <limits> <memory> <numeric>
    <optional> <span> <string> <string_view> <vector>)
endfunction()

if(EMSCRIPTEN)  # without exceptions: see base/memory_shortage.h
  target_compile_options(planisphere_abi INTERFACE -msimd128)
  target_link_options(planisphere_abi INTERFACE -msimd128)
  if(PLANISPHERE_THREADS)
    target_compile_options(planisphere_abi INTERFACE -pthread)
    target_link_options(planisphere_abi INTERFACE -pthread)
  endif()
  set(CMAKE_CXX_FLAGS_RELEASE "-O3 -DNDEBUG")
  set(CMAKE_C_FLAGS_RELEASE "-O3 -DNDEBUG")
  # The programs are CommonJS; by our package.json Node.js would take them for modules.
  file(WRITE "${CMAKE_BINARY_DIR}/package.json" "{ \"type\": \"commonjs\" }\n")
  # Debian's Emscripten needs acorn, which only Debian's own Node.js finds by itself.
  if(EXISTS "/usr/share/nodejs/acorn")
    set_property(GLOBAL PROPERTY RULE_LAUNCH_LINK "${CMAKE_COMMAND} -E env NODE_PATH=/usr/share/nodejs")
  endif()
else()
  find_package(Threads REQUIRED)
  target_link_libraries(planisphere_abi INTERFACE Threads::Threads)
  set(CMAKE_CXX_FLAGS_RELEASE "-O3 -DNDEBUG")
  if(PLANISPHERE_SANITIZE)
    target_compile_options(planisphere_abi INTERFACE
      -fsanitize=${PLANISPHERE_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(planisphere_abi INTERFACE -fsanitize=${PLANISPHERE_SANITIZE})
    set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-O2 -gline-tables-only")  # asserts stay on
  endif()
  # Nobody ships native binaries: they are built where they run, so they may use what the machine has.
  include(CheckCXXSourceRuns)
  set(CMAKE_REQUIRED_FLAGS "-march=x86-64-v3")
  check_cxx_source_runs("int main() { return __builtin_cpu_supports(\"avx2\") ? 0 : 1; }" PLANISPHERE_HAS_AVX2)
  unset(CMAKE_REQUIRED_FLAGS)
  if(PLANISPHERE_HAS_AVX2)
    target_compile_options(planisphere_abi INTERFACE -march=x86-64-v3)
  endif()
endif()
