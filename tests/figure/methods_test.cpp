#include "figure/methods.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "figure/controls.h"
#include "figure/tiny_figure.h"

namespace planisphere {
namespace {

Frame run(const FigureSpec& spec, DatasetPointer dataset, const Params& params, int goal) {
  const auto mail = std::make_shared<Mail>();
  Workshop workshop(std::make_shared<Work>(Work{spec, std::move(dataset)}), mail);
  mail->orders.draft() = {0, goal, params};
  mail->orders.publish();
  while (workshop.turn(1e9)) {
  }
  mail->frames.take();
  return mail->frames.latest();
}

Params with_method(Method method, Dimensions dimensions = Dimensions::two) {
  Params params = tiny_spec.params;
  params.method = method;
  params.dimensions = dimensions;
  return params;
}

bool all_finite(const Matrix<float>& layout) {
  return std::all_of(layout.flat().begin(), layout.flat().end(), [](float y) { return std::isfinite(y); });
}

// The share of points whose nearest neighbour in the layout is of their own cluster.
double purity(const Matrix<float>& layout, const std::vector<int>& cluster) {
  int pure = 0;
  for (int i = 0; i < layout.rows(); ++i) {
    int nearest = -1;
    double least = 0;
    for (int j = 0; j < layout.rows(); ++j) {
      double squared = 0;
      for (int k = 0; k < layout.cols(); ++k) squared += std::pow(layout(i, k) - layout(j, k), 2);
      if (j != i && (nearest < 0 || squared < least)) {
        nearest = j;
        least = squared;
      }
    }
    pure += cluster[static_cast<std::size_t>(i)] == cluster[static_cast<std::size_t>(nearest)];
  }
  return static_cast<double>(pure) / layout.rows();
}

}  // namespace

TEST_CASE("every method has its row in the table, under its own name, with controls that exist") {
  CHECK(method_table().size() == method_count);
  std::set<std::string> labels;
  for (int m = 0; m < method_count; ++m) {
    const MethodInfo& info = method_info(static_cast<Method>(m));
    CHECK(labels.insert(info.label).second);
    CHECK(static_cast<bool>(info.start != nullptr));
    for (const char* control : info.controls) CHECK(find_param(control));
  }
  CHECK(find_param("method")->names.size() == method_count);
}

TEST_CASE("every method keeps three clusters apart, in the plane and in space") {
  const DatasetPointer dataset = tiny_dataset();
  for (int m = 0; m < method_count; ++m) {
    for (const Dimensions dimensions : {Dimensions::two, Dimensions::three}) {
      const MethodInfo& info = method_info(static_cast<Method>(m));
      CAPTURE(info.label);
      const Frame frame = run(tiny_spec, dataset, with_method(info.method, dimensions), 1000);
      REQUIRE(frame.plots.size() == 1);
      const Matrix<float>& layout = frame.plots[0].layout;
      CHECK(frame.error == "");
      CHECK(layout.rows() == 60);
      CHECK(layout.cols() == (dimensions == Dimensions::three ? 3 : 2));
      CHECK(all_finite(layout));
      CHECK(purity(layout, dataset->classes.of_point) > 0.9);
    }
  }
}

TEST_CASE("every method copes with few points, flat data and equal ones") {
  for (const int points : {1, 2, 3, 5}) {
    for (const int columns : {1, 2}) {
      auto dataset = std::make_shared<Dataset>();
      dataset->vectors = Matrix<float>(points, columns);
      for (int m = 0; m < method_count; ++m) {
        for (const Dimensions dimensions : {Dimensions::two, Dimensions::three}) {
          CAPTURE(method_info(static_cast<Method>(m)).label);
          dataset->vectors(points - 1, 0) = static_cast<float>(m % 2);
          const Frame frame = run(tiny_spec, dataset, with_method(static_cast<Method>(m), dimensions), 20);
          REQUIRE(frame.plots.size() == 1);
          CHECK(frame.error == "");
          CHECK(frame.plots[0].layout.rows() == points);
          CHECK(all_finite(frame.plots[0].layout));
        }
      }
    }
  }
}

TEST_CASE("the graph's edges travel with its frame, those of other methods are none") {
  const Frame graph = run(tiny_spec, tiny_dataset(), with_method(Method::graph), 5);
  const Matrix<int>& edges = graph.plots.at(0).edges;
  CHECK(edges.rows() >= 60 * tiny_spec.params.springs / 2);
  for (int e = 0; e < edges.rows(); ++e)
    CHECK((edges(e, 0) >= 0 && edges(e, 0) < edges(e, 1) && edges(e, 1) < 60));
  CHECK(run(tiny_spec, tiny_dataset(), with_method(Method::mds), 5).plots.at(0).edges.rows() == 0);
}

TEST_CASE("the axes of PCA travel with its frame: unit weights, and shares of the spread") {
  const DatasetPointer dataset = tiny_dataset();
  const Axes axes = run(tiny_spec, dataset, with_method(Method::pca), 0).plots.at(0).axes;
  REQUIRE(axes.weights.rows() == 2);
  REQUIRE(axes.weights.cols() == dataset->dimensions());
  for (int k = 0; k < 2; ++k) {
    double squared = 0;
    for (int j = 0; j < axes.weights.cols(); ++j) squared += std::pow(axes.weights(k, j), 2);
    CHECK(squared == doctest::Approx(1));
  }
  CHECK(axes.shares(0, 0) >= axes.shares(1, 0));
  CHECK(axes.shares(0, 0) + axes.shares(1, 0) <= 1);
  CHECK(run(tiny_spec, dataset, with_method(Method::mds), 1).plots.at(0).axes == Axes{});
}

TEST_CASE("plots of one figure may differ in their options, and are called what their author says") {
  FigureSpec spec = tiny_spec;
  constexpr PlotSpec authored[] = {{.method = Method::tsne, .title = "plain", .early_exaggeration = 1},
                                   {.method = Method::tsne}};
  spec.plots = authored;
  const std::vector<PlotSpec> plots = plots_of(spec, spec.params);
  CHECK(plots.at(0).early_exaggeration == 1);
  CHECK(plots.at(1).early_exaggeration == spec.early_exaggeration);
  CHECK(plots.at(1).early_steps == spec.early_steps);
  const Frame frame = run(spec, tiny_dataset(), spec.params, 10);
  CHECK(!(frame.plots.at(0).layout == frame.plots.at(1).layout));
  const Figure figure = open_figure(spec, "");
  CHECK(plot_title(figure, 0) == "plain");
  CHECK(plot_title(figure, 1) == "t-SNE");
}

TEST_CASE("a method for few points says so when there are many") {
  auto many = std::make_shared<Dataset>();
  many->vectors = Matrix<float>(3500, 2);
  const Frame frame = run(tiny_spec, many, with_method(Method::sne), 5);
  CHECK(frame.error.find("up to 3000") != std::string::npos);
}

TEST_CASE("choosing another method starts anew with that method's usual values") {
  FigureSpec spec = tiny_spec;
  spec.method_picker = true;
  Figure figure = open_figure(spec, "");
  give_dataset(figure, tiny_dataset());
  CHECK(act(figure, "method", static_cast<float>(Method::umap)));
  CHECK(figure.params.method == Method::umap);
  CHECK(figure.transport.restarts == 1);
  CHECK(figure_state(figure).find("method=umap") != std::string::npos);
  CHECK(act(figure, "dimensions", 1));
  CHECK(is_spatial(figure.params));
  CHECK(figure.transport.restarts == 2);
}

TEST_CASE("a figure without a method picker keeps its method and its dimensions") {
  TinyFigure tiny;
  CHECK(!act(tiny.figure, "method", 0));
  CHECK(!act(tiny.figure, "dimensions", 1));
}

}  // namespace planisphere
