/** Chooses among what exists: one thing, or several in an order. */
import { getOptions, type Option } from './api.ts';
import { type BuildControl, type ControlProps, textOf } from './control.ts';
import { element } from './element.ts';

/** From this many on, a box narrows the list. */
const manyOptions = 12;

export const buildReferenceControl: BuildControl = (host, current) => {
  const isMany = current().field.get('many') === true;
  const chosenList = element('ul', { className: 'story-chosen' });
  const filter = element('input', {
    type: 'search',
    placeholder: '输入几个字，缩小范围',
    'aria-label': '缩小可选的范围',
    hidden: true,
    oninput: () => void refresh(current()),
  });
  const select = element('select', {
    id: current().forID,
    onchange: () => choose(select.value),
  });
  host.append(...(isMany ? [chosenList] : []), filter, select);

  const choose = (value: string) => {
    const { onChange } = current();
    if (!isMany) return onChange(value);
    if (value && !values(current()).includes(value)) onChange([...values(current()), value]);
  };
  const remove = (value: string) =>
    current().onChange(values(current()).filter((one) => one !== value));

  const refresh = async (props: ControlProps) => {
    const options = await listFor(props);
    const chosen = values(props);
    const wanted = filter.value.trim().toLowerCase();
    const shown = options.filter(({ value, label }) =>
      `${value} ${label}`.toLowerCase().includes(wanted),
    );
    filter.hidden = options.length < manyOptions;
    fillSelect(select, isMany ? shown.filter(({ value }) => !chosen.includes(value)) : shown, {
      prompt: isMany ? '添加……' : '（未选）',
      chosen: isMany ? '' : (chosen[0] ?? ''),
    });
    chosenList.replaceChildren(...chosen.map((value) => chip(value, options, remove)));
  };
  return (props) => void refresh(props);
};

/** The options of the field's kind; paragraphs and queries only of the entry's own document. */
async function listFor(props: ControlProps): Promise<Option[]> {
  const kind = String(props.field.get('kind'));
  const all = (await getOptions())[kind] ?? [];
  const source = textOf(props, 'source');
  const own = all.filter((option) => option.source === source);
  return own.length > 0 ? own : all;
}

function values({ value }: ControlProps): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  return Array.isArray(value) ? value.map(String) : [];
}

const chip = (value: string, options: readonly Option[], remove: (value: string) => void) => {
  const label = options.find((option) => option.value === value)?.label ?? `${value}（没有这一项）`;
  const button = element(
    'button',
    { type: 'button', 'aria-label': `去掉 ${label}`, onclick: () => remove(value) },
    '×',
  );
  return element('li', { title: value }, label, button);
};

/** Fills a list, options of one group together; what is chosen stays choosable though it is gone. */
export function fillSelect(
  select: HTMLSelectElement,
  options: readonly Option[],
  { prompt, chosen }: { prompt: string; chosen: string },
): void {
  const groups = Map.groupBy(options, ({ group = '' }) => group);
  const isMissing = chosen !== '' && !options.some(({ value }) => value === chosen);
  select.replaceChildren(
    new Option(prompt, ''),
    ...(isMissing ? [new Option(chosen, chosen)] : []),
    ...[...groups].flatMap(([group, members]): HTMLElement[] => {
      const made = members.map(({ value, label }) => new Option(label, value));
      return group === '' ? made : [element('optgroup', { label: group }, ...made)];
    }),
  );
  select.value = chosen;
}

const Option = window.Option;
