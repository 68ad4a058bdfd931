/** Talks to the workbench's server: JSON both ways, refusals in the server's own words. */
import type { CollectionForm, Forms } from '#scripts/editor/server/build-forms.ts';
import type { FormField } from '#scripts/editor/server/form-field.ts';
import type { NamedDraft } from '#scripts/editor/server/keep/check-change.ts';
import type { ListedEntry } from '#scripts/editor/server/list-entries.ts';
import type { Option } from '#scripts/editor/server/list-options.ts';
import type { PlacedFault } from '#scripts/editor/server/place-fault.ts';
import type { OpenedEntry } from '#scripts/editor/server/plan-save.ts';

export type Form = Record<string, unknown>;
export type { CollectionForm, FormField, Forms, ListedEntry, NamedDraft, OpenedEntry, Option };
export type { PlacedFault };

/** A file that a save has replaced: the version that it held; null for a new file. */
export interface Undo {
  path: string;
  version: string | null;
  /** Of what it holds now. */
  revision: string;
}

export type SaveAnswer =
  | {
      saved: true;
      files: string[];
      revision: string;
      undo: Undo[];
      /** What a draft still lacks. */
      pending: PlacedFault[];
    }
  | {
      saved: false;
      faults: PlacedFault[];
      canBeDraft: boolean;
      /** Drafts that would have to be published with it. */
      drafts: NamedDraft[];
    };

const api = `${location.pathname.replace(/\/edit\/.*$/, '/edit/')}api/`;

/** The server has refused, or has not answered; `answer` is what it sent besides its message. */
export class Refusal extends Error {
  readonly status: number;
  readonly answer: Readonly<Record<string, unknown>>;

  constructor(message: string, status: number, answer: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.status = status;
    this.answer = answer;
  }
}

/**
 * Asks for something.
 * @param name below `/edit/api/`
 * @throws Refusal with the server's own words
 */
export async function get<Answer>(
  name: string,
  query: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const asked = new URLSearchParams(query).toString();
  return read<Answer>(await fetch(`${api}${name}${asked && `?${asked}`}`).catch(() => undefined));
}

/** Sends something as JSON. @throws Refusal with the server's own words */
export async function post<Answer>(name: string, value: unknown): Promise<Answer> {
  const headers = { 'content-type': 'application/json' };
  const sent = fetch(api + name, { method: 'POST', headers, body: JSON.stringify(value) });
  return read<Answer>(await sent.catch(() => undefined));
}

/** Address of a kept picture. */
export const pictureAddress = (id: string): string => `${api}picture?id=${encodeURIComponent(id)}`;

async function read<Answer>(response: Response | undefined): Promise<Answer> {
  if (!response) {
    throw new Refusal('编辑服务没有回答。请看看运行 npm run edit 的窗口是不是关了。', 0);
  }
  const answer = (await response.json().catch(() => ({}))) as Answer & { message?: string };
  if (response.ok) return answer;
  throw new Refusal(answer.message ?? '没有写成。', response.status, answer);
}

const options = new Map<string, Promise<readonly Option[]>>();

/** What a kind of reference can be chosen from; asked for once until something is saved. */
export function getOptions(kind: string): Promise<readonly Option[]> {
  const known = options.get(kind) ?? get<Option[]>('options', { kind });
  options.set(kind, known);
  known.catch(() => options.delete(kind));
  return known;
}

/** Called after a save: there may be more to choose from. */
export const forgetOptions = (): void => options.clear();
