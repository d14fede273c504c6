export declare function offsets(
  text: string,
  span: unknown,
  place: { readonly where: string; readonly range?: readonly [number, number] },
): [number, number];
