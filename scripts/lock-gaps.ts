/** Lock entries without a digest: npm would install whatever it is given under their names. */

export interface LockEntry {
  version?: string;
  integrity?: string;
  link?: boolean;
  /** Comes inside the package above it, under that package's digest. */
  inBundle?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  optionalDependencies?: Record<string, string>;
}

/** Platform builds that the registry does not serve: there is no digest, and nothing to install. */
const unserved = new Set([
  'autocorrect-node-darwin-arm64@2.14.0',
  'autocorrect-node-darwin-x64@2.14.0',
  'autocorrect-node-win32-x64-msvc@2.14.0',
]);

/**
 * The entries that lack a digest, as `name@version`.
 * @param packages of a lock file
 */
export const findGaps = (
  packages: Readonly<Record<string, LockEntry>>,
): { name: string; path: string }[] =>
  Object.entries(packages)
    .filter(
      ([path, { integrity, link, inBundle }]) => path !== '' && !integrity && !link && !inBundle,
    )
    .map(([path, { version }]) => ({
      path,
      name: `${path.replace(/^.*node_modules\//, '')}@${version}`,
    }))
    .filter(({ name }) => !unserved.has(name));
