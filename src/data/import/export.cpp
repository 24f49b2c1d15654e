// Coordinates are written with as many digits as make the same float again.
#include "data/import/export.h"

#include <cstdio>
#include <utility>

#include "data/bundle_writer.h"
#include "data/import/npy.h"

namespace planisphere {

namespace {

std::vector<std::byte> as_bytes_of(const std::string& text) {
  const auto* bytes = reinterpret_cast<const std::byte*>(text.data());
  return {bytes, bytes + text.size()};
}

std::string build_table(const Dataset& dataset, const Matrix<float>& layout) {
  constexpr const char* axes[] = {"x", "y", "z"};
  std::string text;
  for (int j = 0; j < layout.cols(); ++j) text += std::string(j > 0 ? "\t" : "") + axes[j];
  for (const Column& column : dataset.columns) text += "\t" + column.name;
  text += "\n";
  char number[32];
  for (int i = 0; i < layout.rows(); ++i) {
    for (int j = 0; j < layout.cols(); ++j) {
      std::snprintf(number, sizeof number, "%s%.9g", j > 0 ? "\t" : "", static_cast<double>(layout(i, j)));
      text += number;
    }
    for (const Column& column : dataset.columns) text += "\t" + column.values[static_cast<std::size_t>(i)];
    text += "\n";
  }
  return text;
}

Result<std::vector<std::byte>> build_folder(const Imported& imported, BakedLayout layout) {
  Dataset dataset = imported.dataset;
  dataset.layouts.push_back(std::move(layout));
  const Result<PackedBundle> bundle = pack_bundle(dataset, imported.sprite_png, dataset.name);
  if (!bundle.ok()) return Error{bundle.error()};
  std::vector<ZipEntry> entries;
  for (const NamedBytes& file : bundle.value().files())
    entries.push_back({"your-data/" + file.name, file.content});
  return build_zip(entries);
}

}  // namespace

Result<std::vector<std::byte>> build_export(std::string_view kind, const Imported& imported,
                                            BakedLayout layout) {
  if (layout.points.cols() > 3) return Error{"expected a layout of 2 or 3 dimensions, found another."};
  if (kind == "npy") return build_npy(layout.points);
  if (kind == "tsv") return as_bytes_of(build_table(imported.dataset, layout.points));
  if (kind == "folder") return build_folder(imported, std::move(layout));
  return Error{"expected an export as tsv, npy or folder, found “" + std::string(kind) + "”."};
}

}  // namespace planisphere
