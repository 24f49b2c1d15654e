// stb_image_write makes the file, zlib makes it small.
#include "baker/encode_png.h"

#include <zlib.h>

#include <cassert>
#include <cstdlib>

namespace {

/// In the shape that stb_image_write wants: the result is freed with free().
unsigned char* compress_best(unsigned char* data, int size, int* compressed_size, int) {
  uLongf room = compressBound(static_cast<uLong>(size));
  auto* compressed = static_cast<unsigned char*>(std::malloc(room));
  if (!compressed ||
      compress2(compressed, &room, data, static_cast<uLong>(size), Z_BEST_COMPRESSION) != Z_OK) {
    std::free(compressed);
    return nullptr;
  }
  *compressed_size = static_cast<int>(room);
  return compressed;
}

}  // namespace

#define STB_IMAGE_WRITE_IMPLEMENTATION
#define STB_IMAGE_WRITE_STATIC
#define STBI_WRITE_NO_STDIO
#define STBIW_ZLIB_COMPRESS compress_best
#include <stb/stb_image_write.h>

namespace planisphere {

std::vector<std::byte> encode_png(const Image& image) {
  assert((image.channels == 1 || image.channels == 4) && "only grey and RGBA images are written");
  stbi_write_force_png_filter = 0;  // flat colour and dots shrink best as they are: a quarter smaller
  int size = 0;
  unsigned char* png = stbi_write_png_to_mem(image.pixels.data(), image.width * image.channels, image.width,
                                             image.height, image.channels, &size);
  if (!png) std::abort();  // out of memory
  const auto* bytes = reinterpret_cast<const std::byte*>(png);
  std::vector<std::byte> file(bytes, bytes + size);
  std::free(png);
  return file;
}

}  // namespace planisphere
