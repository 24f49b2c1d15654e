// A figure's beginning: its state from the URL, its data from a bundle, its optimiser set to work.
#include "figure/opening.h"

#include <cassert>

#include "data/generated.h"
#include "figure/ends.h"
#include "figure/further.h"
#include "figure/picks.h"
#include "figure/pixels.h"
#include "figure/state.h"
#include "figure/views.h"

namespace planisphere {
namespace {

bool is_in(std::string_view folder, std::string_view file) {
  return file.size() > folder.size() && file.starts_with(folder) && file[folder.size()] == '/';
}

std::string without_folder(const Figure& figure, std::string_view file) {
  const std::string_view folder = figure.spec->dataset;
  return std::string(is_in(folder, file) ? file.substr(folder.size() + 1) : file);
}

bool is_lesson(const Figure& figure, std::string_view file) {
  const char* const folder = figure.spec->network.lessons;
  return folder && is_in(folder, file);
}

std::string_view without_lessons(const Figure& figure, std::string_view file) {
  return file.substr(std::string_view(figure.spec->network.lessons).size() + 1);
}

// Those that arrive after another figure has handed over what is in them are of no use any more.
Status supply_lesson(Figure& figure, std::string_view file, std::span<const std::byte> content) {
  if (!figure.lesson_reader) return Done{};
  return figure.lesson_reader->supply(without_lessons(figure, file), content);
}

Status start_if_complete(Figure& figure) {
  if (figure.lesson_reader && figure.lesson_reader->wanted().empty()) {
    Result<DatasetPointer> lessons = figure.lesson_reader->finish();
    if (!lessons.ok()) return Error{lessons.error()};
    give_lessons(figure, lessons.value());
  }
  if (figure.lesson_reader || !figure.reader->wanted().empty()) return Done{};
  Result<DatasetPointer> dataset = figure.reader->finish();
  if (!dataset.ok()) return Error{dataset.error()};
  give_dataset(figure, dataset.value());
  if (!figure.error.empty()) return Error{figure.error};
  set_to_work(figure);
  return Done{};
}

Status noting_error(Figure& figure, Status status) {
  if (!status.ok()) figure.error = status.error();
  return status;
}

}  // namespace

Figure open_figure(const FigureSpec& spec, std::string_view state) {
  Figure figure;
  figure.spec = &spec;
  figure.params = spec.params;
  figure.notice = parse_state(state, figure.params, figure.view);
  figure.view.texts = find_texts(spec, state);
  bool said = false;
  figure.map.wanted_picks = parse_picks(state, said);
  if (!said) figure.map.wanted_picks.assign(spec.map.picks.begin(), spec.map.picks.end());
  if (spec.map.directions) parse_ends(figure, state);
  if (!spec.dataset) {
    give_dataset(figure, std::make_shared<const Dataset>());
  } else if (DatasetPointer made = make_dataset(spec.dataset)) {
    give_dataset(figure, std::move(made));
  } else {
    figure.reader.emplace(spec.dataset);
    if (spec.network.lessons) figure.lesson_reader.emplace(spec.network.lessons);
  }
  resize_figure(figure, figure.width, figure.height);
  return figure;
}

std::vector<std::string> wanted_files(const Figure& figure) {
  std::vector<std::string> files;
  if (figure.lesson_reader) {
    for (const std::string& file : figure.lesson_reader->wanted())
      files.push_back(figure.spec->network.lessons + ("/" + file));
  }
  for (const std::string& file : figure.reader ? figure.reader->wanted() : further_files(figure))
    files.push_back(figure.spec->dataset + ("/" + file));
  return files;
}

Status supply_file(Figure& figure, std::string_view file, std::span<const std::byte> content) {
  return supply_piece(figure, file, content, content.size());
}

Status supply_piece(Figure& figure, std::string_view file, std::span<const std::byte> piece,
                    std::size_t whole) {
  const bool lesson = is_lesson(figure, file);
  assert((piece.size() == whole || (figure.reader && !lesson)) && "only a dataset's files come in pieces");
  if (!figure.reader) return supply_further_file(figure, without_folder(figure, file), piece);
  Status status = lesson ? supply_lesson(figure, file, piece)
                         : figure.reader->supply_piece(without_folder(figure, file), piece, whole);
  return noting_error(figure, status.ok() ? start_if_complete(figure) : status);
}

Status supply_missing_file(Figure& figure, std::string_view file) {
  if (!figure.reader) {
    miss_further_file(figure, without_folder(figure, file));
    return figure.error.empty() ? Status(Done{}) : Status(Error{figure.error});
  }
  Status status = is_lesson(figure, file) && figure.lesson_reader
                      ? figure.lesson_reader->supply_missing(without_lessons(figure, file))
                      : figure.reader->supply_missing(without_folder(figure, file));
  return noting_error(figure, status.ok() ? start_if_complete(figure) : status);
}

void give_lessons(Figure& figure, DatasetPointer lessons) {
  figure.lesson_reader.reset();
  figure.lessons = std::move(lessons);
}

void give_dataset(Figure& figure, DatasetPointer dataset) {
  figure.reader.reset();
  figure.dataset = std::move(dataset);
  figure.work = std::make_shared<Work>(Work{*figure.spec, figure.dataset, figure.lessons});
  figure.mail = std::make_shared<Mail>();
  figure.error = find_lack(*figure.work);
  if (!figure.error.empty()) return;
  std::string complaint = settle_picks(figure);
  if (figure.spec->map.directions) complaint = settle_ends(figure);
  if (figure.notice.empty()) figure.notice = complaint;
  if (has_axes(*figure.spec)) figure.mean_image = mean_image(*figure.dataset);
}

void set_to_work(Figure& figure) {
  if (is_still(*figure.spec)) return;
  figure.runner = std::make_unique<Runner>(figure.work, figure.mail);
}

}  // namespace planisphere
