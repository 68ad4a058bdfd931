import { expect, it } from 'vitest';
import { anchorFigures } from '#story/anchor-figures.ts';

const figure = (id: string, anchor = '') =>
  `<data class="figure"${anchor} value="1" data-figure="${id}" data-astro-cid-x>1</data>`;

it('the first place of each figure becomes its anchor', () => {
  expect(anchorFigures(figure('a.b') + figure('a.c') + figure('a.b'))).toBe(
    figure('a.b', ' id="fig-a.b"') + figure('a.c', ' id="fig-a.c"') + figure('a.b'),
  );
});

it('a figure of the ledger’s own table keeps the anchor of its row', () => {
  const row = '<tr id="a.b"><td><data value="1" data-figure="a.b">1</data></td></tr>';
  expect(anchorFigures(row)).toBe(row);
});
