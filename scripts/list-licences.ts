/** Reads off the lock file under which licence each package stands, and which of them may. */

/** A package as the lock file states it. */
interface LockedPackage {
  version?: string;
  license?: string;
  dev?: boolean;
  hasInstallScript?: boolean;
  optionalDependencies?: Record<string, string>;
}

export interface Lock {
  packages: Record<
    string,
    LockedPackage & {
      dependencies?: Record<string, string>;
      devDependencies?: Record<string, string>;
    }
  >;
}

export interface Licence {
  name: string;
  version: string;
  /** An SPDX expression; `未注明` where neither package nor family says. */
  licence: string;
  /** Only used to test and to check; the others build the site. */
  dev: boolean;
}

/**
 * Licences that ask for no more than to be named, and three that ask for the source of the package
 * itself: those stand in tools, of which nothing is handed on to readers.
 */
const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'LGPL-2.1-or-later',
  'LGPL-3.0-or-later',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
  'Zlib',
]);

/** Also for tests: it asks for the source of a service that runs the package, and none does. */
const allowedInTests = new Set(['CPAL-1.0']);

/** Packages that name their licence wrongly or not at all, read in their own files. */
const read: Readonly<Record<string, string>> = {
  'duck@0.1.12': 'BSD-2-Clause',
  'i@0.3.7': 'MIT',
  'jschardet@1.6.0': 'LGPL-2.1-or-later',
  'libheif-js@1.23.2': 'LGPL-3.0-or-later',
  'tv4@1.3.0': 'MIT',
};

export const unknown = '未注明';

/** Every package of the lock once a version, by name. */
export function listLicences({ packages }: Lock): Licence[] {
  const found = new Map<string, Licence>();
  for (const [path, { version = '', license, dev = false }] of Object.entries(packages)) {
    if (path === '') continue;
    const name = nameOf(path);
    const key = `${name}@${version}`;
    const licence = read[key] ?? license ?? findFamily(packages, name) ?? unknown;
    found.set(key, { name, version, licence, dev: dev && (found.get(key)?.dev ?? true) });
  }
  return [...found.values()].sort(
    (a, b) => compare(a.name, b.name) || compare(a.version, b.version),
  );
}

/**
 * Whether an expression leaves a way open that is allowed throughout.
 * @param dev whether the package is only used to test and to check
 */
export const isAllowed = (expression: string, dev = false): boolean =>
  expression
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((way) =>
      way
        .split(' AND ')
        .every((licence) => allowed.has(licence) || (dev && allowedInTests.has(licence))),
    );

/** Packages that would run a program when they are installed. */
export const listInstallScripts = ({ packages }: Lock): string[] => [
  ...new Set(
    Object.entries(packages).flatMap(([path, entry]) =>
      entry.hasInstallScript ? [nameOf(path)] : [],
    ),
  ),
];

/** The registry lacks builds for some platforms: they stand under the licence of what asks for them. */
function findFamily(packages: Lock['packages'], name: string): string | undefined {
  return Object.entries(packages).find(
    ([path, { license, optionalDependencies = {} }]) =>
      path !== '' && license !== undefined && name in optionalDependencies,
  )?.[1].license;
}

const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 13);
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
