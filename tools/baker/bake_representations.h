// `tools/bake representations`: the space of what networks make of digits.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "baker/representation_plan.h"
#include "base/result.h"

namespace planisphere {

struct RepresentationsOptions {
  std::string package_folder;            // of the npm package's {0 … 9}.json
  std::string out;                       // the folder in which the bundle's folder is made
  std::uint64_t seed = 1;                // of the order of the digits: that of bake_digits
  std::vector<PlannedNetwork> networks;  // which to train
};

/// Writes the bundle `representations`: 500 digits, the first of the bundle digits-1000, and what each
/// network made of them at each of its moments, with raw pixels before all. The networks learn all digits but
/// the first 1,000, on which their accuracy is measured. Says what it does on the standard output. Stopped,
/// it goes on where it was: finished networks lie in OUT/representations.work until all is done.
Status bake_representations(const RepresentationsOptions& options);

}  // namespace planisphere
