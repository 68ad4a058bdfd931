/**
 * `npm run bench -- workbench`: how long the workbench takes over lists, entries and saves, and how
 * much memory its server holds, in archives of several sizes. Asks as its page does.
 */
import { join } from 'node:path';
import { type EditingProject, startEditing } from '../e2e/editing-server.ts';
import { describeRun, median, type Section, table } from './report.ts';
import { writeArchive } from './scale/archive.ts';
import { measureTree } from './scale/measure.ts';

const sizes = [500, 5000];
/** Of each question; the median is told. */
const times = 5;
const wanted = [
  'Wanted: at 500 stories a list and a save in 1 s and 500 MB, at 5,000 a save in 3 s and a list in 1.5 s.',
];

interface Asked {
  /** By the clock. */
  seconds: number;
  /** Of all processors together: hardly depends on what else the machine does. */
  cpuSeconds: number;
}

interface Measured {
  size: number;
  warm: Asked;
  steps: Record<string, Asked>;
  /** Of the whole tree of processes, in megabytes. */
  memory: { started: number; edited: number; previewed: number };
}

export async function benchWorkbench(): Promise<Section> {
  const measured: Measured[] = [];
  for (const size of sizes) measured.push(await measure(size));
  return {
    name: 'workbench',
    heading: 'The workbench',
    text: [describe(), timeTable(measured), memoryTable(measured)].join('\n\n'),
  };
}

async function measure(size: number): Promise<Measured> {
  const project = await startEditing((folder) => writeArchive(join(folder, 'content'), size));
  const path = size > 0 ? 'content/accounts/gushi-00002.mdx' : 'content/accounts/wang-fang.mdx';
  try {
    // What is posted waits until the content has been read and checked once.
    const warm = await timed(project, () => save(project, path, '开始'));
    const started = megabytes(project);
    const steps = {
      list: await repeated(project, () => ask(project, 'list?collection=accounts')),
      options: await repeated(project, () => ask(project, 'options?kind=figure')),
      entry: await repeated(project, () => ask(project, `entry?path=${path}`)),
      save: await repeated(project, (turn) => save(project, path, turn)),
      'first save of an entry': await repeated(project, (turn) => saveNew(project, path, turn)),
    };
    const edited = megabytes(project);
    for (const page of ['', path.replace(/^content\/(.*)\.mdx$/, '$1/')]) await show(project, page);
    const previewed = megabytes(project);
    return { size, warm, steps, memory: { started, edited, previewed } };
  } finally {
    await project.stop();
    project.remove();
  }
}

async function ask(project: EditingProject, name: string, body?: unknown): Promise<unknown> {
  const response = await fetch(`${project.url}/edit/api/${name}`, {
    // A busy server may close a connection that is kept just as it is used again.
    headers: { connection: 'close', 'content-type': 'application/json', origin: project.url },
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${name}: ${response.status} ${text}`);
  return JSON.parse(text);
}

interface Opened {
  form: Record<string, unknown>;
  revision: string;
}

const open = (project: EditingProject, path: string) =>
  ask(project, `entry?path=${path}`) as Promise<Opened>;

/** A word for each turn: a number would have to be one of the ledger. */
const wordOf = (turn: string) =>
  [...turn].map((each) => '零一二三四五六七八九'[+each] ?? each).join('');

async function save(project: EditingProject, path: string, turn: string): Promise<void> {
  const { form, revision } = await open(project, path);
  await post(project, {
    path,
    revision,
    form: { ...form, summary: `${wordOf(turn)}改过的概要。` },
  });
}

async function saveNew(project: EditingProject, path: string, turn: string): Promise<void> {
  const { form } = await open(project, path);
  const entryId = `new-${turn}`;
  const title = `${wordOf(turn)}新写的一篇`;
  // A chart and an editor's note stand on one page alone.
  const body = String(form['body']).replace(/<(?:Chart|Query)\b[^>]*>/g, '');
  await post(project, {
    path: path.replace(/[\w-]+\.mdx$/, `${entryId}.mdx`),
    revision: null,
    form: { ...form, entryId, title, body, order: undefined },
  });
}

async function post(project: EditingProject, request: unknown): Promise<void> {
  const answer = (await ask(project, 'save', request)) as { saved: boolean };
  if (!answer.saved) throw new Error(JSON.stringify(answer));
}

async function show(project: EditingProject, page: string): Promise<void> {
  const response = await fetch(`${project.url}/${page}`, { headers: { connection: 'close' } });
  const text = await response.text();
  if (!response.ok || !text.includes('</html>')) throw new Error(`${page}: ${response.status}`);
}

async function timed(project: EditingProject, work: () => Promise<unknown>): Promise<Asked> {
  const before = measureTree(project.pid).cpuSeconds;
  const start = performance.now();
  await work();
  const seconds = (performance.now() - start) / 1000;
  return { seconds, cpuSeconds: measureTree(project.pid).cpuSeconds - before };
}

/** The median of each number. */
async function repeated(
  project: EditingProject,
  work: (turn: string) => Promise<unknown>,
): Promise<Asked> {
  const all: Asked[] = [];
  for (let turn = 1; turn <= times; turn += 1) {
    all.push(await timed(project, () => work(String(turn))));
  }
  return {
    seconds: median(all.map(({ seconds }) => seconds)),
    cpuSeconds: median(all.map(({ cpuSeconds }) => cpuSeconds)),
  };
}

const megabytes = ({ pid }: EditingProject) => measureTree(pid).kilobytes / 1000;

const describe = () =>
  `${describeRun('npm run bench -- workbench')} The server of \`npm run edit\` over this archive and ` +
  `so many synthetic stories with their ledgers, documents and people (three files a story). Seconds ` +
  `by the clock and, in brackets, of the processors; medians of ${times}. ${wanted.join(' ')}`;

const cell = ({ seconds, cpuSeconds }: Asked) => `${seconds.toFixed(2)} (${cpuSeconds.toFixed(2)})`;

const timeTable = (measured: readonly Measured[]) =>
  table(
    `stories|until the first save|${Object.keys(measured[0]!.steps).join('|')}`,
    measured.map(({ size, warm, steps }) => [size, cell(warm), ...Object.values(steps).map(cell)]),
  );

const memoryTable = (measured: readonly Measured[]) =>
  table(
    'stories|MB once read|MB after the saves|MB with a preview',
    measured.map(({ size, memory: { started, edited, previewed } }) => [
      size,
      ...[started, edited, previewed].map(Math.round),
    ]),
  );
