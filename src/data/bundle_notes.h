// planisphere.json: what a bundle has to say that the Embedding Projector's format has no words for.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "data/dataset.h"
#include "data/quantised.h"

namespace planisphere {

/// The file lies beside projector_config.json and may be missing. All its members but "version" are optional:
///
///     {
///       "version": 1,           other versions are refused
///       "vectors": "sprite",    "tensor" (as without it): the vectors are the tensor's rows.
///                               "sprite": they are the sprite's pixels divided by 255, cell by cell and row
///                               by row; the sprite is grey, tensorShape is [points, cell width × cell
///                               height], and the tensor's file is not wanted
///       "column": "digit",      the name of the metadata's column where it has only one, and hence no header
///       line
///                               ("label" where nothing is said); an error where the metadata has a header
///       "classes": "digit"      the metadata column that holds the points' classes; null: there are none;
///       where
///                               nothing is said, find_class_column() chooses
///       "layouts": [            maps of the points that were computed beforehand
///         {"name": "tsne", "path": "tsne.bytes", "dimensions": 2}    2 or 3; float32, points × dimensions;
///         with "least": [x, y], "most": [x, y] instead uint16, least + number / 65535 × (most − least)
///       ],
///       "representations": "r.json",  of the points, by networks: see representations_reader.h
///       "categories": {"names": "categories.json", "members": "categories.bytes"},    see categories.h
///       "neighbours": {"path": "neighbours.bytes", "count": 10},      these two see quantised.h; only read
///       "directions": {"path": "directions.bytes", "dimensions": 48}, on demand, not by the bundle's reader
///       "summaries": "summaries.txt",  on demand too: a line about each point
///       "url": "https://example.org/{label}"   where points lead: see point_url.h
///     }
struct BundleNotes {
  struct Layout {
    std::string name, path;
    int dimensions = 2;
    QuantisedRange range;  // empty for float32
  };

  bool vectors_are_sprite = false;
  bool vectors_are_layout = false;
  std::optional<std::string> column;
  std::optional<std::string> classes;  // "" for null
  std::vector<Layout> layouts;
  std::string category_names, category_members;  // files; "" where there are none
  FileOfRows neighbours, directions;
  std::string summaries_path;  // "" if there are none
  std::string url;
  std::string representations_path;  // ends in .json; empty if there are none

  /// Of the file with the numbers: .bytes instead of .json.
  std::string representation_bytes_path() const;
};

/// `file` is only for the messages.
Result<BundleNotes> read_bundle_notes(std::string_view text, const std::string& file);

}  // namespace planisphere
