// A desktop window with an OpenGL ES 3 context that hands its input to one stage.
#pragma once

#include <string>

#include "base/result.h"
#include "host/stage.h"

struct GLFWwindow;

namespace planisphere {

class Window {
 public:
  /// Width and height in screen coordinates. An error where there is no display or no OpenGL ES 3.
  static Result<std::unique_ptr<Window>> open(const std::string& title, int width, int height);
  ~Window();
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  /// Runs until the window is closed, or until `steps` steps are done if that is not negative. Returns the
  /// stage's error, "" if it went well.
  std::string run(Stage& stage, int steps);

 private:
  explicit Window(GLFWwindow* window) : window_(window) {}
  void listen();
  void fit(Stage& stage);

  GLFWwindow* window_;
  Stage* stage_ = nullptr;
};

}  // namespace planisphere
