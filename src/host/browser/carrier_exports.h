// What the door (exports.h, whose conventions hold here too) has where ps_has_threads() is 0: values as
// bytes, for JavaScript to carry between the page and a worker.
#pragma once

extern "C" {

/// The page's side. Size in bytes of a new order since the last call (0: none); its bytes are at
/// ps_order_bytes(), until the next call of ps_order for any figure.
int ps_order(int figure);
const unsigned char* ps_order_bytes(int figure);
/// The figure's data without the numbers of its vectors, for ps_workshop_open: size and bytes, valid until
/// the next call of ps_work.
int ps_work(int figure);
const unsigned char* ps_work_bytes(int figure);
/// Those numbers, which may be many and are to be carried in pieces: of the dataset (0) and of its lessons
/// (1). Size in bytes (0: none) and their address, valid until the figure is closed.
int ps_vectors(int figure, int dataset);
const unsigned char* ps_vectors_bytes(int figure, int dataset);
/// A frame that came back from the worker.
void ps_deliver(int figure, const unsigned char* frame, int size);

/// The worker's side (another instance of this same module, without ps_start; or, where workers are
/// forbidden, the page's own instance). A workshop's number, or 0.
int ps_workshop_open(const unsigned char* work, int size);
/// Where the vectors' bytes belong (ps_vectors); they must be there before its first order.
unsigned char* ps_workshop_vectors(int workshop, int dataset);
void ps_workshop_close(int workshop);
void ps_workshop_order(int workshop, const unsigned char* order, int size);
/// Works for about budget_ms. 1 if there is more to do, 0 if it may sleep until the next order.
int ps_workshop_turn(int workshop, double budget_ms);
/// Size in bytes of a new frame since the last call (0: none); its bytes are at ps_workshop_frame_bytes().
int ps_workshop_frame(int workshop);
const unsigned char* ps_workshop_frame_bytes(int workshop);

}  // extern "C"
