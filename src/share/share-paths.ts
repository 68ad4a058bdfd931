/** Addresses of the files made for sharing and citing a page. Site paths, without the base path. */

/** The kinds of page that have such files; the home page is `home`, whose id does not count. */
export type ShareKind = 'home' | 'accounts' | 'cases' | 'townships' | 'themes' | 'charts';

const fileOf = (folder: string, kind: string, id: string, ending: string) =>
  kind === 'home' ? `/${folder}/home${ending}` : `/${folder}/${kind}/${id}${ending}`;

/** The share card, 1200×630. The home page is of the kind `home` and needs no id. */
export function cardPath(kind: string, id: string): string {
  return fileOf('cards', kind, id, '.png');
}

/** The square share card, 600×600. */
export function squareCardPath(kind: string, id: string): string {
  return fileOf('cards', kind, id, '-square.png');
}

/** The QR code of the page's canonical address. */
export function qrPath(kind: string, id: string): string {
  return fileOf('qr', kind, id, '.svg');
}

/** A citation file: `bib`, `ris` or `json`. */
export function citationPath(kind: string, id: string, extension: string): string {
  return fileOf('cite', kind, id, `.${extension}`);
}
