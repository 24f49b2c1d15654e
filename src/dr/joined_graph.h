// A nearest-neighbour graph in which every point can be reached.
#pragma once

#include "dr/neighbour_graph.h"

namespace planisphere {

/// find_neighbour_graph, and then, as long as there are several components, each is joined to the rest by the
/// shortest link between one of its points and any point outside (Borůvka 1926: so components join as in a
/// minimum spanning tree). Components of more than `most_searched` points look from that many of theirs,
/// evenly drawn, so that the search takes at most most_searched · n · d operations for each component. data:
/// n × d.
NeighbourGraph find_joined_graph(MatrixView<const float> data, int k, Progress* progress = nullptr,
                                 int most_searched = 2000);

}  // namespace planisphere
