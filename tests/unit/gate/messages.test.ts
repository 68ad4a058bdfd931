/** Every rule of the gate has something to say, and says where, what and what to do. */
import { expect, it } from 'vitest';
import { readContent } from '#scripts/gate/read-content.ts';
import { rules } from '#scripts/gate/rules.ts';
import { append, type Edits, readValid, replace, withContent } from './faulty-content.ts';
import { formatWellWorded } from './well-worded.ts';

const ledger = 'figures/hill-village.yaml';
const village = 'cases/hill-village.mdx';
const account = 'accounts/sample-speaker.mdx';
const chart = 'charts/planting.yaml';
const term = 'terms/first-secretary.yaml';
const released = {
  version: '1.0.0',
  date: '2026-11-23',
  zip: { file: 'releases/1.0.0.zip', bytes: 1, sha256: 'x' },
  records: { 'figures/gone.count': { fields: { value: 1 }, revisions: 0 } },
};

const county = (order: number) =>
  `description: 样例\norder: ${order}\nhome: { kicker: 样例, tagline: 样例 }\n`;

/** By rule: an edit of the valid content that breaks it. */
const breaking: Readonly<Record<string, Edits>> = {
  requiredEntriesExist: { 'pages/about.mdx': null },
  filesReadable: { [village]: new Uint8Array([0xff, 0xfe, 0x41]) },
  entriesMatchSchema: { [village]: replace('summary:', 'sumary:') },
  idsUnique: { [account]: replace('<Passage p="p3">', '<Passage p="p3" id="shops">') },
  addressesUnique: { 'cases/hill-village-square.mdx': readValid(village) },
  referencesResolve: { [account]: replace('id: sample-notes', 'id: sample-note') },
  placesFormTree: { 'places/hill-village.yaml': replace('kind: village', 'kind: county') },
  countiesFormSeries: { 'site.yaml': replace('place: sample-county\n', '') },
  countiesKeepApart: {
    'places/other.yaml': 'name: 别县\nkind: county\norder: 2\n',
    'counties/sample-county.yaml': county(1),
    'counties/other.yaml': county(2),
    'sources/sample-notes.yaml': replace('kind: 样例\n', 'kind: 样例\nplace: other\n'),
  },
  pagesFitPlaces: { [village]: replace('  - hill-village', '  - sample-township') },
  storiesNameEachOnce: {
    [account]: replace(
      '[{ id: sample-speaker }]',
      '[{ id: sample-speaker }, { id: sample-speaker }]',
    ),
  },
  peopleToldApart: { 'people/again.yaml': readValid('people/sample-speaker.yaml') },
  figuresAgree: { [ledger]: replace('value: 152', 'value: 153') },
  figuresFitMeasures: {
    'measures/households.yaml':
      'name: 户数\nunit: 人\ndefinition: 有多少户。\norder: 1\nsums: true\n',
    [ledger]: replace('    label: 户数\n', '    label: 户数\n    measure: households\n'),
  },
  printedFormsAgree: { [ledger]: replace('value: 813', 'value: 831') },
  numbersAreFigures: { [village]: append('\n另有90户。\n') },
  paragraphsUsed: { 'sources/sample-notes.yaml': replace('    unused: 只供测试\n', '') },
  passagesRestOnParagraphs: { [account]: replace('<Passage p="p3">', '<Passage p="p3 p1">') },
  bodiesUseKnownComponents: { [account]: replace('<Query id', '<Qury id') },
  termsAreCited: { [term]: (text) => text.replace(/citations:\n(?: .*\n)+/, '') },
  eventsAgreeWithFigures: {
    'events/counted.yaml': (text) => text.replace('year: "2018"', 'year: "2017"'),
  },
  formulasFollowLaws: { [account]: append('\n<Formula id="hill-village.shops" />\n') },
  contextStandsApart: {
    [account]: append(
      '\n<Passage p="p3" id="mixed">\n\n<Formula id="hill-village.tree-share" />\n\n</Passage>\n',
    ),
  },
  linksLeadToPages: { [village]: append('\n[别处](javascript:x)\n') },
  headingsInOrder: { [village]: replace('## 情况', '# 情况') },
  charactersReadable: { [village]: append('\n一个\uFFFD村\n') },
  charactersDrawn: { 'people/sample-speaker.yaml': replace('given: 甲', 'given: 䣕') },
  constructsShow: { [village]: append('\n- [x] 修路\n') },
  anchorsExist: { [village]: append('\n[别处](#别处)\n') },
  marksUnderstood: { [village]: append('\n这是**“重要”**的。\n') },
  chartsAreHonest: { [chart]: replace('[hill-village.tree-households]', '[hill-village.income]') },
  chartLabelsFit: { [chart]: replace('label: 种树', `label: 种${'很多不同的'.repeat(8)}树`) },
  chartsAndQueriesStandOnce: { [village]: append('\n<Query id="vague-shops" />\n') },
  picturesStandBesideRecords: { 'pictures/street.jpg': new Uint8Array([0xff]) },
  permalinksExist: { 'permalinks.yaml': replace('- path: /data/\n', '') },
  redirectsLeadOn: { 'permalinks.yaml': replace('redirect: /cases/', 'redirect: /case/') },
  changesCarryReasons: { '../releases/manifest.json': JSON.stringify(released) },
  publishedPagesFinished: { [village]: append('\n待写\n') },
  publishedRestsOnPublished: {
    'places/hill-village.yaml': append('draft: true\n'),
  },
  publishedIsReviewed: {
    'site.yaml': append('reviewers: [某乙]\nrequireReview: true\n'),
  },
};

it('there is a broken content for every rule', () => {
  expect(Object.keys(breaking).sort()).toEqual(rules.map(({ name }) => name).sort());
});

it.each(rules.map((rule) => [rule.name, rule] as const))(
  '%s reports what breaks it',
  (name, rule) => {
    const faults = (edits: Edits) =>
      withContent(edits, (contentDir) => rule(readContent(contentDir)).map(formatWellWorded));
    expect(faults({})).toEqual([]);
    expect(faults(breaking[name]!).length).toBeGreaterThan(0);
  },
);
