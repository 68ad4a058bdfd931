import { expect, it } from 'vitest';
import { nameScopes, shortenScopes } from '#finish/short-scopes.ts';

it('scopes are renamed alike in styles and elements, in whatever order they are found', () => {
  const names = nameScopes(['data-astro-cid-b2', 'data-astro-cid-a1']);
  expect(names).toEqual(nameScopes(['data-astro-cid-a1', 'data-astro-cid-b2']));
  expect(
    shortenScopes('p[data-astro-cid-a1]{}<p data-astro-cid-a1 data-astro-cid-b2>', names),
  ).toBe('p[data-s0]{}<p data-s0 data-s1>');
});
