/** The fields of a home page's record, which the site and each county of a series have. */
/** Fields, separated by spaces, that each name a figure. */
export const figureFields = (paths: string) =>
  Object.fromEntries(paths.split(' ').map((path) => [path, 'figure' as const]));

/** The texts of a home, of the site or of a county. */
export const homeTexts = ['kicker', 'tagline', 'change.label', 'colours.title', 'colours.lead'].map(
  (field) => `home.${field}`,
);
/** What a home names. */
export const homeReferences = {
  'home.overview': 'theme',
  'home.chart': 'chart',
  'home.colours.theme': 'theme',
  ...figureFields('home.change.before home.change.after counted[].figure'),
} as const;
