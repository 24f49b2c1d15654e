// What a translator's training has reached, on the disk: interrupted training goes on from there.
#pragma once

#include <string>

#include "base/result.h"
#include "learn/text/translator_trainer.h"

namespace planisphere {

/// Replaces the file, whole.
Status write_checkpoint(const TranslatorTrainer& trainer, const std::string& path);
/// The trainer goes on from the file. Errors, which leave the trainer as it was: no file, a damaged one, or
/// one of other pairs or options.
Status read_checkpoint(const std::string& path, TranslatorTrainer& trainer);

}  // namespace planisphere
