/** 0x80 to 0x9F, where Windows-1252 differs from Latin-1; the five bytes it leaves open keep their Latin-1 meaning. */
const HIGH = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Transcodes to UTF-8. By hand: under this name `TextDecoder` of Node 20.20 reads Latin-1, and € is lost. */
export function fromWindows1252(bytes: Buffer): Buffer {
  const text = bytes
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (char) => HIGH.charAt(char.charCodeAt(0) - 0x80));
  return Buffer.from(text, 'utf8');
}
