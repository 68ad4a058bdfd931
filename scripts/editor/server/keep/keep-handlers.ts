/** The addresses for history, source text, the bin, publishing and review, with what answers them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayInChina } from '#queries/publication-state.ts';
import { AuthoringError } from '#scripts/authoring/files.ts';
import type { ChangedFiles } from '#scripts/gate/read-content.ts';
import { type Answer, ask, give, type Questioned } from '#scripts/editor/server/answer.ts';
import { revisionOf } from '#scripts/editor/server/entry-file.ts';
import { getContent } from '#scripts/editor/server/followed-content.ts';
import { permalinks, type SavePlan } from '#scripts/editor/server/plan-save.ts';
import { parseBody, refuseIncomplete } from '#scripts/editor/server/request-body.ts';
import { listDeletions, planDeletion, planReturn } from './bin.ts';
import { compareForReview, compareVersion, readHistory, requireVersion } from './keep-answers.ts';
import { planPublishing } from './plan-entries.ts';
import { planText, readText, requireTarget } from './plan-text.ts';
import { listReviews, planReview, type ReviewAction } from './review.ts';
import { keepReplaced } from './versions.ts';

/** What files hold before a plan is made: what changes meanwhile is seen when they are written. */
export type Snapshot = ReadonlyMap<string, Uint8Array | undefined>;

/** @param names below the content folder; the list of addresses is always among them */
export const snapshot = (contentDir: string, names: readonly string[]): Snapshot =>
  new Map(
    [...names, permalinks].map((name) => {
      const path = join(contentDir, name);
      return [name, existsSync(path) ? readFileSync(path) : undefined];
    }),
  );

/**
 * The answer that a plan comes to: what to write with the versions that it replaces, or what stands
 * against it.
 * @param told what the page is told of a save beside the files
 */
export function answerPlan(
  contentDir: string,
  plan: SavePlan,
  before: Snapshot,
  told: object = {},
): Answer {
  if ('faults' in plan) return give({ saved: false, ...plan });
  const files = Object.keys(plan.writes);
  const { writes, removes, replaced } = keepReplaced(
    contentDir,
    files.map((name) => ({
      path: join(contentDir, name),
      before: before.get(name),
      content: plan.writes[name]!,
    })),
    new Date(),
  );
  const undo = files.map((name) => ({
    path: `content/${name}`,
    version: replaced[name] ?? null,
    revision: revisionOf(plan.writes[name]!),
  }));
  const { pending = [] } = plan;
  const paths = files.map((name) => `content/${name}`);
  return { ...give({ saved: true, files: paths, pending, undo, ...told }), writes, removes };
}

type Given = Record<string, unknown>;
const textIn = (given: Given, name: string): string => {
  const value = given[name];
  return typeof value === 'string' ? value : refuseIncomplete();
};
const textsIn = (given: Given, name: string): string[] => {
  const value = given[name];
  const isList = Array.isArray(value) && value.every((one) => typeof one === 'string');
  return isList ? (value as string[]) : refuseIncomplete();
};
const revisionIn = (given: Given): string | null =>
  given['revision'] === null ? null : textIn(given, 'revision');

/** A posted request, parsed. */
const posted =
  (handle: (contentDir: string, given: Given) => Answer): Questioned =>
  ({ site, body }) =>
    handle(site.contentDir, parseBody(body ?? new Uint8Array()));
/** Asked for by an entry's path. */
const asked =
  (answer: (contentDir: string, path: string, query: string) => unknown): Questioned =>
  ({ site, query }) =>
    give(answer(site.contentDir, ask(query, 'path'), query));

function saveText(contentDir: string, given: Given): Answer {
  const path = textIn(given, 'path');
  const before = snapshot(contentDir, [requireTarget(path).name]);
  const request = { path, text: textIn(given, 'text'), revision: revisionIn(given) };
  return answerPlan(contentDir, planText(contentDir, request), before);
}

/** Takes back a version. */
function restore(contentDir: string, given: Given): Answer {
  const path = textIn(given, 'path');
  const { name } = requireTarget(path);
  const before = snapshot(contentDir, [name]);
  const text = requireVersion(contentDir, name, textIn(given, 'version'));
  const plan = planText(contentDir, { path, text, revision: revisionIn(given) });
  return answerPlan(contentDir, plan, before);
}

/**
 * Undoes a save. The list of addresses goes back only with an entry that had not been public before
 * the save, and only when nothing else has been added to it since.
 */
function undo(contentDir: string, given: Given): Answer {
  const path = textIn(given, 'path');
  const { name } = requireTarget(path);
  const before = snapshot(contentDir, [name]);
  const text = requireVersion(contentDir, name, textIn(given, 'version'));
  const listed = typeof given['list'] === 'object' ? (given['list'] as Given) : undefined;
  const extra: Record<string, string> = {};
  if (listed) {
    const now = before.get(permalinks);
    if (!now || revisionOf(now) !== listed['revision']) {
      throw new AuthoringError('保存以后又有新的网址，撤不回去了。要撤下这一页，请填写“撤下”。');
    }
    extra[permalinks] = requireVersion(contentDir, permalinks, textIn(listed, 'version'));
  }
  const request = { path, text, revision: revisionIn(given) };
  return answerPlan(contentDir, planText(contentDir, request, extra), before);
}

function moveToBin(contentDir: string, given: Given): Answer {
  const target = requireTarget(textIn(given, 'path'));
  if (!existsSync(join(contentDir, target.name))) {
    throw new AuthoringError(`content/${target.name} 已经不在了。`);
  }
  const move = planDeletion(contentDir, target, textIn(given, 'revision'), new Date());
  return { ...give({ deleted: true }), ...move };
}

function takeBack(contentDir: string, given: Given): Answer {
  const { path, ...move } = planReturn(contentDir, textIn(given, 'id'));
  return { ...give({ path }), ...move };
}

function publish(contentDir: string, given: Given): Answer {
  const paths = textsIn(given, 'paths');
  const before = snapshot(
    contentDir,
    paths.map((path) => requireTarget(path).name),
  );
  return answerPlan(contentDir, planPublishing(contentDir, paths), before);
}

const actions: readonly ReviewAction[] = ['ask', 'confirm', 'return'];

/** A review changes nothing that the gate looks at but the review itself. */
function review(contentDir: string, given: Given): Answer {
  const action = actions.find((one) => one === given['action']) ?? refuseIncomplete();
  const paths = textsIn(given, 'paths');
  const before = snapshot(
    contentDir,
    paths.map((path) => requireTarget(path).name),
  );
  const seen = (given['seen'] ?? {}) as Record<string, string>;
  const request = { paths, action, name: textIn(given, 'name'), seen };
  const list = listReviews(getContent(contentDir).read());
  const writes: ChangedFiles = planReview(contentDir, request, list, dayInChina(new Date()));
  return answerPlan(contentDir, { writes }, before);
}

/** By address; what is posted writes. */
export const keepHandlers: readonly (readonly [string, Questioned])[] = [
  ['history', asked((contentDir, path) => readHistory(contentDir, path))],
  [
    'version',
    asked((contentDir, path, query) => compareVersion(contentDir, path, ask(query, 'id'))),
  ],
  ['text', asked((contentDir, path) => readText(contentDir, path))],
  ['bin', ({ site }) => give(listDeletions(site.contentDir))],
  ['reviews', ({ site }) => give(listReviews(getContent(site.contentDir).read()))],
  ['compare', asked((contentDir, path) => compareForReview(contentDir, path))],
  ['save-text', posted(saveText)],
  ['restore', posted(restore)],
  ['undo', posted(undo)],
  ['delete', posted(moveToBin)],
  ['take-back', posted(takeBack)],
  ['publish', posted(publish)],
  ['review', posted(review)],
];
