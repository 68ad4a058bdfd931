/** What the inspection does not look at: whether templates and the minifier left valid, clean pages. */
import { HtmlValidate } from 'html-validate';
import { expect } from 'vitest';
import { describePages } from './facts.ts';

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

describePages('every page', {
  'is valid HTML': async ({ html, path }) => {
    const report = await validator.validateString(html, path);
    const faults = report.results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? ''})`),
    );
    expect(faults).toEqual([]);
  },

  'shows no mark of a template gone wrong': ({ $ }) => {
    const text = $('body').text();
    expect(text).not.toMatch(/\*\*|undefined|\[object |NaN|(?<![\w-])(?:true|false|null)(?![\w-])/);
    expect(text).not.toMatch(/\{[a-z]+\.[a-z-]+\}/);
    expect($('.prose').text()).not.toMatch(/[，。；：、（）][ \t]|[ \t][，。；：、（）]/);
  },
});
