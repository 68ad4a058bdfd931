/** Where the files that go with a page stand: share cards, QR code, citations. */

/** The kinds of page that have such files; the home page is `home`, whose id does not count. */
export type ShareKind = 'home' | 'accounts' | 'cases' | 'townships' | 'themes' | 'charts';

/** The share card, 1200×630. */
export const cardPath = (kind: ShareKind, id: string): string => `/cards/${nameFile(kind, id)}.png`;

/** The square share card, 600×600. */
export const squareCardPath = (kind: ShareKind, id: string): string =>
  `/cards/${nameFile(kind, id)}-square.png`;

/** The QR code of the page's canonical address. */
export const qrPath = (kind: ShareKind, id: string): string => `/qr/${nameFile(kind, id)}.svg`;

/** A citation record: `bib`, `ris` or `json`. */
export const citationPath = (kind: ShareKind, id: string, extension: string): string =>
  `/cite/${nameFile(kind, id)}.${extension}`;

const nameFile = (kind: ShareKind, id: string): string =>
  kind === 'home' ? kind : `${kind}/${id}`;
