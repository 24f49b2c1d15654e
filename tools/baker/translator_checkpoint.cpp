// A line that says what it belongs to, the numbers, and their checksum.
#include "baker/translator_checkpoint.h"

#include <cstring>
#include <filesystem>
#include <sstream>
#include <utility>
#include <vector>

#include "data/crc32.h"
#include "data/expected_found.h"
#include "data/files.h"

namespace planisphere {

namespace {

std::uint64_t find_hash(std::span<const NumberedPair> pairs) {
  std::uint64_t hash = 14695981039346656037u;
  const auto add = [&](int number) {
    hash = (hash ^ static_cast<std::uint64_t>(static_cast<std::uint32_t>(number))) * 1099511628211u;
  };
  for (const NumberedPair& pair : pairs) {
    for (const WordNumbers* words : {&pair.source, &pair.target}) {
      add(-1);
      for (const int word : *words) add(word);
    }
  }
  return hash;
}

/// Pairs and options as a line; equal lines are safe to go on from.
std::string describe(const TranslatorTrainer& trainer) {
  const TranslatorOptions& options = trainer.translator().options();
  const TranslatorTraining& training = trainer.training();
  std::ostringstream line;
  line << std::hexfloat << "planisphere translator 1 " << find_hash(trainer.pairs());
  for (const int number : {options.source_words, options.target_words, options.embedding, options.units,
                           options.layers, int(options.reversed), training.epochs, training.batch})
    line << ' ' << number;
  line << ' ' << training.learning_rate << ' ' << training.most_gradient << ' ' << training.seed << '\n';
  return line.str();
}

/// Calls visit(bytes) for each part of a state, in the file's order.
template <class State, class Visit>
void visit_parts(State& state, Visit&& visit) {
  visit(std::span(&state.step, 1));
  for (auto* number : {&state.recent_loss, &state.updater.first_left, &state.updater.second_left})
    visit(std::span(number, 1));
  for (auto* numbers : {&state.parameters, &state.updater.velocity, &state.updater.squares})
    visit(std::span(*numbers));
}

std::uint32_t find_checksum(const std::string& content) {
  return crc32(std::as_bytes(std::span(content)));
}

}  // namespace

Status write_checkpoint(const TranslatorTrainer& trainer, const std::string& path) {
  std::string content = describe(trainer);
  const TranslatorState state = trainer.state();
  visit_parts(state, [&](auto numbers) {
    content.append(reinterpret_cast<const char*>(numbers.data()), numbers.size_bytes());
  });
  const std::uint32_t checksum = find_checksum(content);
  content.append(reinterpret_cast<const char*>(&checksum), sizeof checksum);
  const std::filesystem::path whole(path);
  return write_files(whole.parent_path().string(),
                     {{whole.filename().string(), std::as_bytes(std::span(content))}});
}

Status read_checkpoint(const std::string& path, TranslatorTrainer& trainer) {
  const Result<std::vector<std::byte>> file = read_file(path);
  if (!file.ok()) return Error{file.error()};
  std::string content(reinterpret_cast<const char*>(file.value().data()), file.value().size());
  const std::string line = describe(trainer);
  if (!content.starts_with(line))
    return expected_found(path, "training of the same sentences and options", "another");
  TranslatorState state = trainer.state();
  std::uint32_t checksum = 0;
  std::size_t size = line.size() + sizeof checksum;
  visit_parts(state, [&](auto numbers) { size += numbers.size_bytes(); });
  if (content.size() != size)
    return expected_found(path, std::to_string(size) + " bytes", std::to_string(content.size()));
  std::memcpy(&checksum, content.data() + size - sizeof checksum, sizeof checksum);
  content.resize(size - sizeof checksum);
  if (checksum != find_checksum(content))
    return expected_found(path, "its checksum", "another: it is damaged");
  const char* from = content.data() + line.size();
  visit_parts(state, [&](auto numbers) {
    std::memcpy(numbers.data(), from, numbers.size_bytes());
    from += numbers.size_bytes();
  });
  trainer.set_state(std::move(state));
  return Done{};
}

}  // namespace planisphere
