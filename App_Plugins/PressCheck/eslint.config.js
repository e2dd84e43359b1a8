import lit from 'eslint-plugin-lit';
import a11y from 'eslint-plugin-lit-a11y';
import ts from 'typescript-eslint';

export default ts.config(
  { ignores: ['dist/', 'node_modules/', 'api/schema.ts'] },
  {
    files: ['**/*.ts'],
    extends: [ts.configs.strict, lit.configs['flat/recommended']],
    plugins: { 'lit-a11y': a11y },
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...a11y.configs.recommended.rules,
      '@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      'lit/no-template-bind': 'error',
      eqeqeq: 'error',
    },
  },
);
