// Numbers of rows are all there is to tell which files belong together.
#include "data/import/join.h"

#include <algorithm>
#include <utility>

#include "data/expected_found.h"
#include "data/import/loose_files.h"
#include "data/import/pictures.h"

namespace planisphere {

namespace {

/// Reads each file by itself. What cannot be read is noted, and the last such error kept.
std::vector<Piece> read_pieces(std::vector<ImportFile>& files, const ImportOptions& options, Notes& notes,
                               std::string& error) {
  std::vector<Piece> pieces;
  double whole = 0, begin = 0, size = 0;  // bytes
  for (const ImportFile& file : files) whole += static_cast<double>(file.content.size());
  OnProgress on_progress;
  double told = 0;  // never back: what looked like words may be read once more, as a table
  if (options.on_progress) {
    on_progress = [&](double share) {
      told = std::max(told, (begin + share * size) / whole);
      options.on_progress(told);
    };
  }
  for (ImportFile& file : files) {
    begin += std::exchange(size, static_cast<double>(file.content.size()));
    Result<Piece> piece = read_piece(std::move(file), options.most_points, notes, on_progress);
    if (piece.ok()) {
      pieces.push_back(std::move(piece.value()));
      continue;
    }
    error = piece.error();
    notes.push_back("Left out: " + error);
  }
  return pieces;
}

/// How many lines the texts have that a tensor without a configuration may belong to; 0 where none fit.
int find_lines_of_tensor(const std::vector<Piece>& pieces, std::size_t size) {
  for (const Piece& piece : pieces) {
    const int lines = piece.rows + (piece.head_taken ? 1 : 0);
    for (const int rows : {piece.rows, lines}) {
      if (size > 0 && size % (static_cast<std::size_t>(rows) * sizeof(float)) == 0) return rows;
    }
  }
  return 0;
}

/// A tensor without a configuration has as many rows as there are texts, and goes before other numbers.
void read_bare_tensor(Inputs& inputs, std::vector<Piece>& pieces, const ImportOptions& options, Notes& notes,
                      std::string& error) {
  for (const ImportFile& file : inputs.numbers) {
    const TensorHints hints{.metadata_lines = find_lines_of_tensor(pieces, file.content.size())};
    Result<Matrix<float>> tensor =
        read_loose_tensor(file.content, hints, options.most_points, file.path, notes);
    if (!tensor.ok()) {
      error = tensor.error();
      notes.push_back("Left out: " + error);
      continue;
    }
    Piece piece;
    piece.file = file.path;
    piece.what = "a tensor of float32";
    piece.rows = tensor.value().rows();
    piece.numbers = std::move(tensor.value());
    piece.bare = true;
    pieces.push_back(std::move(piece));
  }
}

bool goes_before(const Piece& piece, const Piece& other) {
  return piece.bare != other.bare ? piece.bare : piece.numbers.cols() > other.numbers.cols();
}

std::size_t choose_main(const std::vector<Piece>& pieces, const std::string& choice) {
  std::size_t best = pieces.size();
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (!pieces[i].has_vectors()) continue;
    if (pieces[i].file == choice) return i;
    if (best == pieces.size() || goes_before(pieces[i], pieces[best])) best = i;
  }
  return best;
}

void join_pictures(const Inputs& inputs, const Piece& main, Imported& imported) {
  Pictures pictures;
  if (main.image_width > 0) {
    pictures =
        build_pictures(main.numbers, main.image_width, main.image_height, main.most_ink, imported.notes);
  } else if (inputs.pictures.size() == 1) {
    pictures = read_pictures(inputs.pictures.front(), main.rows, 0, 0, imported.notes);
  } else if (!inputs.pictures.empty()) {
    imported.notes.push_back("Left out: " + std::to_string(inputs.pictures.size()) +
                             " pictures. All points’ pictures have to be in a single image.");
  }
  imported.dataset.sprite = std::move(pictures.sprite);
  imported.sprite_png = std::move(pictures.png);
}

void join_piece(Piece& piece, const Piece& main, Imported& imported) {
  if (fit_rows(piece, main.rows, imported.notes)) {
    imported.notes.push_back(piece.file + " (" + piece.what + ") says something about the rows of " +
                             main.file + ".");
    add_columns(std::move(piece.columns), main.rows, piece.file, imported.dataset);
    return;
  }
  imported.notes.push_back("Left out: " + piece.file + " (" + piece.what + ") has " +
                           std::to_string(piece.rows) + " rows, " + main.file + " has " +
                           std::to_string(main.rows) + ".");
}

}  // namespace

Inputs sort_inputs(std::vector<ImportFile> files) {
  Inputs inputs;
  for (ImportFile& file : files) {
    switch (recognise(file.content)) {
      case FileKind::projector_json:
      case FileKind::projector_text:
        inputs.configurations.push_back(std::move(file));
        break;
      case FileKind::picture:
        inputs.pictures.push_back(std::move(file));
        break;
      case FileKind::numbers:
        inputs.numbers.push_back(std::move(file));
        break;
      case FileKind::rows:
        inputs.rows.push_back(std::move(file));
        break;
      case FileKind::notes:
        break;
    }
  }
  return inputs;
}

bool fit_rows(Piece& piece, int points, Notes& notes) {
  if (piece.rows == points) return true;
  if (piece.head.empty() || piece.columns.size() != piece.head.size()) return false;
  if (piece.head_taken && piece.rows + 1 == points) {
    for (std::size_t j = 0; j < piece.columns.size(); ++j) {
      piece.columns[j].values.insert(piece.columns[j].values.begin(), piece.head[j]);
      piece.columns[j].name = "column " + std::to_string(j + 1);
    }
    notes.push_back(piece.file + " has no line of names: its first line is that of the first point.");
  } else if (!piece.head_taken && piece.rows == points + 1) {
    for (std::size_t j = 0; j < piece.columns.size(); ++j) {
      piece.columns[j].values.erase(piece.columns[j].values.begin());
      if (!piece.head[j].empty()) piece.columns[j].name = piece.head[j];
    }
    notes.push_back(piece.file + ": its first line is taken for names.");
  } else {
    return false;
  }
  piece.rows = points;
  return true;
}

void add_columns(std::vector<Column> columns, int points, const std::string& file, Dataset& dataset) {
  for (Column& column : columns) {
    column.values.resize(static_cast<std::size_t>(points));
    const auto is_taken = [&](const Column& other) { return other.name == column.name; };
    if (std::any_of(dataset.columns.begin(), dataset.columns.end(), is_taken))
      column.name += " (" + file.substr(file.rfind('/') + 1) + ")";
    dataset.columns.push_back(std::move(column));
  }
}

Status join_inputs(Inputs& inputs, const ImportOptions& options, Imported& imported) {
  std::string error;
  std::vector<Piece> pieces = read_pieces(inputs.rows, options, imported.notes, error);
  read_bare_tensor(inputs, pieces, options, imported.notes, error);
  const std::size_t main_place = choose_main(pieces, options.choice);
  if (main_place == pieces.size()) {
    if (!error.empty()) return Error{error};
    return expected_found(pieces.empty() ? imported.dataset.name : pieces.front().file,
                          "at least two columns of numbers", pieces.empty() ? "none" : pieces.front().what);
  }
  for (const Piece& piece : pieces) {
    if (piece.has_vectors()) imported.choices.push_back(piece.file);
  }
  if (imported.choices.size() < 2) imported.choices.clear();
  Piece& main = pieces[main_place];
  imported.what = main.what;
  add_columns(std::move(main.columns), main.rows, main.file, imported.dataset);
  for (Piece& piece : pieces) {
    if (&piece != &main) join_piece(piece, main, imported);
  }
  add_columns(std::move(main.measures), main.rows, main.file, imported.dataset);
  join_pictures(inputs, main, imported);
  imported.dataset.vectors = std::move(main.numbers);
  return Done{};
}

}  // namespace planisphere
