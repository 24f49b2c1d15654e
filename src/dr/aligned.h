// Vectors of numbers that begin on a cache line: eight floats then never straddle two lines, which costs a
// third of a kernel's speed.
#pragma once

#include <cstddef>
#include <new>
#include <vector>

namespace planisphere {

template <class T>
struct CacheLineAllocator {
  using value_type = T;
  static constexpr std::align_val_t cache_line{64};

  CacheLineAllocator() = default;
  template <class U>
  CacheLineAllocator(const CacheLineAllocator<U>&) {}

  T* allocate(std::size_t count) { return static_cast<T*>(::operator new(count * sizeof(T), cache_line)); }
  void deallocate(T* memory, std::size_t) { ::operator delete(memory, cache_line); }
  bool operator==(const CacheLineAllocator&) const = default;
};

template <class T>
using AlignedVector = std::vector<T, CacheLineAllocator<T>>;

}  // namespace planisphere
