/** The pages that have share cards and QR codes, and what stands on them. */
import type { ShareKind } from '#lib/share-paths.ts';
import { withUnit } from '#lib/share-text.ts';
import { type FigureView } from '#queries/figures.ts';
import { getSite } from '#queries/site.ts';
import { getStory, getStoryCards, storyKinds } from '#queries/stories.ts';

/** A page that people share. */
export interface ShareSubject {
  kind: ShareKind;
  id: string;
  path: string;
  title: string;
  name: string;
  role: string;
  figure: { printed: string; label: string } | undefined;
  siteName: string;
  seed: string;
}

/** Every page with a card of its own: home, then each story. */
export async function getShareSubjects(): Promise<ShareSubject[]> {
  const stories = await Promise.all(storyKinds.map(getStoryCards));
  return [
    await getHomeSubject(),
    ...(await Promise.all(stories.flat().map(({ kind, id }) => getStorySubject(kind, id)))),
  ];
}

async function getHomeSubject(): Promise<ShareSubject> {
  const site = await getSite();
  const [, place = '', subtitle = site.subtitle] = /^(.+?) · (.+)$/.exec(site.subtitle) ?? [];
  const [figure] = (await getStory('themes', 'county-overview')).keyFigures;
  return {
    kind: 'home',
    id: '',
    path: '/',
    title: subtitle,
    name: place,
    role: '',
    figure: figure && nameFigure(figure, site.subtitle),
    siteName: site.name,
    seed: '壶关',
  };
}

async function getStorySubject(
  kind: (typeof storyKinds)[number],
  id: string,
): Promise<ShareSubject> {
  const { card, keyFigures } = await getStory(kind, id);
  const [figure] = keyFigures;
  // A township is titled by its name: saying it twice would tell nothing.
  const name = card.title === card.name ? '' : card.name;
  return {
    kind,
    id,
    path: card.path,
    title: name ? card.title.replace(`${name}：`, '') : card.title,
    name,
    role: card.role,
    figure: figure && nameFigure(figure, card.name + card.role + card.title),
    siteName: (await getSite()).name,
    seed: card.path,
  };
}

/** A figure with its unit, and its subject where the page's own words do not say it. */
function nameFigure(figure: FigureView, context: string) {
  const said = context.includes(figure.subjectTitle);
  return {
    printed: withUnit(figure),
    label: said ? figure.label : `${figure.subjectTitle}　${figure.label}`,
  };
}
