/**
 * Answers that need the whole content, worked out in a thread (ask-content.ts), so that the server
 * goes on answering meanwhile. Nothing is written here.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { proposeId, type NameKind } from '#scripts/authoring/propose-id.ts';
import { valueAt } from '#scripts/gate/paths.ts';
import { listUnused } from '#scripts/gate/rules/paragraphs-used.ts';
import type { Content } from '#scripts/gate/model.ts';
import { findUndrawn } from '#scripts/gate/find-undrawn.ts';
import type { ChangedFiles } from '#scripts/gate/read-content.ts';
import { type Answer, ask, give, type Question, type Questioned } from './answer.ts';
import { buildForms } from './build-forms.ts';
import { revisionOf } from './entry-file.ts';
import { finishImport, openImport, tellKnown } from './import-content.ts';
import { isRecord } from './clean-data.ts';
import { drawChart } from './draw-chart.ts';
import { explainRefusal, tell } from './explain-refusal.ts';
import { getContent } from './followed-content.ts';
import { ChangedMeanwhile } from './keep/changed-meanwhile.ts';
import { tellConflict } from './keep/tell-conflict.ts';
import { answerPlan, keepHandlers, snapshot } from './keep/keep-handlers.ts';
import { publishEntries, textsOf } from './keep/plan-entries.ts';
import { requireTarget } from './keep/plan-text.ts';
import { listEntries } from './list-entries.ts';
import { listOptions } from './list-options.ts';
import { type PlacedFault, placeFault } from './place-fault.ts';
import { planSave, readEntry, type SaveRequest, UnreadableEntry } from './plan-save.ts';
import { processPicture } from './process-picture.ts';
import { parseBody, refuseIncomplete } from './request-body.ts';
import { findTarget, pictureField } from './targets.ts';

const answers: ReadonlyMap<string, Questioned> = new Map<string, Questioned>([
  ['forms', ({ site }) => give(buildForms(site.siteUrl, nameSite(site.contentDir)))],
  [
    'list',
    ({ site, query }) =>
      give(listEntries(getContent(site.contentDir).read(), ask(query, 'collection'))),
  ],
  [
    'options',
    ({ site, query }) => give(listOptions(getContent(site.contentDir).read(), ask(query, 'kind'))),
  ],
  ['entry', ({ site, query }) => give(readEntry(site.contentDir, ask(query, 'path')))],
  ['missing', ({ site, query }) => give(listMissing(site.contentDir, ask(query, 'path')))],
  ['id', ({ site, query }) => give(proposeFrom(site.contentDir, new URLSearchParams(query)))],
  ['import', openImport],
  ['import-facts', tellKnown],
  ['import-finish', finishImport],
  [
    'chart',
    ({ site, body }) => {
      const { form } = parseBody(body ?? new Uint8Array());
      if (!isRecord(form)) return refuseIncomplete();
      return give(drawChart(getContent(site.contentDir).read(), form));
    },
  ],
  [
    'unused',
    ({ site, query }) => give(listUnused(getContent(site.contentDir).read(), ask(query, 'source'))),
  ],
  ['undrawn', ({ site }) => give(findUndrawn(getContent(site.contentDir).read()))],
  ['warm-up', ({ site, query }) => give(getContent(site.contentDir).warmUp(Number(query)))],
  ['save', ({ site, body }) => save(site.contentDir, parseBody(body ?? new Uint8Array()))],
  ...keepHandlers,
]);

/** What stands against the page of an entry as it is kept: faults, and what a draft still lacks. */
function listMissing(contentDir: string, path: string): PlacedFault[] {
  const { faults, pending } = getContent(contentDir).check();
  const own = [...faults, ...pending].filter(({ file }) => file === path);
  const target = findTarget(path);
  if (!target || own.length === 0) return [];
  const { form } = readEntry(contentDir, path);
  const text = readFileSync(join(contentDir, target.name), 'utf8');
  return own.map((fault) => placeFault(fault, target, text, form));
}

/** How the site is called. */
function nameSite(contentDir: string): string {
  const { entries } = getContent(contentDir).read();
  const name = valueAt(entries.find(({ collection }) => collection === 'site')?.data, ['name']);
  return typeof name === 'string' ? name : '故事档案';
}

/** The answer, a refusal in words included: errors lose what they are on their way out of a thread. */
export async function answerQuestion(question: Question): Promise<Answer> {
  try {
    return await answers.get(question.name)!(question);
  } catch (error) {
    if (error instanceof ChangedMeanwhile) return { ...give(tellConflict(error)), status: 409 };
    if (error instanceof UnreadableEntry) return tell(422, error.message);
    return explainRefusal(error);
  }
}

async function save(contentDir: string, given: Record<string, unknown>): Promise<Answer> {
  const request = checkRequest(given);
  const pictures = await picturesOf(request);
  const name = findTarget(request.path)?.name;
  const { publish = [] } = request;
  const withIt = publish.map((path) => requireTarget(path).name);
  const names = [...(name ? [name] : []), ...Object.keys(pictures), ...withIt];
  const before = snapshot(contentDir, names);
  const { changed, routes } = publishEntries(contentDir, publish);
  const plan = planSave(contentDir, request, { ...pictures, ...textsOf(changed) }, routes);
  const text = 'writes' in plan ? plan.writes[name ?? ''] : undefined;
  const revision = typeof text === 'string' ? revisionOf(text) : request.revision;
  return answerPlan(contentDir, plan, before, { revision });
}

/** @throws RefusedRequest when a request is not of the form that the page sends */
function checkRequest({
  path,
  form,
  revision,
  publish = [],
}: Record<string, unknown>): SaveRequest {
  const isForm = typeof form === 'object' && form !== null && !Array.isArray(form);
  if (typeof path !== 'string' || !isForm) return refuseIncomplete();
  if (revision !== null && typeof revision !== 'string') return refuseIncomplete();
  const isList = Array.isArray(publish) && publish.every((one) => typeof one === 'string');
  if (!isList) return refuseIncomplete();
  return { path, form: { ...form }, revision, publish };
}

/** The picture that a form has brought along, by its path below the content folder. */
async function picturesOf({ path, form }: SaveRequest): Promise<ChangedFiles> {
  const upload = form[pictureField];
  const target = findTarget(path);
  if (typeof upload !== 'string' || target?.collection !== 'pictures') return {};
  return { [`pictures/${target.id}.jpg`]: await processPicture(upload) };
}

/**
 * The id proposed for a name: `name=大河村&kind=place&collection=cases`; of a figure or a query
 * beside others in its file, `within=dahe`.
 */
function proposeFrom(contentDir: string, query: URLSearchParams) {
  const content = getContent(contentDir).read();
  const name = (query.get('name') ?? '').slice(0, 200);
  const within = query.get('within');
  if (within !== null) return { id: proposeId(name, 'title', idsWithin(content, within)) };
  const taken = content.ids.get(query.get('collection') ?? '') ?? new Set<string>();
  const kind = query.get('kind');
  const kinds: readonly NameKind[] = ['person', 'place', 'title'];
  const known = kinds.find((one) => one === kind) ?? 'title';
  return { id: proposeId(name, known, taken) };
}

/** Ids of the figures of a subject, without it, and of the queries of a document. */
const idsWithin = ({ figureIds, queryIds }: Content, holder: string): ReadonlySet<string> =>
  new Set([
    ...[...figureIds]
      .filter((id) => id.startsWith(`${holder}.`))
      .map((id) => id.slice(holder.length + 1)),
    ...(queryIds.get(holder) ?? []),
  ]);
