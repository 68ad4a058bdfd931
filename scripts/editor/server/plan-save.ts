/** What saving a form would write, or the gate's faults that stand against it. Writes nothing. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildEntryRoutes } from '#scripts/gate/routes.ts';
import { checkContent } from '#scripts/gate/check-content.ts';
import { growPermalinks } from '#scripts/gate/grow-permalinks.ts';
import type { Content, Fault } from '#scripts/gate/model.ts';
import type { ChangedFiles } from '#scripts/gate/read-content.ts';
import { formatFault } from '#scripts/gate/report.ts';
import { AuthoringError } from '#scripts/authoring/files.ts';
import { nextOrder } from '#scripts/authoring/known-content.ts';
import { type FormData, readForm, revisionOf, writeForm } from './entry-file.ts';
import { readShape } from './field-shape.ts';
import { type PlacedFault, placeFault } from './place-fault.ts';
import { bodyField, findTarget, idField, type Target } from './targets.ts';

export interface SaveRequest {
  /** Such as `content/cases/dahe.mdx`. */
  path: string;
  form: FormData;
  /** Of the file when the form was filled from it; null for a new entry. */
  revision: string | null;
}

export type SavePlan =
  { writes: ChangedFiles } | { faults: readonly PlacedFault[]; canBeDraft: boolean };

/** The list of public addresses, below the content folder. */
export const permalinks = 'permalinks.yaml';

/**
 * Checks the content as it would be after saving.
 * @param contentDir the content folder
 * @param files files that go with the entry, such as its picture
 * @returns texts to write by path below the folder, none when nothing has changed; or the faults
 * @throws AuthoringError when the file may not be written, exists already or has changed meanwhile
 */
export function planSave(
  contentDir: string,
  request: SaveRequest,
  files: ChangedFiles = {},
): SavePlan {
  const target = findTarget(request.path);
  if (!target) throw new AuthoringError(`编辑页面不能写 ${request.path}。`);
  const text = readCurrent(contentDir, target, request.revision);
  const named = request.form[idField];
  if (text === undefined && named !== target.id) return { ...refuseId(named), canBeDraft: false };
  const before = checkContent(contentDir);
  const plan = (given: FormData) => {
    const form = fillForm(given, target, before.content, text === undefined);
    return planWrites(contentDir, { target, text, form, files }, before.faults);
  };
  const { writes, faults, form } = plan(request.form);
  if (faults.length === 0) return { writes };
  const { fields } = readShape(target.definition.schema);
  const canBeDraft = 'draft' in fields && request.form['draft'] !== true;
  return {
    faults: faults.map((fault) =>
      placeFault(fault, target, String(writes[target.name] ?? text), form),
    ),
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

/** The file as it is. @throws AuthoringError when it is not the one that the form was filled from */
function readCurrent(contentDir: string, target: Target, revision: string | null) {
  const path = join(contentDir, target.name);
  const text = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  const shown = `content/${target.name}`;
  if (text !== undefined && revision === null) {
    throw new AuthoringError(`编号 ${target.id} 已被 ${shown} 采用，不会覆盖。请另起一个编号。`);
  }
  if (text === undefined && revision !== null) {
    throw new AuthoringError(`${shown} 已经不在了，可能被改名或删去。请重新打开编辑页面。`);
  }
  if (text !== undefined && revisionOf(text) !== revision) {
    throw new AuthoringError(`${shown} 在别处改过了，不会覆盖。请重新打开编辑页面，再改一次。`);
  }
  return text;
}

interface Change {
  target: Target;
  /** The file as it is; undefined for a new one. */
  text: string | undefined;
  form: FormData;
  files: ChangedFiles;
}

function planWrites(
  contentDir: string,
  { target, text, form, files }: Change,
  known: readonly Fault[],
) {
  const written = writeForm(text, form, target);
  const own = written === text ? {} : { [target.name]: written };
  const writes: ChangedFiles = { ...own, ...files, ...listAddresses(contentDir, target, form) };
  if (Object.keys(writes).length === 0) return { writes, faults: [], form };
  const file = `content/${target.name}`;
  const old = new Set(known.map(keyOf));
  const faults = checkContent(contentDir, writes).faults.filter(
    (fault) => fault.file === file || !old.has(keyOf(fault)),
  );
  return { writes, faults, form };
}

/** Faults that were there before, wherever they have moved to, do not stand against a change. */
const keyOf = (fault: Fault): string => formatFault({ ...fault, line: 0 });

/** A page that is public has its addresses on the list. */
function listAddresses(contentDir: string, target: Target, form: FormData): ChangedFiles {
  const routes = buildEntryRoutes(target.collection, target.id);
  const path = join(contentDir, permalinks);
  if (form['draft'] === true || routes.length === 0 || !existsSync(path)) return {};
  try {
    const { text, added } = growPermalinks(readFileSync(path, 'utf8'), routes);
    return added.length > 0 ? { [permalinks]: text } : {};
  } catch {
    // The gate says what is wrong with the list.
    return {};
  }
}

/** What a person need not write: the place in a list, a ledger's subject, a draft's gaps. */
function fillForm(given: FormData, target: Target, content: Content, isNew: boolean): FormData {
  const form: FormData = { ...given };
  const { fields } = readShape(target.definition.schema);
  if (isNew && 'order' in fields) form['order'] ||= nextOrder(content, target.collection);
  if (isNew && 'subject' in fields) form['subject'] ||= target.id;
  if (form['draft'] !== true) return form;
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

/** @throws AuthoringError when there is no such file, or when its YAML cannot be read */
export function readEntry(contentDir: string, path: string): OpenedEntry {
  const target = findTarget(path);
  if (!target) throw new AuthoringError(`没有 ${path} 这一项。`);
  const file = join(contentDir, target.name);
  if (!existsSync(file)) throw new AuthoringError(`没有 ${path}，可能被改名或删去。`);
  const text = readFileSync(file, 'utf8');
  try {
    return { form: readForm(text, target), revision: revisionOf(text) };
  } catch {
    throw new AuthoringError(
      `${path} 的写法有错，打不开。请运行 npm run check:content，按提示改好。`,
    );
  }
}
