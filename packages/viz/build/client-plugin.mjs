// The script of a page is written in TypeScript for the browser and stands in the package as one constant text. Builds
// and tests make that text here, in the same way, so that its hash is the same in both.
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const NAME = 'btt:client';
const ENTRY = fileURLToPath(new URL('../src/client/main.ts', import.meta.url));

/** The bundled and minified script, and the files that it was made of. */
export async function bundleClient() {
  const { outputFiles, metafile } = await build({
    entryPoints: [ENTRY],
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2020',
    charset: 'ascii',
    legalComments: 'none',
    metafile: true,
    write: false,
    absWorkingDir: fileURLToPath(new URL('..', import.meta.url)),
    tsconfigRaw: {},
  });
  const text = outputFiles[0].text.trim();
  if (/<\/script|<!--/i.test(text)) throw new Error('the script of a page would end its own element');
  const files = Object.keys(metafile.inputs).map((path) =>
    fileURLToPath(new URL(path, new URL('..', import.meta.url))),
  );
  return { text, files, sha256: createHash('sha256').update(text).digest('base64') };
}

/** For tsup and esbuild: `import text from 'btt:client'`. */
export function clientEsbuildPlugin() {
  return {
    name: NAME,
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^btt:client$/ }, () => ({ path: NAME, namespace: NAME }));
      onLoad({ filter: /.*/, namespace: NAME }, async () => {
        const { text, files } = await bundleClient();
        return { contents: text, loader: 'text', watchFiles: files };
      });
    },
  };
}

/** For vite and vitest. */
export function clientVitePlugin() {
  return {
    name: NAME,
    enforce: 'pre',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    async load(id) {
      if (id !== `\0${NAME}`) return undefined;
      const { text, files } = await bundleClient();
      for (const file of files) this.addWatchFile(file);
      return `export default ${JSON.stringify(text)};`;
    },
  };
}
