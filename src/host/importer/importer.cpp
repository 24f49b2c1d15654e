// Files in, a bundle out; then layouts in, files out.
#include <algorithm>
#include <cstring>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "data/bundle_writer.h"
#include "data/import/columns.h"
#include "data/import/export.h"
#include "data/import/import.h"
#include "data/metadata.h"
#include "host/browser/exports_support.h"
#include "host/importer/import_exports.h"

namespace planisphere {
namespace {

struct Importer {
  std::vector<ImportFile> files;
  std::unique_ptr<Imported> imported;
  std::optional<PackedBundle> bundle;
  std::vector<std::byte> exported;
  ColumnKinds kinds;  // of the dataset's columns
  ColumnReading reading;
};

Importer& importer() {
  static Importer* const shared = new Importer;
  return *shared;
}

nlohmann::json describe(const Column& column, ColumnKind kind) {
  constexpr const char* kinds[] = {"numbers", "classes", "texts"};
  nlohmann::json object = {{"name", column.name}, {"kind", kinds[static_cast<int>(kind)]}};
  if (kind != ColumnKind::classes) return object;
  const ColumnReading reading = read_column(column, kind, static_cast<int>(column.values.size()), 0);
  object["classes"] = nlohmann::json::array();
  for (std::size_t k = 0; k < reading.names.size(); ++k)
    object["classes"].push_back({reading.names[k], reading.counts[k]});
  return object;
}

nlohmann::json describe(const Imported& imported, const ColumnKinds& kinds, const PackedBundle& bundle) {
  nlohmann::json files = nlohmann::json::array(), columns = nlohmann::json::array();
  for (const NamedBytes& file : bundle.files())
    files.push_back({{"name", file.name}, {"size", file.content.size()}});
  for (std::size_t j = 0; j < kinds.size(); ++j)
    columns.push_back(describe(imported.dataset.columns[j], kinds[j]));
  return {{"name", imported.dataset.name},
          {"what", imported.what},
          {"points", imported.dataset.points()},
          {"dimensions", imported.dataset.dimensions()},
          {"notes", imported.notes},
          {"choices", imported.choices},
          {"columns", columns},
          {"coloring", find_coloring_column(imported.dataset.columns, kinds)},
          {"naming", find_naming_column(imported.dataset.columns, kinds)},
          {"files", files}};
}

// The figure gets the points' names, for its own memory and the page's patience, and pictures that it need
// not decode; the page shows the rest.
Result<PackedBundle> pack_for_page(Imported& imported, const ColumnKinds& kinds) {
  Dataset& dataset = imported.dataset;
  Result<std::string> all = metadata_text(dataset.columns, dataset.points(), "all.tsv");
  if (!all.ok()) return Error{all.error()};
  std::vector<Column> columns = std::exchange(dataset.columns, build_names(dataset.columns, kinds));
  Classes classes = std::exchange(dataset.classes, {});
  Result<PackedBundle> bundle = pack_bundle(dataset, {}, "your-data");
  dataset.columns = std::move(columns);
  dataset.classes = std::move(classes);
  if (bundle.ok() && !dataset.columns.empty()) bundle.value().keep("all.tsv", std::move(all.value()));
  return bundle;
}

int read_files(const ImportOptions& options) {
  Importer& here = importer();
  here.bundle.reset();
  here.imported.reset();
  Result<Imported> read = import_files(std::exchange(here.files, {}), options);
  if (!read.ok()) return fail(read.error());
  here.imported = std::make_unique<Imported>(std::move(read.value()));
  here.kinds = find_column_kinds(here.imported->dataset.columns);
  Result<PackedBundle> bundle = pack_for_page(*here.imported, here.kinds);
  if (!bundle.ok()) return fail(bundle.error());
  here.bundle.emplace(std::move(bundle.value()));
  return 1;
}

}  // namespace

}  // namespace planisphere

using namespace planisphere;

// importer.js: tells the page.
extern "C" void ps_tell_parsed(double share);

unsigned char* ps_import_file(const char* path, int size) {
  return guarded<unsigned char*>(nullptr, [&] {
    ImportFile file{path, std::vector<std::byte>(static_cast<std::size_t>(std::max(size, 1)))};
    if (size == 0) file.content.clear();
    importer().files.push_back(std::move(file));
    return reinterpret_cast<unsigned char*>(importer().files.back().content.data());
  });
}

int ps_import_read(const char* choice, int most_points) {
  return guarded(0, [&] {
    return read_files({.most_points = most_points, .choice = choice, .on_progress = ps_tell_parsed});
  });
}

const char* ps_import_report() {
  return guarded<const char*>("null", [&] {
    const Importer& here = importer();
    if (!here.imported || !here.bundle) return hand_out("null");
    return hand_out(describe(*here.imported, here.kinds, *here.bundle)
                        .dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
  });
}

const unsigned char* ps_import_bundle_bytes(int file) {
  const Importer& here = importer();
  if (!here.bundle || file < 0 || file >= static_cast<int>(here.bundle->files().size())) return nullptr;
  const NamedBytes& found = here.bundle->files()[static_cast<std::size_t>(file)];
  return reinterpret_cast<const unsigned char*>(found.content.data());
}

const char* ps_import_column(int column, int most_classes, int named) {
  return guarded<const char*>("null", [&] {
    Importer& here = importer();
    const auto place = static_cast<std::size_t>(column);
    if (!here.imported || place >= here.imported->dataset.columns.size()) return hand_out("null");
    here.reading = read_column(here.imported->dataset.columns[place], here.kinds[place], most_classes, named);
    const nlohmann::json object = {{"numeric", here.reading.numeric}, {"names", here.reading.names},
                                   {"counts", here.reading.counts},   {"missing", here.reading.missing},
                                   {"others", here.reading.others},   {"points", here.reading.values.size()}};
    return hand_out(object.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
  });
}

const unsigned char* ps_import_column_bytes() {
  return reinterpret_cast<const unsigned char*>(importer().reading.values.data());
}

int ps_export(const char* kind, const char* name, const unsigned char* layout, int size, int dimensions) {
  return guarded(0, [&] {
    Importer& here = importer();
    if (!here.imported) return fail("There are no data to export.");
    const int points = here.imported->dataset.points();
    if (size != points * dimensions * static_cast<int>(sizeof(float)))
      return fail("The layout does not belong to these data.");
    Matrix<float> coordinates(points, dimensions);
    std::memcpy(coordinates.data(), layout, static_cast<std::size_t>(size));
    Result<std::vector<std::byte>> exported =
        build_export(kind, *here.imported, {name, std::move(coordinates)});
    if (!exported.ok()) return fail(exported.error());
    here.exported = std::move(exported.value());
    return static_cast<int>(here.exported.size());
  });
}

const unsigned char* ps_export_bytes() {
  return reinterpret_cast<const unsigned char*>(importer().exported.data());
}
