"""scikit-learn's t-SNE on tools/bench's input: lays out, writes the layout, prints what it took as JSON."""

import inspect
import json
import re
import sys
import time

import numpy
import sklearn
from sklearn.manifold import TSNE



def find_peak_memory_mb():
    """getrusage() would also count the program that started this one."""
    with open("/proc/self/status") as status:
        return int(re.search(r"VmHWM:\s+(\d+)", status.read())[1]) / 1024


order = dict(word.split("=", 1) for word in sys.argv[1:])

start, cpu_start = time.perf_counter(), time.process_time()
rows = numpy.fromfile(order["input"], numpy.float32).reshape(-1, int(order["columns"]))[: int(order["rows"])]
steps = int(order["steps"])
steps_name = "max_iter" if "max_iter" in inspect.signature(TSNE).parameters else "n_iter"
tsne = TSNE(
    n_components=int(order["dimensions"]),
    perplexity=float(order["perplexity"]),
    init="pca",
    learning_rate="auto",
    n_jobs=int(order["threads"]),
    random_state=1,
    n_iter_without_progress=steps,  # all steps, whatever they bring
    min_grad_norm=0,
    **{steps_name: steps},
)
layout = tsne.fit_transform(rows)
record = {
    "version": sklearn.__version__,
    "seconds": time.perf_counter() - start,
    "cpu_seconds": time.process_time() - cpu_start,
    "rss_mb": find_peak_memory_mb(),
}
layout.astype(numpy.float32).tofile(order["out"])
print(json.dumps(record))
