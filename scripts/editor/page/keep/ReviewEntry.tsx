/** One entry that waits: what has changed in it, and what can be done with it. */
import { useCallback, useState } from 'react';
import type { ReviewComparison } from '#scripts/editor/server/keep/keep-answers.ts';
import type {
  ReviewAction,
  ReviewedEntry,
  ReviewList,
} from '#scripts/editor/server/keep/review.ts';
import { get } from '#scripts/editor/page/api.ts';
import { useAnswer } from '#scripts/editor/page/use-answer.ts';
import { addressOf } from './address-of.ts';
import { Difference } from './Difference.tsx';

/** Does something to one entry. @param fingerprint of the text that was shown */
export type Act = (
  action: ReviewAction,
  entry: ReviewedEntry,
  fingerprint?: string,
) => Promise<void>;

export interface ReviewEntryProps {
  entry: ReviewedEntry;
  list: ReviewList;
  /** Of whoever sits here; empty until it is chosen. */
  name: string;
  act: Act;
  publish: (entry: ReviewedEntry) => Promise<void>;
}

export function ReviewEntry({ entry, list, name, act, publish }: ReviewEntryProps) {
  const { title, label, state, isPublished, review } = entry;
  const [isOpen, setIsOpen] = useState(false);
  const mayPublish = !isPublished && (state === 'reviewed' || !list.isRequired);
  const mayAsk = (state === 'draft' || state === 'changed') && name !== '';
  return (
    <li>
      <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
        <summary>
          <strong>{title}</strong>
          <span className="about">
            {label}
            {tellReview(review)}
          </span>
        </summary>
        {isOpen && <Comparison entry={entry} list={list} name={name} act={act} />}
      </details>
      <p className="buttons">
        <a className="button" href={addressOf(entry.path)}>
          打开
        </a>{' '}
        {mayAsk && (
          <button type="button" onClick={() => void act('ask', entry)}>
            送审
          </button>
        )}{' '}
        {mayPublish && (
          <button type="button" className="primary" onClick={() => void publish(entry)}>
            发布
          </button>
        )}
      </p>
    </li>
  );
}

function tellReview(review: ReviewedEntry['review']): string {
  if (!review) return '';
  const asked = review.askedBy ? `${review.askedBy} ${review.askedOn ?? ''} 送审` : '';
  const given = review.by ? `${review.by} ${review.on ?? ''} 审过` : '';
  return [asked, given]
    .filter(Boolean)
    .map((one) => ` · ${one}`)
    .join('');
}

const names = {
  reviewed: ['上次审过的一份', '现在的一份'],
  committed: ['已提交的一份', '现在的一份'],
  none: ['从前的一份', '现在的一份'],
} as const;

function Comparison({ entry, list, name, act }: Omit<ReviewEntryProps, 'publish'>) {
  const { path } = entry;
  const { answer, problem } = useAnswer(
    useCallback(() => get<ReviewComparison>('compare', { path }), [path]),
  );
  if (problem !== undefined) return <p className="notice fault">{problem}</p>;
  if (!answer) return <p className="notice">正在读取……</p>;
  const mayReview = list.reviewers.includes(name) && entry.review?.askedBy !== name;
  return (
    <div>
      {answer.beforeIs === 'none' && (
        <p className="hint">
          {entry.isPublished
            ? '找不到读者现在看到的那一份，以下是全文。'
            : '还没有发布过，以下是全文。'}
        </p>
      )}
      <Difference before={answer.before} after={answer.after} names={names[answer.beforeIs]} />
      {mayReview ? (
        <p className="buttons">
          <button
            type="button"
            className="primary"
            onClick={() => void act('confirm', entry, answer.fingerprint)}
          >
            {name}：审过，可以发布
          </button>{' '}
          {!entry.isPublished && entry.state !== 'draft' && (
            <button type="button" onClick={() => void act('return', entry)}>
              退回
            </button>
          )}
        </p>
      ) : (
        <p className="hint">
          {list.reviewers.length === 0
            ? '网站信息里还没有审稿人。'
            : entry.review?.askedBy === name && name !== ''
              ? '自己送审的稿，要请另一位审稿人审。'
              : '要审这一份，请先在页首选审稿人的姓名。'}
        </p>
      )}
    </div>
  );
}
