/** Finds the field of a form at which a fault of the gate is to be shown. */
import type { Fault } from '#scripts/gate/model.ts';
import { pathOfField } from '#scripts/gate/paths.ts';
import { formatFault } from '#scripts/gate/report.ts';
import { isOfDraft } from '#scripts/gate/rules/published-rests-on-published.ts';
import type { FormData } from './entry-file.ts';
import { readShape } from './field-shape.ts';
import { missingField } from '#scripts/gate/explain-issue.ts';
import { bodyField, idField, rootField, type Target } from './targets.ts';

/** A fault with its place in the form. */
export interface PlacedFault {
  /** What is found, what is expected, what to do. */
  message: string;
  /** Key path of the field, such as `figures.3.value`; null when it lies in another file. */
  at: string | null;
  /** The whole fault on one line, as `npm run check:content` has it. */
  full: string;
  /** Whether it goes when the drafts that the entry names are published with it. */
  isOfDraft?: true;
}

/**
 * @param text the file as it would be, to count the body's own lines
 * @param form the values, to find list items by their id
 */
export const placeFault = (
  fault: Fault,
  target: Target,
  text: string,
  form: FormData,
): PlacedFault => ({
  ...place(fault, target, text, form),
  ...(isOfDraft(fault) && { isOfDraft: true }),
});

function place(fault: Fault, target: Target, text: string, form: FormData): PlacedFault {
  const message =
    fault.found === missingField
      ? `还没有填写，${fault.expected}。`
      : `${fault.found}，${fault.expected}。${fault.next}。`;
  const full = formatFault(fault);
  if (fault.file !== `content/${target.name}`) return { message: full, at: null, full };
  const bodyLine = fault.line - firstBodyLine(text) + 1;
  if (fault.field.startsWith('正文') || (isStory(target) && bodyLine > 0)) {
    return {
      message: `${bodyLine > 0 ? `第 ${bodyLine} 行：` : ''}${message}`,
      at: bodyField,
      full,
    };
  }
  if (fault.field === '文件名') return { message, at: idField, full };
  if (Object.hasOwn(form, rootField)) {
    return {
      message,
      at: [rootField, ...pathOfField(form[rootField], fault.field)].join('.'),
      full,
    };
  }
  const { fields } = readShape(target.definition.schema);
  const path = pathOfField(form, fault.field);
  const isField = Object.hasOwn(fields, String(path[0])) || fault.found === missingField;
  return { message, at: isField ? path.join('.') : fieldOnLine(text, fault.line), full };
}

const isStory = ({ definition }: Target) => definition.format === 'mdx';

/** Some faults are named for what they are about rather than for their field: its line tells it. */
function fieldOnLine(text: string, line: number): string | null {
  const above = text.split('\n').slice(0, line).reverse();
  const key = above.map((one) => /^([\w-]+):/.exec(one)?.[1]).find((one) => one !== undefined);
  return key ?? null;
}

/** The line on which a story's body begins, blank lines passed over, as the form shows it. */
function firstBodyLine(text: string): number {
  const [head = ''] = /^\s*---[ \t]*\n(?:[\s\S]*?\n)?---[ \t]*\n\s*/.exec(text) ?? [];
  return head.split('\n').length;
}
