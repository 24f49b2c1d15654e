// hnswlib's approximate neighbours on tools/bench's input: writes their indices, prints what it took as JSON.
#include <hnswlib/hnswlib.h>
#include <sys/resource.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <map>
#include <string>
#include <thread>
#include <vector>

namespace {

constexpr int links = 16, build_width = 100, search_width = 150;  // a recall of about 0.99 for 90 neighbours

struct Data {
  std::vector<float> numbers;
  int rows, columns;
  const float* row(int i) const { return numbers.data() + static_cast<std::size_t>(i) * columns; }
};

Data read_data(std::map<std::string, std::string>& order) {
  Data data{{}, std::stoi(order["rows"]), std::stoi(order["columns"])};
  data.numbers.resize(static_cast<std::size_t>(data.rows) * data.columns);
  std::ifstream(order["input"], std::ios::binary)
      .read(reinterpret_cast<char*>(data.numbers.data()), data.numbers.size() * sizeof(float));
  return data;
}

template <class Task>
void for_all_rows(int threads, int rows, Task task) {
  std::atomic<int> next{0};
  std::vector<std::thread> workers;
  for (int t = 0; t < threads; ++t) {
    workers.emplace_back([&] {
      for (int i = next++; i < rows; i = next++) task(i);
    });
  }
  for (std::thread& worker : workers) worker.join();
}

std::vector<int> find_neighbours(const Data& data, int count, int threads) {
  hnswlib::L2Space space(data.columns);
  hnswlib::HierarchicalNSW<float> index(&space, data.rows, links, build_width);
  index.addPoint(data.row(0), 0);
  for_all_rows(threads, data.rows - 1, [&](int i) { index.addPoint(data.row(i + 1), i + 1); });
  index.setEf(search_width);
  std::vector<int> found(static_cast<std::size_t>(data.rows) * count);
  for_all_rows(threads, data.rows, [&](int i) {
    std::vector<int> others;  // farthest first
    for (auto nearest = index.searchKnn(data.row(i), count + 1); !nearest.empty(); nearest.pop()) {
      const int other = static_cast<int>(nearest.top().second);
      if (other != i) others.push_back(other);
    }
    std::copy_n(others.rbegin(), count, found.begin() + static_cast<std::ptrdiff_t>(i) * count);
  });
  return found;
}

double cpu_seconds(const rusage& usage) {
  const auto seconds = [](const timeval& t) { return static_cast<double>(t.tv_sec) + t.tv_usec * 1e-6; };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

// getrusage() would also count the program that started this one.
double find_peak_memory_mb() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    if (line.rfind("VmHWM:", 0) == 0) return std::stod(line.substr(6)) / 1024;
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  std::map<std::string, std::string> order;
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    order[word.substr(0, word.find('='))] = word.substr(word.find('=') + 1);
  }
  const auto start = std::chrono::steady_clock::now();
  const Data data = read_data(order);
  const std::vector<int> found =
      find_neighbours(data, std::stoi(order["neighbours"]), std::stoi(order["threads"]));
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  std::ofstream(order["out"], std::ios::binary)
      .write(reinterpret_cast<const char*>(found.data()), found.size() * sizeof(int));
  std::printf("{\"seconds\": %f, \"cpu_seconds\": %f, \"rss_mb\": %f}\n", seconds, cpu_seconds(usage),
              find_peak_memory_mb());
}
