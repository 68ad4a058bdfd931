/** People and places that the document names, each to be confirmed by a person. */
import { useEffect, useState } from 'react';
import { placeKinds } from '#schemas/place.ts';
import type { FoundName } from '#scripts/authoring/import/imported-document.ts';
import { isNewVillage, nameKey } from '#scripts/editor/import/name-key.ts';
import { getOptions, type Option } from '#scripts/editor/page/api.ts';
import type { Work } from './steps.ts';

const kinds = { person: '人', place: '地方', office: '单位' } as const;

export function FoundNames({ work }: { work: Work }) {
  const { names } = work.opened.document;
  if (names.length === 0) return null;
  return (
    <fieldset className="import-names">
      <legend>文献里的人和地方</legend>
      <p className="hint">勾上确实是的；以后新建页面时会用到。</p>
      {(Object.keys(kinds) as FoundName['kind'][]).map((kind) => (
        <NameGroup key={kind} work={work} names={names.filter((one) => one.kind === kind)} />
      ))}
    </fieldset>
  );
}

function NameGroup({ work, names }: { work: Work; names: readonly FoundName[] }) {
  const { state, decide } = work;
  if (!names[0]) return null;
  return (
    <ul aria-label={kinds[names[0].kind]}>
      {names.map((one) => {
        const { name, position, entry, at } = one;
        const paragraphs = [...new Set(at.map(({ paragraph }) => paragraph.slice(1)))];
        return (
          <li key={nameKey(one)}>
            <label>
              <input
                type="checkbox"
                checked={state.names.get(nameKey(one)) === 'confirmed'}
                onChange={({ target }) =>
                  decide({
                    type: 'name',
                    name: nameKey(one),
                    verdict: target.checked ? 'confirmed' : 'refused',
                  })
                }
              />{' '}
              <span className="import-kind">{kinds[one.kind]}</span> {name}
              <span className="hint">
                {position && `，${position}`}，第{paragraphs.slice(0, 6).join('、')}
                {paragraphs.length > 6 && '…'}段{entry && `，档案里已有（${entry}）`}
              </span>
            </label>
            {isNewVillage(one) && state.names.get(nameKey(one)) === 'confirmed' && (
              <VillagePlace work={work} name={name} />
            )}
          </li>
        );
      })}
    </ul>
  );
}

const holders: readonly string[] = placeKinds.village.within;
const mayHoldVillages = ({ level = '' }: Option) => holders.includes(level);

/** In which place of the archive a new village lies: it is recorded with the document. */
function VillagePlace({ work, name }: { work: Work; name: string }) {
  const [options, setOptions] = useState<readonly Option[]>([]);
  useEffect(() => {
    // Without the list the village is recorded by hand later.
    void getOptions('place').then(setOptions, () => undefined);
  }, []);
  return (
    <label className="import-village">
      {name}在
      <select
        value={work.state.places.get(name) ?? ''}
        onChange={({ target }) => work.decide({ type: 'place', name, within: target.value })}
      >
        <option value="">（选乡镇，地方就一起登记）</option>
        {options.filter(mayHoldVillages).map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
