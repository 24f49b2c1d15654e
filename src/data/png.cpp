// stb_image with everything but PNG switched off; its implementation is compiled here and nowhere else.
#include "data/png.h"

#include <memory>

#include "data/expected_found.h"
#include "data/png_chunks.h"

#define STB_IMAGE_IMPLEMENTATION
#define STB_IMAGE_STATIC
#define STBI_ONLY_PNG
#define STBI_NO_STDIO
#define STBI_MAX_DIMENSIONS ::planisphere::longest_image_side
#include <stb/stb_image.h>

namespace planisphere {

Result<Image> read_png(std::span<const std::byte> content, const std::string& file) {
  if (Status status = check_png_chunks(content, file); !status.ok()) return Error{status.error()};
  constexpr std::size_t largest = std::size_t{1} << 30;
  if (content.size() > largest)
    return expected_found(file, "at most 1 GiB", std::to_string(content.size()) + " bytes");
  const auto* bytes = reinterpret_cast<const unsigned char*>(content.data());
  const int size = static_cast<int>(content.size());
  Image image;
  int channels_in_file = 0;
  if (!stbi_info_from_memory(bytes, size, &image.width, &image.height, &channels_in_file)) {
    return expected_found(file, "a PNG image", stbi_failure_reason());
  }
  image.channels = channels_in_file == 1 ? 1 : 4;
  const std::unique_ptr<unsigned char, void (*)(void*)> pixels(
      stbi_load_from_memory(bytes, size, &image.width, &image.height, &channels_in_file, image.channels),
      stbi_image_free);
  if (!pixels) return expected_found(file, "a PNG image", stbi_failure_reason());
  const std::size_t count = static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height) *
                            static_cast<std::size_t>(image.channels);
  image.pixels.assign(pixels.get(), pixels.get() + count);
  return image;
}

}  // namespace planisphere
