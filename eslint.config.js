/** Lint rules: strict types, sound Astro, and the rooms of docs/architecture.md. */
import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** What each room of src/ may import, beside itself. */
const rooms = {
  pages: 'layouts story components charts search share offline fonts metadata queries messages lib',
  layouts: 'components story metadata share queries messages lib styles',
  story: 'components queries charts messages lib client',
  components: 'search read-aloud share metadata messages client lib styles',
  client: 'charts search read-aloud offline messages lib',
  queries: 'charts metadata share search quantities schemas messages lib',
  'search/model': 'quantities lib',
  'search/build': 'search/model quantities lib',
  'search/client': 'search/model search/messages quantities lib',
  'search/view': 'search/model search/messages messages lib',
  'read-aloud': 'quantities messages lib',
  offline: 'lib',
  finish: 'fonts metadata host search charts messages lib styles',
  charts: 'schemas lib',
  share: 'fonts lib',
  fonts: 'lib',
  metadata: 'lib',
  quantities: 'lib',
  host: 'schemas lib offline',
  messages: '',
  schemas: '',
  lib: '',
};
/** What each room of scripts/ may import of scripts/, beside itself; of src/, anything. */
const toolRooms = {
  gate: '',
  authoring: 'gate',
  editor: 'authoring gate',
  release: 'gate',
  book: 'gate',
  host: '',
};

/** Forbids what a room may not import; types may cross within src/. */
const limitRoom = (files, forbidden, allowed) => ({
  files: [files],
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: forbidden,
            allowTypeImports: true,
            message: `${files} may import only ${allowed.join(', ')} (docs/architecture.md).`,
          },
          { regex: '^\\.\\.', message: 'Import through #…, not ../ (docs/architecture.md).' },
          ...(files.startsWith('src/')
            ? [{ regex: '^#scripts/', message: 'The site imports none of the tools.' }]
            : []),
        ],
      },
    ],
  },
});
const list = (room, names) => [room, ...names.split(' ').filter(Boolean)];
const roomRules = [
  ...Object.entries(rooms).map(([room, names]) => {
    const allowed = list(room, names);
    return limitRoom(`src/${room}/**`, `^#(?!scripts/|(?:${allowed.join('|')})[/.])`, allowed);
  }),
  ...Object.entries(toolRooms).map(([room, names]) => {
    const allowed = list(room, names);
    return limitRoom(`scripts/${room}/**`, `^#scripts/(?!(?:${allowed.join('|')})/)`, allowed);
  }),
];

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
  ...roomRules,
);
