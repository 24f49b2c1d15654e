// What a map of named things has worked out of its data, so that a frame need not.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "figure/view_state.h"
#include "scene/density_peaks.h"
#include "scene/flight.h"
#include "scene/label_levels.h"

namespace planisphere {

/// A category as one plot shows it.
struct ShownCategory {
  int category = -1;
  std::string name;
  Color color;
  std::vector<DensityPeak> peaks;
};

/// How the points of one plot look.
struct PlotLook {
  std::vector<ShownCategory> shown;
  std::vector<std::int16_t> shown_of_point;  // n: an index into `shown`, −1 for the mist
  std::vector<int> colored;                  // points with a colour, in the order of painting
};

struct MapState {
  std::vector<std::string> wanted_picks;  // names from the URL or the spec, until the data are there
  std::optional<Picks> looked_at;         // the picks that `looks` are of
  std::vector<PlotLook> looks;            // one for each plot
  std::vector<float> name_widths;         // of points, where the spec asks for their names; CSS pixels
  std::unique_ptr<LabelLevels> names;     // once they are measured
  std::optional<Flight> flight;           // on its way to a found point
  double flown_ms = 0;
  Matrix<int> all_neighbours;                      // n × k, once the bundle's file of them has come
  std::vector<std::string> summaries;              // n, once the bundle's file of them has come
  bool without_summaries = false;                  // it could not be loaded
  bool asked = false;                              // for further files, of the page
  std::array<std::string, end_count> wanted_ends;  // names in a URL's code, until the data are there
  Matrix<float> directions;                        // n × d of length 1, once the bundle's file has come
  std::optional<Ends> laid_out;                    // the ends that the figure's goal is of
  int neighbours_of = -1;                          // a point
  std::vector<int> neighbours;                     // its, in the original space, nearest first
};

}  // namespace planisphere
