/** What one member of a union may have imported of the codes that its listings name. */
export interface MemberCodes {
  readonly member: string;
  /** Most that all its codes together can be: its own total of the chapter. */
  readonly most: number;
  readonly codes: readonly string[];
}

/**
 * The most that several members together can have of a union's values: no member more than its own total, no code more
 * than the union's value, each code only for members that name it. A maximum flow from members to codes, because
 * adding up what each could have alone would count the union's dollars once a member.
 *
 * @param values The union's value of each code, US dollars.
 */
export function mostThrough(members: readonly MemberCodes[], values: ReadonlyMap<string, number>): number {
  const left = members.map((member) => member.most);
  const free = new Map(values);
  /** Dollars of a code that a member holds. */
  const held = members.map(() => new Map<string, number>());
  let total = 0;

  /** Finds room for dollars of a member, moving those of others to other codes where it must. */
  const push = (m: number, wanted: number, seen: Set<string>): number => {
    for (const code of members[m]?.codes ?? []) {
      if (seen.has(code)) continue;
      seen.add(code);
      const moved = takeFree(m, code, wanted) || takeFromOthers(m, code, wanted, seen);
      if (moved > 0) return moved;
    }
    return 0;
  };
  const takeFree = (m: number, code: string, wanted: number): number => {
    const taken = Math.min(wanted, free.get(code) ?? 0);
    if (taken > 0) {
      free.set(code, (free.get(code) ?? 0) - taken);
      hold(m, code, taken);
    }
    return taken;
  };
  const takeFromOthers = (m: number, code: string, wanted: number, seen: Set<string>): number => {
    for (let other = 0; other < members.length; other++) {
      const has = held[other]?.get(code) ?? 0;
      if (other === m || has === 0) continue;
      const moved = push(other, Math.min(wanted, has), seen);
      if (moved === 0) continue;
      hold(other, code, -moved);
      hold(m, code, moved);
      return moved;
    }
    return 0;
  };
  const hold = (m: number, code: string, usd: number): void => {
    held[m]?.set(code, (held[m]?.get(code) ?? 0) + usd);
  };

  for (let m = 0; m < members.length; m++)
    for (let moved = -1; moved !== 0 && (left[m] ?? 0) > 0; ) {
      moved = push(m, left[m] ?? 0, new Set());
      left[m] = (left[m] ?? 0) - moved;
      total += moved;
    }
  return total;
}
