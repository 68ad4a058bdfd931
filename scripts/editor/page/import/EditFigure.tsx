/** The form of one figure: everything that a record of the ledger says, read anew from what is printed. */
import { useState } from 'react';
import type { FigureFields } from '#scripts/editor/import/actions.ts';
import { complain, isBorneOut, reread } from '#scripts/editor/import/figure-fields.ts';
import type { MarkedFigure } from '#scripts/editor/import/proposals.ts';
import type { Decision } from '#scripts/editor/import/state.ts';
import { shownFields } from './describe-figure.ts';
import {
  type EditContext,
  inputId,
  NumberInput,
  QualifierSelect,
  TextInput,
} from './edit-inputs.tsx';
import { PanelForm } from './PanelForm.tsx';
import { useKeptForm } from './use-kept-form.ts';

export interface EditFigureProps {
  /** Of the import. */
  id: string;
  subject: string;
  figure: MarkedFigure;
  decision: Decision | undefined;
  onSave: (fields: FigureFields) => void;
  onCancel: () => void;
}

export function EditFigure(props: EditFigureProps) {
  const { id, subject, figure, decision, onSave, onCancel } = props;
  const start = shownFields(figure, decision);
  const kept = useKeptForm(`import:${id}:edit:${figure.key}`, start);
  const [fields, setFields] = useState(kept.begin);
  // What the program could not say is pointed at from the start.
  const [complaints, setComplaints] = useState(() => complain(kept.begin));
  const change = (changed: Partial<FigureFields>) => {
    const next = { ...fields, ...changed };
    setFields(next);
    kept.keep(next);
  };
  const save = () => {
    const found = complain(fields);
    setComplaints(found);
    if (found[0]) {
      document.getElementById(inputId(found[0].field))?.focus();
      return;
    }
    kept.forget();
    onSave(fields);
  };
  const cancel = () => {
    kept.forget();
    onCancel();
  };
  return (
    <PanelForm label={`修改 ${start.printed}`} does="采用" onSave={save} onCancel={cancel}>
      <EditFields
        {...{ fields, change, complaints, subject }}
        onPrinted={() => {
          if (fields.printed !== start.printed) change(reread(fields, fields.printed));
        }}
      />
    </PanelForm>
  );
}

function EditFields(props: EditContext & { subject: string; onPrinted: () => void }) {
  const { subject, onPrinted, ...form } = props;
  const { fields, change } = form;
  return (
    <>
      <TextInput {...form} isFirst name="label" label="说的是什么" hint="如：全村户数" />
      <div className="import-row">
        <TextInput {...form} name="printed" label="原文怎样写" onBlur={onPrinted} />
        {fields.qualifier === 'range' ? (
          <>
            <NumberInput {...form} name="low" label="下限" />
            <NumberInput {...form} name="high" label="上限" />
          </>
        ) : (
          <NumberInput {...form} name="value" label="数值" />
        )}
        <TextInput {...form} name="unit" label="单位" />
      </div>
      <div className="import-row">
        <QualifierSelect fields={fields} change={change} />
        <TextInput {...form} name="asOf" label="时点" hint="如 2018、2018-06" />
      </div>
      {!isBorneOut(fields) && (
        <TextInput {...form} name="readingReason" label="为什么是这个数" hint="读者会看到" />
      )}
      <TextInput {...form} name="name" label="编号" prefix={`${subject}.`} />
      <details open={fields.qualifier === 'contradictory' || undefined}>
        <summary>时点的说明、编者注</summary>
        <TextInput {...form} name="asOfNote" label="时点的说明" hint="如：原文写“目前”" />
        <TextInput {...form} name="note" label="编者注" hint="存疑之处、口径" />
      </details>
    </>
  );
}
