// A figure's beginning: its state from the URL, its data file by file, its optimiser set to work.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "figure/figure.h"

namespace planisphere {

/// A figure that waits for its data. `state` is a URL hash ("seed=3&zoom=2"); nonsense in it is mended and
/// noticed.
Figure open_figure(const FigureSpec& spec, std::string_view state);

/// The bundle files still wanted, "digits-1000/sprite.png"; empty once the figure has its data, and again
/// when its reader asks for something that is in a further file.
std::vector<std::string> wanted_files(const Figure& figure);
/// Hands over a wanted file, or says there is none. With the last one the optimiser starts.
Status supply_file(Figure& figure, std::string_view file, std::span<const std::byte> content);
/// The same in pieces of a file of the dataset that has `whole` bytes (BundleReader::supply_piece).
Status supply_piece(Figure& figure, std::string_view file, std::span<const std::byte> piece,
                    std::size_t whole);
Status supply_missing_file(Figure& figure, std::string_view file);

/// Hands over the spec's lessons, before the dataset.
void give_lessons(Figure& figure, DatasetPointer lessons);
/// Hands over the whole dataset at once; figure.error says what it lacks for this figure. Without
/// set_to_work() the owner turns a workshop on figure.mail itself.
void give_dataset(Figure& figure, DatasetPointer dataset);
/// Starts the figure's runner, if it needs one.
void set_to_work(Figure& figure);

}  // namespace planisphere
