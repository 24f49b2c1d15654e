// The page's one GL context, made by GLFW on the hidden canvas.
#pragma once

namespace planisphere {

/// False without WebGL2. GLFW would listen to keys and pointers on the whole page and swallow Tab and
/// Backspace; it is kept from doing so, because figures get their input from their own elements.
bool make_gl_context();

}  // namespace planisphere
