/** The editing page's own server: what there is to edit, what can be chosen, and saving. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { idPattern } from '#schemas/common.ts';
import { pictureEndings } from '#schemas/picture.ts';
import { methodOf } from './addresses.ts';
import type { Answer, EditingSite, Question } from './answer.ts';
import { askContent } from './ask-content.ts';
import { explainRefusal } from './explain-refusal.ts';
import { importAnswers } from './import-answers.ts';
import { readIfThere } from './read-if-there.ts';
import { readBody } from './request-body.ts';

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
    const allowed = importAnswers.get(name)?.method ?? methodOf.get(name);
    if (!allowed) return sendText(response, 404, tell('没有这个地址。'));
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    if (method !== allowed) {
      response.setHeader('allow', allowed === 'GET' ? 'GET, HEAD' : allowed);
      return sendText(response, 405, tell('这个地址不接受这种请求。'));
    }
    const query = /\?(.*)/s.exec(request.url ?? '')?.[1] ?? '';
    if (name === 'picture') return sendPicture(site, new URLSearchParams(query), response);
    const question: Question = { site, name, query };
    if (allowed === 'POST') {
      const body = await readBody(request);
      // Who sent half of it has hung up.
      if (!body) return void response.destroy();
      question.body = body;
    }
    const answer = importAnswers.get(name)?.answer ?? askContent;
    send(response, await answer(question));
  } catch (error) {
    send(response, explainRefusal(error));
  }
}

/** A picture that is kept already: `?id=street`. */
function sendPicture(
  { contentDir }: EditingSite,
  query: URLSearchParams,
  response: ServerResponse,
): void {
  const id = query.get('id') ?? '';
  const kept = pictureEndings
    .filter(() => idPattern.test(id))
    .map((ending) => ({
      ending,
      bytes: readIfThere(join(contentDir, 'pictures', `${id}.${ending}`)),
    }))
    .find(({ bytes }) => bytes !== undefined);
  if (!kept) return sendText(response, 404, tell('没有这张图片。'));
  const type = `image/${kept.ending.replace('jpg', 'jpeg')}`;
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(kept.bytes);
}

const tell = (message: string): string => JSON.stringify({ message });

const send = (response: ServerResponse, { status, text }: Answer): void =>
  sendText(response, status, text);

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
  });
  response.end(text);
}
