/** Everything the home page shows. */
import { getSite } from '#queries/site.ts';
import { getStory, getStoryCards } from '#queries/stories.ts';

/** The site, the county's overview, and the stories by kind. */
export async function getHome() {
  return {
    site: await getSite(),
    overview: await getStory('themes', 'county-overview'),
    accounts: await getStoryCards('accounts'),
    cases: await getStoryCards('cases'),
    townships: await getStoryCards('townships'),
    themes: await getStoryCards('themes'),
  };
}
