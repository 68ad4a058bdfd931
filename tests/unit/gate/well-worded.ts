/** Judges the wording of every fault that a test of the gate brings about. */
import type { Fault } from '#scripts/gate/model.ts';
import { formatFault } from '#scripts/gate/report.ts';

/** Words of programs, which no editor should have to read. */
const jargon = /undefined|\[object|Error|Invalid|expected|regex|schema|NaN|string|boolean|解析器/;

/**
 * The message of a fault, if it tells a writer where, what and what to do.
 * @throws if it lacks a part, or speaks as programs do
 */
export function formatWellWorded(fault: Fault): string {
  const { file, line, field, found, expected, next } = fault;
  const message = formatFault(fault);
  const complain = (what: string) => {
    throw new Error(`${what}: ${message}`);
  };
  if (![file, field, found, expected, next].every((part) => part.trim())) complain('lacks a part');
  // A file or folder as a whole has no line.
  if (line <= 0 && !['文件', '文件名'].includes(field)) complain('has no line');
  if (!/请|写作|写成|补上|加引号|要对齐/.test(next)) complain('asks for nothing');
  if (jargon.test(found + expected + next)) complain('speaks as programs do');
  return message;
}
