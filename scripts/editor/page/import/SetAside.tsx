/** Why a figure is not taken: typed, or one of the usual reasons. */
import { useId, useState } from 'react';
import type { MarkedFigure } from '#scripts/editor/import/proposals.ts';
import { PanelForm } from './PanelForm.tsx';

const usual = [
  '与本站的主题无关',
  '年龄、时长，不作统计',
  '固定说法，不是数量',
  '举例的数，没有统计意义',
  '别处已有更准确的数',
  '原文可能有误，没有核实',
];

/** Most often the next one is set aside for the same reason. */
let last = usual[0]!;

export function SetAside(props: {
  figure: MarkedFigure;
  onSave: (reason: string) => void;
  onCancel: () => void;
}) {
  const { figure, onSave, onCancel } = props;
  const [reason, setReason] = useState(figure.soft ? usual[1]! : last);
  const id = useId();
  const { printed } = figure.fields;
  const save = () => {
    if (reason.trim() === '') return;
    if (!figure.soft) last = reason.trim();
    onSave(reason.trim());
  };
  return (
    <PanelForm label={`不采用 ${printed}`} does="不采用" onSave={save} onCancel={onCancel}>
      <label className="field">
        <span className="field-name">不采用“{printed}”，因为</span>
        <input
          autoFocus
          required
          list={id}
          value={reason}
          onFocus={({ target }) => target.select()}
          onChange={({ target }) => setReason(target.value)}
        />
        <datalist id={id}>
          {usual.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </datalist>
      </label>
    </PanelForm>
  );
}
