// Posters come from the same specs, workshop and draw lists as the live figures.
#include "baker/bake_posters.h"

#include <iostream>

#include "baker/encode_png.h"
#include "baker/raster.h"
#include "baker/run_to_the_end.h"
#include "data/bundle.h"
#include "data/files.h"
#include "essays/catalogue.h"
#include "figure/figure.h"
#include "figure/opening.h"
#include "figure/picture.h"
#include "figure/views.h"

namespace planisphere {
namespace {

// Of what lies above the panel on a wide page, as in web/shadow.mjs and web/essay.css.
float height_of_width(const FigureSpec& spec) {
  if (spec.view == View::images) return 0.26f;
  if (spec.view == View::matrix) return 0.5f;
  return has_axes(spec) ? 0.66f : 0.62f;
}

// Where a bundle could not be made, a site goes without its figures.
bool lacks_bundle(const FigureSpec& spec, const PostersOptions& options) {
  return !open_figure(spec, "").dataset &&
         !file_exists(options.bundles + "/" + spec.dataset + "/projector_config.json");
}

Result<std::vector<std::byte>> paint_poster(const FigureSpec& spec, const PostersOptions& options) {
  Figure figure = open_figure(spec, "controls=0");
  if (!figure.dataset) {
    Result<DatasetPointer> dataset = read_bundle(options.bundles + "/" + spec.dataset);
    if (!dataset.ok()) return Error{dataset.error()};
    if (spec.network.lessons) {
      Result<DatasetPointer> lessons = read_bundle(options.bundles + "/" + spec.network.lessons);
      if (!lessons.ok()) return Error{lessons.error()};
      give_lessons(figure, lessons.value());
    }
    give_dataset(figure, dataset.value());
  }
  for (const std::string& file : wanted_files(figure)) {  // those that others only ask for on demand
    const Result<std::vector<std::byte>> content = read_file(options.bundles + "/" + file);
    if (!content.ok()) return Error{content.error()};
    if (Status status = supply_file(figure, file, content.value()); !status.ok())
      return Error{status.error()};
  }
  const int height = static_cast<int>(height_of_width(spec) * static_cast<float>(options.width));
  figure.theme.any_page = true;
  resize_figure(figure, static_cast<float>(options.width), static_cast<float>(height));
  if (!figure.error.empty()) return Error{std::string(spec.name) + ": " + figure.error};
  if (!is_still(spec)) {
    figure.mail->frames.draft() = run_to_the_end(figure.work);
    figure.mail->frames.publish();
  }
  double now_ms = 0;
  while (update_figure(figure, now_ms).animating && is_still(spec)) now_ms += 1000;
  if (!figure.error.empty()) return Error{std::string(spec.name) + ": " + figure.error};
  const Letters letters(usual_face);
  const Image image = rasterise(build_draw_lists(figure), options.width, height, options.pixel_ratio,
                                figure.dataset->sprite, build_texts(figure), &letters);
  return encode_png(image);
}

Status bake_poster(const FigureSpec& spec, const PostersOptions& options) {
  Result<std::vector<std::byte>> poster = paint_poster(spec, options);
  if (!poster.ok()) return Error{poster.error()};
  const std::string name = spec.name + std::string(".png");
  Status written = write_files(options.out, {{name, poster.value()}});
  if (written.ok()) {
    std::cout << "Painted " << options.out << "/" << name << ", " << poster.value().size() / 1000 << " kB"
              << std::endl;
  }
  return written;
}

}  // namespace

Status bake_posters(const PostersOptions& options) {
  std::vector<const FigureSpec*> figures;
  for (const std::string& name : options.figures) {
    const FigureSpec* spec = find_figure(name);
    if (!spec) return Error{"There is no figure called " + name + "."};
    figures.push_back(spec);
  }
  if (figures.empty()) {
    for (const FigureSpec* spec : catalogue()) {
      if (!awaits_readers_data(*spec)) figures.push_back(spec);
    }
  }
  bool painted = false;
  for (const FigureSpec* spec : figures) {
    if (options.figures.empty() && lacks_bundle(*spec, options)) {
      std::cout << "No bundle " << spec->dataset << ": no poster of " << spec->name << std::endl;
      continue;
    }
    Status status = bake_poster(*spec, options);
    if (!status.ok()) return status;
    painted = true;
  }
  if (!painted) return Error{options.bundles + ": expected bundles, found none (see tools/bake --help)."};
  return Done{};
}

}  // namespace planisphere
