import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const PROMPT = '$ npm run --silent btt -- ';

interface Example {
  readonly page: string;
  readonly command: string;
  readonly output: string;
}

/** Blocks marked `console`: a prompt with a command, then what it prints; `...` stands for lines left out, or for the rest of one. */
function examples(): Example[] {
  const pages = [
    'README.md',
    ...readdirSync(`${root}docs`)
      .filter((name) => name.endsWith('.md'))
      .map((name) => `docs/${name}`),
  ];
  return pages.flatMap((page) =>
    [...readFileSync(`${root}${page}`, 'utf8').matchAll(/```console\n([\s\S]*?)```/g)].flatMap(
      ([, block = '']) =>
        block
          .split(/^(?=\$ )/m)
          .filter((piece) => piece.startsWith(PROMPT))
          .map((piece) => {
            const [command = '', ...output] = piece.slice(PROMPT.length).split('\n');
            return { page, command, output: output.join('\n').trimEnd() };
          }),
    ),
  );
}

describe('what the pages show', () => {
  it('is shown at all', () => {
    expect(examples().length).toBeGreaterThanOrEqual(3);
  });

  it.each(examples())('$page: btt $command', ({ command, output }) => {
    const words = command.match(/"[^"]*"|\S+/g)?.map((word) => word.replace(/^"|"$/g, '')) ?? [];
    const ran = spawnSync(process.execPath, ['packages/cli/dist/btt.js', ...words], {
      cwd: root,
      encoding: 'utf8',
    });
    const pieces = output.split(/^\s*\.\.\.\s*$| \.\.\.$/m).map((piece) => piece.replace(/^\n|\n$/g, ''));
    let at = 0;
    for (const piece of pieces) {
      const found = ran.stdout.indexOf(piece, at);
      expect(found, `not printed:\n${piece}\nin:\n${ran.stdout}`).toBeGreaterThanOrEqual(0);
      at = found + piece.length;
    }
  });
});
