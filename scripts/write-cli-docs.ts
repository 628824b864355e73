/** Writes docs/cli.md from the declaration of the commands, so that the page cannot drift from `--help`. */
import { writeFileSync } from 'node:fs';
import { cliPage } from './cli-page.js';

writeFileSync(new URL('../docs/cli.md', import.meta.url), cliPage());
