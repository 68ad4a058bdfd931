/** The editing page's own server: what there is to edit, what can be chosen, and saving. */
import { readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { AuthoringError, replaceFiles } from '#authoring/files.ts';
import { proposeId, type NameKind } from '#authoring/propose-id.ts';
import { readContent } from '#checks/read-content.ts';
import { buildCmsConfig } from './build-cms-config.ts';
import { revisionOf } from './entry-file.ts';
import { listOptions } from './list-options.ts';
import { planSave, readForms, type SaveRequest } from './plan-save.ts';
import { findTarget } from './targets.ts';

/** The longest request body, in bytes: ten times the largest form there is. */
const largestBody = 2_000_000;

export interface EditingSite {
  contentDir: string;
  /** Address of the development server, with the base path and a slash at the end. */
  siteUrl: string;
}

/**
 * Answers a request below `/edit/api/`.
 * @param name what follows that, without a query
 */
export async function handleRequest(
  site: EditingSite,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const answer = await answerRequest(site, name, request);
    send(response, answer ? 200 : 404, answer ?? { message: '没有这个地址。' });
  } catch (error) {
    if (!(error instanceof AuthoringError)) console.error(error);
    const message = error instanceof AuthoringError ? error.message : '没有写成，什么也没有改动。';
    send(response, error instanceof AuthoringError ? 409 : 500, { message });
  }
}

async function answerRequest(site: EditingSite, name: string, request: IncomingMessage) {
  const { contentDir, siteUrl } = site;
  if (request.method === 'POST') {
    const body = await readJson(request);
    if (name === 'save') return save(contentDir, body as unknown as SaveRequest);
    return undefined;
  }
  if (name === 'config') return buildCmsConfig(siteUrl, readContent(contentDir));
  if (name === 'options') return listOptions(readContent(contentDir));
  if (name === 'forms') return readForms(contentDir, listPaths(contentDir));
  if (name === 'id')
    return proposeFrom(contentDir, new URL(request.url ?? '', siteUrl).searchParams);
  return undefined;
}

function save(contentDir: string, request: SaveRequest) {
  checkRequest(request);
  const plan = planSave(contentDir, request);
  if ('faults' in plan) return { saved: false, ...plan };
  const names = Object.keys(plan.writes);
  replaceFiles(
    names.map((name) => {
      const path = join(contentDir, name);
      return { path, before: readIfThere(path), text: plan.writes[name]! };
    }),
  );
  const [first] = names;
  const text = first && plan.writes[first];
  return {
    saved: true,
    files: names.map((name) => `content/${name}`),
    revision: text === undefined ? request.revision : revisionOf(text),
  };
}

/** @throws AuthoringError when a request is not of the form that the page sends */
function checkRequest(request: SaveRequest): void {
  const { path, form, revision } = request;
  const isWhole =
    typeof path === 'string' &&
    typeof form === 'object' &&
    (form as unknown) !== null &&
    (revision === null || typeof revision === 'string');
  if (!isWhole) throw new AuthoringError('保存的请求不完整，请重新打开编辑页面。');
}

/** The id proposed for a name: `?name=大河村&kind=place&collection=cases`. */
function proposeFrom(contentDir: string, query: URLSearchParams) {
  const taken = readContent(contentDir).ids.get(query.get('collection') ?? '') ?? new Set<string>();
  const kind = query.get('kind');
  const kinds: readonly NameKind[] = ['person', 'place', 'title'];
  const known = kinds.find((one) => one === kind) ?? 'title';
  return { id: proposeId((query.get('name') ?? '').slice(0, 200), known, taken) };
}

/** Every file that has a form. */
const listPaths = (contentDir: string): string[] =>
  readdirSync(contentDir, { recursive: true, encoding: 'utf8' })
    .map((name) => `content/${name.replaceAll('\\', '/')}`)
    .filter((path) => findTarget(path) !== undefined)
    .sort();

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largestBody) throw new AuthoringError('要保存的内容太大了（超过 2 MB）。');
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as Record<string, unknown>;
  } catch {
    throw new AuthoringError('保存的请求不完整，请重新打开编辑页面。');
  }
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify(body));
}
