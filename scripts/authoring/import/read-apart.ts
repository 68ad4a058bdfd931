/** Reads a foreign document in a process of its own, with little memory, little time and no rights. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { AuthoringError } from '#scripts/authoring/files.ts';
import type { RawDocument } from './raw-document.ts';
import type { Upload } from './read-document.ts';

export interface Limits {
  memoryMegabytes: number;
  seconds: number;
}

const usual: Limits = { memoryMegabytes: 768, seconds: 60 };
/** What a reader may say: the text of the longest document, several times over. */
const longestAnswer = 64 * 1024 * 1024;
const reader = fileURLToPath(new URL('read-in-child.ts', import.meta.url));

/**
 * All that the process may do. The Markdown parser is an addon, on rare systems a WASI module.
 */
export const rights = ['--permission', '--allow-fs-read=*', '--allow-addons', '--allow-wasi'];

/** What the process writes: the document, or why it was refused. */
export type Answer = { document: RawDocument } | { refusal: string };

/**
 * Reads a document as `readDocument` does. The process may read files, and may not write, start
 * other programs or reach a network; it ends when this one ends.
 * @throws AuthoringError when the document is refused, is broken, or needs too much memory or time
 */
export async function readDocumentApart(
  source: string | Upload,
  limits: Limits = usual,
): Promise<RawDocument> {
  const file = typeof source === 'string' ? source : source.name;
  const { output, isLate } = await runReader(source, limits);
  if (isLate) {
    throw new AuthoringError(
      `${file} 读了 ${limits.seconds} 秒还没有读完，已停止。它可能已损坏；请把文字复制到 .txt，再导入。`,
    );
  }
  const answer = parseAnswer(output);
  if (!answer) {
    throw new AuthoringError(
      `${file} 没能读完：读它用的内存超过 ${limits.memoryMegabytes} MB，或文件已损坏。请把文字复制到 .txt，再导入。`,
    );
  }
  if ('refusal' in answer) throw new AuthoringError(answer.refusal);
  return answer.document;
}

function runReader(source: string | Upload, { memoryMegabytes, seconds }: Limits) {
  const isFile = typeof source === 'string';
  const what = isFile ? [source] : ['-', source.name, ...(source.isPasted ? ['pasted'] : [])];
  const memory = `--max-old-space-size=${memoryMegabytes}`;
  const child = spawn(process.execPath, [memory, ...rights, reader, ...what], {
    stdio: ['pipe', 'pipe', 'ignore'],
    timeout: seconds * 1000,
    killSignal: 'SIGKILL',
  });
  // A process that dies before it has read everything breaks the pipe.
  child.stdin.on('error', () => child.stdin.destroy());
  child.stdin.end(isFile ? '' : source.bytes);
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  return new Promise<{ output: string; isLate: boolean }>((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > longestAnswer) end();
      else chunks.push(chunk);
    });
    child.once('error', reject);
    child.once('close', () => {
      process.off('exit', end);
      // The system's own memory guard kills too, and that is not lateness.
      const isLate = child.killed && length <= longestAnswer;
      resolve({ output: Buffer.concat(chunks).toString(), isLate });
    });
  });
}

/** A process that died has written nothing, or half of it. */
function parseAnswer(output: string): Answer | undefined {
  try {
    return JSON.parse(output) as Answer;
  } catch {
    return undefined;
  }
}
