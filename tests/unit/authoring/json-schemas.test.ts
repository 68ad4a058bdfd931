/** The JSON Schemas on disk are those of the Zod schemas, and accept the content. */
import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { buildJsonSchemas, buildYamlSettings } from '#scripts/authoring/json-schemas.ts';
import { readContent } from '#scripts/gate/read-content.ts';

const folder = '.vscode/schemas';
const stale = 'stale: run npm run schemas';

describe('the JSON Schemas', () => {
  it.each(buildJsonSchemas())('$name is up to date', ({ name, text }) => {
    expect(readFileSync(`${folder}/${name}`, 'utf8'), stale).toBe(text);
  });

  it('are all there, and no other', () => {
    const names = buildJsonSchemas().map(({ name }) => name);
    expect(readdirSync(folder).sort(), stale).toEqual(names.sort());
  });

  it('are named in the settings of VS Code', () => {
    const settings = JSON.parse(readFileSync('.vscode/settings.json', 'utf8')) as object;
    expect(settings, stale).toMatchObject({ 'yaml.schemas': buildYamlSettings(folder) });
  });

  it('explain every field in Chinese', () => {
    for (const { name, text } of buildJsonSchemas()) {
      const { properties = {} } = JSON.parse(text) as { properties?: Record<string, object> };
      for (const [key, field] of Object.entries(properties)) {
        expect(field, `${name} ${key}`).toMatchObject({
          description: expect.stringMatching(/\p{Script=Han}/u) as string,
        });
      }
    }
  });

  it('accept every file of the content, and refuse a misspelt field', () => {
    const schemas = new Map(
      buildJsonSchemas().map(({ name, text }) => [
        name.replace('.schema.json', ''),
        z.fromJSONSchema(JSON.parse(text) as z.core.JSONSchema.JSONSchema),
      ]),
    );
    for (const { collection, data, file } of readContent('content').entries) {
      const schema = schemas.get(collection)!;
      expect(schema.safeParse(data).error?.issues ?? [], file).toEqual([]);
      if (Array.isArray(data)) continue;
      const misspelt = { ...(data as object), sumary: 'x' };
      expect(schema.safeParse(misspelt).success, file).toBe(false);
    }
  });
});
