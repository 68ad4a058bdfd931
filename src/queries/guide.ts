/** The site in a page's length, for llms.txt. */
import type { Guide, GuideLink } from '#metadata/llms-text.ts';
import { absoluteUrl } from '#lib/url.ts';
import { messages } from '#messages/zh-cn.ts';
import { getCounties } from '#queries/counties.ts';
import { getSite } from '#queries/site.ts';
import { storyKinds } from '#queries/publication.ts';
import { getStoryCards } from '#queries/story-cards.ts';

/** Stories listed of each kind: the lists themselves hold the rest, however many there are. */
const perKind = 30;

/**
 * What a program should know of the site, with its data first and at most `perKind` stories a kind.
 * @param origin origin of the deployment
 */
export async function getGuide(origin: URL | undefined): Promise<Guide> {
  const { subtitle, description } = await getSite();
  const counties = await getCounties();
  const { sections, llms } = messages;
  const link = (path: string, name: string, about: string): GuideLink => ({
    name,
    url: absoluteUrl(path, origin),
    about,
  });
  const section = (id: keyof typeof sections) =>
    link(`/${id}/`, sections[id].title, sections[id].lead);
  const stories = storyKinds.map(async (kind) => ({
    title: sections[kind].title,
    links: [
      section(kind),
      ...(await getStoryCards(kind))
        .slice(0, perKind)
        .map(({ path, title, summary }) => link(path, title, summary)),
    ],
  }));
  return {
    title: subtitle,
    summary: description,
    rules: llms.rules,
    sections: [
      ...(counties.length > 1
        ? [
            {
              title: messages.series.counties,
              links: counties.map((county) => link(county.path, county.name, county.description)),
            },
          ]
        : []),
      {
        title: llms.data,
        links: [
          section('data'),
          ...Object.entries(llms.files).map(([path, { name, about }]) => link(path, name, about)),
        ],
      },
      ...(await Promise.all(stories)),
      {
        title: llms.more,
        links: (
          ['sources', 'glossary', 'timeline', 'about', 'corrections', 'accessibility'] as const
        ).map(section),
      },
    ],
  };
}
