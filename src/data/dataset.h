// A dataset as every figure sees it: vectors, what is known about each point, and its picture. Immutable once
// made.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/matrix.h"
#include "data/categories.h"
#include "data/representations.h"

namespace planisphere {

/// All points' pictures in one image, `columns` to a row, row-major from the top left, point 0 first.
struct Sprite {
  int cell_width = 0;                // pixels
  int cell_height = 0;               // pixels
  int columns = 0;                   // cells in a row of the image
  int width = 0;                     // pixels of the whole image
  int height = 0;                    // pixels of the whole image
  int channels = 0;                  // 1 (grey, black = 0) or 4 (RGBA)
  std::vector<std::uint8_t> pixels;  // height × width × channels

  bool empty() const { return pixels.empty(); }
};

/// One metadata column: a text for every point.
struct Column {
  std::string name;
  std::vector<std::string> values;  // n
};

/// A column read as classes: points with the same text share a number, in the order given by `names`.
struct Classes {
  std::string column;              // the metadata column they come from
  std::vector<std::string> names;  // k, sorted (by value where all are numbers)
  std::vector<int> of_point;       // n, 0 … k − 1
  std::vector<float> hues = {};    // k, degrees, where they are named after colours; empty: evenly spaced
};

/// A map of the points that was computed beforehand.
struct BakedLayout {
  std::string name;      // of the method: "tsne"
  Matrix<float> points;  // n × 2 or n × 3
};

/// A file of the bundle with some numbers for each point that is only read when somebody asks for it.
struct FileOfRows {
  std::string path;  // relative to the bundle's folder; "": there is none
  int columns = 0;
};

struct Dataset {
  std::string name;
  Matrix<float> vectors;        // n × d
  std::vector<Column> columns;  // metadata; may be empty
  Classes classes;  // of the first column unless the bundle says otherwise; empty without metadata
  Sprite sprite;    // empty where points have no pictures
  std::vector<BakedLayout> layouts;
  std::shared_ptr<const Representations> representations;  // what networks make of the points; or nothing
  Categories categories;                                   // empty where points have classes only
  FileOfRows neighbours;                                   // see quantised.h: read_packed_neighbours()
  FileOfRows directions;                                   // and read_quantised_directions()
  std::string summaries_path;  // of the bundle's file with a line about each point; may be empty
  std::string url;             // where points lead, see point_url.h; may be empty

  int points() const { return vectors.rows(); }
  int dimensions() const { return vectors.cols(); }
};

using DatasetPointer = std::shared_ptr<const Dataset>;

}  // namespace planisphere
