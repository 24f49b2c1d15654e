// The table of parameters, and parameters as text.
#include "figure/params.h"

#include <fast_float/fast_float.h>

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace planisphere {
namespace {

constexpr ParamField fields[] = {
    {"seed", "Seed", "Another seed gives another random start.", 1, 999999, Scale::linear, 0,
     [](const Params& p) { return static_cast<float>(p.seed); },
     [](Params& p, float v) { p.seed = static_cast<int>(v); }},
    {"start", "Start", "Where the points begin: at random, or laid out by principal components.", 0, 1,
     Scale::linear, 0, [](const Params& p) { return static_cast<float>(p.start); },
     [](Params& p, float v) { p.start = v > 0.5f ? Start::pca : Start::random; }},
    {"perplexity", "Perplexity", "About how many neighbours each point holds on to.", 2, 200,
     Scale::logarithmic, 0, [](const Params& p) { return p.perplexity; },
     [](Params& p, float v) { p.perplexity = v; }},
    {"learning_rate", "Learning rate", "How far a step goes along the gradient.", 1, 2000, Scale::logarithmic,
     0, [](const Params& p) { return p.learning_rate; }, [](Params& p, float v) { p.learning_rate = v; }},
    {"exaggeration", "Exaggeration",
     "How much stronger neighbours attract than they should: above 1, tighter clusters.", 0.5f, 12,
     Scale::logarithmic, 1, [](const Params& p) { return p.exaggeration; },
     [](Params& p, float v) { p.exaggeration = v; }},
    {"speed", "Steps a second", "How fast it plays; at the right end as fast as it can.", 2, 2000,
     Scale::logarithmic, 0, [](const Params& p) { return p.speed; }, [](Params& p, float v) { p.speed = v; }},
};

std::string number_text(float value, int decimals) {
  char text[32];
  std::snprintf(text, sizeof text, "%.*f", decimals, static_cast<double>(value));
  return text;
}

bool parse_number(std::string_view text, float& value) {
  const auto [end, error] = fast_float::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size() && std::isfinite(value);
}

std::string set_from_text(const ParamField& field, std::string_view text, Params& params) {
  float value = 0;
  if (!parse_number(text, value)) {
    return std::string(field.name) + "=" + std::string(text.substr(0, 40)) + " is not a number; kept " +
           number_text(field.get(params), field.decimals) + ".";
  }
  const float tidied = tidy(field, value);
  field.set(params, tidied);
  if (value >= field.minimum && value <= field.maximum) return "";
  return std::string(field.name) + " must lie between " + number_text(field.minimum, field.decimals) +
         " and " + number_text(field.maximum, field.decimals) + "; took " +
         number_text(tidied, field.decimals) + ".";
}

}  // namespace

std::span<const ParamField> param_fields() {
  return fields;
}

const ParamField* find_param(std::string_view name) {
  const auto found =
      std::find_if(std::begin(fields), std::end(fields), [&](const auto& f) { return f.name == name; });
  return found == std::end(fields) ? nullptr : found;
}

float tidy(const ParamField& field, float value) {
  const float unit = std::pow(10.0f, static_cast<float>(field.decimals));
  return std::clamp(std::round(value * unit) / unit, field.minimum, field.maximum);
}

std::string format_params(const Params& params, const Params& defaults) {
  std::string text;
  for (const ParamField& field : fields) {
    if (field.get(params) == field.get(defaults)) continue;
    if (!text.empty()) text += '&';
    text += std::string(field.name) + "=" + number_text(field.get(params), field.decimals);
  }
  return text;
}

std::string parse_params(std::string_view text, Params& params) {
  std::string complaint;
  while (!text.empty()) {
    const std::string_view pair = text.substr(0, text.find('&'));
    text.remove_prefix(std::min(text.size(), pair.size() + 1));
    const std::size_t equals = pair.find('=');
    if (equals == std::string_view::npos) continue;
    const ParamField* field = find_param(pair.substr(0, equals));
    if (!field) continue;
    const std::string problem = set_from_text(*field, pair.substr(equals + 1), params);
    if (complaint.empty()) complaint = problem;
  }
  return complaint;
}

}  // namespace planisphere
