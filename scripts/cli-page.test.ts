import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { cliPage } from './cli-page.js';

it('docs/cli.md says what --help says', () => {
  expect(readFileSync(new URL('../docs/cli.md', import.meta.url), 'utf8')).toBe(cliPage());
});
