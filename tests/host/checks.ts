/** Puts the table's questions to a server. */
import { expect, it } from 'vitest';
import { ask } from './ask.ts';
import type { Case } from './requests.ts';

/** One test a case. */
export function testCases(cases: readonly Case[], port: () => number): void {
  it.each(cases)('$name', async ({ question, status, headers = {}, check }) => {
    const answer = await ask(port(), question);
    expect([status].flat()).toContain(answer.status);
    for (const [name, pattern] of Object.entries(headers)) {
      if (pattern === null) expect(answer.headers[name], name).toBeUndefined();
      else expect(answer.headers[name], name).toMatch(pattern);
    }
    if (check) expect(check(answer), answer.body.toString().slice(0, 200)).toBe(true);
    expect(answer.headers['x-powered-by']).toBeUndefined();
    expect(answer.headers['server'] ?? '').not.toMatch(/\d/);
  });
}
