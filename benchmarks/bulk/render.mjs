// Markdown tables of what was measured.

const seconds = (value) => (value < 10 ? value.toFixed(3) : value.toFixed(1));
const ratio = (value) => (Number.isNaN(value) ? '–' : value < 10 ? value.toFixed(2) : value.toFixed(1));
const thousands = (value) => value.toLocaleString('en-US');

const row = (cells) => `| ${cells.join(' | ')} |`;
const head = (names) => [row(names), row(names.map((_, at) => (at === 0 ? '---' : '---:')))];

/**
 * @param results name -> summary of its runs.
 * @param lines How many lines each run read.
 * @param ours, floor Names of the rows that the last columns divide by.
 */
export function jobTable(results, lines, ours, floor) {
  const base = (name) => results.get(name)?.wall ?? Number.NaN;
  return [
    ...head([
      'program',
      'runs',
      'wall s',
      'min–max',
      'user s',
      'sys s',
      'peak MiB',
      'M lines/s',
      'x btt',
      'x wc -l',
    ]),
    ...[...results].map(([name, of]) =>
      row([
        name,
        of.runs,
        seconds(of.wall),
        `${seconds(of.least)}–${seconds(of.most)}`,
        seconds(of.user),
        seconds(of.sys),
        of.peak.toFixed(0),
        (lines / of.wall / 1e6).toFixed(2),
        ratio(of.wall / base(ours)),
        ratio(of.wall / base(floor)),
      ]),
    ),
  ].join('\n');
}

/** @param rows [lines, from, summary][]; a line's cost is that of the processor, so that a slow pipe does not count. */
export function linearTable(rows) {
  return [
    ...head([
      'lines',
      'from',
      'runs',
      'wall s',
      'M lines/s',
      'user + sys s',
      'ns of processor a line',
      'peak MiB',
    ]),
    ...rows.map(([lines, from, of]) =>
      row([
        thousands(lines),
        from,
        of.runs,
        seconds(of.wall),
        (lines / of.wall / 1e6).toFixed(2),
        seconds(of.user + of.sys),
        (((of.user + of.sys) / lines) * 1e9).toFixed(0),
        of.peak.toFixed(0),
      ]),
    ),
  ].join('\n');
}

/** @param rows [lines, summary of one thread, summary of two][] */
export function threadTable(rows) {
  return [
    ...head(['lines', 'runs', '1 thread s', '2 threads s', 'gain', 'peak MiB, 1', 'peak MiB, 2']),
    ...rows.map(([lines, one, two]) =>
      row([
        thousands(lines),
        one.runs,
        seconds(one.wall),
        seconds(two.wall),
        ratio(one.wall / two.wall),
        one.peak.toFixed(0),
        two.peak.toFixed(0),
      ]),
    ),
  ].join('\n');
}

/** @param floor Name of the row that the ratio divides by. */
export function startTable(results, floor) {
  return [
    ...head(['process', 'runs', 'wall ms', 'min–max', 'x floor', 'peak MiB']),
    ...[...results].map(([name, of]) =>
      row([
        name,
        of.runs,
        (of.wall * 1e3).toFixed(0),
        `${(of.least * 1e3).toFixed(0)}–${(of.most * 1e3).toFixed(0)}`,
        ratio(of.wall / results.get(floor).wall),
        of.peak.toFixed(0),
      ]),
    ),
  ].join('\n');
}

/** @param goals [what, asked, measured number or null, reached][] */
export function goalTable(goals) {
  return [
    ...head(['goal', 'asked', 'measured', 'reached']),
    ...goals.map(([what, asked, measured, reached]) =>
      row([
        what,
        asked,
        measured === null ? 'not measured' : ratio(measured),
        measured === null ? '–' : reached ? 'yes' : '**no**',
      ]),
    ),
  ].join('\n');
}
