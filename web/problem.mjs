// What a reader is told when a figure cannot go on: one sentence, and what to do about it if anything can be done.

export class Problem extends Error {
  /// `detail` is for the console: what was expected, what was found and where.
  /// `remedy` is "retry" (open the figure again), "reload" (the page has to start anew) or null.
  constructor(sentence, { detail = '', remedy = null } = {}) {
    super(sentence);
    this.name = 'Problem';
    this.detail = detail;
    this.remedy = remedy;
  }
}

/// Anything that was thrown, as a Problem; what is not one already is a surprise and keeps its own words as detail.
export function as_problem(thrown) {
  if (thrown instanceof Problem) return thrown;
  return new Problem('This figure stopped because of an error in the page.', {
    detail: String(thrown?.stack ?? thrown),
    remedy: 'retry',
  });
}
