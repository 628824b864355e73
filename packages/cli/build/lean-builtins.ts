import { builtinModules } from 'node:module';
import type { Plugin } from 'esbuild';

const BUILTIN = new Set(builtinModules.flatMap((name) => [name, `node:${name}`]));

/**
 * Keeps modules of Node out of a start that does not use them: loading `child_process`, `crypto` and `zlib` costs
 * more than answering a question.
 */
export const leanBuiltins: Plugin = {
  name: 'lean-builtins',
  setup(build) {
    // commander can run commands that are programs of their own; btt has none.
    build.onResolve({ filter: /^(node:)?child_process$/ }, ({ path, importer }) =>
      importer.includes('/commander/') ? { path, namespace: 'no-programs' } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'no-programs' }, () => ({ contents: 'module.exports = {};' }));
    // An import of which nothing is used is dropped only if it is known to do nothing by itself.
    build.onResolve({ filter: /^[a-z]/ }, ({ path, kind }) =>
      BUILTIN.has(path) && kind === 'import-statement'
        ? { path, external: true, sideEffects: false }
        : undefined,
    );
  },
};
