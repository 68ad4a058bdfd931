/** Review: who asked for it, who gave it, and what waits. */
import type { z } from 'astro/zod';
import type { reviewSchema } from '#schemas/common.ts';
import { AuthoringError } from '#scripts/authoring/files.ts';
import { distinctEntries } from '#scripts/authoring/known-content.ts';
import { collections } from '#scripts/gate/collections.ts';
import { fingerprintOf } from '#scripts/gate/fingerprint.ts';
import type { ChangedFiles } from '#scripts/gate/read-content.ts';
import type { Content, Entry } from '#scripts/gate/model.ts';
import { stringsAt, valueAt } from '#scripts/gate/paths.ts';
import { isDraft } from '#scripts/gate/publication.ts';
import { fillFigures } from '#scripts/editor/server/list-options.ts';
import { changeEntries, textsOf } from './plan-entries.ts';

export type Review = z.infer<typeof reviewSchema>;

/** `draft` 草稿, `waiting` 待审, `reviewed` 已审, `changed` 审后又改, `published` 已发布. */
export type ReviewState = 'draft' | 'waiting' | 'reviewed' | 'changed' | 'published';

export interface ReviewedEntry {
  path: string;
  title: string;
  /** Name of its collection. */
  label: string;
  state: ReviewState;
  isPublished: boolean;
  review?: Review;
}

export interface ReviewList {
  editors: string[];
  reviewers: string[];
  /** Whether the site publishes only what was reviewed. */
  isRequired: boolean;
  entries: ReviewedEntry[];
}

/** Everything that is on its way to readers: drafts, and what is public and not reviewed as it stands. */
export function listReviews(content: Content): ReviewList {
  const site = content.entries.find(({ collection }) => collection === 'site')?.data;
  const names = (field: string) => stringsAt(site, `${field}[]`).map(({ value }) => value);
  const isRequired = valueAt(site, ['requireReview']) === true;
  const titles = new Map(
    Object.keys(collections).flatMap((collection) =>
      distinctEntries(content, collection).map(({ id, name }) => [`${collection}/${id}`, name]),
    ),
  );
  return {
    editors: names('editors'),
    reviewers: names('reviewers'),
    isRequired,
    entries: content.entries
      .filter(({ collection, data }) => Object.hasOwn(collections, collection) && data)
      .map((entry): ReviewedEntry => {
        const review = valueAt(entry.data, ['review']) as Review | undefined;
        return {
          path: entry.file,
          title: fillFigures(content, titles.get(`${entry.collection}/${entry.id}`) ?? entry.id),
          label: entry.definition.label,
          state: stateOf(entry, review, isRequired),
          isPublished: !isDraft(entry),
          ...(review ? { review } : {}),
        };
      })
      .filter(({ state }) => state !== 'published'),
  };
}

function stateOf(entry: Entry, review: Review | undefined, isRequired: boolean): ReviewState {
  if (review?.state === 'waiting') return 'waiting';
  if (review && review.fingerprint !== entry.fingerprint) return 'changed';
  if (isDraft(entry)) return review ? 'reviewed' : 'draft';
  return review || !isRequired ? 'published' : 'changed';
}

export type ReviewAction = 'ask' | 'confirm' | 'return';

export interface ReviewRequest {
  paths: readonly string[];
  action: ReviewAction;
  /** Of whoever does it, as `content/site.yaml` has it. */
  name: string;
  /** The fingerprints that were shown: nobody confirms a text that they have not seen. */
  seen: Readonly<Record<string, string>>;
}

/**
 * The files with the review written into them.
 * @param today as `2026-11-26`
 * @throws AuthoringError when the name is not on the site's list, or a text has changed since it was shown
 */
export function planReview(
  contentDir: string,
  { paths, action, name, seen }: ReviewRequest,
  { editors, reviewers }: ReviewList,
  today: string,
): ChangedFiles {
  const known = action === 'ask' ? [...editors, ...reviewers] : reviewers;
  const role = action === 'ask' ? '编辑' : '审稿人';
  if (!known.includes(name)) {
    throw new AuthoringError(
      known.length === 0
        ? `“网站信息”里还没有${role}的姓名。请先写上，再来这里。`
        : `${name || '（没有写姓名）'}不在“网站信息”的名单里。${role}有：${known.join('、')}。`,
    );
  }
  const changed = changeEntries(contentDir, paths, (form, text, { name: file, definition }) => {
    const fingerprint = fingerprintOf(text, definition.format);
    const before = form['review'] as Review | undefined;
    const asked = { askedBy: before?.askedBy, askedOn: before?.askedOn };
    if (action === 'return') return { ...form, review: undefined };
    if (action === 'ask') {
      return { ...form, review: { state: 'waiting', askedBy: name, askedOn: today } };
    }
    if (seen[`content/${file}`] !== fingerprint) {
      throw new AuthoringError(`content/${file} 在您看的时候又改过了。请再看一遍，再确认。`);
    }
    if (before?.askedBy === name) {
      throw new AuthoringError(`${name}送审的稿，要由另一位审稿人来审。`);
    }
    return { ...form, review: { state: 'reviewed', ...asked, by: name, on: today, fingerprint } };
  });
  return textsOf(changed);
}
