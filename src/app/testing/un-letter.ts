/** An invented letter set as the United Nations set theirs: two pages, a head of two columns, notes at the foot of each. */
export const unLetterHtml = `
<style>
  @page { size: 216mm 279mm; margin: 0 }
  body { margin: 0; font: 10pt/12pt "Liberation Serif", serif; letter-spacing: 0.02em }
  .sheet { position: relative; width: 216mm; height: 278mm; page-break-after: always; overflow: hidden }
  .sheet > * { position: absolute }
  .body { left: 43mm; width: 129mm; text-align: justify }
  .body p { margin: 0 0 6pt } .body p.first { text-indent: 8mm }
  .notes { left: 43mm; width: 129mm; font-size: 8.5pt; line-height: 10pt }
  .notes hr { width: 25mm; margin: 0 0 3pt; border: 0; border-top: 0.5pt solid }
  .notes p { margin: 0; padding-left: 5mm; text-indent: -3mm }
  sup { font-size: 65%; line-height: 0; vertical-align: 0.45em }
  .rule { left: 21mm; width: 174mm; border-top: 0.8pt solid }
</style>
<div class="sheet">
  <div style="left:43mm;top:15mm;font-size:14pt">United Nations</div>
  <div style="right:21mm;top:15mm"><span style="font-size:20pt">A</span>/98/9417–<span style="font-size:20pt">S</span>/2044/9206</div>
  <div class="rule" style="top:23mm"></div>
  <div style="left:43mm;top:26mm;font:bold 20pt/24pt 'Liberation Serif'">General Assembly<br>Security Council</div>
  <div style="left:140mm;top:27mm">Distr.: General<br>31 March 2044<br><br>Original: English</div>
  <div class="rule" style="top:72mm"></div>
  <div style="left:21mm;top:75mm;width:80mm"><b>General Assembly<br>Ninety-eighth session</b><br>Agenda items 34 and 72<br><br><b>Prevention of armed conflict</b><br><br><b>Promotion and protection of human rights</b></div>
  <div style="left:108mm;top:75mm;width:80mm"><b>Security Council<br>Ninety-ninth year</b></div>
  <div class="body" style="top:112mm"><p style="font:bold 13pt/16pt 'Liberation Serif';text-align:left">Letter dated 28 March 2044 from the Permanent Representative of Veldania to the United Nations addressed to the Secretary-General</p>
  <p class="first">Upon instructions from my Government, I draw your attention to the attack carried out by the armed forces of Karthesia on the river port of Lindhaven on the night of 14 to 15 March 2044.</p>
  <p class="first">Units of the 4th Brigade of Karthesia entered the harbour quarter, killing 412 civilians, including 97 women and 58 children.<sup>1</sup> Another 730 residents of Lindhaven were wounded, 263 were taken hostage and 89 went missing.<sup>2</sup> More than 1,900 homes were burned down. Witnesses told the team of the district that the soldiers had come over the bridge shortly before midnight and had gone from house to house. The rescue teams of the district found the bodies of 31 elderly</p></div>
  <div class="notes" style="top:232mm"><hr><p><sup>1</sup> See A/HRC/115/G/9038, annex.</p><p><sup>2</sup> Meridian Watch, <i>Eleven Hours: What Happened at Lindhaven</i> (Port Ansel, 2044), pp. 12–19, where the numbers are given quarter by quarter and where the</p></div>
  <div style="left:22mm;top:262mm">44-03021 (E)&nbsp;&nbsp;&nbsp;&nbsp;010444<br><b>*4403021*</b></div>
  <div style="right:40mm;top:266mm;font:bold 8pt 'Liberation Sans'">Please recycle</div>
</div>
<div class="sheet">
  <div style="left:21mm;top:19mm;font:bold 8.5pt 'Liberation Serif'">A/98/9417<br>S/2044/9206</div>
  <div class="rule" style="top:26mm"></div>
  <div class="body" style="top:29mm"><p>persons in the cellars of the customs house on 16 March. The harbour master and two of his sons were shot dead on the quay.<sup>3</sup></p>
  <p class="first">Veldania rejects the assertion of the Minister of Defence of Karthesia that “nobody but combatants” was in the harbour quarter.</p>
  <p class="first">I should be grateful if you would have the present letter circulated as a document of the General Assembly, under agenda items 34 and 72, and of the Security Council.</p>
  <p style="margin-left:60mm;text-align:left">(<i>Signed</i>) Ilsa <b>Corvane</b><br>Ambassador<br>Permanent Representative</p></div>
  <div class="notes" style="top:236mm"><hr><p>names of the dead are listed.</p><p><sup>3</sup> Identical letters dated 19 April 2044, S/2044/9251.</p></div>
  <div style="left:21mm;top:266mm;font:bold 8.5pt 'Liberation Serif'">2/2</div>
  <div style="right:21mm;top:266mm;font-size:7pt">44-03021</div>
</div>`;

/** The same letter in Markdown. */
export const unLetterMarkdown = `United Nations A/98/9417–S/2044/9206

**General Assembly**

**Security Council**

Distr.: General

31 March 2044

Original: English

**General Assembly**

**Ninety-eighth session**

Agenda items 34 and 72

**Prevention of armed conflict**

**Promotion and protection of human rights**

**Security Council**

**Ninety-ninth year**

**Letter dated 28 March 2044 from the Permanent Representative of Veldania to the United Nations addressed to the Secretary-General**

Upon instructions from my Government, I draw your attention to the attack carried out by the armed forces of Karthesia on the river port of Lindhaven on the night of 14 to 15 March 2044.

Units of the 4th Brigade of Karthesia entered the harbour quarter, killing 412 civilians, including 97 women and 58 children.[^1] Another 730 residents of Lindhaven were wounded, 263 were taken hostage and 89 went missing.[^2] More than 1,900 homes were burned down. Witnesses told the team of the district that the soldiers had come over the bridge shortly before midnight and had gone from house to house. The rescue teams of the district found the bodies of 31 elderly persons in the cellars of the customs house on 16 March. The harbour master and two of his sons were shot dead on the quay.[^3]

Veldania rejects the assertion of the Minister of Defence of Karthesia that “nobody but combatants” was in the harbour quarter.

I should be grateful if you would have the present letter circulated as a document of the General Assembly, under agenda items 34 and 72, and of the Security Council.

(*Signed*) Ilsa **Corvane**
Ambassador
Permanent Representative

[^1]: See A/HRC/115/G/9038, annex.

[^2]: Meridian Watch, *Eleven Hours: What Happened at Lindhaven* (Port Ansel, 2044), pp. 12–19, where the numbers are given quarter by quarter and where the names of the dead are listed.

[^3]: Identical letters dated 19 April 2044, S/2044/9251.
`;
