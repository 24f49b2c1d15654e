// What to do when memory runs out: give up what was being done, not everything.
#pragma once

namespace planisphere {

/// Calls call(data). False if memory ran out on the way; what call() was doing is then undone as if by an
/// exception, except in WebAssembly: there nothing is, and what it had allocated but handed to nobody stays
/// allocated. Exceptions would tidy up, but make the engine larger by a twentieth.
bool run_within_memory(void (*call)(void*), void* data);

/// The same for anything that can be called.
template <class Call>
bool run_within_memory(Call&& call) {
  return run_within_memory([](void* data) { (*static_cast<Call*>(data))(); }, &call);
}

/// Gives up as `new` does when there is no more: ends the innermost run_within_memory() with false.
[[noreturn]] void give_up_for_memory();

}  // namespace planisphere
