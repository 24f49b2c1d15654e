// The door of the second module (planisphere-import.wasm), which reads anybody's files for the page
// your-data.html and so spares all other pages the readers' weight. Numbers, UTF-8 and bytes only;
// conventions as in ../browser/exports.h, errors as in ../browser/error_exports.h.
#pragma once

extern "C" {

/// Room for a file's bytes, to be written there before the next call; 0 where there is no memory for them.
unsigned char* ps_import_file(const char* path, int size);
/// Reads all files given since the last time as one dataset, and lets go of them. `choice` is one of the
/// report's "choices" or "". 1, or 0: the dataset before, if any, is gone.
int ps_import_read(const char* choice, int most_points);
/// {"name", "what", "points", "dimensions", "notes": […], "choices": […], "columns": […],
///  "coloring", "naming" (columns, −1 for none), "files": [{"name", "size"}, …]}: the files are those of a
/// bundle whose metadata only name the points, and all.tsv, which has all columns. Each of the columns has
/// "name", "kind" ("numbers", "classes", "texts") and, of classes, "classes": [[name, points], …].
const char* ps_import_report();
/// The bytes of the n-th of these files. Valid until the next ps_import_read.
const unsigned char* ps_import_bundle_bytes(int file);

/// A column as a number for each point: {"numeric", "names", "counts", "missing", "others", "points"}; of
/// more than `most_classes` only the `named` most frequent have names. Its float32 (NaN: none) are at
/// ps_import_column_bytes() until the next call. "null" where there is no such column.
const char* ps_import_column(int column, int most_classes, int named);
const unsigned char* ps_import_column_bytes();

/// Writes what has been made of the dataset: `kind` is "npy" or "tsv" (the layout, for tables with what is
/// known of each point), or "folder" (a zip archive that the Embedding Projector understands, the layout in
/// it). The layout is float32, points × dimensions; `name` is its method's. The result's size, or 0; its
/// bytes are at ps_export_bytes() until the next export.
int ps_export(const char* kind, const char* name, const unsigned char* layout, int size, int dimensions);
const unsigned char* ps_export_bytes();

}  // extern "C"
