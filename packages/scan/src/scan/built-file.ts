/** A file that the build puts beside the bundle; tests run on the sources, beside which it is in `dist`. */
export function builtFile(name: string): URL {
  const here = import.meta.url;
  return new URL(here.endsWith('.ts') ? `../../dist/${name}` : `./${name}`, here);
}
