/** Some fields of a record. */
export interface Patch {
  id: string;
  [field: string]: unknown;
}

export interface Page {
  rows: Patch[];
  seq: number;
  more: boolean;
}

/** What the floors keep: records, and the order in which they were last changed. */
export interface FloorLog {
  take(patches: readonly Patch[]): Promise<number>;
  /** The page as JSON. */
  pageAfter(seq: number, limit: number): Promise<string>;
  count(): Promise<number>;
}

/** In memory: nothing is kept. */
export function memoryLog(): FloorLog {
  const records = new Map<string, { fields: Patch; seq: number }>();
  const order: string[] = [];
  return {
    async take(patches) {
      for (const patch of patches) {
        order.push(patch.id);
        records.set(patch.id, { fields: { ...records.get(patch.id)?.fields, ...patch }, seq: order.length });
      }
      return order.length;
    },
    async pageAfter(after, limit) {
      const page: Page = { rows: [], seq: after, more: false };
      while (page.seq < order.length && page.rows.length < limit) {
        page.seq += 1;
        const record = records.get(order[page.seq - 1] ?? '');
        if (record?.seq === page.seq) page.rows.push(record.fields);
      }
      page.more = page.seq < order.length;
      return JSON.stringify(page);
    },
    count: async () => records.size,
  };
}
