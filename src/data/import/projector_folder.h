// An Embedding Projector folder, or as much of it as was dropped.
#pragma once

#include "data/import/join.h"

namespace planisphere {

/// Follows the configuration that names files which are there. Files are found by the ends of their paths,
/// since configurations name them as a web page does. Fills the dataset; `inputs` is spent. Where no tensor
/// is among the files, they are joined as if there were no configuration.
Status read_projector_folder(Inputs& inputs, const ImportOptions& options, Imported& imported);

}  // namespace planisphere
