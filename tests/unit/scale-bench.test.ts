import { expect, it } from 'vitest';
import { fitExponent } from '../bench/scale/measure.ts';
import { makeTemplate } from '../bench/scale/template.ts';
import { planTownship } from '../bench/scale/township.ts';

it('the exponent of growth is 1 for linear costs, 2 for square ones', () => {
  expect(
    fitExponent([
      [10, 20],
      [100, 200],
      [1000, 2000],
    ]),
  ).toBeCloseTo(1, 10);
  expect(
    fitExponent([
      [10, 100],
      [100, 10_000],
    ]),
  ).toBeCloseTo(2, 10);
});

it('a rendered page becomes a template: its words and its body give way to placeholders', () => {
  const [story] = planTownship(0, 1).stories;
  const [all] = story!.figures;
  const html = `<h1>标<wbr>题</h1><div class="prose" x><div>正文</div></div><p id="note-${all}">全村户数</p>`;
  const figures = new Map(
    story!.figures.map((id, at) => [id, { label: `全村户数${at || ''}`, printed: '', value: 0 }]),
  );
  const template = makeTemplate(html, story!, { title: '标题' }, figures, {
    field: (name) => `{${name}}`,
    content: '{body}',
    figure: (index, field) => `{${index}.${field}}`,
  });
  expect(template).toBe(
    '<h1>{title}</h1><div class="prose" x>{body}</div><p id="note-{0.id}">{0.label}</p>',
  );
});
