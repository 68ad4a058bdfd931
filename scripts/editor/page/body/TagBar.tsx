/** Says what the caret stands at: which figure, which paragraph; lets it be changed or taken off. */
import type { ChangeSpec } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { type RefObject, useState } from 'react';
import type { Option } from '#scripts/editor/page/api.ts';
import { Chooser } from '#scripts/editor/page/form/Chooser.tsx';
import { useOptions } from '#scripts/editor/page/form/use-options.ts';
import { idsOf, shownComponents } from './components.ts';
import type { Tag } from './read-tags.ts';

interface TagBarProps {
  view: RefObject<EditorView | null>;
  source: string;
  /** The tag at the caret, or around it. */
  tag: Tag | undefined;
}

export function TagBar({ view, source, tag }: TagBarProps) {
  const component = shownComponents[tag?.name ?? ''];
  const options = useOptions(component?.kind ?? '', source);
  const [changed, setChanged] = useState<number>();
  if (!tag) return <p className="tag-bar">在正文里直接打数字，会列出台账里相同的数。</p>;
  const ids = idsOf(tag.name, tag.attributes);
  const told = ids.map(
    (id) => options.find(({ value }) => value === id) ?? { value: id, label: id },
  );
  const dispatch = (changes: ChangeSpec) => {
    view.current?.dispatch({ changes });
    view.current?.focus();
    setChanged(undefined);
  };
  const write = (next: readonly string[]) => {
    const { attribute = '' } = component ?? {};
    const old = view.current?.state.sliceDoc(tag.from, tag.to) ?? '';
    const at = tag.from + old.indexOf(`${attribute}="`) + attribute.length + 2;
    const length = (tag.attributes[attribute] ?? '').length;
    dispatch({ from: at, to: at + length, insert: next.join(' ') });
  };
  const takeOff = () =>
    dispatch([tag, ...(tag.partner ? [tag.partner] : [])].map(({ from, to }) => ({ from, to })));
  const isChanging = changed === tag.from;
  return (
    <div className="tag-bar" role="group" aria-label="光标处的标记">
      <Told tag={tag} told={told} isMany={component?.isMany ?? false} write={write} />
      {component?.kind && (
        <button
          type="button"
          aria-expanded={isChanging}
          onClick={() => setChanged(isChanging ? undefined : tag.from)}
        >
          {component.isMany ? '再加一个' : '换一个'}
        </button>
      )}
      <button type="button" onClick={takeOff}>
        {tag.partner ? '去掉标记，留下文字' : '删去'}
      </button>
      {isChanging && (
        <Chooser
          options={options.filter(({ value }) => !ids.includes(value))}
          label={`换成哪一个${component?.label ?? ''}`}
          choose={({ value }) => write(component?.isMany ? [...ids, value] : [value])}
          hasFocus
        />
      )}
    </div>
  );
}

interface ToldProps {
  tag: Tag;
  told: readonly Option[];
  isMany: boolean;
  write: (ids: readonly string[]) => void;
}

/** What the tag is, and what it names, with where that stands. */
function Told({ tag: { name, attributes }, told, isMany, write }: ToldProps) {
  const others = (one: Option) => told.filter((option) => option !== one);
  return (
    <p role="status">
      <strong>{shownComponents[name]?.label ?? (name === '[' ? '链接' : name)}</strong>
      {told.map((option) => (
        <span key={option.value}>
          {option.label}
          {option.about && <small>{option.about}</small>}
          {isMany && told.length > 1 && (
            <button
              type="button"
              className="link"
              onClick={() => write(others(option).map(({ value }) => value))}
            >
              去掉这个
            </button>
          )}
        </span>
      ))}
      {name === '[' && <code>{attributes['href']}</code>}
    </p>
  );
}
