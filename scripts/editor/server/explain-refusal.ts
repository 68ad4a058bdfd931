/** What the page is told of an error. */
import { AuthoringError } from '#scripts/authoring/files.ts';
import { type Answer, give } from './answer.ts';
import { MissingImport } from './import-store.ts';
import { RefusedRequest } from './request-body.ts';

/** How an import that is there no more is told, so that a window stops sending to it. */
const gone = 410;

/** The answer with a status and a message for the page. */
export const tell = (status: number, message: string): Answer => ({ ...give({ message }), status });

/** What the page is told of an error; one that nobody foresaw is shown to whoever started the server. */
export function explainRefusal(error: unknown): Answer {
  if (error instanceof RefusedRequest) return tell(error.status, error.message);
  if (error instanceof MissingImport) return tell(gone, error.message);
  if (error instanceof AuthoringError) return tell(409, error.message);
  console.error(error);
  return tell(500, '没有写成，什么也没有改动。');
}
