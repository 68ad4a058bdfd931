/** The name of a new entry's file: proposed from the pinyin of its name, until someone changes it. */
import { get } from './api.ts';
import { type BuildControl, isNew, textOf } from './control.ts';
import { element } from './element.ts';

const nameKinds: Readonly<Record<string, string>> = {
  people: 'person',
  places: 'place',
  cases: 'place',
  townships: 'place',
};

export const buildIdControl: BuildControl = (host, current) => {
  const input = element('input', {
    id: current().forID,
    className: current().classNameWrapper,
    type: 'text',
    autocomplete: 'off',
    spellcheck: false,
    oninput: () => {
      isOwn = input.value !== '';
      current().onChange(input.value.trim());
    },
  });
  host.append(input);
  let isOwn = false;
  let askedFor = '';

  const propose = async (name: string, collection: string) => {
    askedFor = name;
    const kind = nameKinds[collection] ?? 'title';
    const query = new URLSearchParams({ name, kind, collection });
    const { id } = await get<{ id: string }>(`id?${query.toString()}`);
    if (askedFor === name && !isOwn) current().onChange(id);
  };

  return (props) => {
    const value = typeof props.value === 'string' ? props.value : '';
    if (value !== input.value) input.value = value;
    input.readOnly = !isNew(props.entry);
    if (input.readOnly || isOwn) return;
    const written = textOf(props, String(props.field.get('from')));
    const folder = String(props.entry?.get('collection') ?? '').replace(/^charts-.*/, 'charts');
    // A page about a place is often titled by its name and what is told of it: 甲村：修路的事.
    const name = nameKinds[folder] === 'place' ? written.replace(/[：:].*/s, '') : written;
    if (name !== askedFor) void propose(name, folder);
  };
};
