// A <planisphere-figure> as a browser test sees it: its snapshot, its places on the page, its state to wait for.

export class Live {
  constructor(page, selector = 'planisphere-figure') {
    this.page = page;
    this.selector = selector;
    this.element = page.locator(selector);
    this.plot = this.element.locator('.plot');
  }

  /// Opens figure.html and waits for the first picture.
  static async open(page, site, { name = 'mnist-tsne', query = '', hash = '' } = {}) {
    await page.goto(`${site}figure.html?name=${name}${query}#${hash}`);
    return new Live(page).shown();
  }

  async shown() {
    await this.element.evaluate(async (element) => {
      await customElements.whenDefined(element.localName);
      await element.ready;
    });
    return this;
  }

  snapshot() {
    return this.element.evaluate((element) => element.snapshot());
  }

  /// Waits until condition(snapshot, argument) holds, in the page, and returns that snapshot.
  async until(condition, argument = null) {
    const expression = `(() => {
      const snapshot = document.querySelector(${JSON.stringify(this.selector)})?.snapshot();
      return snapshot && (${condition})(snapshot, ${JSON.stringify(argument)}) ? snapshot : null;
    })()`;
    const handle = await this.page.waitForFunction(expression);
    return handle.jsonValue();
  }

  /// Waits for a phase of the element: "live", "asleep", "failed", …
  async phase(phase) {
    const expression = `document.querySelector(${JSON.stringify(this.selector)})?.phase === ${JSON.stringify(phase)}`;
    await this.page.waitForFunction(expression);
  }

  act(control, value = 1) {
    return this.element.evaluate((element, [id, to]) => element.act(id, to), [control, value]);
  }

  /// The one line under the poster.
  async line() {
    return (await this.element.locator('.message').textContent()).trim();
  }

  /// Where the point (x, y) of the figure lies in the window.
  async place({ x, y }) {
    const box = await this.plot.boundingBox();
    return [box.x + x, box.y + y];
  }

  /// Points at one of the points, and waits until its tooltip is there.
  async hover_some() {
    await this.page.mouse.move(...(await this.place(some_point(await this.snapshot()))));
    return this.until(({ hovered, tooltip }) => hovered && tooltip.width > 0);
  }

  /// The middle of a control's picture, or elsewhere in it: `across` from 0 (left) to 1 (right).
  async control(id, across = 0.5) {
    const { controls } = await this.snapshot();
    const { x, y, width, height } = controls.find((control) => control.id === id);
    return this.place({ x: x + width * across, y: y + height / 2 });
  }

  async click(id) {
    await this.page.mouse.click(...(await this.control(id)));
  }

  /// Plays as fast as it goes, to the end.
  async finish() {
    await this.act('speed', 1e9);
    await this.act('play', 1);
    return this.until((snapshot) => snapshot.finished && !snapshot.running);
  }
}

/// One of the points whose places a snapshot gives, well inside the plot.
export function some_point({ points_on_screen, plot }) {
  const margin = 20;
  return points_on_screen.find(
    ({ x, y }) =>
      x > plot.x + margin && y > plot.y + margin && x < plot.x + plot.width - margin && y < plot.y + plot.height - margin,
  );
}
