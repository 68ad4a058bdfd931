/** Figures of one measure can be compared: one unit, each of a place, none of them set apart. */
import { type Ledger, ledgerSchema, placeOfFigure } from '#schemas/figure.ts';
import { type Measure, measureSchema } from '#schemas/measure.ts';
import { type PlaceKind, placeKinds } from '#schemas/place.ts';
import { type Complaint, faultAt } from '#scripts/gate/faults.ts';
import { keepByObject } from '#scripts/gate/keep-by-object.ts';
import type { Content, Entry, Fault } from '#scripts/gate/model.ts';
import { readPlaces } from '#scripts/gate/places.ts';

type Figure = Ledger['figures'][number];

export function figuresFitMeasures(content: Content): Fault[] {
  const files = content.entries.filter(({ collection }) => collection === 'measures');
  const measures = new Map(
    files.flatMap((entry) => {
      const { data } = measureSchema.safeParse(entry.data);
      return data ? [[entry.id, { entry, data }] as const] : [];
    }),
  );
  return [
    ...content.entries
      .filter(({ collection }) => collection === 'figures')
      .flatMap((entry) => checkLedger(entry, content, measures)),
    ...findRepeats([...measures.values()]),
    ...[...measures].flatMap(([id, measure]) => checkApart(id, measure, content)),
  ];
}

type Measures = ReadonlyMap<string, Located>;
interface Located {
  entry: Entry;
  data: Measure;
}

const readLedger = keepByObject((entry: Entry) => ledgerSchema.safeParse(entry.data).data);

function checkLedger(entry: Entry, content: Content, measures: Measures): Fault[] {
  const ledger = readLedger(entry);
  if (!ledger) return [];
  return ledger.figures.flatMap((figure, index) => {
    // An unknown measure is a reference that does not resolve.
    const measure = measures.get(figure.measure ?? '');
    if (!measure) return [];
    const at = (key: keyof Figure, complaint: Complaint | undefined) =>
      complaint ? [faultAt(entry, ['figures', index, key], complaint)] : [];
    return [
      ...at('unit', explainUnit(figure, measure)),
      ...at('measure', explainPlace(figure, ledger, content)),
      ...at('measure', explainKind(figure, ledger, measure, content)),
    ];
  });
}

const explainUnit = (figure: Figure, { entry, data }: Located): Complaint | undefined =>
  figure.unit === data.unit
    ? undefined
    : {
        found: `单位是${figure.unit}`,
        expected: `口径“${data.name}”（${entry.file}）以${data.unit}计，一个口径只有一种单位`,
        next: `单位不同的数不能比较：请把这一条换算成${data.unit}，或删去它的 measure，另立一个口径`,
      };

function explainPlace(figure: Figure, ledger: Ledger, { ids }: Content): Complaint | undefined {
  const place = placeOfFigure(figure, ledger);
  const isNamed = (figure.place ?? ledger.place) !== undefined;
  // A place that is named and does not exist is a reference that does not resolve.
  if (isNamed || ids.get('places')?.has(place)) return undefined;
  return {
    found: `写了口径 ${figure.measure}，没有写是哪个地方的数`,
    expected: `主题 ${ledger.subject} 不是 content/places/ 里的地方`,
    next: '请在文件开头 title 之下写 place: 地方的编号；只有这一条不同时，写在这一条里',
  };
}

function explainKind(
  figure: Figure,
  ledger: Ledger,
  { entry, data }: Located,
  content: Content,
): Complaint | undefined {
  const place = readPlaces(content).byId.get(placeOfFigure(figure, ledger));
  const kinds = data.kinds?.map((kind) => placeKinds[kind].label);
  const own = placeKinds[place?.kind as PlaceKind]?.label;
  if (!place || !kinds || !own || kinds.includes(own)) return undefined;
  return {
    found: `${place.name}是${own}`,
    expected: `口径“${data.name}”只用于${kinds.join('、')}（${entry.file} 的 kinds）`,
    next: '请删去这一条的 measure，或在 kinds 里加上这一级',
  };
}

/** Links name measures, so two of one name cannot be told apart; figures of one definition stand together. */
function findRepeats(measures: readonly Located[]): Fault[] {
  const labels = { name: '名称', definition: '定义' } as const;
  const first = new Map<string, Entry>();
  return measures.flatMap(({ entry, data }) =>
    (['name', 'definition'] as const).flatMap((field) => {
      const key = field === 'name' ? data.name : `${data.unit} ${data.definition}`;
      const earlier = first.get(`${field} ${key}`);
      first.set(`${field} ${key}`, earlier ?? entry);
      if (!earlier) return [];
      const complaint = {
        found: `写的是 ${data[field]}`,
        expected: `${earlier.file} 已用这个${labels[field]}`,
        next: `定义相同的请合成一个口径，定义不同的请在${labels[field]}里写出差别`,
      };
      return [faultAt(entry, [field], complaint)];
    }),
  );
}

function checkApart(id: string, { entry, data }: Located, { figures }: Content): Fault[] {
  return data.apart.flatMap(({ figure }, index) => {
    const located = figures.get(figure);
    if (located?.record.measure !== id) return [];
    const complaint = {
      found: `写的是 ${figure}`,
      expected: `${located.entry.file} 里这一条写着 measure: ${id}，是可以比较的`,
      next: '请只留一处：可以比较的从 apart 删去，不能比较的删去它的 measure',
    };
    return [faultAt(entry, ['apart', index, 'figure'], complaint)];
  });
}
