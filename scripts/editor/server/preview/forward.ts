/** Hands requests on to the process of the preview, and its answers back. */
import { type IncomingMessage, request as ask, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { keyHeader, type PreviewAddress } from './key.ts';

/** Headers of one connection, not of the next. */
const ofConnection = new Set(['connection', 'keep-alive']);

/** @throws when the process does not answer, or breaks off */
export async function forwardRequest(
  address: PreviewAddress,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const handed = hand(address, request);
  const answer = await new Promise<IncomingMessage>((arrived, fail) => {
    handed.once('response', arrived);
    // Of its body, too: what was asked has then been answered, or has not.
    handed.once('error', fail);
    response.once('close', () => handed.destroy());
    request.pipe(handed);
  });
  const headers = Object.entries(answer.headers).filter(([name]) => !ofConnection.has(name));
  response.writeHead(answer.statusCode ?? 502, Object.fromEntries(headers));
  await pipeline(answer, response);
}

/** Hands on a WebSocket; who refuses it says so by closing. */
export function forwardUpgrade(
  address: PreviewAddress,
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
): void {
  const handed = hand(address, request);
  handed.once('upgrade', (answer, other, otherHead) => {
    const lines = answer.rawHeaders.map((text, at) => (at % 2 === 0 ? `${text}: ` : `${text}\r\n`));
    socket.write(`HTTP/1.1 101 Switching Protocols\r\n${lines.join('')}\r\n`);
    socket.write(otherHead);
    other.write(head);
    // Either end may go without a word, as when a page is closed.
    pipeline(socket, other, socket).catch(() => undefined);
  });
  handed.once('response', () => socket.destroy());
  handed.once('error', () => socket.destroy());
  socket.once('error', () => handed.destroy());
  handed.end();
}

const hand = ({ port, key }: PreviewAddress, { url, method, headers }: IncomingMessage) =>
  ask({
    host: '127.0.0.1',
    port,
    path: url ?? '/',
    method: method ?? 'GET',
    headers: { ...headers, [keyHeader]: key },
  });
