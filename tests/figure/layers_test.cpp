// Maps of what the layers of a trained network make of the digits.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <optional>

#include "data/bundle.h"
#include "dr/neighbours.h"
#include "figure/network_diagram.h"
#include "figure/network_figure.h"
#include "figure/tiny_figure.h"
#include "figure/training.h"

namespace planisphere {
namespace {

/// The thousand digits of the essays, where they have been baked; else null.
DatasetPointer read_digits() {
  const std::string folder = std::string(PLANISPHERE_SOURCE_DIR) + "/build/site/bundles/digits-1000";
  if (!std::filesystem::exists(folder)) {
    MESSAGE("Left out: there are no digits in build/site/bundles; tools/run bakes them.");
    return nullptr;
  }
  Result<DatasetPointer> read = read_bundle(folder);
  REQUIRE(read.ok());
  return read.value();
}

/// Of each point's 10 nearest, the share of its own class.
double label_purity(const Matrix<float>& vectors, const std::vector<int>& classes) {
  const Neighbours neighbours = find_neighbours(vectors, 10);
  int alike = 0;
  for (int i = 0; i < vectors.rows(); ++i) {
    for (int k = 0; k < 10; ++k) {
      alike +=
          classes[static_cast<std::size_t>(neighbours.index(i, k))] == classes[static_cast<std::size_t>(i)];
    }
  }
  return alike / (10.0 * vectors.rows());
}

/// A thousandth of the work: 60 points of three well separated classes.
FigureSpec tiny_network_spec() {
  static constexpr Layer layers[] = {{LayerKind::dense, 4, Activation::sigmoid},
                                     {LayerKind::dense, 3, Activation::softmax}};
  FigureSpec spec = *find_figure("mnist-hidden-graph");
  spec.network.layers = layers;
  return spec;
}

}  // namespace

TEST_CASE(
    "the hidden layer untangles the digits: more neighbours are of the same class, in the data and on the "
    "map") {
  const DatasetPointer digits = read_digits();
  if (!digits) return;
  NetworkFigure graphs("mnist-hidden-graph", "", digits);
  REQUIRE(graphs.figure.frame.plots.size() == 2);
  const std::vector<int>& classes = digits->classes.of_point;
  const FigureSpec& spec = *graphs.figure.spec;
  const Work work{spec, digits};
  Training training(work, training_options(work, graphs.figure.params));
  training.run_to(spec.network.epochs);
  const double raw = label_purity(digits->vectors, classes),
               hidden = label_purity(training.find_activations(0), classes);
  MESSAGE("purity raw " << raw << ", hidden " << hidden << ", accuracy " << training.frame().accuracy);
  CHECK(hidden > raw + 0.1);
  graphs.play_to_the_end();
  const std::vector<PlotFrame>& plots = graphs.figure.frame.plots;
  CHECK(plots[0].edges.rows() > 1000);
  CHECK(label_purity(plots[1].layout, classes) > label_purity(plots[0].layout, classes) + 0.1);
}

TEST_CASE("five sigmoid units put most digits near corners and edges of their cube") {
  const DatasetPointer digits = read_digits();
  if (!digits) return;
  const FigureSpec& spec = *find_figure("fingerprint-sigmoid");
  const Work work{spec, digits};
  Training training(work, training_options(work, spec.params));
  training.run_to(spec.network.epochs);
  const Matrix<float> units = training.find_activations(0);
  const auto at_an_end = [](float unit) { return unit < 0.1f || unit > 0.9f; };
  const auto ends = std::count_if(units.flat().begin(), units.flat().end(), at_an_end);
  MESSAGE("at an end: ", ends, " of ", units.size(), ", accuracy ", training.frame().accuracy);
  CHECK(static_cast<double>(ends) > 0.7 * static_cast<double>(units.size()));
}

TEST_CASE("five ReLU units are off for many digits, and never below 0") {
  const DatasetPointer digits = read_digits();
  if (!digits) return;
  const FigureSpec& spec = *find_figure("fingerprint-relu");
  const Work work{spec, digits};
  Training training(work, training_options(work, spec.params));
  training.run_to(spec.network.epochs);
  const Matrix<float> units = training.find_activations(0);
  const auto off = std::count(units.flat().begin(), units.flat().end(), 0.0f);
  MESSAGE("off: ", off, " of ", units.size(), ", accuracy ", training.frame().accuracy);
  CHECK(*std::min_element(units.flat().begin(), units.flat().end()) >= 0);
  CHECK(static_cast<double>(off) > 0.2 * static_cast<double>(units.size()));
  CHECK(training.frame().accuracy > 0.8);
}

TEST_CASE("the map of the pixels comes before the network is trained, the layer's afterwards") {
  const FigureSpec spec = tiny_network_spec();
  NetworkFigure graphs(spec, "", tiny_dataset());
  act(graphs.figure, "reseed", 1);
  update_figure(graphs.figure, 5000);
  CHECK(graphs.workshop->turn(0));
  CHECK(update_figure(graphs.figure, 5016).animating);
  CHECK(graphs.figure.frame.plots[0].step == 0);
  CHECK(graphs.figure.frame.plots[1].step == -1);
  CHECK(graphs.workshop->turn(0));
  update_figure(graphs.figure, 5032);
  CHECK(graphs.figure.frame.training.step == 1);
  CHECK(status_text(graphs.figure).starts_with("training, epoch 1 of 12"));
  graphs.turn();
  graphs.turn();
  CHECK(graphs.figure.frame.plots[1].step == 0);
  CHECK(graphs.figure.frame.training.accuracy == 1);
  CHECK(status_text(graphs.figure).ends_with("it knows 100.0% of the digits"));
}

TEST_CASE("maps come in two and three dimensions where the figure offers both") {
  FigureSpec spec = tiny_network_spec();
  std::vector<PlotSpec> plots(spec.plots.begin(), spec.plots.end());
  for (PlotSpec& plot : plots) plot.method = Method::pca;
  constexpr const char* controls[] = {"dimensions"};
  spec.plots = plots;
  spec.controls = controls;
  NetworkFigure maps(spec, "", tiny_dataset());
  CHECK(maps.figure.frame.plots[1].layout.cols() == 2);
  CHECK(act(maps.figure, "dimensions", 1));
  maps.turn();
  maps.turn();
  CHECK(maps.figure.frame.plots[1].layout.cols() == 3);
}

TEST_CASE("data without classes are refused in a sentence, and so is a network that cannot be") {
  const FigureSpec spec = tiny_network_spec();
  auto bare = std::make_shared<Dataset>(*tiny_dataset());
  bare->classes = {};
  Figure figure = open_figure(spec, "");
  give_dataset(figure, bare);
  CHECK(figure.error == "This figure’s network learns classes, which its data do not have.");
  FigureSpec empty = spec;
  constexpr Layer layers[] = {{LayerKind::dense, 0, Activation::sigmoid}};
  empty.network.layers = layers;
  NetworkFigure refused(empty, "", tiny_dataset());
  CHECK(refused.figure.error == "Layer 1: a layer needs at least one unit and at most a million, found 0.");
}

TEST_CASE("each layer is drawn above its map, a wide one by a few units and dots") {
  const FigureSpec spec = tiny_network_spec();
  NetworkFigure graphs(spec, "", tiny_dataset());
  const DrawList diagram = build_diagram(graphs.figure);
  const std::vector<TextMark> texts = build_network_texts(graphs.figure);
  REQUIRE(texts.size() == 3);
  CHECK(texts[0].text == "5 inputs");
  CHECK(texts[1].text == "4 sigmoid");
  CHECK(texts[2].text == "3 softmax");
  CHECK(diagram.points.size() == 12);
  CHECK(diagram.lines.size() == 5 * 4 + 4 * 3);
  for (const std::size_t plot : {0u, 1u})
    CHECK(texts[plot].at.x == middle_of(graphs.figure.arrangement.plots[plot]).x);
}

}  // namespace planisphere
