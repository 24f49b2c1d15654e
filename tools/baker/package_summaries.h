// What packages say of themselves in one line: on the reader's machine only, taken from its package index.
#pragma once

#include <string>

#include "baker/text_sources.h"
#include "base/result.h"

namespace planisphere {

/// Adds summaries.txt, a line for each point by its name, to the bundle in the folder and notes it in its
/// planisphere.json (see data/bundle_notes.h). Packages that the index does not have get an empty line;
/// without an index the bundle stays as it is, and that is said.
Status add_package_summaries(const TextSources& sources, const std::string& folder);

}  // namespace planisphere
