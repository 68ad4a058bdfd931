/** From chart data to a Chart.js configuration: one builder per form. */
import type { ChartForm } from '#schemas/chart.ts';
import type { FormBuilder } from './forms/bar-frame.ts';
import { buildGroupedBars } from './forms/grouped-bars.ts';
import { buildPartsBar } from './forms/parts-bar.ts';
import { buildPartsField } from './forms/parts-field.ts';
import { buildShareBars } from './forms/share-bars.ts';
import { buildSortedBars } from './forms/sorted-bars.ts';
import { buildStackedShare } from './forms/stacked-share.ts';
import { buildTwoBars } from './forms/two-bars.ts';

const builders: Record<ChartForm, FormBuilder> = {
  'stacked-share': buildStackedShare,
  'two-bars': buildTwoBars,
  parts: (data, theme, width, cut) =>
    (data.shape === 'field' ? buildPartsField : buildPartsBar)(data, theme, width, cut),
  'grouped-bars': buildGroupedBars,
  'sorted-bars': buildSortedBars,
  'share-bars': buildShareBars,
};

/**
 * Builds the Chart.js configuration of a chart.
 * @param data resolved chart data
 * @param theme colours and font: variables for SVG, computed values for a canvas
 * @param width width of the picture in CSS pixels
 * @param cut tells where labels may break; by default anywhere
 * @returns the configuration, the height that the picture needs, and its labels once laid out
 */
export const buildConfig: FormBuilder = (data, theme, width, cut) =>
  builders[data.form](data, theme, width, cut);
