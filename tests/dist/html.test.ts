import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { pages } from './site.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    // What the minifier leaves is valid HTML; these rules judge the style of hand-written source.
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-inline-style': 'error',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'long-title': 'off',
    'doctype-style': 'off',
  },
});

describe('valid HTML', () => {
  it.each(pages)('$path', async ({ html, path }) => {
    const report = await validator.validateString(html, path);
    const faults = report.results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? ''})`),
    );
    expect(faults).toEqual([]);
  });
});
