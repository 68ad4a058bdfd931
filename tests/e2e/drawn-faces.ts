/** Tells in which fonts an element is drawn, as Chromium chose them glyph by glyph. */
import type { Page } from 'playwright-core';

/** The families of the fonts, in order of their names; of web fonts, as their files name them. */
export async function readFaces(page: Page, selector: string): Promise<string[]> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('DOM.enable');
  await devtools.send('CSS.enable');
  const { root } = await devtools.send('DOM.getDocument');
  const { nodeId } = await devtools.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await devtools.send('CSS.getPlatformFontsForNode', { nodeId });
  await devtools.detach();
  return fonts.map(({ familyName }) => familyName).sort();
}
