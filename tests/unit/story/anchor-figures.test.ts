import { expect, it } from 'vitest';
import { anchorFigures } from '#story/anchor-figures.ts';

const figure = (id: string, anchor = '') =>
  `<data class="figure" value="1" data-figure="${id}">1<button${anchor} type="button"></button></data>`;

it('the button over the first place of each figure becomes its anchor', () => {
  expect(anchorFigures(figure('a.b') + figure('a.c') + figure('a.b'))).toBe(
    figure('a.b', ' id="fig-a.b"') + figure('a.c', ' id="fig-a.c"') + figure('a.b'),
  );
});

it('a figure of the ledger’s own table keeps the anchor of its row', () => {
  const row =
    '<tr><th><span id="a.b"></span></th><td><data value="1" data-figure="a.b">1</data></td></tr>';
  expect(anchorFigures(row + '<button></button>')).toBe(row + '<button></button>');
});
