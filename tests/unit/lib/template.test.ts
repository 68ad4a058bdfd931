/** Texts in which figures stand by their ids. */
import { describe, expect, it } from 'vitest';
import { parseTemplate } from '#lib/template.ts';

describe('templates', () => {
  it('split into text and figures', () => {
    expect(parseTemplate('共{dahe.households}，{dahe.population}')).toEqual([
      '共',
      { figure: 'dahe.households' },
      '，',
      { figure: 'dahe.population' },
    ]);
  });

  it('leave plain text and single braces as they are', () => {
    expect(parseTemplate('共有 {')).toEqual(['共有 {']);
    expect(parseTemplate('')).toEqual([]);
  });
});
