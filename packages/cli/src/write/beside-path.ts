/** `report.html` -> `report.findings.csv`: where all findings stand when the page has no room for them. */
export function besidePath(path: string): string {
  return `${path.replace(/\.html?$/i, '')}.findings.csv`;
}
