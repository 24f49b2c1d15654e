// A checkpoint is the state's numbers after a line that says what they belong to.
#include "baker/train_text.h"

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <iomanip>
#include <iostream>
#include <vector>

#include "data/files.h"

namespace planisphere {

namespace {

/// Text and options as a line; equal lines are safe to go on from.
std::string fingerprint(const Corpus& corpus, const TextVectorOptions& options) {
  std::uint64_t hash = 14695981039346656037u;
  for (const int token : corpus.tokens)
    hash = (hash ^ static_cast<std::uint64_t>(token + 1)) * 1099511628211u;
  std::string line = "planisphere 1 " + std::to_string(hash);
  for (const double number :
       {double(options.dimensions), double(options.window), double(options.negatives), options.subsample,
        double(options.learning_rate), double(options.epochs), double(options.skip_gram),
        double(static_cast<int>(options.documents)), double(corpus.vocabulary()), double(corpus.documents())})
    line += " " + std::to_string(number);
  return line + " " + std::to_string(options.seed) + "\n";
}

Status write_checkpoint(const std::string& path, const std::string& line, const TextVectorState& state) {
  std::string content = line;
  content.append(reinterpret_cast<const char*>(&state.round), sizeof state.round);
  for (const Matrix<float>* table : {&state.words, &state.outputs, &state.documents})
    content.append(reinterpret_cast<const char*>(table->data()), table->size() * sizeof(float));
  const std::filesystem::path whole(path);
  const std::vector<NamedBytes> files = {{whole.filename().string(), std::as_bytes(std::span(content))}};
  return write_files(whole.parent_path().string(), files);
}

/// True if there was one that fits.
bool read_checkpoint(const std::string& path, const std::string& line, TextVectorState& state) {
  if (path.empty() || !file_exists(path)) return false;
  const Result<std::vector<std::byte>> content = read_file(path);
  const std::size_t numbers = state.words.size() + state.outputs.size() + state.documents.size();
  const std::size_t size = line.size() + sizeof state.round + numbers * sizeof(float);
  if (!content.ok() || content.value().size() != size) return false;
  const std::byte* from = content.value().data();
  if (std::memcmp(from, line.data(), line.size()) != 0) return false;
  std::memcpy(&state.round, from += line.size(), sizeof state.round);
  from += sizeof state.round;
  for (Matrix<float>* table : {&state.words, &state.outputs, &state.documents}) {
    std::memcpy(table->data(), from, table->size() * sizeof(float));
    from += table->size() * sizeof(float);
  }
  return true;
}

}  // namespace

Result<TextVectorState> train_text_vectors(const Corpus& corpus, const TextVectorOptions& options,
                                           const std::string& checkpoint) {
  TextVectors vectors(corpus, options);
  const std::string line = fingerprint(corpus, options);
  TextVectorState state = vectors.state();
  if (read_checkpoint(checkpoint, line, state)) {
    std::cout << "Going on from round " << state.round << std::endl;
    vectors.set_state(std::move(state));
  }
  const int stride = std::max(vectors.rounds() / 20, 1);
  while (vectors.state().round < vectors.rounds()) {
    vectors.run_to((vectors.state().round / stride + 1) * stride);
    std::cout << "  round " << vectors.state().round << " of " << vectors.rounds() << ", loss " << std::fixed
              << std::setprecision(4) << vectors.loss() << std::endl;
    if (checkpoint.empty()) continue;
    if (Status status = write_checkpoint(checkpoint, line, vectors.state()); !status.ok())
      return Error{status.error()};
  }
  std::error_code error;
  if (!checkpoint.empty()) std::filesystem::remove(checkpoint, error);
  return vectors.state();
}

}  // namespace planisphere
