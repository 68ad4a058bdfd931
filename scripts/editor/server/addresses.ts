/** The addresses below `/edit/api/` that the content answers, each with the method that it takes. */

const read = [
  ['forms', 'list', 'options', 'entry', 'missing', 'id', 'unused', 'picture'],
  // What is kept.
  ['history', 'version', 'text', 'bin', 'reviews', 'compare'],
].flat();

/** What is posted is answered one after another, and may write. */
const posted = [
  ['chart', 'save'],
  ['save-text', 'restore', 'undo', 'delete', 'take-back', 'publish', 'review'],
].flat();

/** They stand apart from what answers them: the server itself loads no more than it needs. */
export const methodOf: ReadonlyMap<string, 'GET' | 'POST'> = new Map([
  ...read.map((name) => [name, 'GET'] as const),
  ...posted.map((name) => [name, 'POST'] as const),
]);
