/** Talks to the editing page's server. */
import type { Option } from '#scripts/editor/server/list-options.ts';
import type { PlacedFault } from '#scripts/editor/server/place-fault.ts';

export type Form = Record<string, unknown>;

export type SaveAnswer =
  | { saved: true; files: string[]; revision: string }
  | { saved: false; faults: PlacedFault[]; canBeDraft: boolean };

export type { Option, PlacedFault };

const api = `${location.pathname.replace(/\/edit\/.*$/, '/edit/')}api/`;

/** @throws with the server's own words when it refuses */
export async function get<Answer>(name: string): Promise<Answer> {
  return read<Answer>(await fetch(api + name).catch(() => undefined));
}

/** Asks the server to save a form. @throws with the server's own words when it refuses */
export async function save(path: string, form: Form, revision: string | null): Promise<SaveAnswer> {
  const request = { path, form, revision };
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify(request);
  const answer = fetch(`${api}save`, { method: 'POST', headers, body });
  return read<SaveAnswer>(await answer.catch(() => undefined));
}

async function read<Answer>(response: Response | undefined): Promise<Answer> {
  if (!response) throw new Error('编辑服务没有回答。请看看运行 npm run edit 的窗口是不是关了。');
  const answer = (await response.json()) as Answer & { message?: string };
  if (!response.ok) throw new Error(answer.message ?? '没有写成。');
  return answer;
}

let options: Promise<Record<string, Option[]>> | undefined;

/** What can be chosen; asked for once until something is saved. */
export const getOptions = (): Promise<Record<string, Option[]>> =>
  (options ??= get<Record<string, Option[]>>('options'));

/** Called after a save: there may be more to choose from. */
export const forgetOptions = (): void => void (options = undefined);
