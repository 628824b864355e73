// Widths of the letters of common sans-serif fonts in parts of the font size. A picture cannot ask for the font that a
// reader has, so labels are cut by the widest of them.
const NARROW = /[iljtfrI.,:;'|!()[\] ]/;
const WIDE = /[mwMW@%\u2014\u1100-\uffff]/;

/** Width of a text, in pixels: an estimate that errs on the wide side. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const letter of text)
    width += NARROW.test(letter) ? 0.34 : WIDE.test(letter) ? 0.98 : /[A-Z0-9$]/.test(letter) ? 0.68 : 0.57;
  return width * size;
}

/** The text, or as much of it as there is room for with an ellipsis. The whole text belongs in the mark's own text. */
export function fitText(text: string, size: number, room: number): string {
  // Letter by letter and no further than there is room: a word of ten thousand letters is not measured whole.
  const ellipsis = textWidth('\u2026', size);
  let kept = '';
  let read = 0;
  let width = 0;
  for (const letter of text) {
    width += textWidth(letter, size);
    if (width > room) return `${(kept === '' ? letter : kept).trimEnd()}\u2026`;
    read += letter.length;
    if (width + ellipsis <= room || kept === '') kept = text.slice(0, read);
  }
  return text;
}

/** Lines of words that each fit, at most `most`; the last is cut if more is left. */
export function wrapText(text: string, size: number, room: number, most: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || textWidth(longer, size) <= room) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  if (lines.length > most) lines.splice(most - 1, lines.length, lines.slice(most - 1).join(' '));
  return lines.map((one) => fitText(one, size, room));
}
