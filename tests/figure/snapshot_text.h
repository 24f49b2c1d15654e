// A snapshot as its reader gets it.
#pragma once

#include <string>

#include "figure/snapshot.h"

namespace planisphere {

inline std::string snapshot_text(const Figure& figure) {
  JsonWriter json;
  json.open_object();
  write_snapshot(json, figure);
  json.close_object();
  return json.text();
}

}  // namespace planisphere
