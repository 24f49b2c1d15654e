// What went wrong, for both modules' pages.
#pragma once

extern "C" {

/// What went wrong last, for the reader: one sentence. And what was expected, found and where, for the
/// console.
const char* ps_error();
const char* ps_error_detail();

}  // extern "C"
