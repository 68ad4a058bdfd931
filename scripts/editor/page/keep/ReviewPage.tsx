/** What is on its way to readers: drafts, what waits for a review, what may be published. */
import { useCallback, useState } from 'react';
import type {
  ReviewAction,
  ReviewedEntry,
  ReviewList,
  ReviewState,
} from '#scripts/editor/server/keep/review.ts';
import { announce } from '#scripts/editor/page/announce.tsx';
import { get, type NamedDraft, post, type SaveAnswer } from '#scripts/editor/page/api.ts';
import { tellInWords } from '#scripts/editor/page/in-words.ts';
import { linkTo } from '#scripts/editor/page/router.ts';
import { useAnswer } from '#scripts/editor/page/use-answer.ts';
import { Refusal } from './HistoryPanel.tsx';
import { type Act, ReviewEntry, type ReviewEntryProps } from './ReviewEntry.tsx';
import './keep.css';

/** The groups in the order in which they are worked on. */
const groups: readonly (readonly [ReviewState, label: string, about: string])[] = [
  ['waiting', '待审', '有人送审，还没有人审过。'],
  ['reviewed', '已审，可以发布', '审过的文字没有再改。'],
  ['draft', '草稿', '写好了就送审；本站不要求审稿的，可以直接发布。'],
  // A site that begins to ask for review has all its pages here.
  ['changed', '已发布，没有审过', '改动还没有人审过；本站要求先审的，这时生成不了网站。'],
];

/** Of one group: a site that begins to ask for review has all its pages here. */
const mostDrawn = 100;

/** Remembers who sits here; a name to write down, no account. */
const nameKey = 'workbench-name';

export function ReviewPage() {
  const { answer, problem, again } = useAnswer(useCallback(() => get<ReviewList>('reviews'), []));
  const [name, setName] = useState(localStorage.getItem(nameKey) ?? '');
  const { refusal, drafts, done, send } = useSending(again);
  const act: Act = (action, entry, fingerprint) => {
    const seen = fingerprint === undefined ? {} : { [entry.path]: fingerprint };
    const request = { paths: [entry.path], action, name, seen };
    return send('review', request, `“${entry.title}”：${actionNames[action]}`);
  };
  const publish = (entry: ReviewedEntry, others: readonly string[] = []) => {
    const request = { paths: [entry.path, ...others] };
    return send('publish', request, `“${entry.title}”已发布；下次生成网站时就有。`, entry);
  };
  return (
    <div className="list-page">
      <header className="page-head">
        <h1>审阅</h1>
        {answer && (
          <Names
            list={answer}
            name={name}
            choose={(chosen) => {
              localStorage.setItem(nameKey, chosen);
              setName(chosen);
            }}
          />
        )}
      </header>
      {answer && <Rules list={answer} />}
      {problem !== undefined && <p className="notice fault">{problem}</p>}
      <Refusal lines={refusal} />
      {drafts && (
        <p>
          “{drafts.entry.title}”用到的 {drafts.others.length} 份还是草稿：
          {drafts.others.map(({ name }) => name).join('、')}。{' '}
          <button
            type="button"
            onClick={() =>
              void publish(
                drafts.entry,
                drafts.others.map(({ path }) => path),
              )
            }
          >
            和它们一起发布
          </button>
        </p>
      )}
      <p>{done}</p>
      {answer && <Groups list={answer} name={name} act={act} publish={publish} />}
      {answer?.entries.length === 0 && <p className="count">没有草稿，也没有等着审的。</p>}
    </div>
  );
}

type GroupsProps = Omit<ReviewEntryProps, 'entry'>;

function Groups({ list, name, act, publish }: GroupsProps) {
  return groups.map(([state, label, about]) => {
    const entries = list.entries.filter((entry) => entry.state === state);
    if (entries.length === 0) return undefined;
    return (
      <section key={state} aria-labelledby={`group-${state}`}>
        <h2 id={`group-${state}`}>
          {label}（{entries.length}）
        </h2>
        <p className="hint">{about}</p>
        <ul className="reviews">
          {entries.slice(0, mostDrawn).map((entry) => (
            <ReviewEntry
              key={`${entry.path} ${entry.review?.fingerprint}`}
              {...{ entry, list, name, act, publish }}
            />
          ))}
        </ul>
        {entries.length > mostDrawn && (
          <p className="hint">先列出 {mostDrawn} 份；办完的会让出位置。</p>
        )}
      </section>
    );
  });
}

/** Sends what is to be done, and keeps what came of it. */
function useSending(again: () => void) {
  const [refusal, setRefusal] = useState<readonly string[]>([]);
  const [done, setDone] = useState('');
  const [drafts, setDrafts] = useState<{ entry: ReviewedEntry; others: readonly NamedDraft[] }>();
  const send = async (address: string, request: object, said: string, entry?: ReviewedEntry) => {
    setDone('');
    setDrafts(undefined);
    try {
      const saved = await post<SaveAnswer>(address, request);
      setRefusal(saved.saved ? [] : tellRefusal(saved));
      if (!saved.saved) {
        if (entry && saved.drafts.length > 0) setDrafts({ entry, others: saved.drafts });
        return;
      }
      setDone(said);
      announce(said);
      again();
    } catch (error) {
      setRefusal([error instanceof Error ? error.message : String(error)]);
    }
  };
  return { refusal, drafts, done, send };
}

/** What drafts alone stand against is told with the way to publish them too. */
const tellRefusal = ({ faults, drafts }: Extract<SaveAnswer, { saved: false }>) =>
  faults
    .filter(({ isOfDraft }) => drafts.length === 0 || !isOfDraft)
    .map(({ full }) => tellInWords(full));

const actionNames: Readonly<Record<ReviewAction, string>> = {
  ask: '已送审。',
  confirm: '已记下审过。',
  return: '已退回草稿。',
};

interface NamesProps {
  list: ReviewList;
  name: string;
  choose: (name: string) => void;
}

function Names({ list: { editors, reviewers }, name, choose }: NamesProps) {
  const names = [...new Set([...editors, ...reviewers])];
  if (names.length === 0) return undefined;
  return (
    <label>
      我是{' '}
      <select
        value={names.includes(name) ? name : ''}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="">请选择</option>
        {names.map((one) => (
          <option key={one} value={one}>
            {one}
            {reviewers.includes(one) ? '（审稿人）' : '（编辑）'}
          </option>
        ))}
      </select>
    </label>
  );
}

function Rules({ list: { editors, reviewers, isRequired } }: { list: ReviewList }) {
  const hasNames = editors.length + reviewers.length > 0;
  return (
    <p className="notice">
      {isRequired
        ? '本站要求先审后发：没有审过的、审后又改的，不能发布。'
        : '本站没有要求审稿，草稿可以直接发布。'}
      {hasNames ? '姓名只作登记，没有密码：它记下谁说审过了，不证明是他本人。' : '要请人审，先在'}
      {!hasNames && <a href={linkTo('site')}>网站信息</a>}
      {!hasNames && '里写上编辑和审稿人的姓名。'}
    </p>
  );
}
