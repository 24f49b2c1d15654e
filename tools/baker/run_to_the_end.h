// A figure's optimisers, run to their last step on the calling thread.
#pragma once

#include "figure/mail.h"

namespace planisphere {

Frame run_to_the_end(const WorkPointer& work);

}  // namespace planisphere
