/** The data package: valid against the official schema, and true of the files that it describes. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { parse as parseCsv } from 'csv-parse/sync';
import { Package } from 'datapackage';
import { describe, expect, it } from 'vitest';
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
  description: string;
  schema: { fields: Field[]; primaryKey?: string };
}
const descriptor = JSON.parse(readDist('data/datapackage.json')) as {
  licenses: { name: string }[];
  sources: { title: string }[];
  resources: Resource[];
};

const known = new Set(ledger.map(({ id }) => id));

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

it('lists every table of the site, its licence and its sources', () => {
  const files = readdirSync('dist/data', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.csv'))
    .map((file) => file.replaceAll('\\', '/'));
  const [forPrograms, forExcel] = [true, false].map((isPlain) =>
    files.filter((file) => file.startsWith('csv/') === isPlain).sort(),
  );
  expect(descriptor.resources.map(({ path }) => path).sort()).toEqual(forPrograms);
  expect(forPrograms!.map((file) => file.slice('csv/'.length))).toEqual(forExcel);
  expect(descriptor.licenses.map(({ name }) => name)).toEqual(['CC-BY-4.0']);
  expect(descriptor.sources.length).toBeGreaterThan(0);
});

describe('a Frictionless library', () => {
  it('takes the package, and reads every row of every table as described', async () => {
    const loaded = await Package.load('dist/data/datapackage.json', { strict: true });
    expect(loaded.errors).toEqual([]);
    expect(loaded.resources).toHaveLength(descriptor.resources.length);
    for (const resource of loaded.resources) {
      const rows = await resource.read({ keyed: true, relations: true });
      expect(rows.length, resource.name).toBeGreaterThan(0);
      if (resource.name === 'figures') expect(rows.map(({ id }) => id)).toEqual([...known]);
    }
  });

  it('refuses a table with a byte order mark, and a word where a number should be', async () => {
    const text = readDist('data/csv/figures.csv');
    for (const [broken, fault] of [
      [`\uFEFF${text}`, /header|field/i],
      // The first number in the column of values.
      [text.replace(/(?<=\n(?:[^,\n]*,){3})[\d.]+/, '二百四十二'), /cast|type/i],
    ] as const) {
      const folder = mkdtempSync(join(tmpdir(), 'package-'));
      const [figures] = descriptor.resources;
      writeFileSync(join(folder, 'figures.csv'), broken);
      writeFileSync(
        join(folder, 'datapackage.json'),
        JSON.stringify({ ...descriptor, resources: [{ ...figures, path: 'figures.csv' }] }),
      );
      const { resources } = await Package.load(join(folder, 'datapackage.json'), { strict: true });
      await expect(resources[0]!.read({ keyed: true, relations: false })).rejects.toThrow(fault);
      rmSync(folder, { recursive: true });
    }
  });
});

it('describes each table in fifty characters or more', () => {
  for (const { name, description } of descriptor.resources)
    expect(description.length, name).toBeGreaterThanOrEqual(50);
});

const patterns = { string: /^/, number: /^(?:-?\d+(?:\.\d+)?)?$/, boolean: /^(?:true|false)$/ };
const readRows = ({ path }: Resource) => parseCsv(readDist(`data/${path}`));

describeEach(
  'every CSV',
  () => descriptor.resources,
  ({ path }) => path,
  {
    'is the file for Excel and WPS without its byte order mark': ({ path }) => {
      const forExcel = readDist(`data/${path.replace(/^csv\//, '')}`);
      expect(forExcel).toBe(`\uFEFF${readDist(`data/${path}`)}`);
    },

    'has the described columns, each with a description': (resource) => {
      const { fields } = resource.schema;
      expect(readRows(resource)[0]).toEqual(fields.map(({ name }) => name));
      for (const { name, description } of fields)
        expect(description, name).toMatch(/\p{Script=Han}/u);
    },

    'holds values of the described types': (resource) => {
      const [, ...rows] = readRows(resource);
      expect(rows.length).toBeGreaterThan(0);
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
      // No event may name a figure, where the ledger has no dates.
      if (resource.schema.primaryKey) expect(named.length).toBeGreaterThan(0);
      for (const row of named) expect(known).toContain(row[column]);
    },
  },
);
