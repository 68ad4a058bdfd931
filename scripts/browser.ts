/** Finds Chromium for the browser tests, and installs it where that is possible. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

/** The shell is the same engine without a desktop: browser tests take a third less processor time. */
const candidates = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  chromium.executablePath(),
];

/** Switches that keep Chromium from calling home, and let root run it. */
const switches = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/**
 * Playwright's launch options for the browser of this machine.
 * @throws with instructions, if there is no browser and none can be installed
 */
export function browserOptions() {
  const executablePath = findBrowser() ?? installBrowser();
  return { executablePath, args: switches };
}

function findBrowser(): string | undefined {
  return candidates.find((path) => path && existsSync(path));
}

/**
 * Debian's own package where apt is at hand and allowed, the whole browser where its archive has no
 * shell; Playwright's download elsewhere.
 */
function installBrowser(): string {
  const commands = existsSync('/usr/bin/apt-get')
    ? [
        'apt-get update -qq',
        'apt-get install -y -qq --no-install-recommends chromium-headless-shell',
        'apt-get install -y -qq --no-install-recommends chromium',
      ]
    : ['npx --no-install playwright-core install chromium'];
  const sudo = existsSync('/usr/bin/apt-get') && process.getuid?.() !== 0 ? 'sudo -n ' : '';
  for (const command of commands) {
    if (findBrowser()) break;
    console.log(`正在安装测试用的浏览器：${command}`);
    spawnSync(sudo + command, { shell: true, stdio: ['ignore', 'ignore', 'inherit'] });
  }
  const path = findBrowser();
  if (path) return path;
  throw new Error(
    '浏览器测试需要 Chromium，但没有找到，也没能装上。\n' +
      '请装好后重试：Debian/Ubuntu 用 sudo apt-get install chromium；其他系统用 npx playwright-core install chromium；\n' +
      '或用 CHROMIUM_PATH=路径 指定已有的 Chromium 或 Chrome。',
  );
}
