// After tsup: makes of its ES modules what starts fastest. Node's loader of ES modules costs a tenth of a bare start,
// each file some more, and compiling them as much again. So the files become functions of (exports, require, module),
// those that the common commands load stand in one script, and V8's code of that script lies beside it.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';

const DIST = resolve(process.argv[2] ?? 'dist');
const SCAN = fileURLToPath(new URL('../../scan/dist/', import.meta.url));
/** Commands whose files stand in the start script; a test holds that nothing heavy comes along. */
const COMMON = /^\.\/(explain|lookup|screen|write-table)-[A-Z0-9]{8}\.js$/;
const HASHED = /-[A-Z0-9]{8}\.js$/;
const PARAMETERS = '(exports, require, module, btt_place, btt_import)';

// What the scanner looks for beside its own code.
for (const name of ['scan.wasm', 'render.wasm', 'pairs.pack'])
  copyFileSync(join(SCAN, name), join(DIST, name));
write('./package.json', '{ "type": "commonjs" }\n');

const loader = readFileSync(new URL('./start-loader.cjs', import.meta.url), 'utf8').replace(
  /^\/\/.*\n/gm,
  '',
);
const names = readdirSync(DIST).filter((name) => name.endsWith('.js'));
const parts = new Map(names.map((name) => [`./${name}`, commonJs(readFileSync(join(DIST, name), 'utf8'))]));

for (const [name, code] of parts)
  if (HASHED.test(name)) write(name, `module.exports = ${asFunction(code)};\n`);
for (const name of names.filter((one) => !HASHED.test(one))) {
  const room = `./${name.replace(/\.js$/, '.room.js')}`;
  write(room, `module.exports = ${asFunction(parts.get(`./${name}`))};\n`);
  if (name === 'btt.js') writeStart(`./${name}`);
  else write(`./${name}`, entryAlone(room));
}

/** One module as CommonJS; what it imports of this folder when it is asked for is required then. */
function commonJs(text) {
  const { code } = transformSync(text.replace(/^#!.*\n/, ''), {
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    minify: true,
    charset: 'ascii',
    define: { 'import.meta.url': 'btt_place' },
    logLevel: 'error',
  });
  if (/\\[\u0080-\uffff]/.test(code))
    throw new Error('an escaped letter outside ASCII would change its meaning');
  return code
    .replace(/[\u0080-\uffff]/g, asEscape)
    .replace(/\bimport\("([^"]+)"\)/g, (_, name) =>
      name.startsWith('./') || isBuiltin(name)
        ? `Promise.resolve().then(()=>require("${name}"))`
        : `btt_import("${name}")`,
    );
}

/** In a regular expression too, which the bundler leaves as it was written. */
function asEscape(letter) {
  return `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function asFunction(code) {
  return `${PARAMETERS} => {${code}\n}`;
}

/** Loaded with a module: what it requires when it is evaluated. */
function withRequired(name, seen) {
  if (seen.has(name)) return;
  seen.add(name);
  for (const [, next] of parts.get(name).matchAll(/(?<!\(\)=>)require\("(\.\/[^"]+)"\)/g))
    withRequired(next, seen);
}

function writeStart(entry) {
  const joined = new Set();
  withRequired(entry, joined);
  for (const name of parts.keys()) if (COMMON.test(name)) withRequired(name, joined);
  const table = [...joined].map((name) => `${JSON.stringify(name)}: ${asFunction(parts.get(name))}`);
  const script = `(function (outside, place, importer) {"use strict";\nconst first = ${JSON.stringify(entry)};\nconst parts = {${table.join(',\n')}};\n${loader}})`;
  // Read as one byte a letter, which needs no decoding.
  if (Buffer.byteLength(script) !== script.length) throw new Error('the start script is not all ASCII');
  // In the names, so that code of one build is never taken for that of another.
  const id = createHash('sha256').update(script).digest('hex').slice(0, 12);
  write(`./start-${id}.js`, script);
  write(
    entry,
    `#!/usr/bin/env node
'use strict';
const { readFileSync } = require('node:fs');
const { Script } = require('node:vm');
const { pathToFileURL } = require('node:url');
const path = \`\${__dirname}/start-${id}\`;
let cachedData;
try {
  cachedData = readFileSync(\`\${path}.code\`);
} catch {
  // Only slower without: the script is compiled.
}
// V8 refuses code of another version of itself and compiles the script instead.
const script = new Script(readFileSync(\`\${path}.js\`, 'latin1'), { filename: \`\${path}.js\`, cachedData });
script.runInThisContext()(require, pathToFileURL(__filename).href, (name) => import(name));
`,
  );
  writeCode(`start-${id}`);
}

/** Functions that ran are in the code, here those of two commands; the others are compiled when they are called. */
function writeCode(start) {
  const maker = join(DIST, 'make-code.cjs');
  const text = readFileSync(join(DIST, 'btt.js'), 'utf8').replace(/^#!.*\n/, '');
  const again = `process.once('beforeExit', () => {
  process.argv[2] = 'screen';
  script.runInThisContext()(require, pathToFileURL(__filename).href, (name) => import(name));
});
process.once('exit', () => require('node:fs').writeFileSync(\`\${path}.code\`, script.createCachedData()));`;
  writeFileSync(maker, `${text}${again}\n`);
  const ran = spawnSync(process.execPath, [maker, 'explain', '1801.00.00', '--country', 'CI'], {
    encoding: 'utf8',
  });
  rmSync(maker);
  if (ran.status !== 0) throw new Error(`btt does not start, ${start}: ${ran.stderr}`);
}

/** An entry that is loaded by its path, as a worker is. */
function entryAlone(room) {
  return `'use strict';
(function (outside, place, importer) {
const first = ${JSON.stringify(room)};
const parts = {};
${loader}})(require, require('node:url').pathToFileURL(__filename).href, (name) => import(name));
`;
}

function write(name, text) {
  writeFileSync(join(DIST, name), text);
}
