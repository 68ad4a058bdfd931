/**
 * Leads a reader on whose link names a place that has moved to another page of a long table:
 * `/data/figures/#dahe.households` and `/sources/<id>/#p120` were whole pages while they were small.
 */

/** `dahe.households`, or the subject alone. */
const figureId = /^([a-z0-9-]+)(\.[a-z0-9-]+)?$/;
/** Where the ledger begins in an address of one of its pages. */
const ledgerPart = /(\/data\/figures\/).*$/;
const paragraphId = /^p([1-9]\d*)$/;

/** What the page says of the table that it is part of. */
export interface Table {
  /** Address of the table's first page, with the base path. */
  root: string;
  /** Paragraphs or figures on one page. */
  perPage: number;
  /** Gives the ids of a subject's figures in their order. */
  loadIds: (address: string) => Promise<string[]>;
}

/**
 * The address on which a fragment's target stands; undefined where the fragment names none.
 * @param fragment without its `#`
 */
export async function findAddress(fragment: string, table: Table): Promise<string | undefined> {
  const [, paragraph] = paragraphId.exec(fragment) ?? [];
  if (paragraph) return pageAt(table.root, Number(paragraph) - 1, table.perPage, fragment);
  const [, subject, name] = figureId.exec(fragment) ?? [];
  if (!subject || !ledgerPart.test(table.root)) return undefined;
  // The root is the whole ledger's, or already the subject's.
  const ledger = table.root.replace(ledgerPart, '$1');
  const ids = await table.loadIds(`${ledger}${subject}.json`);
  if (name === undefined) return ids.length > 0 ? `${ledger}${subject}/` : undefined;
  const place = ids.indexOf(fragment);
  return place < 0 ? undefined : pageAt(`${ledger}${subject}/`, place, table.perPage, fragment);
}

/** Moves on if the page's address names a place that stands on another page. */
export async function redirectFragment(table: HTMLElement): Promise<void> {
  const fragment = location.hash.slice(1);
  if (!fragment || document.getElementById(fragment)) return;
  const { root = '', perPage = '1' } = table.dataset;
  const address = await findAddress(fragment, { root, perPage: Number(perPage), loadIds });
  if (address && !address.startsWith(`${location.pathname}#`)) location.replace(address);
}

function pageAt(root: string, place: number, perPage: number, fragment: string): string {
  const number = Math.floor(place / perPage) + 1;
  return `${root}${number > 1 ? `page/${number}/` : ''}#${fragment}`;
}

async function loadIds(address: string): Promise<string[]> {
  const response = await fetch(address);
  if (!response.ok) return [];
  return ((await response.json()) as { id: string }[]).map(({ id }) => id);
}
