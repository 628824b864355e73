import type { GeoContext } from 'd3';

/**
 * Path data in tenths of a pixel, each point from the one before: half as long as with absolute points, and the same
 * digits on every machine.
 */
export class RelativePath implements GeoContext {
  path = '';
  private x = 0;
  private y = 0;
  private lines = false;

  moveTo(x: number, y: number): void {
    [this.x, this.y] = [Math.round(x * 10), Math.round(y * 10)];
    this.path += `M${tenths(this.x, false)}${tenths(this.y, true)}`;
    this.lines = false;
  }

  lineTo(x: number, y: number): void {
    const [nextX, nextY] = [Math.round(x * 10), Math.round(y * 10)];
    const [dx, dy] = [nextX - this.x, nextY - this.y];
    if (dx === 0 && dy === 0) return;
    this.path += `${this.lines ? '' : 'l'}${tenths(dx, this.lines)}${tenths(dy, true)}`;
    [this.x, this.y] = [nextX, nextY];
    this.lines = true;
  }

  closePath(): void {
    this.path += 'z';
  }

  /** Polygons have none. */
  arc(): void {}

  beginPath(): void {}
}

/** SVG needs no nought before a point, and no space before a minus. */
function tenths(value: number, after: boolean): string {
  const size = Math.abs(value);
  const whole = size < 10 ? '' : String(Math.floor(size / 10));
  const tenth = size % 10 === 0 ? (whole === '' ? '0' : '') : `.${size % 10}`;
  return `${value < 0 ? '-' : after ? ' ' : ''}${whole}${tenth}`;
}
