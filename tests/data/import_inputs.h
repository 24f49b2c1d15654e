// Files made in memory for tests of the import, and the import of them.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "data/bundle.h"
#include "data/bundle_writer.h"
#include "data/import/import.h"

namespace planisphere {

inline std::vector<std::byte> as_content(const std::string& text) {
  const auto* bytes = reinterpret_cast<const std::byte*>(text.data());
  return {bytes, bytes + text.size()};
}

using NamedTexts = std::vector<std::pair<std::string, std::string>>;

inline Result<Imported> import_texts(const NamedTexts& texts, const ImportOptions& options = {}) {
  std::vector<ImportFile> files;
  for (const auto& [path, text] : texts) files.push_back({path, as_content(text)});
  return import_files(std::move(files), options);
}

/// A NumPy file: the header's type, order and shape as they are to stand there.
inline std::string npy_text(const std::string& type, bool fortran, const std::string& shape,
                            const std::string& elements, int version = 1) {
  std::string header = "{'descr': '" + type + "', 'fortran_order': " + (fortran ? "True" : "False") +
                       ", 'shape': " + shape + ", }\n";
  std::string file = "\x93NUMPY";
  file += static_cast<char>(version);
  file += '\0';
  for (int i = 0; i < (version == 1 ? 2 : 4); ++i) file += static_cast<char>(header.size() >> (8 * i) & 255);
  return file + header + elements;
}

template <class T>
std::string raw(const std::vector<T>& numbers) {
  return {reinterpret_cast<const char*>(numbers.data()), numbers.size() * sizeof(T)};
}

inline bool mentions(const Notes& notes, const std::string& words) {
  for (const std::string& note : notes) {
    if (note.find(words) != std::string::npos) return true;
  }
  return false;
}

inline std::string joined(const Notes& notes) {
  std::string all;
  for (const std::string& note : notes) all += note + "\n";
  return all;
}

/// What the figure gets of it: packed as a bundle and read again.
inline Result<DatasetPointer> through_a_bundle(const Imported& imported) {
  const Result<PackedBundle> bundle = pack_bundle(imported.dataset, imported.sprite_png, "b");
  if (!bundle.ok()) return Error{bundle.error()};
  BundleReader reader("b");
  while (!reader.wanted().empty()) {
    const std::string wanted = reader.wanted().front();
    Status status = reader.supply_missing("");
    for (const NamedBytes& file : bundle.value().files()) {
      if (file.name == wanted) status = reader.supply(wanted, file.content);
    }
    if (!status.ok()) return Error{status.error()};
  }
  return reader.finish();
}

}  // namespace planisphere
