// What a figure's spec and its reader chose, as the options of each method.
#pragma once

#include "dr/classical_mds.h"
#include "dr/descent_mds.h"
#include "dr/graph_layout.h"
#include "dr/isomap.h"
#include "dr/smacof.h"
#include "dr/sne.h"
#include "dr/tsne.h"
#include "dr/umap.h"
#include "figure/spec.h"

namespace planisphere {

/// The length of UMAP's usual schedule, in steps.
inline constexpr int umap_epochs = 500;

/// `dimensions` of the layout: 2 or 3.
ClassicalMdsOptions classical_mds_options(const Params& params, int dimensions);
IsomapOptions isomap_options(const Params& params, int dimensions);
StressOptions stress_options(const Params& params, int dimensions, StressKind kind);
DescentMdsOptions descent_options(const Params& params, int dimensions, StressKind kind);
GraphLayoutOptions graph_options(const Params& params, int dimensions);
SneOptions sne_options(const Params& params, int dimensions, bool symmetric);
TsneOptions tsne_options(const PlotSpec& plot, const Params& params, int dimensions);
UmapOptions umap_options(const Params& params, int dimensions);

}  // namespace planisphere
