/** What a person may change of a proposed figure: read anew from its printed form, and looked over. */
import { agrees } from '#quantities/agrees.ts';
import { needsFigure } from '#quantities/model.ts';
import { readQuantities } from '#quantities/read-quantities.ts';
import { readQuantity } from '#quantities/read-quantity.ts';
import { date, idPattern } from '#schemas/common.ts';
import type { FigureFields } from './actions.ts';

export interface FieldComplaint {
  field: keyof FigureFields;
  message: string;
}

/**
 * The fields with a printed form that was typed or marked: value, unit and qualifier as it says.
 * What it does not say stays as it was.
 */
export function reread(fields: FigureFields, printed: string): FigureFields {
  const { quantity } = readQuantity(printed);
  if (!quantity) return { ...fields, printed };
  const { name, label, asOf, asOfNote, note, unit } = fields;
  return {
    name,
    label,
    printed,
    value: quantity.value,
    unit: quantity.unit || unit,
    ...(quantity.qualifier && { qualifier: quantity.qualifier }),
    ...(quantity.low !== undefined && { low: quantity.low }),
    ...(quantity.high !== undefined && { high: quantity.high }),
    ...(quantity.lowQualifier && { lowQualifier: quantity.lowQualifier }),
    ...(quantity.highQualifier && { highQualifier: quantity.highQualifier }),
    asOf,
    ...(asOfNote && { asOfNote }),
    ...(note && { note }),
  };
}

/** Whether the printed form alone bears out what the fields say; if not, a reason is asked for. */
export function isBorneOut(fields: FigureFields): boolean {
  const form = readQuantity(fields.printed);
  return form.quantity !== undefined && agrees(form.quantity, fields);
}

/** What stands against keeping the fields as they are; the gate looks at everything else. */
export function complain(fields: FigureFields): FieldComplaint[] {
  const complaints: FieldComplaint[] = [];
  const say = (field: keyof FigureFields, message: string) => complaints.push({ field, message });
  if (fields.label.trim() === '') say('label', '请写这个数字说的是什么，如“全村户数”。');
  else if (readQuantities(fields.label).some(needsFigure)) {
    say('label', '这里写数字说的是什么，不写数字本身，如“全村户数”。');
  }
  if (!idPattern.test(fields.name)) say('name', '编号只用小写字母、数字和连字符，如 households。');
  if (fields.printed.trim() === '') say('printed', '请照原文写出这个数字。');
  if (fields.unit.trim() === '') say('unit', '请写计量单位，如 户、人、%。');
  if (fields.qualifier === 'range') {
    const { low, high } = fields;
    if (low === undefined || high === undefined) say('low', '区间要写下限和上限。');
    else if (low >= high) say('low', '下限应小于上限。');
  } else if (fields.value === null) say('value', '请写数值，只用数字。');
  if (fields.asOf !== null && !date.safeParse(fields.asOf).success) {
    say('asOf', '时点写作 2018、2018-06 或 2018-06-30；原文没有就空着。');
  }
  if (fields.qualifier === 'contradictory' && !fields.note?.trim()) {
    say('note', '原文自相矛盾，请写明怎样矛盾、怎样处理。');
  }
  if (!isBorneOut(fields) && !fields.readingReason?.trim()) {
    say('readingReason', '印刷形式单独看不出这个数，请写明理由，读者会看到。');
  }
  return complaints;
}
