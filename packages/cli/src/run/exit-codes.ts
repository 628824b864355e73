/** Stable and printed in `--help`. When several apply: 6 > 5 > 4 > 2 > 1 > 3 > 0. */
export const EXIT = {
  ran: 0,
  failOn: 1,
  usage: 2,
  notScreenable: 3,
  referenceRefused: 4,
  internal: 5,
  outputFailed: 6,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export const EXIT_HELP = `Exit codes:
  0  ran
  1  findings at or above --fail-on; for replay: the report could not be reproduced; for db diff --exit-code: something differs
  2  usage error, or the input could not be read
  3  ran, but some lines were not screenable (--allow-unscreened turns this off)
  4  reference refused: its digest or its age
  5  internal error
  6  an output could not be written to its end: disk full, pipe broken
  130, 143  interrupted (SIGINT, SIGTERM): outputs are left under the name FILE.partial`;
