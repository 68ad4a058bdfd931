/** Everything that stands against saving, at the foot of the page; a line leads to its field. */
import type { NamedDraft, PlacedFault } from './api.ts';
import { tellInWords } from './in-words.ts';

interface FaultListProps {
  faults: readonly PlacedFault[];
  /** Whether the entry could be saved as a draft as it is. */
  canBeDraft: boolean;
  saveAsDraft: () => void;
  /** Drafts on which the entry rests. */
  drafts: readonly NamedDraft[];
  publishWith: (drafts: readonly NamedDraft[]) => void;
  /** Whether the entry is saved, and these are what a draft still lacks. */
  isPending: boolean;
  close: () => void;
}

export function FaultList(props: FaultListProps) {
  const { faults, canBeDraft, saveAsDraft, drafts, publishWith, isPending, close } = props;
  // What goes with the drafts is one thing to do, however often they are named.
  const own = drafts.length > 0 ? faults.filter(({ isOfDraft }) => !isOfDraft) : faults;
  return (
    <aside className="fault-list" aria-label="检查的结果">
      <h2 role="alert">{nameOutcome(own.length, isPending)}</h2>
      <FaultLines faults={own} />
      {drafts.length > 0 && (
        <p>
          它用到的 {drafts.length} 份还是草稿：{drafts.map(({ name }) => name).join('、')}。{' '}
          {/* It stays in reach: a fault may go with the drafts although it does not name one. */}
          <button
            type="button"
            className={own.length > 0 ? undefined : 'primary'}
            onClick={() => publishWith(drafts)}
          >
            和它们一起发布
          </button>
        </p>
      )}
      {canBeDraft && (
        <p>
          没写完也可以先存为草稿：空着的文字写成“待写”，发布的网站上没有这一页。{' '}
          <button type="button" onClick={saveAsDraft}>
            先存为草稿
          </button>
        </p>
      )}
      <button type="button" onClick={close}>
        收起
      </button>
    </aside>
  );
}

function nameOutcome(count: number, isPending: boolean): string {
  if (isPending) return `已存为草稿，发布前还有 ${count} 处要改`;
  return count > 0 ? `没有保存：有 ${count} 处要改` : '没有保存：它用到的还没有发布';
}

/** One line a fault; it leads to its field, by the name that the form has for it. */
export const FaultLines = ({ faults }: { faults: readonly PlacedFault[] }) => (
  <ul>
    {faults.map(({ at, message, full }) => (
      <li key={`${at} ${full}`}>
        {at === null ? (
          tellInWords(message)
        ) : (
          <button type="button" className="link" onClick={() => goTo(at)}>
            {nameOf(at)}
            {tellInWords(message)}
          </button>
        )}
      </li>
    ))}
  </ul>
);

/** The field, or the nearest around it that is drawn. */
function findField(at: string): HTMLElement | undefined {
  const steps = at.split('.');
  for (let length = steps.length; length > 0; length -= 1) {
    const path = CSS.escape(steps.slice(0, length).join('.'));
    const found = document.querySelector<HTMLElement>(`[data-key-path="${path}"]`);
    if (found) return found;
  }
  return undefined;
}

function nameOf(at: string): string {
  const name = findField(at)?.querySelector('.field-name')?.textContent ?? '';
  return name === '' ? '' : `${name.replace('＊', '').trim()}：`;
}

function goTo(at: string): void {
  const field = findField(at);
  field?.scrollIntoView({ block: 'center' });
  field?.querySelector<HTMLElement>('input, textarea, select, [contenteditable]')?.focus();
}
