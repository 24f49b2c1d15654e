// Fast Fourier transforms against the sums that define them.
#include <doctest/doctest.h>

#include <cmath>
#include <complex>
#include <vector>

#include "base/random.h"
#include "dr/aligned.h"
#include "dr/fft.h"
#include "dr/row_spectra.h"
#include "dr/unit_root.h"

using namespace planisphere;

namespace {

using Complex = std::complex<double>;
using Lanes = AlignedVector<ComplexLanes>;

constexpr double turn = 6.283185307179586477;
constexpr int lengths[] = {1,  2,  3,  4,  5,  6,  8,  9,  10, 12,  15,  16,  18,  20,
                           25, 27, 30, 32, 45, 60, 75, 81, 96, 125, 128, 180, 225, 240};

Lanes make_numbers(int n, std::uint64_t seed = 1) {
  Random random(seed);
  Lanes numbers(n);
  for (ComplexLanes& number : numbers) {
    for (int lane = 0; lane < simd::lanes; ++lane)
      number.re[lane] = random.normal(), number.im[lane] = random.normal();
  }
  return numbers;
}

Complex lane_of(const ComplexLanes& numbers, int lane) {
  return {static_cast<double>(numbers.re[lane]), static_cast<double>(numbers.im[lane])};
}

Complex find_frequency(const Lanes& numbers, int k, int lane) {
  const int n = static_cast<int>(numbers.size());
  Complex sum = 0;
  for (int j = 0; j < n; ++j) sum += lane_of(numbers[j], lane) * std::polar(1.0, -turn * (j * k % n) / n);
  return sum;
}

}  // namespace

TEST_CASE("roots of unity are the library's") {
  for (const int n : {1, 2, 3, 5, 8, 12, 100, 405}) {
    for (int k = 0; k < n; ++k) CHECK(std::abs(find_unit_root(k, n) - std::polar(1.0, turn * k / n)) < 3e-15);
  }
  CHECK(find_unit_root(3, 12) == Complex(0, 1));
}

TEST_CASE("a fast Fourier transform equals the sums, in every lane, for all factors") {
  for (const int n : lengths) {
    CAPTURE(n);
    const Lanes numbers = make_numbers(n);
    Lanes transformed = numbers;
    const Fft fft(n);
    fft.transform(transformed.data());
    double worst = 0;
    for (int k = 0; k < n; ++k) {
      for (int lane = 0; lane < simd::lanes; ++lane) {
        const Complex truth = find_frequency(numbers, k, lane);
        worst = std::max(worst, std::abs(lane_of(transformed[fft.positions()[k]], lane) - truth));
      }
    }
    CHECK(worst < 1e-6 * std::sqrt(n));
  }
}

TEST_CASE("the way back leads to where one came from, n times as large") {
  for (const int n : {1, 2, 15, 36, 100, 243, 500, 625, 960, 1024, 2000, 2025}) {
    CAPTURE(n);
    const Lanes numbers = make_numbers(n);
    Lanes copy = numbers;
    const Fft fft(n);
    fft.transform(copy.data());
    fft.transform_back(copy.data());
    double worst = 0;
    for (int j = 0; j < n; ++j) {
      for (int lane = 0; lane < simd::lanes; ++lane)
        worst = std::max(
            worst, std::abs(lane_of(copy[j], lane) / static_cast<double>(n) - lane_of(numbers[j], lane)));
    }
    CHECK(worst < 3e-6);
  }
}

TEST_CASE("the squares of numbers and of their frequencies have the same mean") {
  for (const int n : {90, 640, 1500}) {
    const Lanes numbers = make_numbers(n);
    Lanes transformed = numbers;
    Fft(n).transform(transformed.data());
    double before = 0, after = 0;
    for (int j = 0; j < n; ++j) before += std::norm(lane_of(numbers[j], 3));
    for (int j = 0; j < n; ++j) after += std::norm(lane_of(transformed[j], 3)) / n;
    CHECK(after == doctest::Approx(before).epsilon(1e-6));
  }
}

TEST_CASE("every frequency has a place of its own") {
  for (const int n : lengths) {
    const Fft fft(n);
    std::vector<int> taken(n);
    for (const int position : fft.positions()) ++taken[position];
    CHECK(taken == std::vector<int>(n, 1));
  }
}

TEST_CASE("lengths for transforms are products of 4 and small factors, and those with the fewest steps") {
  CHECK(find_fft_length(1) == 4);
  CHECK(find_fft_length(20) == 20);
  CHECK(find_fft_length(21) == 24);
  CHECK(find_fft_length(52) == 64);
  CHECK(find_fft_length(901) == 1024);
  for (int n = 1; n < 3000; n += 7) {
    const int length = find_fft_length(n);
    CHECK(length >= n);
    CHECK(length <= 1.25 * n + 4);
    CHECK(length % 4 == 0);
    CHECK(Fft(length).length() == length);
  }
}

TEST_CASE("spectra of rows equal sums over the rows, and lead back to them") {
  for (const int cols : {1, 7, 24, 50}) {
    constexpr int rows = 21, n = 50;
    Grid grid, back;
    grid.clear(rows, cols);
    back.resize(rows, cols);
    Random random(3);
    for (int y = 0; y < rows; ++y) {
      for (int x = 0; x < cols; ++x) grid.row(y)[x] = random.normal();
    }
    RowSpectra spectra;
    const Fft fft(n);
    write_row_spectra(grid, fft, spectra);
    write_rows(spectra, fft, back);
    for (int y = 0; y < rows; ++y) {
      for (int x = 0; x < cols; ++x)
        CHECK(back.row(y)[x] / (2 * n) == doctest::Approx(grid.row(y)[x]).epsilon(1e-5));
      for (int k = 0; k <= n / 2; ++k) {
        Complex truth = 0;
        for (int x = 0; x < cols; ++x)
          truth += static_cast<double>(grid.row(y)[x]) * std::polar(1.0, -turn * (x * k % n) / n);
        const Complex found = lane_of(spectra.tile(k / simd::lanes)[y], k % simd::lanes) / 2.0;
        CHECK(std::abs(found - truth) < 1e-5);
      }
    }
  }
}
