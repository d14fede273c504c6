/** Where marks in brackets may begin, an escaping stroke included. */
export function bracketStarts(text: string): readonly number[] {
  return signStarts(text, "[").map((at) => (text.charCodeAt(at - 1) === 92 ? at - 1 : at));
}

/** Where asterisks and daggers stand. */
export function asteriskStarts(text: string): readonly number[] {
  return ["*", "†", "‡"].flatMap((sign) => signStarts(text, sign)).sort((a, b) => a - b);
}

/** Where marks in round brackets may begin. */
export function parenStarts(text: string): readonly number[] {
  return signStarts(text, "(");
}

/** Where a mark before a stroke may begin: up to three digits or one letter. */
export function slashStarts(text: string): readonly number[] {
  return signStarts(text, "/").flatMap((at) => {
    if (!isDigit(text.charCodeAt(at - 1))) return [at - 1];
    if (!isDigit(text.charCodeAt(at - 2))) return [at - 1];
    return isDigit(text.charCodeAt(at - 3)) ? [at - 3, at - 2, at - 1] : [at - 2, at - 1];
  });
}

/** Where one of the wanted numbers stands by itself, or right behind a year. */
export function numeralStarts(text: string, wanted: ReadonlySet<string>): readonly number[] {
  const starts: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!isDigit(text.charCodeAt(at))) continue;
    let end = at + 1;
    while (isDigit(text.charCodeAt(end))) end++;
    const length = end - at;
    const start = length === 5 || length === 6 ? at + 4 : at;
    if (end - start <= 3 && wanted.has(text.slice(start, end))) starts.push(start);
    at = end;
  }
  return starts;
}

function signStarts(text: string, sign: string): readonly number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) starts.push(at);
  return starts;
}

/** Whether a code unit is a digit of ASCII. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
