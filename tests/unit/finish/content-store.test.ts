/** The content stays out of the bundle only while Astro's module has the name that we look for. */
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { storeModule } from '#finish/content-store.ts';

it('the module of the content is called as Astro calls it', async () => {
  const consts = pathToFileURL(resolve('node_modules/astro/dist/content/consts.js')).href;
  const { RESOLVED_DATA_STORE_VIRTUAL_ID: name } = (await import(consts)) as Record<string, string>;
  expect(storeModule).toBe(name);
});
