/** The data package: valid against the official schema, and true of the files that it describes. */
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parse as parseCsv } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { describeEach } from './facts.ts';
import { ledger, readDist } from './site.ts';

interface Field {
  name: string;
  type: 'string' | 'number' | 'boolean';
  description: string;
}
interface Resource {
  name: string;
  path: string;
  schema: { fields: Field[]; primaryKey?: string };
}
const descriptor = JSON.parse(readDist('data/datapackage.json')) as {
  licenses: { name: string }[];
  sources: { title: string }[];
  resources: Resource[];
};

it('is valid against the official schema of a Tabular Data Package', () => {
  const schema = JSON.parse(
    readFileSync('tests/fixtures/frictionless/tabular-data-package.json', 'utf8'),
  ) as Record<string, unknown>;
  // The schema declares draft 4, whose keywords used here mean the same in the later drafts.
  delete schema['$schema'];
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  const isValid = ajv.validate(schema, descriptor);
  expect(ajv.errors ?? []).toEqual([]);
  expect(isValid).toBe(true);
  expect(ajv.validate(schema, { ...descriptor, resources: [{ name: 'A B' }] })).toBe(false);
});

it('lists every CSV of the site, its licence and its sources', () => {
  const files = readdirSync('dist/data', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.csv'))
    .map((file) => file.replaceAll('\\', '/'));
  expect(descriptor.resources.map(({ path }) => path).sort()).toEqual(files.sort());
  expect(descriptor.licenses.map(({ name }) => name)).toEqual(['CC-BY-4.0']);
  expect(descriptor.sources.length).toBeGreaterThan(0);
});

const patterns = { string: /^/, number: /^(?:-?\d+(?:\.\d+)?)?$/, boolean: /^(?:true|false)$/ };
const readRows = ({ path }: Resource) => parseCsv(readDist(`data/${path}`), { bom: true });
const known = new Set(ledger.map(({ id }) => id));

describeEach(
  'every CSV',
  () => descriptor.resources,
  ({ path }) => path,
  {
    'has the described columns, each with a description': (resource) => {
      const { fields } = resource.schema;
      expect(readRows(resource)[0]).toEqual(fields.map(({ name }) => name));
      for (const { name, description } of fields)
        expect(description, name).toMatch(/\p{Script=Han}/u);
    },

    'holds values of the described types': (resource) => {
      const [, ...rows] = readRows(resource);
      expect(rows.length).toBeGreaterThan(1);
      for (const row of rows) {
        row.forEach((cell, index) =>
          expect(cell).toMatch(patterns[resource.schema.fields[index]!.type]),
        );
      }
    },

    'names figures that are in the ledger': (resource) => {
      const [header = [], ...rows] = readRows(resource);
      const column = header.findIndex((name) => name === 'id' || name === '台账编号');
      // A row of the timeline may tell of something without a number; a row of the ledger may not.
      const named = rows.filter((row) => resource.schema.primaryKey || row[column] !== '');
      expect(named.length).toBeGreaterThan(1);
      for (const row of named) expect(known).toContain(row[column]);
    },
  },
);
