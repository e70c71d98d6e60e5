/** Offsets of the record count code points, JavaScript's strings count UTF-16 units: the one place that turns one into the other. */

const ASTRAL_LEAD = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const ASTRAL_TAIL = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** A text whose positions are given in code points. Costs one pass, and keeps only where characters of two units stand. */
export class Text {
  private readonly pairs: number[] = []; // code-point offsets of characters that take two units, ascending
  readonly length: number;

  constructor(readonly string: string) {
    let point = 0;
    for (let unit = 0; unit < string.length; unit++, point++) {
      if (ASTRAL_LEAD(string.charCodeAt(unit)) && ASTRAL_TAIL(string.charCodeAt(unit + 1))) {
        this.pairs.push(point);
        unit++;
      }
    }
    this.length = point;
  }

  /** The UTF-16 offset of a code-point offset; beyond the text, its end. */
  unit(point: number): number {
    const inside = Math.max(0, Math.min(point, this.length));
    let low = 0;
    let high = this.pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.pairs[middle] as number) < inside) low = middle + 1;
      else high = middle;
    }
    return inside + low;
  }

  /** The characters from `start` up to `end`, both in code points. */
  slice(start: number, end: number): string {
    return this.string.slice(this.unit(start), this.unit(end));
  }
}
