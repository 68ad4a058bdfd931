/**
 * The process that reads one foreign document: its file as argument, or `-` with a name and the
 * bytes at the standard input; the answer as JSON.
 */
import { buffer } from 'node:stream/consumers';
import { AuthoringError } from '#scripts/authoring/files.ts';
import type { Answer } from './read-apart.ts';
import { readDocument } from './read-document.ts';

const [, , path = '-', name = '', kind] = process.argv;
const file = path === '-' ? name : path;
const source =
  path === '-' ? { name, bytes: await buffer(process.stdin), isPasted: kind === 'pasted' } : path;

const answer = await readDocument(source).then(
  (document): Answer => ({ document }),
  (error: unknown): Answer => ({ refusal: explain(error) }),
);
process.stdout.write(JSON.stringify(answer));

/** Parsers of foreign formats throw what they like; a person needs one line. */
function explain(error: unknown): string {
  if (error instanceof AuthoringError) return error.message;
  const isDeep = error instanceof RangeError;
  return `${file} ${isDeep ? '嵌套太深' : '已损坏'}，读不出来。请用原来的软件打开它，重新另存一份，或把文字复制到 .txt，再导入。`;
}
