/** Where an id is written. */
import type { Described } from './Field.tsx';
import { elementId, toText } from './form-state.ts';

interface Props extends Pick<Described, 'path' | 'value' | 'describedBy' | 'isFaulty'> {
  readOnly?: boolean;
  write: (text: string) => void;
}

export const IdInput = ({ path, value, describedBy, isFaulty, readOnly, write }: Props) => (
  <input
    id={elementId(path)}
    type="text"
    autoComplete="off"
    spellCheck={false}
    readOnly={readOnly}
    aria-describedby={describedBy}
    aria-invalid={isFaulty || undefined}
    value={toText(value)}
    onChange={({ target }) => write(target.value)}
  />
);
