// Names, picks and addresses of maps.
#include <string>

#include "data/point_url.h"
#include "figure/ends.h"
#include "figure/map_view.h"
#include "figure/picks.h"
#include "host/browser/engine.h"
#include "host/browser/exports_support.h"
#include "host/browser/map_exports.h"

using namespace planisphere;

const char* ps_categories(int number) {
  return guarded<const char*>("", [&] {
    const Figure* figure = find_open_figure(number);
    if (!figure || !figure->dataset || !figure->spec->map.picker) return "";
    const Categories& categories = figure->dataset->categories;
    std::string lines;
    for (int i = 0; i < categories.count(); ++i) {
      lines += (i > 0 ? "\n" : "") + std::to_string(categories.of(i).size()) + "\t" +
               categories.names[static_cast<std::size_t>(i)];
    }
    return hand_out(std::move(lines));
  });
}

const char* ps_point_names(int number) {
  return guarded<const char*>("", [&] {
    const Figure* figure = find_open_figure(number);
    if (!figure || !figure->dataset || !(figure->spec->map.search || figure->spec->map.directions)) return "";
    std::string lines;
    for (int i = 0; i < figure->dataset->points(); ++i)
      lines += (i > 0 ? "\n" : "") + point_text(*figure->dataset, i);
    return hand_out(std::move(lines));
  });
}

int ps_pick(int number, int category) {
  Figure* figure = find_open_figure(number);
  return figure && pick(*figure, category) ? 1 : 0;
}

int ps_unpick(int number, int slot) {
  Figure* figure = find_open_figure(number);
  return figure && unpick(*figure, slot) ? 1 : 0;
}

int ps_add_to_end(int number, int end, int point) {
  Figure* figure = find_open_figure(number);
  return figure && add_to_end(*figure, end, point) ? 1 : 0;
}

int ps_take_from_end(int number, int end, int place) {
  Figure* figure = find_open_figure(number);
  return figure && take_from_end(*figure, end, place) ? 1 : 0;
}

int ps_fly_to(int number, int point) {
  Figure* figure = find_open_figure(number);
  return figure && figure->dataset && fly_to(*figure, point) ? 1 : 0;
}

const char* ps_link(int number) {
  return guarded<const char*>("", [&] {
    const Figure* figure = find_open_figure(number);
    const bool possible =
        figure && figure->dataset && figure->spec->view == View::map && answers_to_hands(*figure);
    if (!possible || figure->view.hovered < 0) return "";
    return hand_out(build_point_url(*figure->dataset, figure->view.hovered));
  });
}
