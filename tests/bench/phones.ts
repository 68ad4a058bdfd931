/** `npm run bench -- phones`: the heaviest page of each kind on a cheap phone, and the same stories made by others. */
import { inspectSite } from '#finish/inspection/inspection.ts';
import { buildPeers } from './peers/build-peers.ts';
import { serveCompressed } from './peers/compressing-server.ts';
import { readPlainStories } from './peers/stories.ts';
import { type PhoneResult, startPhone } from './phone.ts';
import { describeRun, median, ratio, type Section, table } from './report.ts';

/** The longest account, the longest case, and a short page. */
const compared = ['accounts/wang-wenzhou', 'cases/dahe', 'townships/shipo'];
/** Worked out from a trace, one run tells; where sites are compared, the machine must not decide. */
const runs = { kind: 1, compared: 3 };
const head = 'score|FCP ms|LCP ms|CLS|TBT ms|bytes|requests';

export async function benchPhones(): Promise<Section[]> {
  const peers = buildPeers(readPlainStories());
  const phone = await startPhone();
  const method =
    `${describeRun('npm run bench -- phones')} ${phone.name}, mobile: slow 4G (150 ms, 1.6 Mbit/s), ` +
    `processor slowed 4×, cold cache, brotli; one run a page (medians of ${runs.compared} where sites are compared).`;
  try {
    const ours = await serveCompressed('dist');
    const rows: (string | number)[][] = [];
    for (const path of await listHeaviest()) {
      rows.push([path, ...cells(await phone.measure(ours.url + path, runs.kind))]);
    }
    const sites = [{ name: 'this site', url: ours.url, close: ours.close }];
    for (const { name, dist } of peers) sites.push({ name, ...(await serveCompressed(dist)) });
    const results = await compare(sites, phone.measure);
    for (const { close } of sites) close();
    return [
      {
        name: 'phones',
        heading: 'On a cheap phone',
        text: [method, table(`page|${head}`, rows)].join('\n\n'),
      },
      { name: 'peers', heading: 'Beside Starlight and Docusaurus', text: describePeers(results) },
    ];
  } finally {
    await phone.close();
  }
}

/** The page with the heaviest HTML of each kind, as the site's inspection lists them. */
async function listHeaviest(): Promise<string[]> {
  const { weight } = await inspectSite('dist', '/', { everyPage: true });
  return weight.table.rows.map(([, , path = '']) => path);
}

interface Site {
  name: string;
  url: string;
}
type Measured = { site: string; story: string; result: PhoneResult }[];

/** Story by story, site after site: what slows the machine for a while slows all of them. */
async function compare(
  sites: readonly Site[],
  measure: (url: string, runs: number) => Promise<PhoneResult>,
): Promise<Measured> {
  const results: Measured = [];
  for (const story of compared) {
    for (const { name, url } of sites) {
      results.push({ site: name, story, result: await measure(`${url}/${story}/`, runs.compared) });
    }
  }
  return results;
}

const cells = ({ score, fcp, lcp, cls, tbt, bytes, requests }: PhoneResult) => [
  score,
  Math.round(fcp),
  Math.round(lcp),
  cls.toFixed(3),
  Math.round(tbt),
  Math.round(bytes).toLocaleString('en-US'),
  requests,
];

function describePeers(results: Measured): string {
  const rows = results.map(({ site, story, result }) => [`${story}, ${site}`, ...cells(result)]);
  const names = [...new Set(results.map(({ site }) => site))];
  const middle = (name: string, pick: (result: PhoneResult) => number) =>
    median(results.filter(({ site }) => site === name).map(({ result }) => pick(result)));
  const [ours = '', ...others] = names;
  const ratios = others.map((name) => [
    name,
    ...(['bytes', 'requests', 'fcp', 'lcp'] as const).map((key) =>
      ratio(
        middle(name, (result) => result[key]),
        middle(ours, (result) => result[key]),
      ),
    ),
    `${Math.round(middle(name, ({ tbt }) => tbt))} : ${Math.round(middle(ours, ({ tbt }) => tbt))}`,
  ]);
  return [
    'The same stories as Markdown (charts as tables, no notes on numbers), built in the same run by ' +
      'each maker as its guide says, with its standard theme, navigation and search; measured as ' +
      'above, in turn. Ours carries more: charts, and the source of every number.',
    table(`story, site|${head}`, rows),
    'Ratios of medians, theirs over ours:',
    table('site|bytes|requests|FCP|LCP|TBT ms, theirs : ours', ratios),
  ].join('\n\n');
}
