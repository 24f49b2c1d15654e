# Embeds shaders/*.glsl, *.vert and *.frag as string constants: shaders/points.vert becomes shaders::points_vert.
function(planisphere_embed_shaders target)
  file(GLOB shader_files CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/shaders/*.glsl" "${CMAKE_SOURCE_DIR}/shaders/*.vert" "${CMAKE_SOURCE_DIR}/shaders/*.frag")
  set(header "${CMAKE_BINARY_DIR}/generated/shaders.h")
  add_custom_command(
    OUTPUT "${header}"
    COMMAND ${CMAKE_COMMAND} "-DOUTPUT=${header}" "-DFILES=${shader_files}"
            -P "${CMAKE_SOURCE_DIR}/tools/cmake/embed_shaders.cmake"
    DEPENDS ${shader_files} "${CMAKE_SOURCE_DIR}/tools/cmake/embed_shaders.cmake"
    VERBATIM)
  target_sources(${target} PRIVATE "${header}")
  target_include_directories(${target} PRIVATE "${CMAKE_BINARY_DIR}/generated")
endfunction()
