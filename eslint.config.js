/** Lint rules: strict types, sound Astro, and the layers of docs/architecture.md. */
import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** What each layer of src/ may import, beside itself. */
const layers = {
  pages: ['layouts', 'story', 'components', 'queries', 'charts', 'share', 'lib', 'messages'],
  layouts: ['story', 'components', 'queries', 'lib', 'messages', 'styles'],
  story: ['components', 'queries', 'charts', 'lib', 'messages', 'client'],
  components: ['lib', 'messages', 'client', 'styles'],
  client: ['lib', 'messages', 'charts'],
  queries: ['charts', 'lib', 'schemas', 'messages'],
  charts: ['lib', 'schemas'],
  share: ['lib'],
  host: ['lib'],
  release: ['checks', 'lib', 'schemas'],
  integrations: ['checks', 'charts', 'host', 'lib', 'messages'],
  checks: ['lib', 'schemas', 'charts'],
  authoring: ['checks', 'lib', 'schemas'],
  editing: ['authoring', 'checks', 'lib', 'schemas'],
  'editing-page': ['editing', 'messages'],
  quantities: ['lib', 'schemas', 'messages'],
  lib: [],
  schemas: [],
  messages: [],
};
const everywhere = ['styles', ...Object.keys(layers)];

const layerRules = Object.entries(layers).map(([layer, allowed]) => ({
  files: [`src/${layer}/**`],
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `^#(?:${everywhere.filter((name) => name !== layer && !allowed.includes(name)).join('|')})/`,
            allowTypeImports: true,
            message: `src/${layer} may import only ${[layer, ...allowed].join(', ')} (docs/architecture.md).`,
          },
          { regex: '^\\.\\.', message: 'Import through #…, not ../ (docs/architecture.md).' },
        ],
      },
    ],
  },
}));

export default defineConfig(
  { ignores: ['dist/**', '.astro', '.cache', 'node_modules', '**/*.mdx'] },
  js.configs.recommended,
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  astro.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      'max-lines': ['error', { max: 220, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
      'no-irregular-whitespace': 'off', // the ideographic space is Chinese typography
    },
  },
  {
    files: ['tests/**', '**/*.astro'],
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    files: ['**/*.{js,mjs,ts}'],
    languageOptions: { globals: { process: 'readonly', URL: 'readonly', console: 'readonly' } },
  },
  ...layerRules,
);
