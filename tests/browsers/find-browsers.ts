/** Finds the browsers of the walk on this machine, and fetches what can be had. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { browserOptions } from '#scripts/browser.ts';
import { installDebian } from '#scripts/debian.ts';
import { installLocked } from '../install-locked.ts';
import type { Launch } from './open-puppeteer.ts';
import type { WebKit } from './open-webkit.ts';

/** What each browser is started with; one that is missing cannot be had here. */
export interface Browsers {
  chromium?: Launch;
  chromium90?: Launch;
  firefox?: Launch;
  webkit?: WebKit;
}

type Env = Record<string, string | undefined>;
const webKitFolder = '/usr/lib/x86_64-linux-gnu';
const nothing = { browsers: {}, missing: ['全部（软件包没有装上）'] };

/**
 * @param fonts fontconfig's file for Chromium; the others' sandboxes see the system's fonts only
 * @returns the browsers, and in words what is missing and why
 */
export function findBrowsers(fonts: string): { browsers: Browsers; missing: string[] } {
  const carried = installCarried();
  if (!carried) return nothing;
  const env = { ...process.env };
  const withFonts = { ...env, FONTCONFIG_FILE: fonts };
  const found = {
    chromium: {
      ...browserOptions(),
      ...({ carried, client: 'puppeteer-now', browser: 'chrome' } as const),
      env: withFonts,
    },
    chromium90: findOldChromium(carried, withFonts),
    firefox: findFirefox(carried, env),
    webkit: findWebKit(carried, env),
  };
  const missing = [
    found.chromium90 ? [] : 'Chromium 90（只能在 Linux x64 上运行）',
    found.firefox ? [] : 'Firefox（没有 firefox-esr，也装不上）',
    found.webkit ? [] : 'WebKit（没有 webkit2gtk-driver 和 xvfb，也装不上）',
  ].flat();
  const there = Object.entries(found).filter(([, launch]) => launch);
  return { browsers: Object.fromEntries(there) as Browsers, missing };
}

function installCarried(): string | undefined {
  const purpose = '旧版 Chromium 和驱动各种浏览器的软件包';
  try {
    return join(installLocked('tests/browsers/carried', purpose), 'package.json');
  } catch (error) {
    console.warn(error);
    return undefined;
  }
}

function findFirefox(carried: string, env: Env): Launch | undefined {
  const path = find(['/usr/bin/firefox-esr', '/usr/bin/firefox'], ['firefox-esr']);
  if (!path) return undefined;
  const client = 'puppeteer-now';
  return { carried, client, browser: 'firefox', executablePath: path, args: [], env };
}

function findWebKit(carried: string, env: Env): WebKit | undefined {
  const driver = find(['/usr/bin/WebKitWebDriver'], ['webkit2gtk-driver', 'xvfb']);
  const screen = find(['/usr/bin/Xvfb'], ['xvfb']);
  const browser = ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0']
    .map((name) => `${webKitFolder}/${name}/MiniBrowser`)
    .find((path) => existsSync(path));
  return driver && browser && screen ? { carried, driver, browser, env } : undefined;
}

function find(paths: readonly string[], packages: readonly string[]): string | undefined {
  const there = () => paths.find((path) => existsSync(path));
  return there() ?? (installDebian(packages) ? there() : undefined);
}

/** Chromium 90 and the libraries that it needs, unpacked once. */
function findOldChromium(carried: string, env: Env): Launch | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const folder = resolve('.cache/chromium-90');
  const executablePath = join(folder, 'chromium');
  if (!existsSync(executablePath)) {
    mkdirSync(folder, { recursive: true });
    const packed = join(dirname(carried), 'node_modules/chrome-aws-lambda/bin');
    const unpack = (name: string, to: string) =>
      writeFileSync(to, brotliDecompressSync(readFileSync(join(packed, name))));
    unpack('aws.tar.br', join(folder, 'libraries.tar'));
    spawnSync('tar', ['xf', 'libraries.tar'], { cwd: folder });
    // Under its name once it is whole: two test runs may start at once.
    unpack('chromium.br', `${executablePath}.${process.pid}`);
    chmodSync(`${executablePath}.${process.pid}`, 0o755);
    renameSync(`${executablePath}.${process.pid}`, executablePath);
  }
  return {
    ...({ carried, client: 'puppeteer-core', browser: 'chrome' } as const),
    executablePath,
    args: ['--no-sandbox', '--disable-gpu'],
    env: { ...env, LD_LIBRARY_PATH: join(folder, 'lib') },
  };
}
