// The table of parameters, and parameters as text.
#include "figure/params.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <optional>
#include <type_traits>

#include "data/number_text.h"

namespace planisphere {
namespace {

// A field whose member is a float or an int.
template <auto member>
constexpr ParamField field(const char* name, const char* label, const char* help, float minimum,
                           float maximum, Scale scale, int decimals, bool restarts = false,
                           std::span<const char* const> names = {}) {
  return {name,
          label,
          help,
          minimum,
          maximum,
          scale,
          decimals,
          restarts,
          names,
          [](const Params& params) { return static_cast<float>(params.*member); },
          [](Params& params, float value) {
            params.*member = static_cast<std::remove_reference_t<decltype(params.*member)>>(value);
          }};
}

// A field that is a pixel of a picture.
template <auto member>
constexpr ParamField pixel_field(const char* name, const char* label, const char* help) {
  ParamField pixel = field<member>(name, label, help, 0, image_side * image_side - 1, Scale::linear, 0);
  pixel.row_length = image_side;
  return pixel;
}

constexpr const char* method_names[method_count] = {"pca",           "classical-mds", "mds",   "smacof",
                                                    "sammon",        "isomap",        "graph", "sne",
                                                    "symmetric-sne", "tsne",          "umap"};
constexpr const char* dimension_names[] = {"2d", "3d"};
constexpr const char* map_names[] = {"pca", "mds", "tsne"};
constexpr const char* start_names[] = {"random", "pca", "spectral"};

constexpr auto linear = Scale::linear;
constexpr auto logarithmic = Scale::logarithmic;

constexpr ParamField fields[] = {
    field<&Params::method>("method", "Method", "How the map is made.", 0, method_count - 1, linear, 0, true,
                           method_names),
    field<&Params::dimensions>("dimensions", "Dimensions", "Of the map: flat, or a cloud to turn.", 0, 1,
                               linear, 0, true, dimension_names),
    field<&Params::seed>("seed", "Seed", "Another seed gives another random start.", 1, 999999, linear, 0,
                         true),
    field<&Params::perplexity>("perplexity", "Perplexity",
                               "About how many neighbours each point holds on to.", 2, 200, logarithmic, 0),
    field<&Params::neighbours>("neighbours", "Neighbours", "How many neighbours each point is tied to.", 2,
                               100, logarithmic, 0, true),
    field<&Params::springs>("springs", "Springs", "How many neighbours each point is tied to by springs.", 1,
                            20, linear, 0, true),
    field<&Params::min_dist>("min_dist", "Least distance", "How close neighbours may come on the map.", 0.01f,
                             1, logarithmic, 2, true),
    field<&Params::learning_rate>("learning_rate", "Learning rate", "How far a step goes along the gradient.",
                                  1, 2000, logarithmic, 0),
    field<&Params::step_length>("step_length", "Step length",
                                "How far all points together move in a step; 1 is the usual.", 0.1f, 10,
                                logarithmic, 1),
    field<&Params::inertia>("inertia", "Momentum", "How much of its last movement a step keeps.", 0, 0.99f,
                            linear, 2),
    field<&Params::exaggeration>(
        "exaggeration", "Exaggeration",
        "How much stronger neighbours attract than they should: above 1, tighter clusters.", 0.5f, 12,
        logarithmic, 1),
    field<&Params::training_rate>("training_rate", "Learning rate",
                                  "How far the network's weights go along the gradient in each step.", 0.001f,
                                  100, logarithmic, 3),
    field<&Params::blend>("blend", "Input to hidden",
                          "How much of the hidden layer's bending of the space is shown.", 0, 1, linear, 2),
    pixel_field<&Params::x_pixel>("x_pixel", "Pixel across",
                                  "The pixel whose ink moves a point to the right."),
    pixel_field<&Params::y_pixel>("y_pixel", "Pixel up", "The pixel whose ink moves a point upwards."),
    field<&Params::map>("map", "Map", "How the map of representations was made.", 0, 2, linear, 0, false,
                        map_names),
    field<&Params::representation>("representation", "Representation", "Which one is shown.", 0, 9999, linear,
                                   0),
    field<&Params::aligned>("aligned", "Align",
                            "Turn and mirror the left one until it fits the right one best.", 0, 1, linear,
                            0),
    field<&Params::space>("space", "Representation", "Whose distances are shown.", 0, 999, linear, 0),
    field<&Params::speed>("speed", "Steps a second", "How fast it plays; at the right end as fast as it can.",
                          2, 2000, logarithmic, 0),
    field<&Params::live>("live", "Run it here",
                         "Compute the map here instead of showing the one computed before.", 0, 1, linear, 0,
                         true),
    field<&Params::start>(
        "start", "Start",
        "Where the points begin: at random, along principal components, or by the slowest waves on the "
        "graph of neighbours.",
        0, 2, linear, 0, true, start_names),
};

std::string number_text(float value, int decimals) {
  char text[32];
  std::snprintf(text, sizeof text, "%.*f", decimals, static_cast<double>(value));
  return text;
}

bool parse_number(std::string_view text, float& value) {
  const std::optional<float> read = read_float(text);
  value = read.value_or(value);
  return read.has_value();
}

std::string pixel_text(const ParamField& field, float value) {
  const int pixel = static_cast<int>(value);
  return std::to_string(pixel / field.row_length) + "," + std::to_string(pixel % field.row_length);
}

// "7,13". A row or a column that is not there becomes the nearest one, and the value lies out of range.
bool parse_pixel(const ParamField& field, std::string_view text, float& value, bool& in_range) {
  const std::size_t comma = text.find(',');
  float row = 0, column = 0;
  if (comma == std::string_view::npos || !parse_number(text.substr(0, comma), row) ||
      !parse_number(text.substr(comma + 1), column))
    return false;
  const auto last = static_cast<float>(field.row_length - 1);
  const float near_row = std::clamp(std::round(row), 0.0f, last),
              near_column = std::clamp(std::round(column), 0.0f, last);
  in_range = near_row == std::round(row) && near_column == std::round(column);
  value = near_row * (last + 1) + near_column;
  return true;
}

std::string value_text(const ParamField& field, float value) {
  if (field.row_length > 0) return pixel_text(field, value);
  return field.names.empty() ? number_text(value, field.decimals)
                             : field.names[static_cast<std::size_t>(value)];
}

bool parse_value(const ParamField& field, std::string_view text, float& value, bool& in_range) {
  if (field.row_length > 0) return parse_pixel(field, text, value, in_range);
  if (field.names.empty()) {
    const bool sensible = parse_number(text, value);
    in_range = value >= field.minimum && value <= field.maximum;
    return sensible;
  }
  in_range = true;
  const auto found = std::find(field.names.begin(), field.names.end(), text);
  value = static_cast<float>(found - field.names.begin());
  return found != field.names.end();
}

std::string set_from_text(const ParamField& field, std::string_view text, Params& params) {
  float value = 0;
  bool in_range = true;
  if (!parse_value(field, text, value, in_range)) {
    return std::string(field.name) + "=" + std::string(text.substr(0, 40)) + " makes no sense; kept " +
           value_text(field, field.get(params)) + ".";
  }
  const float tidied = tidy(field, value);
  field.set(params, tidied);
  if (in_range) return "";
  return std::string(field.name) + " must lie between " + value_text(field, field.minimum) + " and " +
         value_text(field, field.maximum) + "; took " + value_text(field, tidied) + ".";
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
    text += std::string(field.name) + "=" + value_text(field, field.get(params));
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
