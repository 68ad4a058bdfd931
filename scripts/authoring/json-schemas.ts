/** The content's schemas as JSON Schema, for editors that complete and check YAML. */
import { z } from 'astro/zod';
import { collections, singleFiles } from '#scripts/gate/collections.ts';

export interface JsonSchemaFile {
  /** File name, e.g. `figures.schema.json`. */
  name: string;
  /** The content files that it describes. */
  pattern: string;
  text: string;
}

/** One file for each collection and each single file of the content. */
export function buildJsonSchemas(): JsonSchemaFile[] {
  const folders = Object.entries(collections).map(([name, { schema, label, format }]) =>
    buildFile(name, `content/${name}/*.${format}`, label, schema),
  );
  const files = Object.entries(singleFiles).map(([name, { schema, label }]) =>
    buildFile(name, `content/${name}.yaml`, label, schema),
  );
  return [...folders, ...files];
}

function buildFile(
  name: string,
  pattern: string,
  label: string,
  schema: z.ZodType,
): JsonSchemaFile {
  // What a person writes, before defaults are filled in; draft 7 is what editors know best.
  const body = z.toJSONSchema(schema, { io: 'input', target: 'draft-7' });
  const note = '由 src/schemas 生成：npm run schemas';
  const whole = { ...body, title: label, $comment: note };
  return { name: `${name}.schema.json`, pattern, text: `${JSON.stringify(whole, null, 2)}\n` };
}

/** The part of VS Code's settings that joins YAML files to their schemas. */
export const buildYamlSettings = (folder: string): Record<string, string> =>
  Object.fromEntries(
    buildJsonSchemas()
      .filter(({ pattern }) => pattern.endsWith('.yaml'))
      .map(({ name, pattern }) => [`./${folder}/${name}`, pattern]),
  );
