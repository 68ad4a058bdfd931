/** The list of licences as a document: what readers are sent, what was chosen, and all the rest. */
import { type Licence, type Lock, listLicences } from './list-licences.ts';

/** Packages of which something reaches readers; all others only help to build and to test. */
const sent: Readonly<Record<string, string>> = {
  '@fontsource/noto-sans-sc': '图表下载文件里的字，按用到的字切小',
  '@fontsource/noto-serif-sc': '标题的字，按用到的字切小',
  '@fontsource/lxgw-wenkai': '分享图和图表下载文件里少见的人名地名用字',
  'chart.js': '图表被点开之后的画法',
  'opencc-js': '本站用到的繁体字的对照',
  pagefind: '搜索引擎，在搜索页才取',
  'pinyin-pro': '人名地名的拼音',
  vite: '脚本里几行辅助代码',
};

/** The document; a test says when it is stale. */
export function formatLicences(lock: Lock): string {
  const all = listLicences(lock);
  const { dependencies, devDependencies } = lock.packages[''] ?? {};
  const direct = Object.keys({ ...dependencies, ...devDependencies }).sort();
  return [
    '# Licences of the dependencies',
    '',
    '<!-- Written by `npm run licences`; do not edit. -->',
    '',
    'The site’s own licence is in [LICENSE](../LICENSE). This list is read off `package-lock.json`, platform builds included; a test fails when it is stale, or when a package comes under a licence that `scripts/list-licences.ts` does not allow.',
    '',
    '## What readers are sent',
    '',
    ...table(
      ['package', 'licence', 'what of it'],
      all
        .filter(({ name }) => name in sent)
        .map(({ name, version, licence }) => [`${name} ${version}`, licence, sent[name] ?? '']),
    ),
    '',
    '## Chosen by this project',
    '',
    ...table(
      ['package', 'licence', 'for'],
      direct.map((name) => {
        const { version } = lock.packages[`node_modules/${name}`] ?? {};
        const { licence, dev } = all.find(
          (each) => each.name === name && each.version === version,
        )!;
        return [`${name} ${version ?? ''}`, licence, dev ? 'tests and checks' : 'building'];
      }),
    ),
    '',
    `## All ${all.length} packages, by licence`,
    '',
    ...[...Map.groupBy(all, ({ licence }) => licence)]
      .sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1))
      .flatMap(([licence, group]) => [
        `### ${licence} (${group.length})`,
        '',
        listNames(group),
        '',
      ]),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}

const listNames = (group: readonly Licence[]) =>
  group.map(({ name, version }) => `${name} ${version}`).join(' · ');

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string[] => [
  `| ${heads.join(' | ')} |`,
  `| ${heads.map(() => '---').join(' | ')} |`,
  ...rows.map((row) => `| ${row.join(' | ')} |`),
];
