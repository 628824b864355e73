// After a build: the licences of what was bundled, from the bundler's own list of inputs. Their terms ask for it.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const metafile = join('dist', 'metafile-esm.json');
const { inputs } = JSON.parse(readFileSync(metafile, 'utf8'));
rmSync(metafile);

const folders = new Set(
  Object.keys(inputs).flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0] ?? []),
);
const notices = [...folders].map((folder) => {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(resolve(folder)).find((entry) => /^licen[cs]e/i.test(entry));
  const text =
    file !== undefined && existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : '';
  return `${name} ${version} (${license})\n\n${text.trim() || 'The package ships no text of its licence.'}\n`;
});
// The table of countries is bundled as a file of viz, and what it was made from has terms too.
if (Object.keys(inputs).some((path) => path.endsWith('world/world.json')))
  notices.push(readFileSync(new URL('../packages/viz/NOTICE', import.meta.url), 'utf8'));
writeFileSync(
  join('dist', 'THIRD-PARTY-NOTICES.txt'),
  `These packages are in the files of this folder.\n\n${notices.sort().join(`\n${'-'.repeat(80)}\n\n`)}`,
);
