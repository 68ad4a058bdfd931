/** Where a site asks for review, what is published was reviewed as it stands, by one of its reviewers. */
import type { z } from 'astro/zod';
import { reviewSchema } from '#schemas/common.ts';
import { collections } from '#scripts/gate/collections.ts';
import { type Complaint, faultAt } from '#scripts/gate/faults.ts';
import type { Content, Entry, Fault } from '#scripts/gate/model.ts';
import { stringsAt, valueAt } from '#scripts/gate/paths.ts';
import { isDraft } from '#scripts/gate/publication.ts';

export function publishedIsReviewed({ entries }: Content): Fault[] {
  const site = entries.find(({ collection }) => collection === 'site');
  if (!site || valueAt(site.data, ['requireReview']) !== true) return [];
  const reviewers = new Set(stringsAt(site.data, 'reviewers[]').map(({ value }) => value));
  if (reviewers.size === 0) {
    const found = '写了 requireReview: true';
    const expected = '没有一位审稿人，什么也发布不了';
    const next = '请在 reviewers 里写上审稿人的姓名，或删去 requireReview';
    return [faultAt(site, ['requireReview'], { found, expected, next })];
  }
  return entries
    .filter((entry) => Object.hasOwn(collections, entry.collection) && !isDraft(entry))
    .flatMap((entry) => {
      const complaint = checkReview(entry, reviewers);
      return complaint ? [faultAt(entry, ['review'], complaint)] : [];
    });
}

/** A review of the wrong form is the matter of `entries-match-schema`. */
function checkReview(entry: Entry, reviewers: ReadonlySet<string>): Complaint | undefined {
  const written = valueAt(entry.data, ['review']);
  if (written === undefined) return explain('没有人审过');
  const { data: review } = reviewSchema.safeParse(written);
  if (!review) return undefined;
  if (review.state === 'waiting') return explain(`${review.askedBy ?? ''}送审了，还没有人审过`);
  return checkReviewed(entry, review, reviewers);
}

function checkReviewed(
  { fingerprint }: Entry,
  { by = '', askedBy, fingerprint: reviewed }: z.infer<typeof reviewSchema>,
  reviewers: ReadonlySet<string>,
): Complaint | undefined {
  if (!reviewers.has(by)) {
    const found = by === '' ? '没有写谁审的' : `审稿人写的是 ${by}`;
    const expected = `本站的审稿人是 ${[...reviewers].join('、')}`;
    return { found, expected, next: '请由其中一位在编辑页面的“审阅”里审过' };
  }
  if (by === askedBy) {
    const expected = '送审的人不能审自己送的稿';
    return { found: `送审和审稿的都是 ${by}`, expected, next: '请换一位审稿人审' };
  }
  return reviewed === fingerprint ? undefined : explain('审过以后又改了');
}

const explain = (found: string): Complaint => ({
  found,
  expected: '本站发布的内容都要有人审过',
  next: '请在编辑页面的“审阅”里送审，由审稿人确认',
});
