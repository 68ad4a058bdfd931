/** What saving a form would write, or the gate's faults that stand against it. Writes nothing. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildEntryRoutes } from '#scripts/gate/routes.ts';
import type { Checked } from '#scripts/gate/check-content.ts';
import { growPermalinks } from '#scripts/gate/grow-permalinks.ts';
import type { Content, Fault } from '#scripts/gate/model.ts';
import type { ChangedFiles } from '#scripts/gate/read-content.ts';
import { AuthoringError } from '#scripts/authoring/files.ts';
import { nextOrder } from '#scripts/authoring/known-content.ts';
import { type FormData, readForm, revisionOf, writeForm } from './entry-file.ts';
import { getContent } from './followed-content.ts';
import { ChangedMeanwhile } from './keep/changed-meanwhile.ts';
import { checkChange, nameDrafts, type NamedDraft } from './keep/check-change.ts';
import { findRevision } from './keep/history.ts';
import { fieldsFor, readShape } from './field-shape.ts';
import { type PlacedFault, placeFault } from './place-fault.ts';
import { bodyField, findTarget, idField, type Target } from './targets.ts';

export interface SaveRequest {
  /** Such as `content/cases/dahe.mdx`. */
  path: string;
  form: FormData;
  /** Of the file when the form was filled from it; null for a new entry. */
  revision: string | null;
  /** Drafts that are published with it. */
  publish?: readonly string[];
}

/** `pending`: what a draft still lacks, when it lacks something. */
export type SavePlan =
  | { writes: ChangedFiles; pending?: readonly PlacedFault[] }
  | { faults: readonly PlacedFault[]; canBeDraft: boolean; drafts: readonly NamedDraft[] };

/** The list of public addresses, below the content folder. */
export const permalinks = 'permalinks.yaml';

/**
 * Checks the content as it would be after saving.
 * @param contentDir the content folder
 * @param files files that go with the entry, such as its picture
 * @param others addresses of entries among them that become public
 * @returns texts to write by path below the folder, none when nothing has changed; or the faults
 * @throws AuthoringError when the file may not be written, exists already or has changed meanwhile
 */
export function planSave(
  contentDir: string,
  request: SaveRequest,
  files: ChangedFiles = {},
  others: readonly string[] = [],
): SavePlan {
  const target = findTarget(request.path);
  if (!target) throw new AuthoringError(`编辑页面不能写 ${request.path}。`);
  const text = readCurrent(contentDir, target, request.revision, (base) =>
    writeForm(base, request.form, target),
  );
  const named = request.form[idField];
  if (text === undefined && named !== target.id) {
    return { ...refuseId(named), canBeDraft: false, drafts: [] };
  }
  const before = getContent(contentDir).check();
  const plan = (given: FormData) => {
    const form = fillForm(given, target, before.content, text === undefined);
    return planWrites(contentDir, { target, text, form, files, others }, before);
  };
  const { writes, faults, pending, content, form } = plan(request.form);
  const place = (fault: Fault) =>
    placeFault(fault, target, String(writes[target.name] ?? text), form);
  if (faults.length === 0) {
    return { writes, ...(pending.length > 0 ? { pending: pending.map(place) } : {}) };
  }
  const fields = fieldsFor(readShape(target.definition.schema), form);
  const canBeDraft = 'draft' in fields && request.form['draft'] !== true;
  return {
    faults: faults.map(place),
    drafts: nameDrafts(content, [`content/${target.name}`]),
    canBeDraft: canBeDraft && plan({ ...request.form, draft: true }).faults.length === 0,
  };
}

/** The file is named by the form: neither without a name, nor by one that is written wrongly. */
function refuseId(named: unknown): { faults: PlacedFault[] } {
  const message =
    typeof named === 'string' && named !== ''
      ? `编号 ${named} 不能用：已被采用，或不合写法。请另起一个，只用小写字母、数字和连字符。`
      : '还没有编号。请填写名称，会拟出一个；或自己写，只用小写字母、数字和连字符。';
  return { faults: [{ message, at: idField, full: message }] };
}

/**
 * The file as it is.
 * @param revision of the text that the change was made on; null for a new file
 * @param change the text that the change makes of another
 * @throws AuthoringError when a new file would take the name of another
 * @throws ChangedMeanwhile when the file is not the one that the change was made on
 */
export function readCurrent(
  contentDir: string,
  { name, id }: Target,
  revision: string | null,
  change: (base: string | undefined) => string,
): string | undefined {
  const path = join(contentDir, name);
  const text = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  const shown = `content/${name}`;
  if (text !== undefined && revision === null) {
    throw new AuthoringError(`编号 ${id} 已被 ${shown} 采用，不会覆盖。请另起一个编号。`);
  }
  if (revision === null || (text !== undefined && revisionOf(text) === revision)) return text;
  const base = findRevision(contentDir, name, revision);
  throw new ChangedMeanwhile(shown, {
    base: base ?? null,
    mine: change(base ?? text),
    theirs: text ?? null,
    revision: text === undefined ? null : revisionOf(text),
  });
}

interface Change {
  target: Target;
  /** The file as it is; undefined for a new one. */
  text: string | undefined;
  form: FormData;
  files: ChangedFiles;
  others: readonly string[];
}

function planWrites(contentDir: string, change: Change, before: Checked) {
  const { target, text, form, files, others } = change;
  const written = writeForm(text, form, target);
  const own = written === text ? {} : { [target.name]: written };
  const isPublic = form['draft'] !== true;
  const routes = isPublic ? buildEntryRoutes(target.collection, target.id) : [];
  const listed = listAddresses(contentDir, [...routes, ...others]);
  const writes: ChangedFiles = { ...own, ...files, ...listed };
  if (Object.keys(writes).length === 0) {
    return { writes, faults: [], pending: [], content: undefined, form };
  }
  const changed = [target.name, ...Object.keys(files)].map((name) => `content/${name}`);
  return { writes, ...checkChange(contentDir, writes, changed, before), form };
}

/** A page that is public has its addresses on the list. */
export function listAddresses(contentDir: string, routes: readonly string[]): ChangedFiles {
  const path = join(contentDir, permalinks);
  if (routes.length === 0 || !existsSync(path)) return {};
  const list = readFileSync(path, 'utf8');
  const lines = new Set(list.split('\n'));
  // To read a list of tens of thousands as YAML takes seconds.
  if (routes.every((route) => lines.has(`- path: ${route}`))) return {};
  try {
    const { text, added } = growPermalinks(list, routes);
    return added.length > 0 ? { [permalinks]: text } : {};
  } catch {
    // The gate says what is wrong with the list.
    return {};
  }
}

/** What a person need not write: the place in a list, a ledger's subject, a draft's gaps. */
function fillForm(given: FormData, target: Target, content: Content, isNew: boolean): FormData {
  const form: FormData = { ...given };
  // Those of a chart depend on its kind.
  const fields = fieldsFor(readShape(target.definition.schema), given);
  if ('order' in fields) form['order'] ||= nextOrder(content, target.collection);
  if (isNew && 'subject' in fields) form['subject'] ||= target.id;
  // A story is drawn as soon as its texts are there; other drafts need not be whole.
  if (form['draft'] !== true || target.definition.format !== 'mdx') return form;
  const { references } = target.definition;
  for (const [name, { kind, required }] of Object.entries(fields)) {
    if (kind === 'text' && required && !(name in references)) form[name] ||= '待写';
  }
  form[bodyField] ||= '待写。';
  return form;
}

/** An entry as its form opens: its values, and the file that they were read from. */
export interface OpenedEntry {
  form: FormData;
  revision: string;
}

/** A file that no form can show; its source can be shown all the same. */
export class UnreadableEntry extends AuthoringError {}

/** @throws AuthoringError when there is no such file, UnreadableEntry when its YAML cannot be read */
export function readEntry(contentDir: string, path: string): OpenedEntry {
  const target = findTarget(path);
  if (!target) throw new AuthoringError(`没有 ${path} 这一项。`);
  const file = join(contentDir, target.name);
  if (!existsSync(file)) throw new AuthoringError(`没有 ${path}，可能被改名或删去。`);
  const text = readFileSync(file, 'utf8');
  try {
    return { form: readForm(text, target), revision: revisionOf(text) };
  } catch {
    throw new UnreadableEntry(`${path} 的写法有错，表打不开。请改它的原文。`);
  }
}
