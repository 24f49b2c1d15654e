// The one hidden canvas of a page: figures are drawn on it one after another and copied to canvases of their own,
// because browsers keep only about sixteen GL contexts alive.

export class Stage {
  /// `on_lost` and `on_restored` are called when the graphics context goes and comes back.
  constructor({ on_lost, on_restored }) {
    this.canvas = document.createElement('canvas');
    this.lost = false;
    this.canvas.addEventListener('webglcontextlost', (event) => {
      event.preventDefault(); // asks the browser to bring it back
      this.lost = true;
      on_lost();
    });
    this.canvas.addEventListener('webglcontextrestored', () => {
      this.lost = false;
      on_restored();
    });
  }

  /// Calls draw(), which paints width × height device pixels into the lower left corner, and shows them on `target`.
  present(target, width, height, draw) {
    this.grow_(width, height);
    draw();
    if (target.width !== width) target.width = width;
    if (target.height !== height) target.height = height;
    const top = this.canvas.height - height;
    const brush = target.getContext('2d');
    brush.clearRect(0, 0, width, height); // the picture is transparent where the page shows through
    brush.drawImage(this.canvas, 0, top, width, height, 0, 0, width, height);
  }

  // Only ever grows: each new size throws the drawing buffer away.
  grow_(width, height) {
    if (this.canvas.width < width) this.canvas.width = width;
    if (this.canvas.height < height) this.canvas.height = height;
  }
}
