/** Writes the JSON Schemas and VS Code's settings for them: `npm run schemas`. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildJsonSchemas, buildYamlSettings } from '#scripts/authoring/json-schemas.ts';

const folder = '.vscode/schemas';
const settingsFile = '.vscode/settings.json';

const schemas = buildJsonSchemas();
mkdirSync(folder, { recursive: true });
for (const { name, text } of schemas) writeFileSync(join(folder, name), text);
const names = new Set(schemas.map(({ name }) => name));
for (const stale of readdirSync(folder).filter((name) => !names.has(name))) {
  rmSync(join(folder, stale));
}
const settings = existsSync(settingsFile)
  ? (JSON.parse(readFileSync(settingsFile, 'utf8')) as Record<string, unknown>)
  : {};
const updated = { ...settings, 'yaml.schemas': buildYamlSettings(folder) };
writeFileSync(settingsFile, `${JSON.stringify(updated, null, 2)}\n`);
console.log(`已写出 ${schemas.length} 份 JSON Schema 到 ${folder}/，并更新 ${settingsFile}。`);
