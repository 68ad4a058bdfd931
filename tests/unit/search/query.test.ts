import { describe, expect, it } from 'vitest';
import { isEmptyQuery, maximumWords, parseQuery } from '#search/model/query.ts';

/** The query in short: groups joined by `&`, alternatives by `|`, exclusions after `-`. */
function sum(input: string): string {
  const { groups, excluded } = parseQuery(input);
  const show = (runs: readonly (readonly string[])[]) => runs.map((run) => run.join('')).join('+');
  return [
    ...groups.map((group) => group.map(({ runs }) => show(runs)).join('|')),
    ...excluded.map(({ runs }) => `-${show(runs)}`),
  ].join('&');
}

describe('a query', () => {
  it.each([
    ['大河村', '大河村'],
    ['大河村　旅游', '大河村&旅游'],
    ['大河村 -旅游', '大河村&-旅游'],
    ['大河村 －旅游', '大河村&-旅游'],
    ['大河村-旅游', '大河村旅游'],
    ['"大河村"', '大河村'],
    ['“大河 村”', '大河村'],
    ['大河村 OR 南平头坞 旅游', '大河村|南平头坞&旅游'],
    ['大河村 | 南平头坞', '大河村|南平头坞'],
    ['大河村|南平头坞', '大河村|南平头坞'],
    ['大河村 或 南平头坞', '大河村|南平头坞'],
    ['大河村 ＯＲ 南平头坞', '大河村|南平头坞'],
    ['大河村 AND 旅游', '大河村&旅游'],
    ['大河村 NOT 旅游', '大河村&-旅游'],
    ['NOT 旅游 大河村', '大河村&-旅游'],
    ['大河村 −旅游', '大河村&-旅游'],
    ['大河村 –旅游', '大河村&-旅游'],
    ['大河村 —旅游', '大河村&-旅游'],
    ['大河村 ——旅游', '大河村&旅游'],
    ['或许', '或许'],
    ['称为“扶志之歌”的', '称为扶志之歌的'],
    ['题为“壶关篇', '题为壶关篇'],
    ['"大河村"旅游', '大河村&旅游'],
    ['他说，大河村', '他说+大河村'],
    ['33,119 户', '33119&户'],
    ['-"大河 村" 旅游', '旅游&-大河村'],
  ])('%s means %s', (input, meaning) => {
    expect(sum(input)).toBe(meaning);
  });

  it.each(['', ' ', '"', '""', '，。！', 'OR', '| |', '-', '--', '😀', '.*+?^$(){}[]\\', '\uD800'])(
    '%j asks for nothing',
    (input) => {
      expect(isEmptyQuery(parseQuery(input))).toBe(true);
    },
  );

  it('a query of markup is read as plain letters', () => {
    expect(sum('<script>alert(1)</script>')).toBe('script+alert1+script');
  });

  it('a query of 500 characters is cut', () => {
    const query = parseQuery('大河村旅游'.repeat(100));
    expect(query.cut).toBe(true);
    expect(query.groups[0]?.[0]?.runs[0]).toHaveLength(maximumWords);
  });
});
