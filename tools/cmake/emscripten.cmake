# Finds Emscripten's own toolchain file: Debian's package, an activated emsdk, or whatever `em++` is on the PATH.
if(DEFINED ENV{EMSDK} AND EXISTS "$ENV{EMSDK}/upstream/emscripten")
  set(emscripten_root "$ENV{EMSDK}/upstream/emscripten")
elseif(EXISTS "/usr/share/emscripten/emcc.py")
  set(emscripten_root "/usr/share/emscripten")
else()
  find_program(em_config NAMES em-config)
  if(em_config)
    execute_process(COMMAND "${em_config}" EMSCRIPTEN_ROOT OUTPUT_VARIABLE emscripten_root
                    OUTPUT_STRIP_TRAILING_WHITESPACE)
  endif()
endif()
if(NOT emscripten_root)
  message(FATAL_ERROR "Emscripten was not found: install the Debian package `emscripten`, or activate an emsdk.")
endif()

# Debian's linker script needs acorn, which only Debian's own Node.js finds by itself.
if(EXISTS "/usr/share/nodejs/acorn" AND NOT DEFINED ENV{NODE_PATH})
  set(ENV{NODE_PATH} "/usr/share/nodejs")
endif()

include("${emscripten_root}/cmake/Modules/Platform/Emscripten.cmake")
