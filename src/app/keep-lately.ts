/** Values kept by name, the ones asked for lately, up to a size in all. */
export interface Lately<Value> {
  /** The value of this name, which `make` makes when it is not kept. */
  get(name: string, size: number, make: () => Value): Value;
}

/** The last value stays however large it is: whoever looks through one large document asks for it again. */
export function keepLately<Value>(mostSize: number): Lately<Value> {
  const kept = new Map<string, { readonly value: Value; readonly size: number }>();
  let total = 0;
  const forget = (name: string): void => {
    total -= kept.get(name)?.size ?? 0;
    kept.delete(name);
  };
  return {
    get: (name, size, make) => {
      const known = kept.get(name);
      const value = known === undefined ? make() : known.value;
      // A map gives its names in the order in which they were put: the one just asked for goes last.
      forget(name);
      kept.set(name, { value, size });
      total += size;
      for (const other of kept.keys()) {
        if (total <= mostSize || other === name) break;
        forget(other);
      }
      return value;
    },
  };
}
