// Orders, frames and work as bytes.
#include "figure/mail.h"

#include <cstring>
#include <type_traits>

namespace planisphere {
namespace {

static_assert(std::is_trivially_copyable_v<Order>);

class Writer {
 public:
  template <class T>
  void plain(const T& value) {
    static_assert(std::is_trivially_copyable_v<T>);
    raw(&value, sizeof value);
  }
  void text(std::string_view value) {
    plain(static_cast<std::uint32_t>(value.size()));
    raw(value.data(), value.size());
  }
  void matrix(const Matrix<float>& value) {
    plain(value.rows());
    plain(value.cols());
    raw(value.data(), value.size() * sizeof(float));
  }
  std::vector<std::byte> bytes;

 private:
  void raw(const void* from, std::size_t size) {
    const auto* first = static_cast<const std::byte*>(from);
    bytes.insert(bytes.end(), first, first + size);
  }
};

class Reader {
 public:
  explicit Reader(std::span<const std::byte> bytes) : bytes_(bytes) {}

  template <class T>
  bool plain(T& value) {
    static_assert(std::is_trivially_copyable_v<T>);
    return raw(&value, sizeof value);
  }
  bool text(std::string& value) {
    std::uint32_t size = 0;
    if (!plain(size) || size > bytes_.size()) return false;
    value.assign(reinterpret_cast<const char*>(bytes_.data()), size);
    bytes_ = bytes_.subspan(size);
    return true;
  }
  bool matrix(Matrix<float>& value) {
    int rows = 0, cols = 0;
    if (!plain(rows) || !plain(cols) || rows < 0 || cols < 0) return false;
    const std::uint64_t size = std::uint64_t(rows) * std::uint64_t(cols) * sizeof(float);
    if (size > bytes_.size()) return false;
    if (value.rows() != rows || value.cols() != cols) value = Matrix<float>(rows, cols);
    return raw(value.data(), static_cast<std::size_t>(size));
  }
  bool at_end() const { return bytes_.empty(); }

 private:
  bool raw(void* to, std::size_t size) {
    if (size > bytes_.size()) return false;
    if (size > 0) std::memcpy(to, bytes_.data(), size);
    bytes_ = bytes_.subspan(size);
    return true;
  }

  std::span<const std::byte> bytes_;
};

}  // namespace

std::vector<std::byte> pack_order(const Order& order) {
  Writer out;
  out.plain(order);
  return std::move(out.bytes);
}

bool unpack_order(std::span<const std::byte> bytes, Order& order) {
  Reader in(bytes);
  return in.plain(order) && in.at_end();
}

std::vector<std::byte> pack_frame(const Frame& frame) {
  Writer out;
  out.plain(frame.restarts);
  out.plain(frame.step);
  out.plain(frame.cost);
  out.plain(frame.ms_per_step);
  out.plain(frame.threads);
  out.text(frame.error);
  out.matrix(frame.layout);
  return std::move(out.bytes);
}

bool unpack_frame(std::span<const std::byte> bytes, Frame& frame) {
  Reader in(bytes);
  return in.plain(frame.restarts) && in.plain(frame.step) && in.plain(frame.cost) &&
         in.plain(frame.ms_per_step) && in.plain(frame.threads) && in.text(frame.error) &&
         in.matrix(frame.layout) && in.at_end();
}

std::vector<std::byte> pack_work(const Work& work) {
  Writer out;
  out.bytes.reserve(work.dataset->vectors.size() * sizeof(float) + 64);
  out.text(work.spec.name);
  out.matrix(work.dataset->vectors);
  return std::move(out.bytes);
}

bool unpack_work(std::span<const std::byte> bytes, std::string& figure_name, Matrix<float>& vectors) {
  Reader in(bytes);
  return in.text(figure_name) && in.matrix(vectors) && in.at_end();
}

}  // namespace planisphere
