/**
 * Completes package-lock.json after `npm install`: run as `npm run lock`.
 *
 * A registry may not serve every platform build of an optional native package
 * (this one serves only the linux builds of @pagefind 1.6.0). npm then writes a lock
 * without them, and `npm ci` refuses that lock: "Missing … from lock file".
 * Each missing entry is added with the version its parent asks for and the platform
 * its name tells, so that npm knows to skip it everywhere else, and with the digest that the
 * registry states, where it serves the package after all.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { findGaps, type LockEntry } from './lock-gaps.ts';

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
const unknown: string[] = [];
for (const { name, path } of findGaps(lock.packages)) {
  const integrity = askDigest(name);
  if (integrity) lock.packages[path]!.integrity = integrity;
  else unknown.push(name);
}
writeFileSync(lockPath, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length > 0 ? `锁文件补全：${added.join('、')}` : '锁文件完整，无需补全。');
if (unknown.length > 0) {
  console.error(`注册表里没有这些包的摘要，锁文件因此不完整：${unknown.join('、')}。`);
  process.exitCode = 1;
}

/** The digest that the registry states for `name@version`; empty where it does not serve it. */
function askDigest(name: string): string {
  const { stdout } = spawnSync('npm', ['view', name, 'dist.integrity'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return stdout.trim();
}
