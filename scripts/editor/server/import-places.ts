/** Villages that a document names and the archive does not know yet, as records of places. */
import type { ImportedDocument } from '#scripts/authoring/import/imported-document.ts';
import { proposeId } from '#scripts/authoring/propose-id.ts';
import { nameKey } from '#scripts/editor/import/name-key.ts';
import type { ImportState } from '#scripts/editor/import/state.ts';
import type { Content } from '#scripts/gate/model.ts';
import { valueAt } from '#scripts/gate/paths.ts';

/**
 * The villages that a person has confirmed and placed. One that has come to stand there meanwhile,
 * by the same name in the same place, is that one.
 */
export function buildPlaces(document: ImportedDocument, state: ImportState, content: Content) {
  const known = content.entries
    .filter(({ collection }) => collection === 'places')
    .map(({ id, data }) => ({
      id,
      name: valueAt(data, ['name']),
      within: valueAt(data, ['within']),
      order: Number(valueAt(data, ['order'])) || 0,
    }));
  const taken = new Set(content.ids.get('places'));
  const places: string[] = [];
  const files: Record<string, Record<string, unknown>> = {};
  for (const found of document.names) {
    const within = state.places.get(found.name);
    if (within === undefined || state.names.get(nameKey(found)) !== 'confirmed') continue;
    const same = known.find((one) => one.name === found.name && one.within === within);
    const id = same?.id ?? proposeId(found.name, 'place', taken);
    places.push(id);
    taken.add(id);
    if (same) continue;
    const orders = known.filter((one) => one.within === within).map(({ order }) => order);
    const order = Math.max(0, ...orders) + 1;
    files[`places/${id}.yaml`] = { name: found.name, kind: 'village', within, order, draft: true };
    known.push({ id, name: found.name, within, order });
  }
  return { places, files };
}
