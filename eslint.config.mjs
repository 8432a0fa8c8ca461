import tseslint from 'typescript-eslint';

const NODE = ['node:*', 'assert', 'buffer', 'child_process', 'crypto', 'events', 'fs', 'fs/*', 'http', 'https', 'module', 'net', 'os', 'path', 'process', 'stream', 'url', 'util', 'vm', 'worker_threads', 'zlib'];
/** From the ground up; each floor knows only those before it (one way for data: bytes, text, letter, knowledge, editor). */
const FLOORS = ['text', 'letter', 'glossary', 'bibliography', 'citation', 'quotation', 'library'];
const SHELL = ['features', 'views', 'commands', 'extension'];

const floors = FLOORS.map((floor, index) => ({
  files: [`src/${floor}/**/*.ts`],
  ignores: ['src/library/workspace*.ts'],
  rules: {
    'no-restricted-imports': ['error', { patterns: [
      { group: ['vscode'], message: 'The core knows no editor.' },
      { group: NODE, message: 'The core runs in the browser too.' },
      { group: [...FLOORS.slice(index + 1), ...SHELL].flatMap(above => [`**/${above}`, `**/${above}/**`]), message: 'A floor knows only the floors below it.' },
    ] }],
  },
}));

export default tseslint.config(
  { ignores: ['dist/**', 'out/**', 'coverage/**', '.vscode-test/**', 'node_modules/**'] },
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', caughtErrors: 'none' }],
      'no-console': 'off',
      eqeqeq: 'error',
      'prefer-const': 'error',
    },
  },
  { files: ['src/**/*.ts'], rules: { 'max-lines': ['error', { max: 400 }], 'no-console': 'error', '@typescript-eslint/no-explicit-any': 'error', '@typescript-eslint/no-non-null-assertion': 'off' } },
  { files: ['src/{features,views,commands}/**/*.ts', 'src/extension.ts'], rules: { 'no-restricted-imports': ['error', { patterns: [{ group: NODE, message: 'One source for the desktop and the web.' }] }] } },
  ...floors,
  { files: ['**/*.js', '**/*.mjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
