/** Finds people, places and offices in a document: those of the archive, and others by their form. */
import { nameOf } from '#lib/known-names.ts';
import { doubleSurnames, surnames } from '#lib/surnames.ts';
import type { Content } from '#scripts/gate/model.ts';
import type { FoundName, Place } from './imported-document.ts';
import { simplify } from './simplify.ts';

/** Whose entries' names a text would use; a theme's one-word label would be found everywhere. */
const useful: Readonly<Record<string, 'person' | 'place'>> = { people: 'person', places: 'place' };

const positions =
  '党委书记|党支部书记|党总支书记|支部书记|第一书记|副书记|书记|村主任|副主任|主任|副县长|县长|副乡长|乡长|副镇长|镇长|村长|副局长|局长|科长|副队长|队长|队员|经理|董事长|社长|会长|院长|校长|支书|组长|站长|所长|记者|采访人|联系人|责任编辑|通讯员|技术员|护林员|贫困户|脱贫户|村民|社员|村医|教师|老师';
const personName = [
  `(?:${[...doubleSurnames].join('|')})\\p{Script=Han}{1,2}`,
  `[${surnames}]\\s?\\p{Script=Han}{1,2}`,
].join('|');
const personPattern = new RegExp(
  `(${positions})(?:是|为|叫)?[\\s:：、]*(?!和(?:${positions}))(${personName})`,
  'gu',
);
/** What follows a name and does not belong to it. */
const afterName = /[说讲告介表带是在的和与对向把给等今去家又就也都从到有兼任牵]$/;

const placeWords = '县|镇|乡|村|街道|社区|林场|安置区|自然村|行政村';
const placePattern = new RegExp(
  `(\\p{Script=Han}{1,5}?(?:${placeWords}))(?!民|庄|级|里|子|长|委|镇企|口|农业|集体|干部)`,
  'gu',
);
/** What stands before a name and does not belong to it. */
const ahead =
  /^.*(?:关于|位于|来自|[在对从到受由向与和及是去为至经据被让给把驻往等]|办?事处|[省市区县乡镇](?=.{2,}))/;
/** Words that no name of a place holds. */
const noName = /[全该各本我们整每有个这那的了年月日无农贫出进多两几]|行政|自然|示范/;
const generic =
  /^(?:全|本|该|各|外|我|农|乡|山|新|老|旧|贫困|行政|自然|邻|周边|这个|那个|每个?|整个?|多个?|几个?|两个?|进|出|驻|中心|示范|深度|易地|搬迁|集中|[\d一二三四五六七八九十百两几]+个?)*(?:县|镇|乡|村|街道|社区|林场|安置区|自然村|行政村)$/;
const officePattern =
  /(?:\p{Script=Han}{1,4}[省市县区乡镇])(?:\p{Script=Han}{2,8}?(?:局|委员会|办公室|扶贫办|政府|工作队|合作社|公司|中心|医院|学校))/gu;

/** Every name of the archive that stands in the text, then those that only look like names. */
export function findNames(
  content: Pick<Content, 'entries'>,
  texts: readonly string[],
): FoundName[] {
  const plain = texts.map(simplify);
  const known = findKnown(content, texts);
  const found = new Map<string, FoundName>(known.map((one) => [one.name, one]));
  const note = (kind: FoundName['kind'], name: string, at: Place, position?: string) => {
    const before = found.get(name);
    if (before?.entry !== undefined) return;
    if (before) before.at.push(at);
    else found.set(name, { kind, name, ...(position && { position }), at: [at] });
  };
  plain.forEach((text, index) => {
    const placeOf = (start: number, name: string): Place => ({
      paragraph: `p${index + 1}`,
      start,
      end: start + name.length,
    });
    for (const match of text.matchAll(personPattern)) {
      const name = trimName(match[2]!);
      const start = match.index + match[0].length - match[2]!.length;
      note('person', name.replace(/\s/g, ''), placeOf(start, name), match[1]);
    }
    for (const { index: start, 1: written = '' } of text.matchAll(placePattern)) {
      const name = written.replace(ahead, '');
      const at = start + written.length - name.length;
      if (isPlace(name)) note('place', name, placeOf(at, name));
    }
    for (const { index: start, 0: written } of text.matchAll(officePattern)) {
      const name = written.replace(/^.*[从在由受对向经据于]/, '');
      const at = start + written.length - name.length;
      if (name.length > 4 && !noName.test(name.slice(0, 2)))
        note('office', name, placeOf(at, name));
    }
  });
  return [...found.values()];
}

const isPlace = (name: string) =>
  name.length > 2 - Number(/^.[县镇乡村]$/.test(name)) && !noName.test(name) && !generic.test(name);

/** The last of three characters belongs to it unless it begins what the person does. */
function trimName(written: string): string {
  const name = written.trim();
  return name.replace(/\s/g, '').length > 2 && afterName.test(name) ? name.slice(0, -1) : name;
}

/** Every known name with its places; longest names first. */
function findKnown(content: Pick<Content, 'entries'>, texts: readonly string[]): FoundName[] {
  return content.entries
    .flatMap(({ collection, id, data }) => {
      const kind = useful[collection];
      const name = nameOf(collection, data);
      if (name.length < 2 || !kind) return [];
      const at = texts.flatMap((text, index) => placesOf(name, text, `p${index + 1}`));
      return at.length > 0 ? [{ kind, name, entry: `${collection}/${id}`, at }] : [];
    })
    .sort((one, other) => other.name.length - one.name.length);
}

function placesOf(name: string, text: string, paragraph: string): Place[] {
  const places: Place[] = [];
  for (
    let start = text.indexOf(name);
    start >= 0;
    start = text.indexOf(name, start + name.length)
  ) {
    places.push({ paragraph, start, end: start + name.length });
  }
  return places;
}
