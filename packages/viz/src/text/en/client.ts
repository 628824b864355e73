/** Words of the page's script. Plain strings, because they travel as data: `{name}` stands for what the script knows. */
export const client = {
  find: 'Find in this table',
  anyValue: 'all',
  blank: '(blank)',
  count: '{shown} of {all} rows',
  countOne: '{shown} of 1 row',
  countCut: '{shown} of the {all} rows on this page; {total} in all',
  csvAll: 'CSV, all rows',
  csvThese: 'CSV, these {all} rows',
  csvShown: 'CSV, rows shown',
  reset: 'Reset',
  openAll: 'Open all',
  closeAll: 'Close all',
  saveSvg: 'Save as SVG',
  savePng: 'Save as PNG',
  pngFailed: 'This browser could not draw the PNG. Save the SVG instead.',
  figureKeys: 'Arrow keys or the pointer read the marks of this figure. Esc ends.',
  figureKeysGo:
    'Arrow keys or the pointer read the marks of this figure. Enter or a second click goes to the details. Esc ends.',
  json: 'JSON report',
  jsonFailed: 'The report inside this page is damaged, so it was not saved. Ask for the page again.',
};
