/** The rules of the content gate, each named as the truth it holds. A new rule is one line here. */
import type { Rule } from './model.ts';
import { anchorsExist } from './rules/anchors-exist.ts';
import { addressesUnique } from './rules/addresses-unique.ts';
import { bodiesUseKnownComponents } from './rules/bodies-use-known-components.ts';
import { changesCarryReasons } from './rules/changes-carry-reasons.ts';
import { charactersDrawn } from './rules/characters-drawn.ts';
import { charactersReadable } from './rules/characters-readable.ts';
import { chartLabelsFit } from './rules/chart-labels-fit.ts';
import { chartsAndQueriesStandOnce } from './rules/charts-and-queries-stand-once.ts';
import { chartsAreHonest } from './rules/charts-are-honest.ts';
import { countiesFormSeries } from './rules/counties-form-series.ts';
import { countiesKeepApart } from './rules/counties-keep-apart.ts';
import { constructsShow } from './rules/constructs-show.ts';
import { contextStandsApart } from './rules/context-stands-apart.ts';
import { entriesMatchSchema } from './rules/entries-match-schema.ts';
import { eventsAgreeWithFigures } from './rules/events-agree-with-figures.ts';
import { figuresAgree } from './rules/figures-agree.ts';
import { figuresFitMeasures } from './rules/figures-fit-measures.ts';
import { filesReadable } from './rules/files-readable.ts';
import { formulasFollowLaws } from './rules/formulas-follow-laws.ts';
import { headingsInOrder } from './rules/headings-in-order.ts';
import { idsUnique } from './rules/ids-unique.ts';
import { linksLeadToPages } from './rules/links-lead-to-pages.ts';
import { marksUnderstood } from './rules/marks-understood.ts';
import { numbersAreFigures } from './rules/numbers-are-figures.ts';
import { pagesFitPlaces } from './rules/pages-fit-places.ts';
import { paragraphsUsed } from './rules/paragraphs-used.ts';
import { passagesRestOnParagraphs } from './rules/passages-rest-on-paragraphs.ts';
import { peopleToldApart } from './rules/people-told-apart.ts';
import { permalinksExist } from './rules/permalinks-exist.ts';
import { picturesStandBesideRecords } from './rules/pictures-stand-beside-records.ts';
import { placesFormTree } from './rules/places-form-tree.ts';
import { printedFormsAgree } from './rules/printed-forms-agree.ts';
import { publishedIsReviewed } from './rules/published-is-reviewed.ts';
import { publishedPagesFinished } from './rules/published-pages-finished.ts';
import { publishedRestsOnPublished } from './rules/published-rests-on-published.ts';
import { redirectsLeadOn } from './rules/redirects-lead-on.ts';
import { referencesResolve } from './rules/references-resolve.ts';
import { requiredEntriesExist } from './rules/required-entries-exist.ts';
import { storiesNameEachOnce } from './rules/stories-name-each-once.ts';
import { termsAreCited } from './rules/terms-are-cited.ts';

export const rules: readonly Rule[] = [
  filesReadable,
  requiredEntriesExist,
  entriesMatchSchema,
  idsUnique,
  addressesUnique,
  referencesResolve,
  placesFormTree,
  countiesFormSeries,
  countiesKeepApart,
  pagesFitPlaces,
  storiesNameEachOnce,
  peopleToldApart,
  figuresAgree,
  figuresFitMeasures,
  printedFormsAgree,
  numbersAreFigures,
  paragraphsUsed,
  passagesRestOnParagraphs,
  bodiesUseKnownComponents,
  termsAreCited,
  eventsAgreeWithFigures,
  formulasFollowLaws,
  contextStandsApart,
  linksLeadToPages,
  anchorsExist,
  headingsInOrder,
  marksUnderstood,
  constructsShow,
  charactersReadable,
  charactersDrawn,
  chartsAreHonest,
  chartLabelsFit,
  chartsAndQueriesStandOnce,
  picturesStandBesideRecords,
  permalinksExist,
  redirectsLeadOn,
  changesCarryReasons,
  publishedPagesFinished,
  publishedRestsOnPublished,
  publishedIsReviewed,
];

/**
 * Those that hold for drafts too. What the others find in a draft has until it is published; these
 * keep the site from harm: a page that it needs, an address, code in a body.
 */
export const rulesOfDrafts: ReadonlySet<Rule> = new Set([
  requiredEntriesExist,
  addressesUnique,
  bodiesUseKnownComponents,
  publishedPagesFinished,
]);
