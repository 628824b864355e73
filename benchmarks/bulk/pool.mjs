/** Texts as bytes in one block: copying bytes is several times faster than joining strings and encoding them. */
export function pool(texts) {
  const ends = new Uint32Array(texts.length + 1);
  const all = texts.map((text) => Buffer.from(text));
  for (let i = 0; i < all.length; i++) ends[i + 1] = ends[i] + all[i].length;
  return { bytes: new Uint8Array(Buffer.concat(all)), ends };
}

/** Copies text `which` of a pool to `out` from `at`; gives the place after it. */
export function put(out, at, { bytes, ends }, which) {
  const end = ends[which + 1];
  let to = at;
  for (let from = ends[which]; from < end; from++) out[to++] = bytes[from];
  return to;
}

/** Writes a number below 10^10 with ten digits. */
export function putTenDigits(out, at, number) {
  let rest = number;
  for (let place = at + 9; place >= at; place--) {
    const tenth = Math.floor(rest / 10);
    out[place] = 48 + rest - tenth * 10;
    rest = tenth;
  }
  return at + 10;
}

/** A table of 2^18 places to draw a rank from by one random number: rank r (from 0) has a share of about 1/(r + 1). */
export function zipf(ranks) {
  const ranked = new Uint16Array(1 << 18);
  let total = 0;
  for (let rank = 1; rank <= ranks; rank++) total += 1 / rank;
  let at = 0;
  let sum = 0;
  for (let rank = 1; rank <= ranks; rank++) {
    sum += 1 / rank;
    const end = rank === ranks ? ranked.length : Math.round((sum / total) * ranked.length);
    ranked.fill(rank - 1, at, end);
    at = end;
  }
  return ranked;
}
