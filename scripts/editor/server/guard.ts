/** Lets only the editing page itself talk to its server: other sites in the same browser may not. */
import type { IncomingMessage } from 'node:http';

/**
 * Why a request is refused, or undefined when it may pass. The host is checked against DNS
 * rebinding, the origin against forged requests; a body must be JSON, which no form can send.
 * @param port the port that the server listens on
 */
export function refuseRequest(
  { method, headers }: Pick<IncomingMessage, 'method' | 'headers'>,
  port: number,
): string | undefined {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!hosts.includes(headers.host ?? '')) return '只接受本机的请求。';
  // A page elsewhere may link to the editing page, but neither embed nor call anything of it.
  const isForeign = headers['sec-fetch-site'] === 'cross-site';
  if (isForeign && headers['sec-fetch-mode'] !== 'navigate') return '只接受编辑页面的请求。';
  const isRead = method === 'GET' || method === 'HEAD';
  const { origin } = headers;
  if (origin !== undefined && origin !== `http://${headers.host}`) return '只接受编辑页面的请求。';
  if (isRead) return undefined;
  if (origin === undefined) return '只接受编辑页面的请求。';
  const isJson = /^application\/json\b/.test(headers['content-type'] ?? '');
  return isJson ? undefined : '只接受 JSON。';
}
