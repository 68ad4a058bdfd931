/** Asks a server as no browser would: paths as written, any method, any bytes. */
import { request } from 'node:http';
import { connect } from 'node:net';

export interface Answer {
  status: number;
  headers: Record<string, string | undefined>;
  body: Buffer;
}

export interface Question {
  method?: string;
  path: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
}

/** Sends one request to a port of this machine. */
export function ask(
  port: number,
  { method = 'GET', path, headers = {}, body }: Question,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers as Answer['headers'],
          body: Buffer.concat(parts),
        }),
      );
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

export interface RawAnswer {
  /** 0 where the server hangs up without an answer. */
  status: number;
  /** Everything before the body, as it was sent. */
  head: string;
  location: string | undefined;
}

/**
 * Sends bytes that no HTTP client would send, and hangs up when the head of the answer is there. The
 * line stays open until then: Node gives no answer to a client that has closed its half.
 */
export function sendRaw(port: number, bytes: string): Promise<RawAnswer> {
  return new Promise((resolve) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes, 'latin1'));
    socket.setTimeout(10_000, () => socket.destroy());
    socket.on('data', (data) => {
      text = (text + data.toString('latin1')).replace(/^HTTP\/1\.1 100 .*?\r\n\r\n/s, '');
      if (text.includes('\r\n\r\n')) socket.destroy();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      const head = text.split('\r\n\r\n')[0]!;
      resolve({
        status: Number(/^HTTP\/1\.[01] (\d{3})/.exec(head)?.[1] ?? 0),
        head,
        location: /^location: *(.*)$/im.exec(head)?.[1]?.trimEnd(),
      });
    });
  });
}

/** @returns the status of the answer to such bytes */
export const askRaw = async (port: number, bytes: string): Promise<number> =>
  (await sendRaw(port, bytes)).status;

/** A request for a path exactly as written. */
export const writeRequest = (path: string, headers: Record<string, string> = {}): string =>
  [
    `GET ${path} HTTP/1.1`,
    'Host: 127.0.0.1',
    'Connection: close',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    '\r\n',
  ].join('\r\n');
