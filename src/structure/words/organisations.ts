/** A word by which a name shows itself to be an organisation's. */
export const organisationWord =
  /\b(?:Watch|Rights|Centres?|Center|Committee|Association|International|Foundation|Institute|Network|Mission|Office|Commission|Commissioner|Organi[sz]ation|Council|Union|Initiative|Group|Society|Federation|Red Cross|Red Crescent|Agency|Forum|Observatory|Project|Lawyers|Physicians|Doctors|Reporters|Campaign|Coalition|League|Alliance|Fund|Programme|Ombuds\w+|Memorial|Archive|University|Helpdesk|Monitor|Trust|Aid|Relief|Front|Movement|Bar|Board|Ministry|Department|Bureau|Secretariat|Embassy|Government|Parliament|Task Force|Cluster)\b/i;

/** A word by which a name shows itself to be a newspaper's, station's or wire's. */
export const outletWord =
  /(?:^|\s)(?:Gazette|Courier|Times|Post|Herald|Tribune|News|Newswire|Press|Journal|Daily|Weekly|Ledger|Chronicle|Star|Guardian|Observer|Mirror|Telegraph|Wire|Agency|Review|Standard|Mail|Express|Voice|Radio|TV|Television|Broadcasting|Today|Sun|Globe|Independent|Monitor|Bulletin|Dispatch|Despatch|Record|Register|Messenger|Examiner|Argus|Echo|Inquirer|Sentinel|Reporter|Correspondent|Magazine|Online|Wochenblatt|Zeitung|Tageblatt)(?:\s|$)/i;

/** Headings that only reports have, of organisations as well as of the United Nations. */
export const reportSection =
  /^(?:\d{1,2}\.?\s+|[IVX]{1,4}\.\s+|[A-Z]\.\s+)?(?:(?:executive )?summary(?: and recommendations)?|methodology|methods(?: and sources)?|(?:table of )?contents|key (?:findings|messages|figures|recommendations|points|facts)|highlights|recommendations|acknowledge?ments|abbreviations(?: and acronyms)?|acronyms|glossary|foreword|preface|introduction|about (?:this report|the (?:report|authors?))|note on (?:methodology|sources|terms)|situation overview|overview|humanitarian (?:needs|response))\s*[:.]?(?:[ .…]*\d{1,3})?$/i;

/** Kinds of papers by which a title or a line of the front shows a report. */
export const reportKind =
  /\b(?:situation (?:report|update)|flash update|(?:monthly|weekly|daily|quarterly|periodic|field|thematic|operational) (?:update|report|bulletin)|humanitarian (?:bulletin|update|snapshot)|(?:joint|special|annual|interim|final|preliminary|public|fact-finding|investigation|investigative|research|country|briefing) (?:report|paper|briefing)(?= (?:by|of|on|no)\b|[\s*:.]*$)|fact ?sheet|position paper|policy brief)\b|^(?:published|first published|prepared|produced) (?:by|in)\b|^(?:isbn|issn)\b|^(?:(?:a|the) )?report (?:by|of|no\.?) /i;
