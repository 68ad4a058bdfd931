/**
 * Completes package-lock.json after `npm install`: run as `npm run lock`.
 *
 * A registry may not serve every platform build of an optional native package
 * (this one serves only the linux builds of @pagefind 1.6.0). npm then writes a lock
 * without them, and `npm ci` refuses that lock: "Missing … from lock file".
 * Each missing entry is added with the version its parent asks for and the platform
 * its name tells, so that npm knows to skip it everywhere else.
 */
import { readFileSync, writeFileSync } from 'node:fs';

interface LockEntry {
  version?: string;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  optionalDependencies?: Record<string, string>;
}

const lockPath = new URL('../package-lock.json', import.meta.url);
const operatingSystems = [
  'android',
  'darwin',
  'freebsd',
  'linux',
  'openharmony',
  'win32',
  'windows',
];
const processors = ['arm', 'arm64', 'ia32', 'x64', 'wasm32'];

/** Reads os and cpu from a package name such as `@pagefind/windows-x64`. */
function platformOf(name: string): Pick<LockEntry, 'os' | 'cpu'> {
  const words = name.split(/[-/]/);
  const os = words.find((word) => operatingSystems.includes(word));
  const cpu = words.find((word) => processors.includes(word));
  return {
    ...(os && { os: [os === 'windows' ? 'win32' : os] }),
    ...(cpu && { cpu: [cpu] }),
  };
}

const lock = JSON.parse(readFileSync(lockPath, 'utf8')) as {
  packages: Record<string, LockEntry>;
};
const added: string[] = [];
for (const [parent, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (!/^\d/.test(version)) continue; // native builds are asked for by exact version
    const shared = `node_modules/${name}`;
    const nested = `${parent}/${shared}`;
    if ([nested, shared].some((path) => lock.packages[path]?.version === version)) continue;
    const path = lock.packages[shared]?.version ? nested : shared;
    lock.packages[path] = { version, optional: true, ...platformOf(name) };
    added.push(`${name}@${version}`);
  }
}
writeFileSync(lockPath, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length > 0 ? `锁文件补全：${added.join('、')}` : '锁文件完整，无需补全。');
