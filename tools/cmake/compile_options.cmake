# Flags every target of the project shares; third-party code gets only what the ABI needs.
add_library(planisphere_abi INTERFACE)
add_library(planisphere_options INTERFACE)
target_link_libraries(planisphere_options INTERFACE planisphere_abi)

# Same seed, same bits: no fused multiply-add the source does not ask for.
target_compile_options(planisphere_options INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wno-sign-conversion -Werror -Wno-psabi -ffp-contract=off
  $<$<NOT:$<BOOL:$<TARGET_PROPERTY:UNITY_BUILD>>>:-Wshadow>)  # united files may name the same things

# Reading the standard library's headers is half of compiling a small file. A file that forgets to include one of these is
# noticed by tools/check/standard_headers.test.mjs.
function(planisphere_precompile target)
  target_precompile_headers(${target} PRIVATE ${ARGN} <algorithm> <array> <cmath> <cstdint> <limits> <memory> <numeric>
    <optional> <span> <string> <string_view> <vector>)
endfunction()

# Several files at a time, which takes two thirds of the time: those of a folder whose names begin with neighbouring letters,
# so that a new file joins one group and leaves the others as they are. Where people change one file after another each is
# compiled alone; and so is what the browser's modules are made of, which shows that a file includes what it needs.
function(planisphere_unite target)
  if(NOT EMSCRIPTEN AND NOT PLANISPHERE_UNITE)
    return()
  endif()
  get_target_property(sources ${target} SOURCES)
  list(FILTER sources EXCLUDE REGEX "main\\.cpp$|TARGET_OBJECTS")
  foreach(source ${sources})
    get_filename_component(folder "${source}" DIRECTORY)
    file(RELATIVE_PATH folder "${CMAKE_CURRENT_SOURCE_DIR}" "${folder}")
    string(MAKE_C_IDENTIFIER "${folder}" folder)
    get_filename_component(name "${source}" NAME)
    foreach(letters a-c d-h i-m n-r s-z)
      if(name MATCHES "^[${letters}]")
        set_source_files_properties("${source}" PROPERTIES UNITY_GROUP "${folder}_${letters}")
      endif()
    endforeach()
  endforeach()
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
endfunction()

# Where there are few inner loops the optimiser costs a sanitizers' build more time than it saves its tests.
function(planisphere_leave_unoptimised target)
  if(PLANISPHERE_SANITIZE AND NOT PLANISPHERE_SANITIZE MATCHES "fuzzer")
    target_compile_options(${target} PRIVATE -O0)
  endif()
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
