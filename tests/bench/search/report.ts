/** Writes what was measured as docs/performance-search.md. */
import { cpus } from 'node:os';
import type { BuildCost } from './build-index.ts';
import { type OrderScore } from './judge-order.ts';
import { type EngineName, type Measured } from './measure.ts';
import { queryKinds } from './queries.ts';

export interface Row {
  engine: EngineName;
  size: string;
  pageCount: number;
  /** Missing where the index could not be built. */
  cost?: BuildCost;
  /** Missing where the engine failed in the browser. */
  measured?: Measured;
}

const titles: Readonly<Record<EngineName, string>> = {
  ours: '**本站**',
  stock: 'Pagefind 原样',
  minisearch: 'MiniSearch（二字）',
  flexsearch: 'FlexSearch（CJK）',
  orama: 'Orama（中文）',
};
const reuseNote =
  '- 索引由前一次运行所建（`--reuse`），建索引的时间、内存和大小是那一次测得的；其余各列是这一次在浏览器里测得的。';
const nonsense = '无中生有';

/**
 * The report in Markdown.
 * @param reused whether the indexes were built by an earlier run
 */
export function writeReport(rows: readonly Row[], reused = false): string {
  const sizes = [...new Set(rows.map(({ size }) => size))];
  return [
    '# 搜索的性能',
    '',
    '由 `npm run bench:search` 写出，不要手改。每行都在同一次运行里、同一台机器上测得：' +
      `${cpus().length} 核，Node ${process.version}，Chromium 无头模式，本机服务器，文本经 gzip 压缩，浏览器缓存关闭。`,
    '',
    ...(reused ? [reuseNote] : []),
    '- 语料：本站的全部可搜索页面；以及用本站句子按固定种子混编的 1,000 页和 10,000 页，每页约 1,500 字。',
    '- 对错以页面可见文字的子串为准（`tests/bench/search/truth.ts`，与搜索程序没有共用的代码）。数字不可只中一截；拼音以该拼音的已知人名、地名为准。',
    '- 查全、查准按页合计：找到的真页面占全部真页面的比例，真页面占找到页面的比例。',
    '- “首次”：从零取得程序、索引和前三条结果；“再次”：同一页上接着查另一个词。各取 15 次访问的中位数，查询轮流取自各类；“九成的再次”是其中九成不超过的字节。',
    '- “内存峰值”是建索引的进程从头到尾占得最多的内存；Pagefind 原样在子进程里建，只算子进程，其余连同读入的语料一起算。',
    '',
    ...sizes.flatMap((size) => writeSize(rows.filter((row) => row.size === size))),
  ].join('\n');
}

function writeSize(rows: readonly Row[]): string[] {
  const count = rows[0]!.pageCount.toLocaleString('en');
  return [
    `## ${rows[0]!.size === 'site' ? `本站（${count} 页）` : `${count} 页`}`,
    '',
    table(
      [
        '',
        '查全',
        '查准',
        '无中生有',
        '首次 KB',
        '首次 ms',
        '再次 KB',
        '再次 ms',
        '九成的再次 KB',
        '建索引 s',
        '内存峰值 MB',
        '索引 KB',
      ],
      rows.map(writeCosts),
    ),
    '',
    ...writeOrder(rows),
    '各类查询的查全 / 查准（%）和查无结果的个数：',
    '',
    table(
      ['', ...rows.map(({ engine }) => titles[engine])],
      queryKinds.map((kind) => [kind, ...rows.map((row) => writeKind(row, kind))]),
    ),
    '',
  ];
}

/** The order of judged queries; only the real site has pages that people could judge. */
function writeOrder(rows: readonly Row[]): string[] {
  const judged = rows.flatMap(({ engine, measured }) =>
    measured?.order ? [{ engine, ...measured.order }] : [],
  );
  if (judged.length === 0) return [];
  const cells = ({ meanReciprocalRank, ndcgAt5, listsAboveStories, unanswered }: OrderScore) => [
    meanReciprocalRank.toFixed(3),
    ndcgAt5.toFixed(3),
    String(listsAboveStories),
    String(unanswered),
  ];
  const { judged: one, unseen: other } = judged[0]!;
  return [
    `次序：${one.queries} 个按读者、记者、干部的眼光评过分的查询；又 ${other.queries} 个排序定下以后才写的（“新”）。MRR 是最该看的那一页的名次的倒数，nDCG@5 看前五条，“目录在前”是目录页或首页排在故事之前、又不是问它的查询数，“未答”是什么也没有找到的查询数。`,
    '',
    table(
      ['', 'MRR', 'nDCG@5', '目录在前', '未答', '新 MRR', '新 nDCG@5', '新 目录在前', '新 未答'],
      judged.map(({ engine, judged: seen, unseen }) => [
        titles[engine],
        ...cells(seen),
        ...cells(unseen),
      ]),
    ),
    '',
  ];
}

function writeCosts({ engine, cost, measured }: Row): string[] {
  if (!cost || !measured) return [titles[engine], ...Array<string>(11).fill('未能完成')];
  const answerable = Object.entries(measured.kinds).filter(
    ([kind, { queries }]) => kind !== nonsense && queries > 0,
  );
  const mean = (key: 'recall' | 'precision') =>
    answerable.reduce((sum, [, score]) => sum + score[key], 0) / answerable.length;
  const wild = measured.kinds[nonsense]!;
  return [
    titles[engine],
    percent(mean('recall')),
    percent(mean('precision')),
    `答 ${wild.queries - wild.empty} / ${wild.queries}`,
    measured.first.kilobytes.toFixed(0),
    measured.first.milliseconds.toFixed(0),
    measured.next.kilobytes.toFixed(0),
    measured.next.milliseconds.toFixed(0),
    `≤ ${measured.nextMostKilobytes.toFixed(0)}`,
    cost.seconds.toFixed(1),
    cost.peakMegabytes.toFixed(0),
    cost.indexKilobytes.toFixed(0),
  ];
}

function writeKind({ measured }: Row, kind: string): string {
  const score = measured?.kinds[kind];
  if (!score || score.queries === 0) return '—';
  if (kind === nonsense) return `空 ${score.empty} / ${score.queries}`;
  return `${percent(score.recall)} / ${percent(score.precision)}，空 ${score.empty}`;
}

function percent(share: number): string {
  return (Math.floor(share * 1000 + 1e-9) / 10).toFixed(1);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line)].join(
    '\n',
  );
}
