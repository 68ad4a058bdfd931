/** What of an import needs the whole content, worked out in a thread: what is known, opening, finishing. */
import { join } from 'node:path';
import { proposeId } from '#scripts/authoring/propose-id.ts';
import type { Content } from '#scripts/gate/model.ts';
import { valueAt } from '#scripts/gate/paths.ts';
import type { OpenPoint } from '#scripts/editor/import/find-open.ts';
import { type ProposedNames, tellsNumbers } from '#scripts/editor/import/proposals.ts';
import { type Answer, ask, give, type Question } from './answer.ts';
import { tellFacts } from './describe-read.ts';
import type { RecordedFigure } from '#scripts/editor/import/recorded.ts';
import { getContent } from './followed-content.ts';
import { planFinish } from './import-finish.ts';
import { draftsFolder } from './import-folder.ts';
import { type KeptImport, readImport } from './import-store.ts';
import { findPlaceId, findPlaceName, listRecorded } from './import-subject.ts';

/** An import as the page opens it, with what only the archive knows. */
export interface OpenedImport extends KeptImport {
  names: ProposedNames;
  /** Kinds of document that the archive has already. */
  kinds: string[];
  /** Figures that it has already of the place that the document is about. */
  recorded: RecordedFigure[];
}

export type FinishAnswer =
  | { saved: true; files: string[]; source: string; subject: string | undefined; places: string[] }
  | { saved: false; open: readonly OpenPoint[] };

/** What of the content a document is described by. */
export const tellKnown = ({ site }: Question): Answer =>
  give(tellFacts(getContent(site.contentDir).read()));

/** An import with its decisions, for the page. */
export function openImport(question: Question): Answer {
  const { contentDir } = question.site;
  const kept = readImport(draftsFolder(contentDir), ask(question.query, 'id'));
  const content = getContent(contentDir).read();
  const place = findPlaceId(kept.document, content);
  return give({
    ...kept,
    names: proposeNames(kept, content),
    kinds: listKinds(content),
    recorded: place === undefined ? [] : listRecorded(content, place),
  } satisfies OpenedImport);
}

/** The ledger is named after the place that the document is about, if it names one. */
function proposeNames({ id, document }: KeptImport, content: Content): ProposedNames {
  const taken = (collection: string) => content.ids.get(collection) ?? new Set<string>();
  const sourceId = freeId(id, taken('sources'));
  const place = findPlaceName(document);
  const subject = place === undefined ? '' : proposeId(place, 'place', taken('figures'));
  // A ledger's name tells no numbers.
  const { title, date, kind } = document.proposed;
  const words = [title, date, kind].find((one) => one && !tellsNumbers(one.text))?.text ?? sourceId;
  const isSecond = taken('figures').has(findPlaceId(document, content) ?? '');
  return {
    id: sourceId,
    subject: subject || freeId(sourceId, taken('figures')),
    subjectTitle: isSecond ? `${place}（${words}）` : (place ?? words),
  };
}

const freeId = (id: string, taken: ReadonlySet<string>): string =>
  taken.has(id) ? proposeId(id, 'title', taken) : id;

const listKinds = ({ entries }: Content): string[] => [
  ...new Set(
    entries
      .filter(({ collection }) => collection === 'sources')
      .map(({ data }) => valueAt(data, ['kind']))
      .filter((kind): kind is string => typeof kind === 'string'),
  ),
];

/** The records of an import, to be written as a save is. */
export function finishImport(question: Question): Answer {
  const { contentDir } = question.site;
  const kept = readImport(draftsFolder(contentDir), ask(question.query, 'id'));
  const plan = planFinish(contentDir, kept);
  if ('open' in plan) return give({ saved: false, open: plan.open } satisfies FinishAnswer);
  const { writes, source, subject, places } = plan;
  const files = Object.keys(writes).map((name) => `content/${name}`);
  return {
    ...give({ saved: true, files, source, subject, places } satisfies FinishAnswer),
    writes: Object.entries(writes).map(([name, content]) => ({
      path: join(contentDir, name),
      before: undefined,
      content,
    })),
  };
}
