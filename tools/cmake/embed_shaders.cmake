# Run by shaders.cmake: writes OUTPUT with one constant for each of FILES.
set(text "// Made from shaders/ by the build.\n#pragma once\n\nnamespace planisphere::shaders {\n\n")
foreach(file IN LISTS FILES)
  get_filename_component(name "${file}" NAME)
  string(REPLACE "." "_" name "${name}")
  file(READ "${file}" source)
  string(APPEND text "inline constexpr const char* ${name} = R\"glsl(${source})glsl\";\n\n")
endforeach()
file(WRITE "${OUTPUT}" "${text}}  // namespace planisphere::shaders\n")
