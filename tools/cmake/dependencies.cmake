# Every dependency, once: what it is for and which version. tools/setup installs them; THIRD_PARTY.md has the licences.
#
#   Eigen 3.4          dense algebra
#   nlohmann-json 3.11 projector_config.json, planisphere.json
#   fast_float 3.9     numbers in text files (Emscripten 3.1.6 has no floating-point from_chars)
#   pcg-cpp 0.98       the random engine
#   stb_image          PNG in and out
#   stb_truetype       words in posters
#   CLI11 2.1          command lines (native)
#   zlib 1.3.1         gzip and zip files, PNG compression (natively the system's)
#   bzip2 1.0          Wikipedia's dumps (native)
#   Expat 2.5          XML of Wikipedia's dumps (native)
#   utf8proc 2.8       which characters are letters, and their lower case (native)
#   doctest 2.4        unit tests
#   Dear ImGui 1.90.1  panels and tooltips
#   GLFW 3.3           windows (native; in the browser Emscripten's own port)

# Header-only packages are reached through links, because em++ must never see the whole of /usr/include.
set(planisphere_headers "${CMAKE_BINARY_DIR}/headers")
file(MAKE_DIRECTORY "${planisphere_headers}")

function(planisphere_link_header package file link)
  find_path(${package}_found_dir "${file}" PATHS /usr/include /usr/local/include /opt/homebrew/include
            NO_CMAKE_FIND_ROOT_PATH)
  if(NOT ${package}_found_dir)
    message(FATAL_ERROR "${file} was not found: run tools/setup, or install ${package}.")
  endif()
  file(CREATE_LINK "${${package}_found_dir}/${link}" "${planisphere_headers}/${link}" SYMBOLIC)
endfunction()

planisphere_link_header(libeigen3-dev eigen3/Eigen/Core eigen3)
planisphere_link_header(nlohmann-json3-dev nlohmann/json.hpp nlohmann)
planisphere_link_header(libfast-float-dev fast_float/fast_float.h fast_float)
planisphere_link_header(libpcg-cpp-dev pcg_random.hpp pcg_random.hpp)
planisphere_link_header(libpcg-cpp-dev pcg_random.hpp pcg_extras.hpp)
planisphere_link_header(libpcg-cpp-dev pcg_random.hpp pcg_uint128.hpp)
planisphere_link_header(libstb-dev stb/stb_image.h stb)
planisphere_link_header(libcli11-dev CLI/CLI.hpp CLI)
planisphere_link_header(doctest-dev doctest/doctest.h doctest)

add_library(planisphere_third_party INTERFACE)
target_include_directories(planisphere_third_party SYSTEM INTERFACE
  "${planisphere_headers}" "${planisphere_headers}/eigen3")

# Sources: tools/setup unpacks Debian's source package to build/NAME; elsewhere the same release is fetched.
function(planisphere_find_sources name sign url sha256)
  set(folder "${CMAKE_SOURCE_DIR}/build/${name}")
  if(NOT EXISTS "${folder}/${sign}")
    include(FetchContent)
    FetchContent_Declare(${name} URL ${url} URL_HASH SHA256=${sha256})
    FetchContent_GetProperties(${name})
    if(NOT ${name}_POPULATED)
      FetchContent_Populate(${name})
    endif()
    set(folder "${${name}_SOURCE_DIR}")
  endif()
  set(${name}_dir "${folder}" PARENT_SCOPE)
endfunction()

# zlib: decompression only, and no gzip headers; Debian's where there is one.
if(EMSCRIPTEN)
  planisphere_find_sources(zlib inflate.c
    https://github.com/madler/zlib/releases/download/v1.3.1/zlib-1.3.1.tar.gz
    9a93b2b7dfdac77ceba5a558a580e74667dd6fede4585b91eefb60f03b72df23)
  add_library(planisphere_zlib STATIC "${zlib_dir}/inflate.c" "${zlib_dir}/inffast.c" "${zlib_dir}/inftrees.c"
    "${zlib_dir}/zutil.c" "${zlib_dir}/adler32.c")
  target_include_directories(planisphere_zlib SYSTEM PUBLIC "${zlib_dir}")
  target_compile_definitions(planisphere_zlib PRIVATE NO_GZIP)
  target_compile_options(planisphere_zlib PRIVATE -O2 -w)
  target_link_libraries(planisphere_zlib PRIVATE planisphere_abi)
else()
  find_package(ZLIB REQUIRED)
  add_library(planisphere_zlib ALIAS ZLIB::ZLIB)
endif()

planisphere_find_sources(imgui imgui.cpp
  https://github.com/ocornut/imgui/archive/refs/tags/v1.90.1.tar.gz
  21dcc985bb2ae8fe48047c86135dbc438d6980a8f2e08babbda5be820592f282)
# For the engine without its own bitmap font: pages bring a real face, and this would be ten incompressible kilobytes.
set(imgui_draw_without_font "${CMAKE_BINARY_DIR}/generated/imgui_draw.cpp")
file(READ "${imgui_dir}/imgui_draw.cpp" imgui_draw_source)
string(FIND "${imgui_draw_source}" "static const char proggy_clean_ttf_compressed_data_base85[" imgui_font_begin)
string(SUBSTRING "${imgui_draw_source}" 0 ${imgui_font_begin} imgui_draw_source)
file(WRITE "${imgui_draw_without_font}.new" "${imgui_draw_source}"
  "static const char* GetDefaultCompressedFontDataTTFBase85() { return \"\"; }\n#endif\n")
file(COPY_FILE "${imgui_draw_without_font}.new" "${imgui_draw_without_font}" ONLY_IF_DIFFERENT)
add_library(imgui STATIC
  "${imgui_dir}/imgui.cpp" "${imgui_dir}/imgui_draw.cpp" "${imgui_dir}/imgui_tables.cpp"
  "${imgui_dir}/imgui_widgets.cpp")
target_include_directories(imgui SYSTEM PUBLIC "${imgui_dir}" "${imgui_dir}/backends")
target_compile_definitions(imgui PUBLIC
  IMGUI_DISABLE_OBSOLETE_FUNCTIONS IMGUI_DISABLE_DEMO_WINDOWS IMGUI_DISABLE_DEBUG_TOOLS IMGUI_DISABLE_FILE_FUNCTIONS
  IMGUI_IMPL_OPENGL_ES3 ImDrawIdx=unsigned)  # GLES 3.0 draws no part of a buffer by an offset, and long texts need many corners
target_link_libraries(imgui PRIVATE planisphere_abi)
if(EMSCRIPTEN)
  target_compile_options(imgui PRIVATE -Oz)
  set(imgui_config "IMGUI_USER_CONFIG=\"${CMAKE_SOURCE_DIR}/src/ui/imgui_config.h\"")
  target_compile_definitions(imgui PRIVATE "${imgui_config}")
  target_compile_options(imgui PRIVATE -w)
else()
  target_compile_options(imgui PRIVATE -O1)
  if(PLANISPHERE_SANITIZE)
    # Half a minute of compiling, of code that is not ours. The files' own options come last, so these hold.
    get_target_property(imgui_sources imgui SOURCES)
    set_source_files_properties(${imgui_sources} PROPERTIES COMPILE_OPTIONS -fno-sanitize=all)
  endif()
endif()
