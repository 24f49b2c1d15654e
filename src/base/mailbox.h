// Hands the newest state from one thread to another; neither ever waits and old states are simply
// overwritten.
#pragma once

#include <array>
#include <atomic>

namespace planisphere {

/// A lock-free triple buffer for one writer and one reader. It carries states ("restarts = 3"), never events:
/// the reader sees the newest published value and may miss any before it. The three slots keep their storage,
/// so a T with vectors stops allocating once it has reached its size.
template <class T>
class Mailbox {
 public:
  /// Writer only: the slot to fill before publish(). It holds some older value.
  T& draft() { return slots_[writing_]; }

  /// Writer only: makes the draft the newest value.
  void publish() { writing_ = middle_.exchange(writing_ | fresh, std::memory_order_acq_rel) & index; }

  /// Reader only: moves on to the newest value; false if nothing was published since the last call.
  bool take() {
    if (!(middle_.load(std::memory_order_relaxed) & fresh)) return false;
    reading_ = middle_.exchange(reading_, std::memory_order_acq_rel) & index;
    return true;
  }

  /// Reader only: the value last taken; a default T before the first.
  const T& latest() const { return slots_[reading_]; }
  T& latest() { return slots_[reading_]; }

 private:
  static constexpr unsigned index = 3;
  static constexpr unsigned fresh = 4;

  std::array<T, 3> slots_{};
  unsigned writing_ = 0;
  std::atomic<unsigned> middle_{1};
  unsigned reading_ = 2;
};

}  // namespace planisphere
