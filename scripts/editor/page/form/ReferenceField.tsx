/** Chooses among what exists: one thing, or several in an order. */
import { useContext } from 'react';
import type { Option } from '#scripts/editor/page/api.ts';
import { Chooser } from './Chooser.tsx';
import type { Described } from './Field.tsx';
import { elementId, FormContext, toList, toText } from './form-state.ts';
import { useOptions } from './use-options.ts';

export function ReferenceField(props: Described) {
  const { field, value, path, source, describedBy, isFaulty } = props;
  const { change } = useContext(FormContext);
  const options = useOptions(field.kind ?? '', source);
  const find = (wanted: string): Option | undefined =>
    wanted === '' ? undefined : (options.find((one) => one.value === wanted) ?? missing(wanted));
  const common = { id: elementId(path), label: field.label, describedBy, isFaulty };
  if (!field.isMany) {
    return (
      <Chooser
        {...common}
        options={options}
        chosen={find(toText(value))}
        choose={(option) => change(path, option.value)}
        clear={() => change(path, '')}
      />
    );
  }
  const chosen = toList(value).map(toText);
  return (
    <>
      {chosen.length > 0 && (
        <ul className="chosen">
          {chosen.map((one) => (
            <Chip
              key={one}
              option={find(one) ?? missing(one)}
              remove={() =>
                change(
                  path,
                  chosen.filter((other) => other !== one),
                )
              }
            />
          ))}
        </ul>
      )}
      <Chooser
        {...common}
        options={options.filter((option) => !chosen.includes(option.value))}
        placeholder="再加一个：输入几个字来找"
        choose={(option) => change(path, [...chosen, option.value])}
      />
    </>
  );
}

const missing = (value: string): Option => ({ value, label: `${value}（没有这一项）` });

function Chip({ option: { value, label }, remove }: { option: Option; remove: () => void }) {
  return (
    <li title={value}>
      {label}
      <button type="button" aria-label={`去掉 ${label}`} onClick={remove}>
        ×
      </button>
    </li>
  );
}
