// Lets the page answer hands and paint, between two pieces of work.
export const pause = () => new Promise((resolve) => setTimeout(resolve));
