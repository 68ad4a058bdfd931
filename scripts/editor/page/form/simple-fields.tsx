/** Fields that the browser's own controls fill in. */
import { useContext } from 'react';
import type { Described } from './Field.tsx';
import { elementId, FormContext, toText } from './form-state.ts';

const common = ({ path, describedBy, isFaulty }: Described) => ({
  id: elementId(path),
  'aria-describedby': describedBy,
  'aria-invalid': isFaulty || undefined,
});

export function LineField(props: Described) {
  const { change } = useContext(FormContext);
  return (
    <input
      {...common(props)}
      type="text"
      autoComplete="off"
      value={toText(props.value)}
      onChange={({ target }) => change(props.path, target.value)}
    />
  );
}

export function DateField(props: Described) {
  const { change } = useContext(FormContext);
  return (
    <input
      {...common(props)}
      type="date"
      value={toText(props.value)}
      onChange={({ target }) => change(props.path, target.value)}
    />
  );
}

/** A text while it is no number: the gate says what is wrong with it. */
export function NumberField(props: Described) {
  const { change } = useContext(FormContext);
  const read = (text: string) => {
    const isNumber = /^-?\d+(?:\.\d*[1-9])?$/.test(text);
    return isNumber ? Number(text) : text;
  };
  return (
    <input
      {...common(props)}
      type="text"
      inputMode="decimal"
      autoComplete="off"
      value={toText(props.value)}
      onChange={({ target }) => change(props.path, read(target.value.trim()))}
      onBlur={({ target }) => {
        const text = target.value.trim();
        // 52.50 is a number too, but while it is written it must stay as it is written.
        if (/^-?\d+\.\d+$/.test(text)) change(props.path, Number(text));
      }}
    />
  );
}

export function SwitchField(props: Described) {
  const { change } = useContext(FormContext);
  return (
    <input
      {...common(props)}
      type="checkbox"
      role="switch"
      checked={props.value === true}
      onChange={({ target }) => change(props.path, target.checked)}
    />
  );
}

export function ChoiceField(props: Described) {
  const { change } = useContext(FormContext);
  const chosen = toText(props.value);
  const choices = props.field.choices ?? [];
  const isUnknown = chosen !== '' && !choices.some(({ value }) => value === chosen);
  return (
    <select
      {...common(props)}
      value={chosen}
      onChange={({ target }) => change(props.path, target.value)}
    >
      <option value="">（未选）</option>
      {isUnknown && <option value={chosen}>{chosen}</option>}
      {choices.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}
