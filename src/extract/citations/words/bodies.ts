/** Words that only the name of a body has, so that an author with one of them is no person. */
const bodies =
  /\b(?:Commission|Committee|Council|Office|Organi[sz]ation|Cent(?:re|er)|Institute|International|Watch|Group|Ministry|Programme|Program|Agency|Union|Fund|Society|Association|Foundation|Government|Department|Amnesty|Borders|Network|Federation|League|Observatory|Academy|Mission|Secretariat|Bank|Nations|Service|Bureau|Authority|Initiative|Project|Coalition|Alliance|Rights|Police|Prosecutor|Parliament|Assembly|Court|Tribunal|Cross|Crescent|Lawyers|Doctors|Journalists|[A-Z]{3,})\b/;

/** Whether the name of an author is that of a body. */
export function isBody(name: string): boolean {
  return bodies.test(name);
}
