// Dense affinities and the kernels that go with them.
#include "dr/all_pairs.h"

#include "dr/affinities.h"
#include "dr/kl_divergence.h"

namespace planisphere {

AllPairs::AllPairs(MatrixView<const float> data, float perplexity, int dimensions)
    : squared_distances_(data.rows, data.rows),
      affinities_(data.rows, data.rows),
      forces_(data.rows, dimensions) {
  write_squared_distances(data, squared_distances_);
  set_perplexity(perplexity);
}

void AllPairs::set_perplexity(float perplexity) {
  write_conditional_affinities(squared_distances_, perplexity, affinities_);
  symmetrise(affinities_);
}

void AllPairs::write_gradient(const Planes& layout, float exaggeration, Planes& gradient) {
  forces_.write_gradient(layout, affinities_, exaggeration, gradient);
}

double AllPairs::find_cost(const Planes& layout) {
  return find_kl_divergence(layout, affinities_);
}

}  // namespace planisphere
