/** The editing page's own server: what there is to edit, what can be chosen, and saving. */
import { readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { idPattern } from '#schemas/common.ts';
import { pictureEndings } from '#schemas/picture.ts';
import { AuthoringError, replaceFiles } from '#scripts/authoring/files.ts';
import { proposeId, type NameKind } from '#scripts/authoring/propose-id.ts';
import { type ChangedFiles, readContent } from '#scripts/gate/read-content.ts';
import { buildCmsConfig } from './build-cms-config.ts';
import { revisionOf } from './entry-file.ts';
import { listOptions } from './list-options.ts';
import { planSave, readForms, type SaveRequest } from './plan-save.ts';
import { processPicture } from './process-picture.ts';
import { findTarget, pictureField } from './targets.ts';

/** The longest request body, in bytes: a photograph as cameras take it, in base64. */
const largestBody = 30_000_000;

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
    if (name === 'picture') return sendPicture(site, request, response);
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

/** A picture that is kept already: `?id=street`. */
function sendPicture(
  { contentDir, siteUrl }: EditingSite,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const id = new URL(request.url ?? '', siteUrl).searchParams.get('id') ?? '';
  const kept = pictureEndings
    .filter(() => idPattern.test(id))
    .map((ending) => ({
      ending,
      bytes: readIfThere(join(contentDir, 'pictures', `${id}.${ending}`)),
    }))
    .find(({ bytes }) => bytes !== undefined);
  if (!kept) return send(response, 404, { message: '没有这张图片。' });
  const type = `image/${kept.ending.replace('jpg', 'jpeg')}`;
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(kept.bytes);
}

async function save(contentDir: string, request: SaveRequest) {
  checkRequest(request);
  const plan = planSave(contentDir, request, await picturesOf(request));
  if ('faults' in plan) return { saved: false, ...plan };
  const names = Object.keys(plan.writes);
  replaceFiles(
    names.map((name) => {
      const path = join(contentDir, name);
      return { path, before: readIfThere(path), content: plan.writes[name]! };
    }),
  );
  const text = plan.writes[request.path.slice('content/'.length)];
  return {
    saved: true,
    files: names.map((name) => `content/${name}`),
    revision: typeof text === 'string' ? revisionOf(text) : request.revision,
  };
}

/** @throws AuthoringError when a request is not of the form that the page sends */
function checkRequest(request: SaveRequest): void {
  const { path, form, revision } = (request as SaveRequest | null) ?? ({} as SaveRequest);
  const isWhole =
    typeof path === 'string' &&
    typeof form === 'object' &&
    (form as unknown) !== null &&
    (revision === null || typeof revision === 'string');
  if (!isWhole) throw new AuthoringError('保存的请求不完整，请重新打开编辑页面。');
}

/** The picture that a form has brought along, by its path below the content folder. */
async function picturesOf({ path, form }: SaveRequest): Promise<ChangedFiles> {
  const upload = form[pictureField];
  const target = findTarget(path);
  if (typeof upload !== 'string' || target?.collection !== 'pictures') return {};
  return { [`pictures/${target.id}.jpg`]: await processPicture(upload) };
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

function readIfThere(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largestBody)
      throw new AuthoringError('要保存的内容太大了（超过 30 MB）。图片请先缩小。');
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
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
  });
  response.end(JSON.stringify(body));
}
