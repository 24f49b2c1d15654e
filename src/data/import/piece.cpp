// Each kind of file ends up in the same shape: rows of numbers, and columns of what is known about them.
#include "data/import/piece.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <utility>
#include <variant>

#include "data/expected_found.h"
#include "data/idx.h"
#include "data/import/npy.h"
#include "data/import/table_piece.h"
#include "data/import/word_files.h"
#include "data/utf8.h"

namespace planisphere {

namespace {

std::string number_text(float number) {
  if (number == std::floor(number) && std::abs(number) < 1e9f)
    return std::to_string(static_cast<long long>(number));
  char text[32];
  std::snprintf(text, sizeof text, "%.6g", static_cast<double>(number));
  return text;
}

std::string stem_of(const std::string& path) {
  const std::size_t begin = path.rfind('/') + 1;
  return path.substr(begin, path.find('.', begin + 1) - begin);
}

/// A single number to a row is no vector, but may be what another file's rows are.
void turn_into_column(Piece& piece) {
  if (piece.numbers.cols() != 1 || !piece.columns.empty()) return;
  Column column{stem_of(piece.file), {}};
  for (const float number : piece.numbers.flat()) column.values.push_back(number_text(number));
  piece.columns.push_back(std::move(column));
}

/// Arrays of more than two dimensions whose rows look like pictures: n × height × width, none below zero.
void find_images(Piece& piece, const std::vector<int>& shape, bool bytes) {
  constexpr int smallest = 2, largest = 512;
  if (shape.size() != 3 || std::min(shape[1], shape[2]) < smallest || std::max(shape[1], shape[2]) > largest)
    return;
  const auto numbers = piece.numbers.flat();
  const auto [least, most] = std::minmax_element(numbers.begin(), numbers.end());
  if (numbers.empty() || *least < 0 || *most <= 0) return;
  piece.image_height = shape[1];
  piece.image_width = shape[2];
  piece.most_ink = *most;
  if (!bytes) return;
  for (float& number : piece.numbers.flat()) number /= 255;
  piece.most_ink = 1;
}

std::string shape_text(const std::vector<int>& shape) {
  std::string text;
  for (const int size : shape) text += (text.empty() ? "" : " × ") + std::to_string(size);
  return text;
}

Result<Piece> read_numpy_piece(const ImportFile& file, int most_rows, Notes& notes,
                               const OnProgress& on_progress) {
  Result<NumpyArray> read = read_npy(file.content, most_rows, file.path, on_progress);
  if (!read.ok()) return Error{read.error()};
  NumpyArray& array = read.value();
  Piece piece;
  piece.file = file.path;
  piece.what = "a NumPy array, " + shape_text(array.shape) + " " + array.element;
  if (array.rows_left_out > 0)
    notes.push_back(file.path + " has " + std::to_string(array.shape[0]) + " rows: the first " +
                    std::to_string(most_rows) + " were taken.");
  if (!array.texts.empty()) {
    piece.rows = static_cast<int>(array.texts.size());
    piece.columns.push_back({stem_of(file.path), std::move(array.texts)});
    return piece;
  }
  if (array.shape[0] == 1 && array.shape.size() > 1) {  // a batch of one
    Matrix<float> inside(array.shape[1], array.numbers.cols() / array.shape[1]);
    std::copy_n(array.numbers.data(), inside.size(), inside.data());
    array.numbers = std::move(inside);
    array.shape.erase(array.shape.begin());
  }
  piece.numbers = std::move(array.numbers);
  piece.rows = piece.numbers.rows();
  mend_numbers(piece.numbers, file.path, notes);
  find_images(piece, array.shape, array.bytes_of_ink);
  turn_into_column(piece);
  return piece;
}

Result<Piece> read_idx_piece(const ImportFile& file, int most_rows, Notes& notes) {
  const Result<IdxArray> read = read_idx(file.content, file.path);
  if (!read.ok()) return Error{read.error()};
  const IdxArray& array = read.value();
  Piece piece;
  piece.file = file.path;
  piece.what = "an IDX array, " + shape_text(array.sizes);
  piece.rows = std::min(array.sizes[0], most_rows);
  if (piece.rows < 1) return expected_found(file.path, "rows", "none");
  if (array.sizes[0] > most_rows)
    notes.push_back(file.path + " has " + std::to_string(array.sizes[0]) + " rows: the first " +
                    std::to_string(most_rows) + " were taken.");
  std::visit(
      [&](const auto& elements) {
        const std::size_t cols = elements.size() / static_cast<std::size_t>(array.sizes[0]);
        piece.numbers = Matrix<float>(piece.rows, static_cast<int>(cols));
        std::transform(elements.begin(), elements.begin() + static_cast<std::ptrdiff_t>(piece.numbers.size()),
                       piece.numbers.data(), [](auto element) { return static_cast<float>(element); });
      },
      array.elements);
  mend_numbers(piece.numbers, file.path, notes);
  find_images(piece, array.sizes, array.elements.index() == 0);
  turn_into_column(piece);
  return piece;
}

// Words of binary files may be anything.
void mend_words(std::vector<std::string>& words, const std::string& file, Notes& notes) {
  int mended = 0;
  for (std::string& word : words) {
    if (find_invalid_utf8(word) == std::string::npos) continue;
    Notes untold;
    const auto* bytes = reinterpret_cast<const std::byte*>(word.data());
    word = as_utf8({bytes, bytes + word.size()}, file, untold);
    ++mended;
  }
  if (mended > 0)
    notes.push_back(file + ": " + std::to_string(mended) + (mended == 1 ? " word is" : " words are") +
                    " not UTF-8 and read as Windows-1252.");
}

Result<Piece> build_word_piece(Result<NamedVectors> read, const std::string& file, const char* what,
                               Notes& notes) {
  if (!read.ok()) return Error{read.error()};
  NamedVectors& words = read.value();
  mend_words(words.names, file, notes);
  Piece piece;
  piece.file = file;
  piece.what = what;
  piece.rows = words.vectors.rows();
  piece.numbers = std::move(words.vectors);
  piece.columns.push_back({"label", std::move(words.names)});
  return piece;
}

Result<Piece> read_text_piece(std::string_view text, int most_rows, const std::string& file, Notes& notes,
                              const OnProgress& on_progress) {
  if (is_word2vec_text(text))
    return build_word_piece(read_word2vec_lines(text, most_rows, file, notes, on_progress), file,
                            "words (word2vec)", notes);
  if (is_glove(text)) {
    Notes more;
    Result<NamedVectors> words = read_glove_lines(text, most_rows, file, more, on_progress);
    if (words.ok()) {
      notes.insert(notes.end(), more.begin(), more.end());
      return build_word_piece(std::move(words), file, "words (GloVe)", notes);
    }
  }
  Result<Table> table = read_table(text, most_rows, file, notes, on_progress);
  if (!table.ok()) return Error{table.error()};
  Piece piece = build_table_piece(std::move(table.value()), file, notes);
  turn_into_column(piece);
  return piece;
}

}  // namespace

void mend_numbers(Matrix<float>& numbers, const std::string& file, Notes& notes) {
  long mended = 0;
  for (int j = 0; j < numbers.cols(); ++j) {
    double sum = 0;
    int finite = 0;
    for (int i = 0; i < numbers.rows(); ++i) {
      if (!std::isfinite(numbers(i, j))) continue;
      sum += static_cast<double>(numbers(i, j));
      ++finite;
    }
    if (finite == numbers.rows()) continue;
    const float mean = finite > 0 ? static_cast<float>(sum / finite) : 0;
    for (int i = 0; i < numbers.rows(); ++i) {
      if (!std::isfinite(numbers(i, j))) numbers(i, j) = mean;
    }
    mended += numbers.rows() - finite;
  }
  if (mended > 0)
    notes.push_back(file + ": " + std::to_string(mended) + (mended == 1 ? " number is" : " numbers are") +
                    " missing or not finite; the mean of the column stands there.");
}

Result<Piece> read_piece(ImportFile file, int most_rows, Notes& notes, const OnProgress& on_progress) {
  const std::string_view bytes(reinterpret_cast<const char*>(file.content.data()), file.content.size());
  if (is_npy(file.content)) return read_numpy_piece(file, most_rows, notes, on_progress);
  if (is_idx_file(file.content)) return read_idx_piece(file, most_rows, notes);
  if (is_word2vec_binary(bytes))
    return build_word_piece(read_word2vec_bytes(bytes, most_rows, file.path, notes, on_progress), file.path,
                            "words (word2vec, binary)", notes);
  const std::string text = as_utf8(std::move(file.content), file.path, notes);
  return read_text_piece(text, most_rows, file.path, notes, on_progress);
}

}  // namespace planisphere
