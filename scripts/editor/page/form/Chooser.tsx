/** Finds one thing among many by a few letters of its name, its number or its id. */
import { useCombobox } from 'downshift';
import { useMemo, useState } from 'react';
import type { Option } from '#scripts/editor/page/api.ts';

/** Listed at once; a few more letters find the rest. */
const mostListed = 60;

interface ChooserProps {
  options: readonly Option[];
  /** What the box is called. */
  label: string;
  labelledBy?: string | undefined;
  id?: string;
  placeholder?: string;
  /** What is chosen now, shown in the box. */
  chosen?: Option | undefined;
  choose: (option: Option) => void;
  /** Called when the box is emptied. */
  clear?: () => void;
  describedBy?: string | undefined;
  isFaulty?: boolean;
  hasFocus?: boolean;
}

/** The options that hold all the words, in any order; those that begin with them come first. */
export function findOptions(options: readonly Option[], wanted: string): readonly Option[] {
  const words = wanted.trim().toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return options.slice(0, mostListed);
  const found = options.filter(({ value, label, about = '' }) => {
    const text = `${value} ${label} ${about}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const first = words[0]!;
  const rank = ({ value, label, printed = '' }: Option) => {
    const begins = [printed, label, value].some((one) => one.toLowerCase().startsWith(first));
    return begins ? 0 : label.toLowerCase().includes(first) ? 1 : 2;
  };
  return found
    .map((option) => ({ option, place: rank(option) }))
    .sort((one, other) => one.place - other.place)
    .slice(0, mostListed)
    .map(({ option }) => option);
}

export function Chooser(props: ChooserProps) {
  const { options, label, labelledBy, chosen, choose, clear } = props;
  const [typed, setTyped] = useState<string>();
  const shown = typed ?? chosen?.label ?? '';
  const found = useMemo(() => findOptions(options, typed ?? ''), [options, typed]);
  const box = useCombobox<Option>({
    items: [...found],
    ...(props.id === undefined ? {} : { inputId: props.id }),
    inputValue: shown,
    selectedItem: null,
    itemToString: (option) => option?.label ?? '',
    itemToKey: (option) => (option ? `${option.source ?? ''} ${option.value}` : ''),
    defaultHighlightedIndex: 0,
    initialIsOpen: props.hasFocus ?? false,
    onSelectedItemChange: ({ selectedItem }) => {
      setTyped(undefined);
      if (selectedItem) choose(selectedItem);
    },
    onIsOpenChange: ({ isOpen }) => {
      if (!isOpen) setTyped(undefined);
    },
  });
  // Not in `onInputValueChange`, which is called a moment later: Enter would choose from the old list.
  const type = (text: string) => {
    setTyped(text);
    if (text === '') clear?.();
  };
  const naming = labelledBy ? { 'aria-labelledby': labelledBy } : { 'aria-label': label };
  return (
    <div className="chooser">
      <input
        {...box.getInputProps({
          placeholder: props.placeholder ?? '输入几个字来找',
          onChange: (event) => type(event.currentTarget.value),
          onFocus: (event) => event.currentTarget.select(),
          autoFocus: props.hasFocus,
        })}
        {...naming}
        aria-describedby={props.describedBy}
        aria-invalid={props.isFaulty || undefined}
      />
      <ul {...box.getMenuProps({ 'aria-label': label })} hidden={!box.isOpen}>
        {box.isOpen &&
          found.map((option, index) => (
            <li
              key={`${option.source ?? ''} ${option.value}`}
              {...box.getItemProps({ item: option, index })}
              data-active={box.highlightedIndex === index || undefined}
            >
              {option.label}
              {option.about && <small>{option.about}</small>}
            </li>
          ))}
        {box.isOpen && found.length === 0 && <li className="none">没有找到</li>}
      </ul>
    </div>
  );
}
