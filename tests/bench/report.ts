/** Writes what was measured into docs/performance.md: each part between marks of its own. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';

const file = 'docs/performance.md';

/** One measurement: what it is called in the file, and what it found, in Markdown. */
export interface Section {
  /** Name of the marks, such as `charts`. */
  name: string;
  heading: string;
  text: string;
}

/** A table in Markdown: numbers to the right, the first column to the left. */
export function table(head: string, rows: readonly (readonly (string | number)[])[]): string {
  const columns = head.split('|');
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  const rule = columns.map((_, index) => (index === 0 ? '---' : '---:'));
  return [columns, rule, ...rows].map(line).join('\n');
}

/** `3.1×` */
export const ratio = (theirs: number, ours: number): string => `${(theirs / ours).toFixed(1)}×`;

/** The middle one; of an even number, the lower middle. */
export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? NaN;

/** With which command, on which machine. */
export function describeRun(command: string): string {
  const [cpu, ...others] = cpus();
  return (
    `Measured by \`${command}\` on Node ${process.versions.node}, ${others.length + 1} × ` +
    `${cpu?.model.trim() ?? 'unknown processor'}.`
  );
}

/** Puts the text between the section's marks, which the file keeps; adds the section if it is new. */
export function writeSection({ name, heading, text }: Section): void {
  const [start, end] = [`<!-- bench:${name} -->`, `<!-- /bench:${name} -->`];
  const old = existsSync(file) ? readFileSync(file, 'utf8') : '# Performance\n';
  const section = `${start}\n\n${text}\n\n${end}`;
  const [from, to] = [old.indexOf(start), old.indexOf(end)];
  const next =
    from < 0
      ? `${old.trimEnd()}\n\n## ${heading}\n\n${section}\n`
      : old.slice(0, from) + section + old.slice(to + end.length);
  writeFileSync(file, next);
}
