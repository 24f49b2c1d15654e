// The tensor decides how many points there are; texts and pictures have to follow.
#include "data/import/projector_folder.h"

#include <algorithm>
#include <utility>

#include "data/expected_found.h"
#include "data/import/loose_files.h"
#include "data/import/pictures.h"
#include "data/import/projector_entries.h"

namespace planisphere {

namespace {

std::string_view last_part(std::string_view path) {
  return path.substr(path.rfind('/') + 1);
}

/// How many of their last parts two paths share.
int shared_parts(std::string_view a, std::string_view b) {
  int shared = 0;
  while (!a.empty() && !b.empty() && last_part(a) == last_part(b)) {
    ++shared;
    a.remove_suffix(std::min(a.size(), last_part(a).size() + 1));
    b.remove_suffix(std::min(b.size(), last_part(b).size() + 1));
  }
  return shared;
}

/// The file that a configuration means by `path`, or null.
ImportFile* find_file(Inputs& inputs, std::string_view path) {
  if (path.ends_with(".gz")) path.remove_suffix(3);
  ImportFile* best = nullptr;
  int most = 0;
  for (std::vector<ImportFile>* files : {&inputs.rows, &inputs.numbers, &inputs.pictures}) {
    for (ImportFile& file : *files) {
      const int shared = path.empty() ? 0 : shared_parts(file.path, path);
      if (shared <= most) continue;
      most = shared;
      best = &file;
    }
  }
  return best;
}

/// An entry whose tensor is there.
struct Choice {
  std::string configuration, name;
  ProjectorEntry entry;
};

std::string name_of(const ProjectorEntry& entry) {
  return entry.name.empty() ? std::string(last_part(entry.tensor_path)) : entry.name;
}

Result<std::vector<Choice>> list_choices(Inputs& inputs, Notes& notes) {
  std::vector<Choice> choices;
  for (const ImportFile& file : inputs.configurations) {
    const std::string text = as_utf8(file.content, file.path, notes);
    const Result<std::vector<ProjectorEntry>> entries = looks_like_projector_json(text)
                                                            ? read_projector_json(text, file.path)
                                                            : read_projector_text(text, file.path);
    if (!entries.ok()) return Error{entries.error()};
    std::string missing;
    for (const ProjectorEntry& entry : entries.value()) {
      if (find_file(inputs, entry.tensor_path))
        choices.push_back({file.path, name_of(entry), entry});
      else if (missing.size() < 200)
        missing += (missing.empty() ? "" : ", ") +
                   (entry.tensor_path.empty() ? "one without a path" : entry.tensor_path);
    }
    if (!missing.empty()) notes.push_back(file.path + " names tensors that are not there: " + missing + ".");
  }
  return choices;
}

/// Numbers as text, NumPy's or raw bytes.
Result<Matrix<float>> read_tensor_file(ImportFile& file, const TensorHints& hints,
                                       const ImportOptions& options, Notes& notes) {
  const std::size_t promised =
      static_cast<std::size_t>(hints.points) * static_cast<std::size_t>(hints.dimensions);
  const bool is_raw = promised > 0 && file.content.size() == promised * sizeof(float);
  if (is_raw || recognise(file.content) != FileKind::rows)
    return read_loose_tensor(file.content, hints, options.most_points, file.path, notes);
  Result<Piece> piece = read_piece(std::move(file), options.most_points, notes, options.on_progress);
  if (!piece.ok()) return Error{piece.error()};
  const Matrix<float>& numbers = piece.value().numbers;
  if (numbers.empty()) return expected_found(piece.value().file, "rows of numbers", piece.value().what);
  const bool as_promised = numbers.rows() == hints.points && numbers.cols() == hints.dimensions;
  if (promised > 0 && !as_promised)
    notes.push_back(piece.value().file + " has " + std::to_string(numbers.rows()) + " × " +
                    std::to_string(numbers.cols()) + " numbers rather than the promised " +
                    std::to_string(hints.points) + " × " + std::to_string(hints.dimensions) + ".");
  return std::move(piece.value().numbers);
}

void note_missing(const Choice& choice, const char* what, const std::string& path, Notes& notes) {
  notes.push_back(choice.configuration + " names " + what + " " + path + ", which is not there.");
}

Status read_choice(Inputs& inputs, const Choice& choice, const ImportOptions& options, Imported& imported) {
  const ProjectorEntry& entry = choice.entry;
  Notes& notes = imported.notes;
  ImportFile* metadata = find_file(inputs, entry.metadata_path);
  ImportFile& tensor = *find_file(inputs, entry.tensor_path);
  if (metadata == &tensor) metadata = nullptr;
  std::string text, metadata_path = metadata ? metadata->path : "";
  if (metadata) text = as_utf8(std::move(metadata->content), metadata->path, notes);
  const TensorHints hints{entry.points, entry.dimensions, count_lines(text)};
  Result<Matrix<float>> vectors = read_tensor_file(tensor, hints, options, notes);
  if (!vectors.ok()) return Error{vectors.error()};
  imported.dataset.vectors = std::move(vectors.value());
  const int points = imported.dataset.points();
  if (metadata) {
    imported.dataset.columns = read_loose_metadata(text, points, metadata_path, notes);
  } else if (!entry.metadata_path.empty()) {
    note_missing(choice, "the texts", entry.metadata_path, notes);
  }
  ImportFile* picture = find_file(inputs, entry.sprite_path);
  if (!picture && !entry.sprite_path.empty()) note_missing(choice, "the pictures", entry.sprite_path, notes);
  if (!picture) return Done{};
  Pictures pictures = read_pictures(*picture, points, entry.cell_width, entry.cell_height, notes);
  imported.dataset.sprite = std::move(pictures.sprite);
  imported.sprite_png = std::move(pictures.png);
  return Done{};
}

}  // namespace

Status read_projector_folder(Inputs& inputs, const ImportOptions& options, Imported& imported) {
  const Result<std::vector<Choice>> choices = list_choices(inputs, imported.notes);
  if (!choices.ok()) return Error{choices.error()};
  if (choices.value().empty()) {
    if (!inputs.rows.empty() || !inputs.numbers.empty()) return join_inputs(inputs, options, imported);
    return expected_found(inputs.configurations.front().path, "the tensors that it names among the files",
                          "none");
  }
  const Choice* chosen = &choices.value().front();
  for (const Choice& choice : choices.value()) {
    if (choice.name == options.choice) chosen = &choice;
    imported.choices.push_back(choice.name);
  }
  if (imported.choices.size() < 2) imported.choices.clear();
  imported.dataset.name = chosen->name;
  imported.what = "an Embedding Projector folder";
  return read_choice(inputs, *chosen, options, imported);
}

}  // namespace planisphere
