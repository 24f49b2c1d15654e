// Published maps: one table, one bundle. Everything else: all files together.
#include "baker/bake_import.h"

#include <fast_float/fast_float.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <iostream>
#include <map>
#include <optional>
#include <vector>

#include "baker/category_builder.h"
#include "baker/named_map.h"
#include "data/bundle_writer.h"
#include "data/expected_found.h"
#include "data/files.h"
#include "data/import/import.h"
#include "data/text/gunzip.h"
#include "data/text_tables.h"

namespace planisphere {

namespace {

constexpr std::string_view published_header = "x\ty\tlabel";

std::optional<std::size_t> find_column(const TextTable& table, const char* name) {
  if (table.empty()) return std::nullopt;
  const auto found = std::find(table[0].begin(), table[0].end(), name);
  if (found == table[0].end()) return std::nullopt;
  return static_cast<std::size_t>(found - table[0].begin());
}

std::optional<float> number_in(const std::string& text) {
  float number = 0;
  const auto read = fast_float::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = read.ec == std::errc() && read.ptr == text.data() + text.size();
  return whole && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

CategoryGraph find_categories(const TextTable& table, std::size_t column) {
  CategoryTree tree;
  std::map<std::string, int, std::less<>> number_of;
  std::vector<std::vector<int>> of_point;
  for (std::size_t i = 1; i < table.size(); ++i) {
    of_point.emplace_back();
    for (std::string_view rest = table[i][column]; !rest.empty();) {
      const std::size_t end = std::min(rest.find('|'), rest.size());
      const auto [entry, is_new] =
          number_of.try_emplace(std::string(rest.substr(0, end)), static_cast<int>(tree.names.size()));
      if (is_new) tree.names.emplace_back(rest.substr(0, end));
      of_point.back().push_back(entry->second);
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
  tree.parents.resize(tree.names.size());
  return build_category_graph(tree, of_point, 1);
}

Column copy_column(const TextTable& table, std::size_t column, const char* name) {
  Column copy{name, {}};
  for (std::size_t i = 1; i < table.size(); ++i) copy.values.push_back(table[i][column]);
  return copy;
}

std::string stem_of(const std::filesystem::path& path) {
  const std::string name = path.filename().string();
  return name.substr(0, name.find('.'));
}

Status import_table(const std::filesystem::path& path, const std::string& name, const std::string& out) {
  const Result<std::vector<std::byte>> content = read_gzipped_file(path.string());
  if (!content.ok()) return Error{content.error()};
  const std::string_view text(reinterpret_cast<const char*>(content.value().data()), content.value().size());
  if (!text.starts_with(published_header)) {
    std::cout << "Left out " << path.string() << ": no table of x, y, label" << std::endl;
    return Done{};
  }
  const Result<MapBundle> bundle = read_published_map(text, name, path.string());
  if (!bundle.ok()) return Error{bundle.error()};
  return write_named_map(bundle.value(), true, out + "/" + name);
}

}  // namespace

Result<MapBundle> read_published_map(std::string_view text, const std::string& name,
                                     const std::string& file) {
  const Result<TextTable> read = read_tsv(text, file);
  if (!read.ok()) return Error{read.error()};
  const TextTable& table = read.value();
  const auto x = find_column(table, "x"), y = find_column(table, "y"), label = find_column(table, "label"),
             url = find_column(table, "url"), categories = find_column(table, "categories");
  if (!x || !y || !label) return expected_found(at_line(file, 1), "columns x, y and label", "others");
  if (table.size() < 2) return expected_found(file, "points", "none");
  MapBundle bundle;
  bundle.name = name;
  bundle.layout = Matrix<float>(static_cast<int>(table.size()) - 1, 2);
  for (std::size_t i = 1; i < table.size(); ++i) {
    const std::optional<float> place[] = {number_in(table[i][*x]), number_in(table[i][*y])};
    if (!place[0] || !place[1])
      return expected_found(at_line(file, i + 1), "finite numbers x and y", "others");
    for (int j = 0; j < 2; ++j) bundle.layout(static_cast<int>(i) - 1, j) = *place[j];
  }
  bundle.columns = {copy_column(table, *label, "label")};
  if (url) {
    Column urls = copy_column(table, *url, "url");
    const bool any =
        std::any_of(urls.values.begin(), urls.values.end(), [](const auto& u) { return !u.empty(); });
    if (any) bundle.columns.push_back(std::move(urls));
  }
  if (categories) bundle.categories = find_categories(table, *categories);
  return bundle;
}

namespace {

namespace fs = std::filesystem;

/// The tables of a folder that are published maps; nothing where a path is something else.
std::vector<fs::path> find_published_maps(const std::vector<std::string>& paths) {
  std::vector<fs::path> tables;
  std::error_code error;
  if (paths.size() != 1) return tables;
  bool any = false;
  for (const auto& entry : fs::directory_iterator(paths[0], error)) {
    if (entry.path().string().find(".tsv") == std::string::npos) continue;
    tables.push_back(entry.path());
    const auto content = read_gzipped_file(entry.path().string());
    const std::string_view text =
        content.ok()
            ? std::string_view(reinterpret_cast<const char*>(content.value().data()), content.value().size())
            : std::string_view();
    any = any || text.starts_with(published_header);
  }
  if (!any) tables.clear();
  std::sort(tables.begin(), tables.end());
  return tables;
}

Status add_file(const fs::path& path, const std::string& shown, std::vector<ImportFile>& files) {
  Result<std::vector<std::byte>> content = read_file(path.string());
  if (!content.ok()) return Error{content.error()};
  files.push_back({shown, std::move(content.value())});
  return Done{};
}

Result<std::vector<ImportFile>> read_paths(const std::vector<std::string>& paths) {
  std::vector<ImportFile> files;
  std::error_code error;
  for (const std::string& path : paths) {
    const fs::path place(path), root = (place.has_filename() ? place : place.parent_path()).parent_path();
    if (!fs::is_directory(place, error)) {
      if (Status status = add_file(place, place.filename().string(), files); !status.ok())
        return Error{status.error()};
      continue;
    }
    std::vector<fs::path> inside;
    for (const auto& entry : fs::recursive_directory_iterator(place, error)) {
      if (entry.is_regular_file(error)) inside.push_back(entry.path());
    }
    std::sort(inside.begin(), inside.end());
    for (const fs::path& file : inside) {
      if (Status status = add_file(file, file.lexically_relative(root).generic_string(), files); !status.ok())
        return Error{status.error()};
    }
  }
  if (files.empty()) return expected_found(paths.empty() ? "import" : paths[0], "files", "none");
  return files;
}

std::string as_folder_name(std::string name) {
  std::replace_if(
      name.begin(), name.end(),
      [](char c) { return std::string_view("/\\:?# ").find(c) != std::string_view::npos; }, '-');
  return name;
}

void tell(const Imported& imported) {
  const Dataset& dataset = imported.dataset;
  std::cout << dataset.name << ": " << imported.what << ", " << dataset.points() << " points of "
            << dataset.dimensions() << " dimensions" << std::endl;
  for (const std::string& note : imported.notes) std::cout << "  " << note << std::endl;
  for (const std::string& choice : imported.choices)
    std::cout << "  There is “" << choice << "”." << std::endl;
}

}  // namespace

Status bake_import(const BakeImportOptions& options) {
  const std::vector<fs::path> maps = find_published_maps(options.paths);
  if (!maps.empty()) {
    const std::string prefix = maps[0].parent_path().filename().string();
    for (const fs::path& path : maps) {
      if (Status status = import_table(path, prefix + "-" + stem_of(path), options.out); !status.ok())
        return status;
    }
    return Done{};
  }
  Result<std::vector<ImportFile>> files = read_paths(options.paths);
  if (!files.ok()) return Error{files.error()};
  const ImportOptions how{
      .most_points = options.most_points, .most_bytes = std::size_t{1} << 33, .choice = options.choice};
  const Result<Imported> imported = import_files(std::move(files.value()), how);
  if (!imported.ok()) return Error{imported.error()};
  tell(imported.value());
  const Dataset& dataset = imported.value().dataset;
  const std::string name = as_folder_name(options.name.empty() ? dataset.name : options.name);
  return write_bundle(dataset, imported.value().sprite_png, options.out + "/" + name);
}

}  // namespace planisphere
