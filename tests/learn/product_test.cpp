// Products of matrices of every awkward shape.
#include "learn/product.h"

#include <doctest/doctest.h>

#include <array>

#include "base/parallel.h"
#include "base/random.h"

using namespace planisphere;

namespace {

Matrix<float> make_matrix(int rows, int cols, std::uint64_t seed) {
  Random random(seed);
  Matrix<float> matrix(rows, cols);
  for (float& number : matrix.flat()) number = random.normal();
  return matrix;
}

Matrix<float> multiply_slowly(const Matrix<float>& a, const Matrix<float>& b) {
  Matrix<float> product(a.rows(), b.cols());
  for (int i = 0; i < a.rows(); ++i) {
    for (int j = 0; j < b.cols(); ++j) {
      float sum = 0;
      for (int k = 0; k < a.cols(); ++k) sum += a(i, k) * b(k, j);
      product(i, j) = sum;
    }
  }
  return product;
}

Matrix<float> transpose(const Matrix<float>& a) {
  Matrix<float> turned(a.cols(), a.rows());
  for (int i = 0; i < a.rows(); ++i) {
    for (int j = 0; j < a.cols(); ++j) turned(j, i) = a(i, j);
  }
  return turned;
}

}  // namespace

TEST_CASE("products have the bits of three plain loops, whatever the shape, turned or not") {
  for (const auto [rows, depth, cols] :
       {std::array{1, 1, 1}, {3, 5, 7}, {8, 16, 8}, {33, 2, 17}, {21, 40, 9}}) {
    const Matrix<float> a = make_matrix(rows, depth, 1), b = make_matrix(depth, cols, 2);
    const Matrix<float> slow = multiply_slowly(a, b), turned_a = transpose(a), turned_b = transpose(b);
    Matrix<float> product(rows, cols);
    write_product(strided(a), strided(b), product);
    CHECK(product == slow);
    write_product(transposed(turned_a), strided(b), product);
    CHECK(product == slow);
    write_product(strided(a), transposed(turned_b), product);
    CHECK(product == slow);
  }
}

TEST_CASE("a product can be added to what is there") {
  const Matrix<float> a = make_matrix(9, 4, 1), b = make_matrix(4, 11, 2), slow = multiply_slowly(a, b);
  Matrix<float> sum = make_matrix(9, 11, 3);
  const Matrix<float> before = sum;
  add_product(strided(a), strided(b), sum);
  for (std::size_t k = 0; k < sum.size(); ++k) CHECK(sum.flat()[k] == before.flat()[k] + slow.flat()[k]);
}

TEST_CASE("large products have the same bits on one thread and many") {
  const Matrix<float> a = make_matrix(150, 120, 1), b = make_matrix(120, 90, 2);
  Matrix<float> alone(150, 90), together(150, 90);
  set_thread_count(1);
  write_product(strided(a), strided(b), alone);
  set_thread_count(3);
  write_product(strided(a), strided(b), together);
  set_thread_count(0);
  CHECK(alone == together);
  CHECK(alone == multiply_slowly(a, b));
}
