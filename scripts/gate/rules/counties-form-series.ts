/** An archive is about one place, or is a series of counties: each home once, and all else in one of them. */
import { faultAt } from '#scripts/gate/faults.ts';
import { countiesOfEntry, readSeries } from '#scripts/gate/counties.ts';
import type { Content, Entry, Fault } from '#scripts/gate/model.ts';
import { valueAt } from '#scripts/gate/paths.ts';
import { placesOfEntry, readPlaces } from '#scripts/gate/places.ts';

export function countiesFormSeries(content: Content): Fault[] {
  const of = (collection: string) =>
    content.entries.filter((entry) => entry.collection === collection);
  const [site] = of('site');
  if (!site) return [];
  const counties = of('counties');
  if (counties.length === 0) return checkSinglePlace(site);
  return [
    ...checkSite(site, counties),
    ...counties.flatMap((county) => checkCounty(county, content)),
    ...(counties.length === 1 ? [explainAlone(counties[0]!)] : []),
    ...['accounts', 'cases', 'townships', 'themes']
      .flatMap(of)
      .flatMap((story) => checkStory(story, content)),
    ...of('figures').flatMap((ledger) => checkLedger(ledger, content)),
    ...of('sources').flatMap(checkSource),
  ];
}

function checkSinglePlace(site: Entry): Fault[] {
  // A file without fields is reported by what reads it.
  if (valueAt(site.data, ['name']) === undefined && valueAt(site.data, ['home']) === undefined) {
    return [];
  }
  if (valueAt(site.data, ['place']) !== undefined) return checkArchive(site);
  const complaint = {
    found: '没有写 place，也没有 content/counties/',
    expected: '网站要讲一个地方，或是几个县合编',
    next: '请写明 place（地方的编号）；几个县合编的，在 content/counties/ 里一县写一个文件',
  };
  return [faultAt(site, [], complaint)];
}

/** Its place names the files of an archive of one place: a second name would be passed over. */
function checkArchive(site: Entry): Fault[] {
  const archive = valueAt(site.data, ['archive']);
  if (archive === undefined) return [];
  const complaint = {
    found: `写了 place，又写了 archive: ${String(archive)}`,
    expected: '只讲一个地方的，文件名由 place 开头',
    next: '请删去 archive；几个县合编的，请删去 place，在 content/counties/ 里一县写一个文件',
  };
  return [faultAt(site, ['archive'], complaint)];
}

/** Fields of a home that stand in the record of each county. */
const ofCounties = [
  ['place'],
  ['home', 'overview'],
  ['home', 'change'],
  ['home', 'chart'],
  ['home', 'colours'],
  ['counted'],
] as const;

/** With counties, the site's own home is that of the series: a second home of one place would be left over. */
function checkSite(site: Entry, counties: readonly Entry[]): Fault[] {
  const names = counties.map(({ id }) => id).join('、');
  const second = ofCounties.flatMap((path) => {
    if (valueAt(site.data, path) === undefined) return [];
    const complaint = {
      found: `写了 ${path.join('.')}，又有 ${counties.length} 个县的首页（${names}）`,
      expected: '几个县合编时，各县的首页写在 content/counties/ 里，这里只写整个网站的',
      next: `请删去 ${path.join('.')}，或移到那个县的文件里`,
    };
    return [faultAt(site, path, complaint)];
  });
  if (valueAt(site.data, ['archive']) !== undefined) return second;
  const complaint = {
    found: '没有写 archive',
    expected: '几个县合编时，数据包和书的文件名由它开头',
    next: '请写上，如 archive: shili',
  };
  return [...second, faultAt(site, [], complaint)];
}

function checkCounty(county: Entry, content: Content): Fault[] {
  const places = readPlaces(content);
  const place = places.byId.get(county.id);
  if (!place) {
    const complaint = {
      found: `content/places/ 里没有 ${county.id}`,
      expected: '文件名应是一个县的编号',
      next: `请新建 content/places/${county.id}.yaml，或改正文件名`,
    };
    return [faultAt(county, [], complaint)];
  }
  const around = places.ancestorsOf(county.id).find(({ id }) => readSeries(content).has(id));
  if (place.kind === 'county' && !around) return [];
  const complaint = around
    ? {
        found: `${place.name}在${places.nameApart(around.id)}之内，两个都有首页`,
        expected: '一个地方只属于一个县的首页',
        next: `请删去 content/counties/${county.id}.yaml，或改正 places 里的 within`,
      }
    : {
        found: `${place.name}不是县级的地方`,
        expected: '几个县合编时，一个文件是一个县（县、区、县级市）',
        next: '请改正文件名，或改正那个地方的 kind',
      };
  return [faultAt(county, [], complaint)];
}

/** An archive of one place has no lists of counties to stand in. */
const explainAlone = (county: Entry): Fault =>
  faultAt(county, [], {
    found: '只有这一个县',
    expected: '两个县以上才合编',
    next: '只讲一个县的，请把 home 和 counted 移到 content/site.yaml，写上 place；要加一个县，运行 npm run new -- county',
  });

/** A story stands in the lists of its county. */
function checkStory(story: Entry, content: Content): Fault[] {
  const field = story.collection === 'townships' ? 'place' : 'places';
  const written = placesOfEntry(story);
  const counties = countiesOfEntry(content, story);
  if (counties.length === 1) return [];
  if (counties.length === 0 && written.some((id) => !isAround(content, id))) return [];
  const names = counties.map(readPlaces(content).nameApart);
  const complaint =
    counties.length > 1
      ? {
          found: `讲到${names.join('和')}`,
          expected: '几个县合编时，一页只讲一个县',
          next: '请分成几页，用链接相连',
        }
      : {
          found:
            written.length > 0 ? `写的是 ${written.join('、')}，不在任何一县之内` : '没有写地方',
          expected: '几个县合编时，每一页都要写明讲的是哪里，才知道它在哪个县的列表里',
          next: `请写上 places，如 [${[...readSeries(content)][0]}]，或其中更小的地方`,
        };
  const isThere = valueAt(story.data, [field]) !== undefined;
  return [faultAt(story, isThere ? [field] : [], complaint)];
}

/** Whether a place holds counties. What is neither in one nor around one, the tree of places reports. */
function isAround(content: Content, id: string): boolean {
  const { ancestorsOf } = readPlaces(content);
  return [...readSeries(content)].some((county) =>
    ancestorsOf(county).some((around) => around.id === id),
  );
}

function checkLedger(ledger: Entry, content: Content): Fault[] {
  if (countiesOfEntry(content, ledger).length > 0) return [];
  const place = valueAt(ledger.data, ['place']);
  const id = String(place ?? ledger.id);
  if (readPlaces(content).byId.has(id) && !isAround(content, id)) return [];
  const complaint = {
    found: place === undefined ? `主题 ${ledger.id} 不是地方的编号` : `写的是 ${String(place)}`,
    expected: '几个县合编时，每本台账都要写明是哪个县的',
    next: '请在 title 之下写 place: 县或其中地方的编号',
  };
  return [faultAt(ledger, place === undefined ? [] : ['place'], complaint)];
}

function checkSource(source: Entry): Fault[] {
  if (valueAt(source.data, ['place']) !== undefined) return [];
  const complaint = {
    found: '没有写 place',
    expected: '几个县合编时，每份文献都要写明讲的是哪里',
    next: '请写上县的编号；几个县都用的，写它们共同的上级',
  };
  return [faultAt(source, [], complaint)];
}
