// The whole door between the page's JavaScript (web/engine.mjs) and the engine: numbers, UTF-8 and bytes
// only.
//
// Strings and bytes going in are copied before the call returns; strings coming out stay valid until the next
// call. No call throws and none waits. Calls that can fail return 0 and leave a sentence in ps_error()
// (error_exports.h).
// Lengths are CSS pixels from the figure's top left; times are milliseconds of performance.now().
#pragma once

extern "C" {

// --- the engine, once a page ---

/// Creates the GL context on Module.canvas (through GLFW). 1, or 0 without WebGL2.
int ps_start();
/// The text face (an OTF or TTF file), before the first ps_open. 1 or 0.
int ps_font(const unsigned char* bytes, int size);
/// Does one of three things (0, 1, 2) that the first picture would have to wait for, each of which takes a
/// while.
void ps_prepare(int part, double pixel_ratio);
/// The context was lost: draw nothing. The context is back: everything is uploaded again at the next ps_draw.
void ps_context_lost();
void ps_context_restored();
/// 1 if this build runs optimisers on threads of its own; 0 if JavaScript must carry orders and frames
/// (carrier_exports.h).
int ps_has_threads();

// --- a figure ---

/// Opens the figure `name` in the state of a URL hash ("seed=3&perplexity=12", without '#'; may be empty).
/// A figure's number (> 0), or 0 for an unknown name.
int ps_open(const char* name, const char* state);
void ps_close(int figure);
/// 1 if the figure has an optimiser, and so needs a workshop; 0 if its picture follows from its data.
int ps_has_work(int figure);
/// The bundle files it still needs, "digits-1000/projector_config.json", one a line; empty once it has them
/// all.
const char* ps_wanted(int figure);
/// Hands over the next bytes of one wanted file, which has `whole` in all, or says that it does not exist
/// (404). 1 or 0; after 0 close the figure. Only a dataset's files come in more than one piece, and a file's
/// pieces follow each other.
int ps_supply(int figure, const char* file, const unsigned char* bytes, int size, int whole);
int ps_supply_missing(int figure, const char* file);

void ps_resize(int figure, double width, double height, double pixel_ratio);
void ps_theme(int figure, int dark, int reduced_motion);

/// kind: 0 move, 1 down, 2 up, 3 leave, 4 cancel; button: 0 left, 1 middle, 2 right; type: 0 mouse, 1 touch,
/// 2 pen. modifiers: 1 shift, 2 ctrl, 4 alt, 8 meta. Returns 1 if the pointer is over something that takes
/// the event.
int ps_pointer(int figure, int kind, double x, double y, int button, int type, int modifiers);
/// Zooms about (x, y); delta in CSS pixels of scrolling, positive away. Only call it when the figure may
/// zoom.
void ps_wheel(int figure, double x, double y, double delta, int modifiers);
/// Two fingers: their middle (x, y) moved by (dx, dy) and their distance grew by the factor `scale`.
void ps_pinch(int figure, double x, double y, double dx, double dy, double scale);
/// A KeyboardEvent.key pressed while the figure itself (not one of its HTML controls) has the focus.
/// 1 if the figure used it (then preventDefault), else 0. Tab is never used.
int ps_key(int figure, const char* key, int modifiers);

/// Moves time on: takes new frames, animates. Bit 0: the picture changed, call ps_draw. Bit 1: call me again
/// at the next animation frame even if nothing happens. Bit 2: ps_controls changed. Bit 3: ps_announcement
/// changed. Bit 4: ps_state (the URL hash) changed. Bit 5: the figure failed since the last call, see
/// ps_error. Bit 6: ps_wanted lists further files.
int ps_update(int figure, double now_ms);
/// Draws the figure into the lower left corner of Module.canvas, which must be at least width × height ×
/// pixel ratio.
void ps_draw(int figure);

/// The figure's state as JSON, for tests and for `element.snapshot()`.
const char* ps_snapshot(int figure);
/// Its controls as a JSON array, mirrored as HTML for keyboards and screen readers. Each has "id", "label",
/// "kind": "button" | "toggle" | "range" | "choice"; where they apply "value", "min", "max", "step", "text"
/// (the value in words), "choices", "disabled", "row_length" (a range over the pixels of a picture, row by
/// row).
const char* ps_controls(int figure);
/// Presses a button (value ignored), sets a toggle (0 or 1), a range or a choice (its index). 1 or 0 (unknown
/// id).
int ps_act(int figure, const char* control, double value);
/// Lets it run on to a step as fast as it can, without playing: there it was before it was closed.
void ps_run_to(int figure, int step);
/// Where its points lie and what is known about them, as tab-separated text: a line of names, then one for
/// each point. Empty while there is no layout.
const char* ps_table(int figure);
/// The layout of its first plot: float32, points × dimensions. Its size in bytes, 0 while there is none; its
/// bytes, until the next call of anything.
int ps_layout(int figure);
const unsigned char* ps_layout_bytes(int figure);
/// Says which mirrored control has the keyboard focus, so that its picture can show a focus ring; "" for
/// none.
void ps_focus_control(int figure, const char* control);
/// The figure itself gained (1) or lost (0) the keyboard focus.
void ps_focus(int figure, int focused);
/// What a screen reader should hear: the point under the cursor, or that the optimiser finished.
const char* ps_announcement(int figure);
/// The present state as a URL hash without '#': only what differs from the figure's own defaults.
const char* ps_state(int figure);

}  // extern "C"
