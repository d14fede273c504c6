/**
 * @typedef {{ sort: "missed" | "false" | "wrong", at?: [number, number], detail: string }} Slip
 * @typedef {{ right: number, missed: number, false: number, slips: Slip[] }} Row
 */

/** Counts per field, with every slip. A `wrong` slip is one value in the place of another: missed and false at once. */
export class Tally {
  /** @type {Map<string, Row>} */
  rows = new Map();

  /** Called before a finding is compared, for tallies that keep its values apart. */
  about(_claim) {}

  row(field) {
    let row = this.rows.get(field);
    if (row === undefined) {
      row = { right: 0, missed: 0, false: 0, slips: [] };
      this.rows.set(field, row);
    }
    return row;
  }

  right(field) {
    this.row(field).right += 1;
  }

  missed(field, detail, at) {
    this.row(field).missed += 1;
    this.row(field).slips.push({ sort: "missed", detail, at });
  }

  false(field, detail, at) {
    this.row(field).false += 1;
    this.row(field).slips.push({ sort: "false", detail, at });
  }

  wrong(field, detail, at) {
    this.row(field).missed += 1;
    this.row(field).false += 1;
    this.row(field).slips.push({ sort: "wrong", detail, at });
  }

  /** Right when the values are equal, else wrong. */
  equal(field, { label, found, at }) {
    if (label === found) this.right(field);
    else this.wrong(field, `${found ?? "nothing"} for ${label ?? "nothing"}`, at);
  }
}

/** Precision, recall and F1 of a row; undefined where nothing was there to be counted. */
export function measure({ right, missed, false: wrongly }) {
  const precision = right + wrongly === 0 ? undefined : right / (right + wrongly);
  const recall = right + missed === 0 ? undefined : right / (right + missed);
  const f1 = right + wrongly + missed === 0 ? undefined : (2 * right) / (2 * right + wrongly + missed);
  return { precision, recall, f1 };
}
