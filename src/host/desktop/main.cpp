// planisphere FIGURE: a figure in a desktop window, straight from the bundles on disk. It is how one debugs.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "essays/catalogue.h"
#include "figure/controls.h"
#include "figure/opening.h"
#include "host/desktop/window.h"

namespace planisphere {
namespace {

constexpr int usage_error = 2, data_error = 1;

struct Options {
  std::string figure;
  std::string state;
  std::string site = "build/site";
  int width = 900, height = 720;
  int steps = -1;
  bool dark = false;
};

bool read_file(const std::string& path, std::vector<std::byte>& content) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return false;
  const std::vector<char> chars{std::istreambuf_iterator<char>(file), {}};
  const auto* first = reinterpret_cast<const std::byte*>(chars.data());
  content.assign(first, first + chars.size());
  return true;
}

Status load(Figure& figure, const std::string& site) {
  while (!wanted_files(figure).empty()) {
    const std::string file = wanted_files(figure).front();
    std::vector<std::byte> content;
    const bool found = read_file(site + "/bundles/" + file, content);
    Status status = found ? supply_file(figure, file, content) : supply_missing_file(figure, file);
    if (!status.ok())
      return Error{status.error() + " (Bundles are looked for in " + site +
                   "/bundles; tools/run makes them.)"};
  }
  if (!figure.runner) set_to_work(figure);  // its data were made, not read
  return Done{};
}

int fail(const std::string& message, int code) {
  std::fprintf(stderr, "planisphere: %s\n", message.c_str());
  return code;
}

int show(const Options& options) {
  const FigureSpec* spec = find_figure(options.figure);
  if (!spec) {
    std::string known;
    for (const FigureSpec* each : catalogue()) known += std::string(known.empty() ? "" : ", ") + each->name;
    return fail("there is no figure called '" + options.figure + "'; there are: " + known + ".", usage_error);
  }
  Result<std::unique_ptr<Window>> window = Window::open(spec->title, options.width, options.height);
  if (!window.ok()) return fail(window.error(), data_error);
  Screen screen;
  std::vector<std::byte> face;
  if (read_file(options.site + "/engine/planisphere-sans.otf", face)) screen.typeface.load(face);
  Stage stage(screen, *spec, options.state);
  stage.figure.theme.dark = options.dark;
  stage.figure.theme.page = options.dark ? Color{22, 24, 28} : Color{253, 253, 251};
  const Status loaded = load(stage.figure, options.site);
  if (!loaded.ok()) return fail(loaded.error(), data_error);
  if (options.steps > 0) act(stage.figure, "play", 1);
  const std::string error = window.value()->run(stage, options.steps);
  return error.empty() ? 0 : fail(error, data_error);
}

}  // namespace
}  // namespace planisphere

int main(int count, char** words) {
  planisphere::Options options;
  CLI::App app{"Shows one figure in a window."};
  app.add_option("figure", options.figure, "Its name, e.g. mnist-tsne")->required();
  app.add_option("--state", options.state, "Its state as in a URL's hash, e.g. 'seed=3&perplexity=12'");
  app.add_option("--site", options.site, "The built site, for bundles and the text face")
      ->capture_default_str();
  app.add_option("--width", options.width, "Of the window")
      ->check(CLI::Range(200, 8000))
      ->capture_default_str();
  app.add_option("--height", options.height, "Of the window")
      ->check(CLI::Range(200, 8000))
      ->capture_default_str();
  app.add_option("--steps", options.steps, "Play at once and leave after so many steps");
  app.add_flag("--dark", options.dark, "Light ink, for a dark page");
  try {
    app.parse(count, words);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : planisphere::usage_error;
  }
  return planisphere::show(options);
}
