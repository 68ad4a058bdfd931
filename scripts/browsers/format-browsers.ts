/** Writes docs/browsers.md: what the site uses beyond the floor, and what is seen without it. */
import { belowFloor } from './below-floor.ts';
import { browserNames, type Feature, floor } from './compat.ts';

/**
 * @param features what `findFeatures` found
 * @throws if nobody has said what is seen without a feature, or words have lost their feature
 */
export function formatBrowsers(features: readonly Feature[]): string {
  const rows = features.map(formatRow);
  const idle = belowFloor.filter(([pattern]) => !features.some(({ id }) => pattern.test(id)));
  if (idle.length > 0) {
    const patterns = idle.map(([pattern]) => String(pattern)).join('、');
    throw new Error(`scripts/browsers/below-floor.ts：网站已不用 ${patterns}，请删去这些行。`);
  }
  return `${head}\n${rows.join('\n')}\n`;
}

function formatRow({ id, since }: Feature): string {
  const words = belowFloor.find(([pattern]) => pattern.test(id))?.[1];
  if (!words) {
    throw new Error(
      `网站用了 ${id}，最低版本的浏览器没有它。` +
        '请换一种写法，或在 scripts/browsers/below-floor.ts 写明缺了它时读者看到什么。',
    );
  }
  const versions = browserNames.map((name) => {
    const version = since[name];
    if (version === null) return 'none';
    return version <= floor[name] ? '✓' : String(version);
  });
  return `| \`${id}\` | ${versions.join(' | ')} | ${words} |`;
}

const head = `# Browsers

Chrome ${floor.chrome}, Safari ${floor.safari} and Firefox ${floor.firefox} get a complete, styled page; so does every browser built on them since (360, UOS, X5). What they lack goes without a trace. Reasons: [decision 043](decisions/043-old-browsers.md).

\`npm run docs:browsers\` writes this page from the built site with \`@mdn/browser-compat-data\`; \`npm test\` fails if it is out of date, or if the site uses something that an old browser lacks and [below-floor.ts](../scripts/browsers/below-floor.ts) does not say what is seen then. \`npm run test:browsers\` walks through the site in Firefox, WebKit, Chromium and Chromium 90.

Each row is a feature that the site uses and some browser at the floor lacks: the first version that has it (✓ where the floor has it), and what a reader sees in an older one.

| feature | Chrome | Safari | Firefox | without it |
| --- | ---: | ---: | ---: | --- |`;
