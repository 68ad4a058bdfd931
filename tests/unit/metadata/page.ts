/** A page record for tests; each test states only what it is about. */
import { type PersonName, fullName, toCslName, withComma } from '#lib/person-name.ts';
import type { PageRecord, PersonFacts } from '#metadata/page-record.ts';

/** A title of 80 characters, with everything that a format might trip over. */
export const hardTitle = `“扶志之歌”<唱响>&《脱贫》：5%_#$~^\\{1}${'长'.repeat(53)}`;

/** A person of a page: by default the speaker. */
export const buildPerson = (parts: PersonName, change: Partial<PersonFacts> = {}): PersonFacts => ({
  name: fullName(parts),
  csl: toCslName(parts),
  withComma: withComma(parts),
  role: '村民',
  part: '讲述人',
  tells: true,
  writes: false,
  ...change,
});

/** An account with every fact known, but no host. */
export function buildPage(change: Partial<PageRecord> = {}): PageRecord {
  const origin = 'https://example.test/zt/huguan';
  return {
    level: 'article',
    section: 'accounts',
    subject: { type: 'article' },
    kind: 'accounts',
    id: 'wang-fang',
    keywords: ['王防', '扶志'],
    sources: [
      {
        name: '文献',
        url: `${origin}/sources/notes/`,
        path: '/sources/notes/#p1',
        paragraphs: '第1—3段',
        date: null,
      },
    ],
    people: [buildPerson({ family: '王', given: '防' }, { role: '乡党委书记' })],
    places: [{ name: '东井岭乡', url: `${origin}/townships/dongjingling/` }],
    site: {
      name: '样例档案',
      subtitle: '样例篇',
      url: `${origin}/`,
      domain: 'example.test',
      idCode: undefined,
      publisher: '样例档案',
      searchUrl: `${origin}/search/`,
      place: '样例县',
    },
    path: '/accounts/wang-fang/',
    url: `${origin}/accounts/wang-fang/`,
    title: '标题',
    description: '摘要，48.2%。',
    image: `${origin}/cards/accounts/wang-fang.png`,
    squareImage: `${origin}/cards/accounts/wang-fang-square.png`,
    column: { name: '讲述', description: '栏目说明', keywords: ['讲述'], type: '专题专栏' },
    crumbs: [{ name: '首页', url: `${origin}/` }],
    published: '2026-11-20T09:30:00+08:00',
    modified: '2026-11-24',
    language: 'zh-CN',
    licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    ...change,
  };
}
