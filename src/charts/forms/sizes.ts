/** Text sizes and spaces of a chart, for a phone and for a desk. */

/** Below this width labels get smaller and bars closer. */
const narrowBelow = 480;

/**
 * Text sizes and spaces for a width.
 * @param width width of the picture
 */
export function sizesFor(width: number) {
  const isNarrow = width < narrowBelow;
  return isNarrow
    ? { isNarrow, text: 13, strong: 14, large: 18, huge: 22, bar: 22, gap: 8 }
    : { isNarrow, text: 14, strong: 16, large: 20, huge: 26, bar: 24, gap: 10 };
}
