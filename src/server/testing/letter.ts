/** An invented letter with everything in it that the page must show. */
export const letter = `United Nations A/98/9417–S/2044/9206

**General Assembly
Security Council**

Distr.: General
31 March 2044

Original: English

**General Assembly
Ninety-eighth session**

Agenda items 34 and 68

**Prevention of armed conflict****Promotion and protection of the rights of children**

**Letter dated 28 March 2044 from the Permanent Representative of Veldania to the United Nations addressed to the Secretary-General**

Upon instructions from my Government, I draw your attention to the attack on the river port of Lindhaven on the night of 14 to 15 March 2044.

On that night the forces of Karthesia entered the harbour, killing 412 civilians, including 97 women, 58 children and 41 elderly persons. Another 730 residents of Lindhaven were wounded, 263 were taken hostage and 89 went missing.<sup>1</sup>

The Council of Jurists has called it a crime against humanity.<sup>2</sup> According to Meridian Watch, more than 200 persons were displaced from Sulmere.

| Place | Killed |
| --- | --- |
| Lindhaven | 412 |
| Sulmere | 3 |

---

<sup>1</sup> See Anneke Soll, “The bridge at Tarvo”, *Harbour Gazette* (18 March 2044), p. 4; and [a page](https://example.org/lindhaven).

<sup>2</sup> Letter dated 9 April 2044 from the Permanent Representative of Karthesia to the United Nations addressed to the Secretary-General, A/98/9431–S/2044/9238, annex.

I should be grateful if you would have the present letter circulated as a document of the General Assembly, under agenda items 34 and 68, and of the Security Council.

(Signed) Ilsa **Corvane**
Ambassador
Permanent Representative
`;

/** The answer of the other side, which the letter cites. */
export const answer = `United Nations A/98/9431–S/2044/9238

**General Assembly
Security Council**

Distr.: General
11 April 2044

Original: English

**Letter dated 9 April 2044 from the Permanent Representative of Karthesia to the United Nations addressed to the Secretary-General**

According to the General Staff of Karthesia, about 200 persons were killed in the fighting at Lindhaven. Karthesia rejects the figure of 412.

(Signed) Teodric **Maalsen**
Permanent Representative
`;

/** A file by somebody who wants the page to run their words. */
export const hostile = `# <script>alert("title")</script> & "quotes" ' <img src=x onerror=alert(1)>

On 12 March 2044 the band killed 45 civilians, including 12 <b onclick="alert(2)">children</b> \`</mark></article><script>alert(3)</script>\`.

[click](javascript:alert%284%29) and [data](data:text/html,<script>alert(5)</script>) and [good](https://example.org/?a=1&b=<x>).

=cmd|' /C calc'!A0 said that 7 persons were killed\u202e gnol\u202c.
`;
