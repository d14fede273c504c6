const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const seasons: Readonly<Record<string, string>> = {
  "21": "spring",
  "22": "summer",
  "23": "autumn",
  "24": "winter",
  "33": "first quarter of",
  "34": "second quarter of",
  "35": "third quarter of",
  "36": "fourth quarter of",
};

/** An EDTF date as a reader would write it: `1992-02-25/1992-02-26` is `25 to 26 February 1992`. */
export function dateWords(edtf: string): string {
  if (!edtf.includes("/")) return pointWords(edtf);
  const [from = "", to = ""] = edtf.split("/");
  if (from === "" || from === "..") return `until ${pointWords(to)}`;
  if (to === "" || to === "..") return `from ${pointWords(from)} on`;
  if (from.length === 10 && to.length === 10 && from.slice(0, 7) === to.slice(0, 7)) {
    return `${Number(from.slice(8))} to ${pointWords(to)}`;
  }
  return `${pointWords(from)} to ${pointWords(to)}`;
}

function pointWords(point: string): string {
  const doubt = /[?~%]$/.exec(point)?.[0];
  const bare = doubt === undefined ? point : point.slice(0, -1);
  const words = calendarWords(bare);
  if (doubt === "?") return `${words} (uncertain)`;
  if (doubt === "~") return `about ${words}`;
  if (doubt === "%") return `about ${words} (uncertain)`;
  return words;
}

function calendarWords(point: string): string {
  const [year = "", month, day] = point.split("-");
  if (month === undefined) return year.endsWith("X") ? `${year.replaceAll("X", "0")}s` : year;
  const name = months[Number(month) - 1] ?? seasons[month];
  if (name === undefined) return point;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** The moment of an RFC 3339 time, to the minute, in UTC. */
export function momentWords(moment: string): string {
  const time = /T(\d{2}:\d{2})/.exec(moment)?.[1];
  const day = dateWords(moment.slice(0, 10));
  return time === undefined ? day : `${day}, ${time} UTC`;
}
