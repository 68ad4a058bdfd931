/** Content spoilt by chance never ends the gate: every tree gets its list of faults. */
import { expect, it } from 'vitest';
import { checkContent } from '#scripts/gate/check-content.ts';
import { createRandom } from '../../bench/search/random.ts';
import { readValid, withContent } from './faulty-content.ts';

const files = [
  'accounts/sample-speaker.mdx',
  'cases/hill-village.mdx',
  'charts/planting.yaml',
  'figures/hill-village.yaml',
  'people/sample-speaker.yaml',
  'permalinks.yaml',
  'set-terms.yaml',
  'site.yaml',
  'sources/sample-notes.yaml',
  'themes/sample-theme.mdx',
];
const pieces = [
  ...['*主任', '&a ', '*a', '!!binary x', '? [a]: b', '<<: {a: 1}', '- - - ', '{', '}', '[', ']'],
  ...['null', '""', '"null"', '-1', '0', '1e999', '.inf', '.nan', '0x1F', '2018-13-45', 'true'],
  ...['A&B', '𠮷', '垴', '5.5‰', '😀', '\u0000', '\u000B', '\uFFFD', '\uE123', '\u202E', '\uD842'],
  ...['constructor', '__proto__', 'toString', 'hill-village.households', 'p3', 'p99', '..', '/'],
  ...['**', '__', '~~', '##', '<Note>', '</Note>', '<Figure id="x" />', '<constructor/>', '[^1]'],
  ...['[甲]()', '![乙](//x)', '{x}', '&#0;', '---\n', '\n', '\r', '\t', '  ', ': ', '#', '|', '>'],
  ...['三分之一', '12万元', '-2.3%', '2018年', '字'.repeat(300), 'a'.repeat(300)],
];

const rounds = 80;

function spoilByChance(contentDir: string): number {
  const random = createRandom(15);
  let faulty = 0;
  for (let round = 0; round < rounds; round++) {
    const changed = Object.fromEntries(
      Array.from({ length: 1 + random.below(3) }, () => {
        const file = random.pick(files);
        let text = readValid(file);
        for (let change = 0; change <= random.below(4); change++) {
          const at = random.below(text.length);
          const cut = random.pick([0, 0, 1, 3, 20]);
          text = text.slice(0, at) + random.pick(pieces) + text.slice(at + cut);
        }
        return [file, text];
      }),
    );
    const { faults } = checkContent(contentDir, changed);
    for (const fault of faults) {
      const told = JSON.stringify({ fault, changed });
      expect(fault.file, told).toMatch(/^content\//);
      expect(fault.found, told).not.toContain('检查到一半停了');
      for (const part of [fault.field, fault.found, fault.expected, fault.next]) {
        expect(part.trim(), told).not.toBe('');
      }
    }
    if (faults.length > 0) faulty += 1;
  }
  return faulty;
}

it('changes by chance give faults by file, or none, and no exception', () => {
  expect(withContent({}, spoilByChance)).toBeGreaterThan(rounds / 2);
});
