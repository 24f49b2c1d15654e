// A figure as its author wrote it: which data, which methods, which start values. No code. Lists are arrays
// that outlive it, so that specs are constants.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "figure/params.h"
#include "learn/layers.h"

namespace planisphere {

/// What kind of picture a figure is.
enum class View {
  scatter,     // maps, one plot for each method
  images,      // four pictures, drawn large
  matrix,      // one picture beside its numbers
  pixels,      // points by the ink of two pixels, which the reader picks in pictures beside the axes
  components,  // points from an angle, with what each axis weighs as a picture beside it
  map,         // a map that was computed before, of things with names: words, articles, sentences
  curves,      // curves on the plane, and what the figure's network makes of the plane while it trains
  network,     // maps of what the layers of a trained network make of the points, the network above them
  flow,        // boxes and arrows; each box explains itself
  meta,        // representations as points; the chosen one's points; the chosen point's picture
  listed,      // the points of one representation, which the reader picks from lists
  flip,        // two representations that are alike but for a flip
  distances,   // a representation as the distances of its points
  path,        // meta, and in it the way that the figure's network goes while its reader trains it
  diagram,     // three kinds of representation and what leads from one to another; it has no data
};

/// A category of points that a map colours and names.
struct AreaSpec {
  const char* category;
  const char* name = nullptr;  // for readers; null: the category's own
};

/// A network that learns to tell the figure's classes apart, in its workshop.
struct NetworkSpec {
  std::span<const Layer> layers = {};  // the first sees the points' vectors; empty: no network
  int epochs = 0;  // each a step of a figure of curves; other figures' methods begin after them
  int batch = 10;  // points in a minibatch
  float momentum = 0.9f;
  const char* lessons = nullptr;  // a bundle of further points to learn from; null: the figure's own
  int held_out = 0;               // of those, the first ones are not learnt from: they are for measuring
};

inline std::vector<Layer> layers_of(const NetworkSpec& network) {
  return {network.layers.begin(), network.layers.end()};
}

/// One of several plots of a figure.
struct PlotSpec {
  Method method = Method::tsne;
  const char* title = nullptr;   // null: the method's name
  float early_exaggeration = 0;  // t-SNE; 0: the figure's
  int early_steps = 0;           // t-SNE; 0: the figure's
  int layer = -1;                // of the figure's network, whose activations are shown; −1: the data
  std::span<const AreaSpec> areas = {};  // View::map: in hues spread evenly over all of them
};

/// What a View::map offers its reader, and other scattered points whose spec has `search` or `names`.
struct MapOptions {
  const char* things = "points";            // what its points are, for its status
  bool hover = true;                        // pointing at a point tells its text, a click opens its address
  bool picker = false;                      // up to six categories can be coloured
  std::span<const char* const> picks = {};  // those of the beginning
  bool search = false;                      // points can be found by their names
  bool names = false;                       // of points, as one zooms in
  bool texts = false;                       // every point is its text, until the reader switches to hovering
  // Instead of on a baked map, points lie along directions between points that the reader picks, at first
  // between these, as in a URL: "left=man,boy&right=woman&down=&up=".
  const char* directions = nullptr;
};

/// The dataset of figures whose data the reader brings: no site has a bundle of this name.
inline constexpr const char* readers_own = "yours";

struct FigureSpec {
  const char* name;     // in URLs and HTML: "mnist-tsne"
  const char* title;    // for the tab and the gallery
  const char* summary;  // one sentence: what to notice; also the screen reader's description
  const char* dataset;  // a bundle's folder; null for a drawing, which has no data
  View view = View::scatter;
  Params params = {};  // params.method is the method of a figure with a single plot
  // One plot for each, side by side on the same data with linked hovering; empty: a single plot of
  // params.method.
  std::span<const PlotSpec> plots = {};
  NetworkSpec network = {};
  std::span<const char* const> controls = {};  // parameters it offers; empty: all that matter to its methods
  bool method_picker = false;                  // the reader may choose another method
  bool quality = false;                        // says how well neighbours are preserved
  const char* baked = nullptr;      // a layout of the bundle to show until the reader asks for a live one
  bool noise = false;               // images of random numbers instead of the data's
  MapOptions map = {};              // View::map
  bool sprites = false;             // points are their own pictures
  const char* highlight = nullptr;  // only this class is coloured and answers to hands
  int strip = 0;                    // so many of that class in a row, along the long axis of their cluster
  int max_steps = 0;                // play stops here; 0: the method's own
  float early_exaggeration = 4;     // t-SNE: factor on the attraction during the early phase
  int early_steps = 100;            // t-SNE: how long that is
  float point_radius = 3.2f;        // CSS pixels
};

inline bool awaits_readers_data(const FigureSpec& spec) {
  return spec.dataset && std::string_view(spec.dataset) == readers_own;
}

}  // namespace planisphere
