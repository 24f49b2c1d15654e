// Unpack, sort by kind, and either follow a configuration or join what there is.
#include "data/import/import.h"

#include <algorithm>
#include <utility>

#include "data/classes.h"
#include "data/expected_found.h"
#include "data/import/join.h"
#include "data/import/projector_folder.h"

namespace planisphere {

namespace {

/// Files that are of no use, said so.
void leave_out_refused(std::vector<ImportFile>& files, Notes& notes, std::string& refusal) {
  std::erase_if(files, [&](const ImportFile& file) {
    const std::string found = file.content.empty() ? "an empty file" : find_refusal(file.content);
    if (found.empty()) return false;
    refusal = expected_found(file.path, "a known format", found).message;
    notes.push_back("Left out: " + refusal);
    return true;
  });
}

std::string name_of(const std::vector<ImportFile>& files) {
  const std::string& path = files.front().path;
  const std::size_t slash = path.rfind('/');
  if (slash != std::string::npos && files.size() > 1) return path.substr(0, path.find('/'));
  const std::string name = path.substr(slash + 1);
  return name.substr(0, std::max<std::size_t>(name.find('.', 1), 1));
}

// Bundles have no way to write these.
void clean(std::string& text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
}

void finish_columns(Dataset& dataset) {
  for (Column& column : dataset.columns) {
    clean(column.name);
    if (column.name.empty()) column.name = "label";
    for (std::string& value : column.values) clean(value);
  }
  const int classes = find_class_column(dataset.columns);
  if (classes >= 0) dataset.classes = build_classes(dataset.columns[static_cast<std::size_t>(classes)]);
}

Result<Imported> import_unchecked(std::vector<ImportFile> files, const ImportOptions& options) {
  if (files.empty()) return Error{"There are no files."};
  const std::string name = name_of(files);
  Result<std::vector<ImportFile>> unpacked = unpack(std::move(files), options.most_bytes);
  if (!unpacked.ok()) return Error{unpacked.error()};
  Imported imported;
  imported.dataset.name = name;
  std::string refusal;
  leave_out_refused(unpacked.value(), imported.notes, refusal);
  if (unpacked.value().empty())
    return Error{refusal.empty() ? name + ": expected files, found none." : refusal};
  Inputs inputs = sort_inputs(std::move(unpacked.value()));
  const Status status = inputs.configurations.empty() ? join_inputs(inputs, options, imported)
                                                      : read_projector_folder(inputs, options, imported);
  if (!status.ok()) return Error{status.error()};
  Dataset& dataset = imported.dataset;
  if (dataset.points() < 1 || dataset.dimensions() < 1)
    return expected_found(name, "points with dimensions", "none");
  finish_columns(dataset);
  return imported;
}

}  // namespace

Result<Imported> import_files(std::vector<ImportFile> files, const ImportOptions& options) {
  Result<Imported> imported = import_unchecked(std::move(files), options);
  if (!imported.ok()) {
    std::string error = imported.error();  // may quote a file
    clean(error);
    return Error{error};
  }
  for (std::string& note : imported.value().notes) clean(note);
  return imported;
}

}  // namespace planisphere
