/** The county stands in content alone: no file of the code names it, or what it lies in. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { shortenPlace } from '#lib/places.ts';
import { readContent } from '#scripts/gate/read-content.ts';
import { readPlaces } from '#scripts/gate/places.ts';
import { readSite } from '#host/read-site.ts';

const content = readContent('content');
const places = readPlaces(content);
const { place } = readSite('content');
const homes = place === undefined ? [...content.ids.get('counties')!] : [place];
const names = homes.flatMap((home) =>
  [places.byId.get(home)!, ...places.ancestorsOf(home)].map(({ name }) => shortenPlace(name)),
);

it.each(['src', 'scripts'])('%s names no county', (folder) => {
  expect(names.length).toBeGreaterThan(0);
  const naming = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.\w+$/.test(file))
    .filter((file) => {
      const text = readFileSync(join(folder, file), 'utf8').toLowerCase();
      return [...homes, ...names].some((name) => text.includes(name));
    });
  expect(naming).toEqual([]);
});
