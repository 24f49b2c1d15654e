# Rtsne on tools/bench's input: lays out, writes the layout, prints what it took as JSON.
library(Rtsne)

words <- strsplit(commandArgs(trailingOnly = TRUE), "=", fixed = TRUE)
order <- setNames(lapply(words, `[`, 2), vapply(words, `[`, "", 1))
number <- function(name) as.numeric(order[[name]])

start <- proc.time()
file <- file(order$input, "rb")
numbers <- readBin(file, "numeric", n = number("rows") * number("columns"), size = 4, endian = "little")
close(file)
rows <- matrix(numbers, nrow = number("rows"), byrow = TRUE)

# The input is in principal components already. The schedule is what Rtsne does without a starting layout, the
# learning rate N / 12 as Belkina et al. (2019) advise and others have by default: 200 would be under-trained.
start_layout <- rows[, seq_len(number("dimensions"))]
start_layout <- start_layout / sd(start_layout[, 1]) * 1e-4
result <- Rtsne(rows, dims = number("dimensions"), perplexity = number("perplexity"), theta = 0.5,
                check_duplicates = FALSE, pca = FALSE, max_iter = number("steps"), Y_init = start_layout,
                stop_lying_iter = 250L, mom_switch_iter = 250L, eta = max(200, nrow(rows) / 12),
                num_threads = number("threads"))
took <- proc.time() - start

status <- grep("^VmHWM:", readLines("/proc/self/status"), value = TRUE)
memory <- as.numeric(gsub("[^0-9]", "", status)) / 1024
file <- file(order$out, "wb")
writeBin(as.vector(t(result$Y)), file, size = 4, endian = "little")
close(file)
cat(sprintf('{"version": "%s", "seconds": %f, "cpu_seconds": %f, "rss_mb": %f}\n', packageVersion("Rtsne"),
            took[["elapsed"]], took[["user.self"]] + took[["sys.self"]], memory))
