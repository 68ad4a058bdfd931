/** Finds the field of a form at which a fault of the gate is to be shown. */
import type { Fault } from '#checks/model.ts';
import { pathOfField } from '#checks/paths.ts';
import { formatFault } from '#checks/report.ts';
import type { FormData } from './entry-file.ts';
import { missingField } from '#checks/explain-issue.ts';
import { bodyField, idField, rootField, type Target } from './targets.ts';

/** A fault with its place in the form. */
export interface PlacedFault {
  /** What is found, what is expected, what to do. */
  message: string;
  /** Key path of the field, such as `figures.3.value`; null when it lies in another file. */
  at: string | null;
  /** The whole fault on one line, as `npm run check:content` has it. */
  full: string;
}

/**
 * @param text the file as it would be, to count the body's own lines
 * @param form the values, to find list items by their id
 */
export function placeFault(
  fault: Fault,
  target: Target,
  text: string,
  form: FormData,
): PlacedFault {
  const message =
    fault.found === missingField
      ? `还没有填写，${fault.expected}。`
      : `${fault.found}，${fault.expected}。${fault.next}。`;
  const full = formatFault(fault);
  if (fault.file !== `content/${target.name}`) return { message: full, at: null, full };
  if (fault.field.startsWith('正文')) {
    const line = fault.line - firstBodyLine(text) + 1;
    return { message: `${line > 0 ? `第 ${line} 行：` : ''}${message}`, at: bodyField, full };
  }
  if (fault.field === '文件名') return { message, at: idField, full };
  const isList = rootField in form;
  const path = pathOfField(isList ? form[rootField] : form, fault.field);
  return { message, at: (isList ? [rootField, ...path] : path).join('.'), full };
}

/** The line on which a story's body begins, blank lines passed over, as the form shows it. */
function firstBodyLine(text: string): number {
  const [head = ''] = /^\s*---[ \t]*\n(?:[\s\S]*?\n)?---[ \t]*\n\s*/.exec(text) ?? [];
  return head.split('\n').length;
}
