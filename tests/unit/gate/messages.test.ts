/** Every message of the gate, as its fixtures state it, tells a writer where, what and what to do. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const testFiles = readdirSync('tests/unit', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts') && !name.includes('messages.test'))
  .map((name) => readFileSync(`tests/unit/${name}`, 'utf8'));

/** The exact messages that tests expect: each rule states its own beside its faulty fixture. */
const messages = [
  ...new Set(
    testFiles.flatMap((text) =>
      [...text.matchAll(/(['"`])(content\/[^\n]*?：[^\n]+?)\1[,\n]/g)].map(
        ([, , message]) => message!,
      ),
    ),
  ),
].filter((message) => message.includes(' › ') && !message.includes('${'));

const form =
  /^(?<file>content\/[\w./-]*)(?::(?<line>\d+))? › (?<field>.+?)：(?<found>.+?)，(?<expected>.+)。(?<next>[^。]+(?:。[^。]+)*)。$/su;

const parts = messages.map((message) => ({ message, ...form.exec(message)?.groups }));

it('there are messages to read', () => {
  expect(messages.length).toBeGreaterThan(80);
});

describe.each(parts)('$message', (part) => {
  const { file, line, field, found, expected, next } = part as Record<string, string | undefined>;

  it('names file, line, field, what is found, what is expected, and the next step', () => {
    expect([file, field, found, expected, next].every((text) => text?.trim())).toBe(true);
    // A file or folder as a whole has no line.
    if (line === undefined) expect(['文件', '文件名']).toContain(field);
    else expect(Number(line)).toBeGreaterThan(0);
  });

  it('tells the next step as a request, in Chinese, without the jargon of programs', () => {
    expect(next).toMatch(/请|写作|写成|补上|加引号|要对齐/);
    expect(`${found}${expected}${next}`).not.toMatch(
      /undefined|\[object|Error|Invalid|expected|regex|schema|NaN|string|boolean|解析器/,
    );
  });
});

describe('every rule of the gate', () => {
  const folder = 'scripts/gate/rules';
  const all = messages.join('\n');
  it.each(readdirSync(folder))('%s has a fixture for what it says', (name) => {
    const source = readFileSync(`${folder}/${name}`, 'utf8');
    const said = [...source.matchAll(/(?:expected|next|found)[:=]\s*'([^']{4,})'/g)].map(
      ([, text]) => text!,
    );
    const silent = said.filter((text) => !all.includes(text));
    expect(silent, 'no test shows these').toEqual([]);
  });
});
