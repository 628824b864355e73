import type { Trace } from '../trace.js';

/** Text that breaks out of a format that does not quote it; where it holds control characters, what may come back. */
export const HOSTILE: readonly (readonly [string, string?])[] = [
  ['a "quoted\\" name \\'],
  ['two\nlines\\n\r\nand\tmore', 'two\nlines\\n \nand more'],
  ['a --> b; c -.-> d ==> e'],
  [']]></data></node><node id="x"/>'],
  ['</title></text></script><script>alert(1)</script>'],
  ['<img src=x onerror=alert(1)> & AT&T'],
  ['#quot; #35; %%{init: {}}%% `**md**`'],
  ['x|"]]|y"] end n0["z'],
  ['"]; click n0 href "javascript:alert(1)" %% subgraph'],
  ['"]; evil [URL="javascript:x"]; } digraph {'],
  ['left\u202eright\u2066\u2028\u2029end', 'left right   end'],
  ['x\u0000nul \u0007bell \u001b[31m \u007f\u0085', 'x nul  bell  [31m   '],
  ['emoji \u{1f6a2}\u{1f469}\u200d\u{1f33e} é 棉花 قطن'],
  ['{record|<port> a}'],
];

/** What a reader may find of a text that holds some of them. */
export const comesBack = (text: string): string =>
  HOSTILE.reduce((rest, [bad, good = bad]) => rest.replaceAll(bad, good), text);

/** A real trace with every name, process, source and variable replaced: equal texts stay equal. */
export function worded(trace: Trace, texts: readonly string[]): Trace {
  const known = new Map<string, string>();
  const keys = new Set(['name', 'what', 'source', 'locator', 'reason', 'variable']);
  return JSON.parse(JSON.stringify(trace), (key, value) => {
    if (typeof value !== 'string' || !keys.has(key)) return value;
    if (!known.has(value)) known.set(value, texts[known.size % texts.length] as string);
    return known.get(value);
  }) as Trace;
}

/** A real trace whose every name, process, source and variable is one of them. */
export const hostile = (trace: Trace): Trace =>
  worded(
    trace,
    HOSTILE.map(([text]) => text),
  );
