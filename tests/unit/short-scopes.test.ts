import { expect, it } from 'vitest';
import { shortenScopes } from '#integrations/short-scopes.ts';

it('each mark has one short name in pages and styles alike, whatever their order', () => {
  const page = '<p data-astro-cid-bbbb><b data-astro-cid-aaaa data-show></b></p>';
  const sheet = 'p[data-astro-cid-bbbb]{color:red}';
  expect(shortenScopes([page, sheet])).toEqual([
    '<p data-s1><b data-s0 data-show></b></p>',
    'p[data-s1]{color:red}',
  ]);
  expect(shortenScopes([sheet, page]).reverse()).toEqual(shortenScopes([page, sheet]));
});
