// A figure's beginning: its state from the URL, its data from a bundle, its optimiser set to work.
#include "figure/opening.h"

#include "data/generated.h"
#include "figure/further.h"
#include "figure/picks.h"
#include "figure/pixels.h"
#include "figure/state.h"
#include "figure/views.h"

namespace planisphere {
namespace {

std::string without_folder(const Figure& figure, std::string_view file) {
  const std::string folder = std::string(figure.spec->dataset) + "/";
  return std::string(file.starts_with(folder) ? file.substr(folder.size()) : file);
}

Status start_if_complete(Figure& figure) {
  if (!figure.reader->wanted().empty()) return Done{};
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
  if (!spec.dataset) {
    give_dataset(figure, std::make_shared<const Dataset>());
  } else if (DatasetPointer made = make_dataset(spec.dataset)) {
    give_dataset(figure, std::move(made));
  } else {
    figure.reader.emplace(spec.dataset);
  }
  resize_figure(figure, figure.width, figure.height);
  return figure;
}

std::vector<std::string> wanted_files(const Figure& figure) {
  std::vector<std::string> files;
  for (const std::string& file : figure.reader ? figure.reader->wanted() : further_files(figure))
    files.push_back(figure.spec->dataset + ("/" + file));
  return files;
}

Status supply_file(Figure& figure, std::string_view file, std::span<const std::byte> content) {
  if (!figure.reader) return supply_further_file(figure, without_folder(figure, file), content);
  Status status = figure.reader->supply(without_folder(figure, file), content);
  return noting_error(figure, status.ok() ? start_if_complete(figure) : status);
}

Status supply_missing_file(Figure& figure, std::string_view file) {
  if (!figure.reader) {
    miss_further_file(figure, without_folder(figure, file));
    return Done{};
  }
  Status status = figure.reader->supply_missing(without_folder(figure, file));
  return noting_error(figure, status.ok() ? start_if_complete(figure) : status);
}

void give_dataset(Figure& figure, DatasetPointer dataset) {
  figure.reader.reset();
  figure.dataset = std::move(dataset);
  figure.work = std::make_shared<Work>(Work{*figure.spec, figure.dataset});
  figure.mail = std::make_shared<Mail>();
  figure.error = find_lack(*figure.spec, *figure.dataset);
  if (!figure.error.empty()) return;
  const std::string complaint = settle_picks(figure);
  if (figure.notice.empty()) figure.notice = complaint;
  if (has_axes(*figure.spec)) figure.mean_image = mean_image(*figure.dataset);
}

void set_to_work(Figure& figure) {
  if (is_still(*figure.spec)) return;
  figure.runner = std::make_unique<Runner>(figure.work, figure.mail);
}

}  // namespace planisphere
