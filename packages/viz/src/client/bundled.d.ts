/** The script of a page, bundled and minified: made of `main.ts` by `build/client-plugin.mjs`. */
declare module 'btt:client' {
  const text: string;
  export default text;
}
