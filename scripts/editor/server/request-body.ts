/** Reads what a request brings: bounded, and nothing that would make later steps recurse too deep. */
import type { IncomingMessage } from 'node:http';
import type { z } from 'astro/zod';

/** The largest file that may be brought along, in its own bytes: a photograph as cameras take it. */
export const largestFile = 40_000_000;

/** The longest request body, in bytes: such a file in base64, which takes a third more, and a form. */
export const largestBody = Math.ceil(largestFile / 3) * 4 + 2_000_000;

/** Lists and groups within one another; the schemas need less than ten. */
const deepest = 64;

/** A request that cannot be what the editing page sends; the message is one line for its reader. */
export class RefusedRequest extends Error {
  readonly status: 400 | 413;

  constructor(status: 400 | 413, message: string) {
    super(message);
    this.status = status;
  }
}

const incomplete = '保存的请求不完整，请重新打开编辑页面。';

/**
 * The whole body.
 * @param limit in bytes; what comes beyond it is thrown away, so that the answer still arrives
 * @returns undefined when the page hangs up half-way: there is nobody to answer
 * @throws RefusedRequest when it is longer than the limit
 */
export function readBody(
  request: IncomingMessage,
  limit = largestBody,
): Promise<Uint8Array | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) return void chunks.push(chunk);
      chunks.length = 0;
      const megabytes = largestFile / 1_000_000;
      reject(
        new RefusedRequest(413, `要保存的内容太大了：一个文件最多 ${megabytes} MB。图片请先缩小。`),
      );
    });
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', () => resolve(undefined));
  });
}

/**
 * The JSON that a body holds, as a group of fields.
 * @throws RefusedRequest when it holds none, or one that is nested too deep
 */
export function parseBody(body: Uint8Array): Record<string, unknown> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw new RefusedRequest(400, incomplete);
  }
  const isGroup = typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed);
  if (!isGroup) throw new RefusedRequest(400, incomplete);
  refuseDeep(parsed);
  return parsed as Record<string, unknown>;
}

/** The JSON that a body holds, of a known form. @throws RefusedRequest when it is of another */
export function parseAs<Value>(
  schema: z.ZodType<Value>,
  body: Uint8Array = new Uint8Array(),
): Value {
  const { data } = schema.safeParse(parseBody(body));
  return data ?? refuseIncomplete();
}

/** Level by level: a function that called itself would run into the limit that it looks for. */
function refuseDeep(value: unknown): void {
  let level = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest)
      throw new RefusedRequest(400, `要保存的内容套得太深（超过 ${deepest} 层）。`);
    level = level.flatMap((one) =>
      typeof one === 'object' && one !== null ? Object.values(one) : [],
    );
  }
}

/** @throws RefusedRequest always: for requests that lack what the page always sends */
export function refuseIncomplete(): never {
  throw new RefusedRequest(400, incomplete);
}
