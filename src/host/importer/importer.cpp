// Files in, a bundle out; then layouts in, files out.
#include <algorithm>
#include <cstring>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "data/bundle_writer.h"
#include "data/import/export.h"
#include "data/import/import.h"
#include "host/browser/exports_support.h"
#include "host/importer/import_exports.h"

namespace planisphere {
namespace {

struct Importer {
  std::vector<ImportFile> files;
  std::unique_ptr<Imported> imported;
  std::optional<PackedBundle> bundle;
  std::vector<std::byte> exported;
};

Importer& importer() {
  static Importer* const shared = new Importer;
  return *shared;
}

nlohmann::json describe(const Imported& imported, const PackedBundle& bundle) {
  nlohmann::json files = nlohmann::json::array(), columns = nlohmann::json::array();
  for (const NamedBytes& file : bundle.files())
    files.push_back({{"name", file.name}, {"size", file.content.size()}});
  for (const Column& column : imported.dataset.columns) columns.push_back(column.name);
  return {{"name", imported.dataset.name},
          {"what", imported.what},
          {"points", imported.dataset.points()},
          {"dimensions", imported.dataset.dimensions()},
          {"notes", imported.notes},
          {"choices", imported.choices},
          {"columns", columns},
          {"files", files}};
}

int read_files(const ImportOptions& options) {
  Importer& here = importer();
  here.bundle.reset();
  here.imported.reset();
  Result<Imported> read = import_files(std::exchange(here.files, {}), options);
  if (!read.ok()) return fail(read.error());
  here.imported = std::make_unique<Imported>(std::move(read.value()));
  Result<PackedBundle> bundle = pack_bundle(here.imported->dataset, here.imported->sprite_png, "your-data");
  if (!bundle.ok()) return fail(bundle.error());
  here.bundle.emplace(std::move(bundle.value()));
  return 1;
}

}  // namespace

}  // namespace planisphere

using namespace planisphere;

unsigned char* ps_import_file(const char* path, int size) {
  return guarded<unsigned char*>(nullptr, [&] {
    ImportFile file{path, std::vector<std::byte>(static_cast<std::size_t>(std::max(size, 1)))};
    if (size == 0) file.content.clear();
    importer().files.push_back(std::move(file));
    return reinterpret_cast<unsigned char*>(importer().files.back().content.data());
  });
}

int ps_import_read(const char* choice, int most_points) {
  return guarded(0, [&] { return read_files({.most_points = most_points, .choice = choice}); });
}

const char* ps_import_report() {
  return guarded<const char*>("null", [&] {
    const Importer& here = importer();
    if (!here.imported || !here.bundle) return hand_out("null");
    return hand_out(describe(*here.imported, *here.bundle)
                        .dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
  });
}

const unsigned char* ps_import_bundle_bytes(int file) {
  const Importer& here = importer();
  if (!here.bundle || file < 0 || file >= static_cast<int>(here.bundle->files().size())) return nullptr;
  const NamedBytes& found = here.bundle->files()[static_cast<std::size_t>(file)];
  return reinterpret_cast<const unsigned char*>(found.content.data());
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
