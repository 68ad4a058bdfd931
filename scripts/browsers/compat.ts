/** Which browsers know a feature, after MDN's browser-compat-data. */
import compat, {
  type CompatStatement,
  type Identifier,
  type SimpleSupportStatement,
} from '@mdn/browser-compat-data' with { type: 'json' };

/** The oldest versions that get a complete, styled page (docs/decisions/043-old-browsers.md). */
export const floor = { chrome: 86, safari: 14, firefox: 91 } as const;
export type BrowserName = keyof typeof floor;
export const browserNames = Object.keys(floor) as BrowserName[];

/** A feature that some browser at the floor lacks. */
export interface Feature {
  /** Its place in the data: `css.selectors.has`. */
  id: string;
  /** The first version of each browser that has it; `null` where none has. */
  since: Record<BrowserName, number | null>;
}

/**
 * Looks a feature up.
 * @param id its place in the data
 * @param isPrefixed whether the site says it with a prefix, too
 * @returns nothing where it is no feature, or where all browsers at the floor have it
 */
export function lookUp(id: string, isPrefixed: (prefix: string) => boolean = () => false) {
  const statement = find(id)?.__compat;
  if (!statement) return undefined;
  const since = Object.fromEntries(
    browserNames.map((name) => [name, firstVersion(statement, name, isPrefixed)]),
  ) as Feature['since'];
  const isKnown = browserNames.every((name) => (since[name] ?? Infinity) <= floor[name]);
  return isKnown ? undefined : { id, since };
}

/** The features directly below one. */
export function listBelow(id: string): string[] {
  const below = find(id);
  return below ? Object.keys(below).filter((name) => !name.startsWith('__')) : [];
}

function find(id: string): Identifier | undefined {
  let at: Identifier | undefined = compat as unknown as Identifier;
  for (const name of id.split('.')) at = Object.hasOwn(at ?? {}, name) ? at?.[name] : undefined;
  return at;
}

function firstVersion(
  { support }: CompatStatement,
  name: BrowserName,
  isPrefixed: (prefix: string) => boolean,
): number | null {
  const statements = [support[name] ?? []].flat() as SimpleSupportStatement[];
  const versions = statements
    .filter((each) => isUsable(each, isPrefixed))
    .map(({ version_added: version }) => Number.parseFloat(String(version).replace('≤', '')))
    .filter((version) => !Number.isNaN(version));
  return versions.length > 0 ? Math.min(...versions) : null;
}

function isUsable(each: SimpleSupportStatement, isPrefixed: (prefix: string) => boolean): boolean {
  if (each.flags || each.alternative_name || each.version_removed) return false;
  return !each.prefix || isPrefixed(each.prefix);
}
