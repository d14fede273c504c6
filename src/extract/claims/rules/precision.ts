/** Measured by `npm run score -- --rules` on the labelled documents in `gold`: a line a rule, right/cases by field. */
export const precision = `reader 0.1.0 real 122 held 30 written 85
affected-counted whole 844/876 found 871/876 bounds 871/871 category 857/871 groups 864/871 part-of 863/871 apart-from 15/18 time 182/240 place 185/219 speakers 793/845 manner 294/300
agent-by whole 51/53 found 53/53 bounds 53/53 category 51/53 groups 53/53 part-of 53/53 apart-from 1/2 time 16/25 place 18/21 speakers 40/43 manner 9/11
agent-of-main-clause whole 14/14 found 14/14 bounds 14/14 category 14/14 groups 14/14 part-of 14/14 apart-from 2/2 time 4/6 place 9/9 speakers 9/12 manner 1/1
agent-subject whole 87/88 found 88/88 bounds 88/88 category 87/88 groups 88/88 part-of 88/88 apart-from 0/1 time 21/35 place 20/26 speakers 84/88 manner 29/30
apart-from whole 48/51 found 51/51 bounds 51/51 category 49/51 groups 51/51 part-of 50/51 apart-from 26/31 time 12/15 place 17/18 speakers 49/51 manner 19/19
attribution-according-to whole 41/43 found 44/44 bounds 43/43 category 43/43 groups 43/43 part-of 41/43 time 6/7 place 5/7 speakers 39/42 manner 12/12 stance 0/1
attribution-after whole 33/35 found 35/35 bounds 35/35 category 34/35 groups 35/35 part-of 34/35 apart-from 1/1 time 2/7 place 7/11 speakers 30/35 manner 13/13
attribution-assertion found 1/2 speakers 1/1 qualification 1/1
attribution-author whole 204/220 found 223/224 bounds 219/219 category 216/219 groups 214/219 part-of 210/219 apart-from 6/7 time 36/51 place 61/85 speakers 195/210 manner 85/86 qualification 1/2 stance 1/1
attribution-by whole 7/8 found 8/8 bounds 8/8 category 8/8 groups 8/8 part-of 7/8 apart-from 1/1 speakers 3/6 manner 4/4
attribution-goes-on whole 7/7 found 11/11 bounds 7/7 category 7/7 groups 7/7 part-of 7/7 time 1/1 place 1/1 speakers 10/11 manner 6/6 qualification 1/2 stance 1/1
attribution-head whole 1080/1142 found 1324/1369 bounds 1134/1134 category 1108/1134 groups 1128/1134 part-of 1107/1134 apart-from 20/24 time 225/291 place 190/215 speakers 1156/1237 manner 464/474 qualification 38/39 stance 98/104
attribution-heading whole 36/38 found 38/38 bounds 38/38 category 38/38 groups 38/38 part-of 36/38 time 28/32 place 21/26 speakers 37/37 manner 37/37
attribution-inverted whole 2/3 found 4/4 bounds 3/3 category 2/3 groups 3/3 part-of 3/3 time 0/1 place 2/2 speakers 2/3 manner 1/1
attribution-of-whole whole 4/7 found 6/7 bounds 6/6 category 5/6 groups 6/6 part-of 5/6 time 3/3 place 3/3 speakers 5/6 manner 6/6
attribution-put-at whole 3/3 found 3/3 bounds 3/3 category 3/3 groups 3/3 part-of 3/3 speakers 3/3 manner 3/3
attribution-reckoning whole 4/4 found 4/4 bounds 4/4 category 4/4 groups 4/4 part-of 4/4 speakers 4/4
attribution-short-form whole 31/33 found 32/33 bounds 32/32 category 32/32 groups 32/32 part-of 31/32 time 4/5 place 1/3 speakers 29/33 manner 15/15
attribution-subject found 22/30 speakers 18/21 manner 3/4 qualification 10/11 stance 11/11
attribution-verb whole 236/252 found 253/257 bounds 251/251 category 245/251 groups 245/251 part-of 244/251 apart-from 2/2 time 31/51 place 34/44 speakers 230/253 manner 86/90 qualification 1/1 stance 0/1
casualty-among whole 21/25 found 24/25 bounds 24/24 category 24/24 groups 23/24 part-of 22/24 time 5/8 place 6/6 speakers 23/24 manner 9/9
casualty-attributive whole 15/18 found 17/18 bounds 17/17 category 16/17 groups 16/17 part-of 16/17 time 3/4 place 2/5 speakers 16/18 manner 4/5
casualty-before-adjective whole 30/33 found 33/33 bounds 33/33 category 31/33 groups 32/33 part-of 33/33 apart-from 1/1 time 8/10 place 5/5 speakers 31/31 manner 17/17
casualty-before-bare whole 87/92 found 91/92 bounds 91/91 category 89/91 groups 91/91 part-of 89/91 apart-from 1/2 time 38/41 place 23/29 speakers 86/89 manner 54/54
casualty-before-noun whole 1/1 found 1/1 bounds 1/1 category 1/1 groups 1/1 part-of 1/1 speakers 1/1 manner 1/1
casualty-bodies whole 2/2 found 2/2 bounds 2/2 category 2/2 groups 2/2 part-of 2/2 time 1/1 speakers 2/2
casualty-cases whole 4/4 found 4/4 bounds 4/4 category 4/4 groups 4/4 part-of 4/4 place 1/1 speakers 3/4 manner 1/1
casualty-cause whole 3/3 found 3/3 bounds 3/3 category 3/3 groups 3/3 part-of 3/3 speakers 3/3 manner 3/3
casualty-ellipsis whole 24/24 found 24/24 bounds 24/24 category 24/24 groups 24/24 part-of 24/24 time 5/6 place 6/6 speakers 19/24 manner 17/17
casualty-forced whole 1/1 found 1/1 bounds 1/1 category 1/1 groups 1/1 part-of 1/1 time 0/1 speakers 1/1
casualty-lives whole 7/7 found 7/7 bounds 7/7 category 7/7 groups 7/7 part-of 7/7 time 3/3 place 0/1 speakers 5/7 manner 2/2
casualty-lost-kin whole 5/5 found 5/5 bounds 5/5 category 5/5 groups 5/5 part-of 5/5 speakers 4/4
casualty-names whole 2/2 found 2/2 bounds 2/2 category 2/2 groups 2/2 part-of 2/2 speakers 0/2
casualty-numbered whole 9/9 found 9/9 bounds 9/9 category 9/9 groups 9/9 part-of 9/9 speakers 8/9 manner 8/8
casualty-object-active whole 57/58 found 58/58 bounds 58/58 category 58/58 groups 57/58 part-of 58/58 apart-from 0/1 time 6/14 place 11/13 speakers 55/59 manner 18/19
casualty-object-bare whole 133/135 found 135/135 bounds 135/135 category 133/135 groups 135/135 part-of 135/135 apart-from 2/2 time 34/44 place 28/33 speakers 129/133 manner 48/50
casualty-object-ing whole 31/32 found 31/32 bounds 31/31 category 31/31 groups 31/31 part-of 31/31 apart-from 2/3 time 7/12 place 12/15 speakers 25/29 manner 3/3
casualty-of-noun whole 52/55 found 55/55 bounds 55/55 category 54/55 groups 55/55 part-of 53/55 time 5/7 place 6/9 speakers 47/53 manner 13/13
casualty-part whole 112/125 found 122/125 bounds 122/122 category 117/122 groups 121/122 part-of 115/122 time 35/40 place 25/27 speakers 113/121 manner 57/58
casualty-refugees whole 3/4 found 4/4 bounds 4/4 category 4/4 groups 3/4 part-of 4/4 time 1/1 speakers 4/4
casualty-respectively whole 2/2 found 2/2 bounds 2/2 category 2/2 groups 2/2 part-of 2/2 speakers 2/2 manner 2/2
casualty-result whole 40/45 found 45/45 bounds 45/45 category 42/45 groups 45/45 part-of 43/45 apart-from 2/2 time 4/8 place 5/5 speakers 37/42 manner 15/15
casualty-subject-active whole 46/49 found 48/49 bounds 48/48 category 48/48 groups 47/48 part-of 46/48 apart-from 0/1 time 5/7 place 7/7 speakers 43/46 manner 17/17
casualty-subject-adjective whole 31/31 found 31/31 bounds 31/31 category 31/31 groups 31/31 part-of 31/31 time 3/3 place 2/2 speakers 28/29 manner 8/8
casualty-subject-bare whole 80/87 found 86/87 bounds 86/86 category 82/86 groups 85/86 part-of 85/86 apart-from 2/2 time 20/22 place 15/19 speakers 79/84 manner 40/40
casualty-subject-infinitive whole 1/1 found 1/1 bounds 1/1 category 1/1 groups 1/1 part-of 1/1 place 1/1 speakers 1/1
casualty-subject-passive whole 407/427 found 427/427 bounds 427/427 category 419/427 groups 424/427 part-of 416/427 apart-from 16/17 time 88/123 place 95/118 speakers 387/413 manner 154/157
casualty-table whole 81/89 found 89/89 bounds 89/89 category 89/89 groups 89/89 part-of 81/89 time 12/12 place 20/20 speakers 24/24
casualty-toll whole 33/34 found 34/34 bounds 34/34 category 33/34 groups 34/34 part-of 34/34 time 6/7 place 2/4 speakers 32/34 manner 15/15
counted-left-out whole 395/435 found 431/435 bounds 431/431 category 416/431 groups 427/431 part-of 409/431 apart-from 11/13 time 95/122 place 67/87 speakers 391/424 manner 212/214
counted-noun whole 842/869 found 866/869 bounds 866/866 category 853/866 groups 860/866 part-of 859/866 apart-from 15/18 time 181/239 place 185/219 speakers 789/840 manner 292/298
counted-of-whole whole 2/7 found 5/7 bounds 5/5 category 4/5 groups 4/5 part-of 4/5 time 1/1 speakers 4/5 manner 2/2
group-in-predicate whole 50/56 found 56/56 bounds 56/56 category 54/56 groups 56/56 part-of 51/56 time 7/9 place 6/7 speakers 52/56 manner 19/19
group-word whole 366/383 found 380/383 bounds 380/380 category 374/380 groups 376/380 part-of 376/380 apart-from 0/1 time 106/131 place 98/109 speakers 345/365 manner 135/138
harm-either whole 1/1 found 1/1 bounds 1/1 category 1/1 groups 1/1 part-of 1/1 place 1/1 speakers 0/1
harm-joined whole 11/11 found 11/11 bounds 11/11 category 11/11 groups 11/11 part-of 11/11 time 7/7 place 6/6 speakers 5/6 manner 3/3
manner-after whole 5/5 found 6/7 bounds 5/5 category 5/5 groups 5/5 part-of 5/5 apart-from 1/1 place 3/3 speakers 6/6 manner 1/1
manner-asserted whole 1218/1288 found 1464/1507 bounds 1279/1279 category 1251/1279 groups 1268/1279 part-of 1250/1279 apart-from 25/30 time 270/355 place 242/295 speakers 1339/1434 manner 579/585 qualification 33/35 stance 98/103
manner-before whole 14/15 found 19/20 bounds 15/15 category 14/15 groups 15/15 part-of 15/15 time 7/7 place 7/8 speakers 12/13 manner 4/8 qualification 3/3 stance 0/1
manner-denied found 4/5 speakers 4/4 manner 2/2 qualification 3/3 stance 1/1
manner-verb-group whole 2/3 found 3/3 bounds 3/3 category 3/3 groups 3/3 part-of 2/3 speakers 3/3 manner 0/1
negation-none whole 28/29 found 29/29 bounds 29/29 category 29/29 groups 29/29 part-of 28/29 time 2/5 place 3/4 speakers 26/26 manner 15/15
negation-of-verb found 3/4 speakers 4/4 manner 1/3 stance 1/2
number-hedge whole 207/213 found 213/213 bounds 213/213 category 211/213 groups 211/213 part-of 211/213 apart-from 7/8 time 32/53 place 49/54 speakers 197/205 manner 60/60
number-hedge-after whole 6/6 found 6/6 bounds 6/6 category 6/6 groups 6/6 part-of 6/6 apart-from 1/1 time 1/1 place 1/1 speakers 4/5 manner 3/3
number-hedge-turned whole 1/1 found 1/1 bounds 1/1 category 1/1 groups 1/1 part-of 1/1 speakers 1/1 manner 1/1
number-none whole 28/29 found 29/29 bounds 29/29 category 29/29 groups 29/29 part-of 28/29 time 2/5 place 3/4 speakers 26/26 manner 15/15
number-percent whole 1/1 found 1/1 bounds 1/1 category 1/1 groups 1/1 part-of 1/1 speakers 1/1
number-plural whole 2/2 found 2/2 bounds 2/2 category 2/2 groups 2/2 part-of 2/2 time 0/1 place 1/1 speakers 2/2
number-range whole 14/14 found 14/14 bounds 14/14 category 14/14 groups 14/14 part-of 14/14 time 2/2 place 2/2 speakers 12/14 manner 7/7
number-total whole 21/23 found 23/23 bounds 23/23 category 23/23 groups 23/23 part-of 21/23 time 2/3 place 5/5 speakers 6/6 manner 2/2
number-vague whole 27/27 found 27/27 bounds 27/27 category 27/27 groups 27/27 part-of 27/27 apart-from 1/1 time 2/5 place 8/9 speakers 21/26 manner 9/9
number-value whole 1168/1239 found 1230/1239 bounds 1230/1230 category 1201/1230 groups 1219/1230 part-of 1201/1230 apart-from 25/30 time 271/349 place 238/290 speakers 1123/1201 manner 475/483
obligation-bound found 6/7 speakers 6/7 manner 4/4
obligation-forbids found 1/1 speakers 1/1 manner 1/1
obligation-noun found 3/3 speakers 1/2 manner 1/1
obligation-obliges found 2/2 speakers 2/2 manner 2/2
obligation-verb found 10/14 speakers 10/11 manner 3/3
part-after-comma whole 7/8 found 8/8 bounds 8/8 category 8/8 groups 8/8 part-of 7/8 time 3/5 place 2/4 speakers 6/8 manner 3/3
part-after-mark whole 44/45 found 45/45 bounds 45/45 category 45/45 groups 45/45 part-of 44/45 time 22/22 place 17/17 speakers 41/45 manner 28/28
part-of-column whole 5/13 found 13/13 bounds 13/13 category 13/13 groups 13/13 part-of 5/13 speakers 5/5
part-of-count whole 0/3 found 3/3 bounds 3/3 category 2/3 groups 2/3 part-of 2/3 time 2/2 place 0/1 speakers 3/3 manner 0/1
part-of-harm-before whole 27/32 found 31/32 bounds 31/31 category 31/31 groups 29/31 part-of 28/31 time 6/9 place 6/7 speakers 29/31 manner 11/11
part-of-noun whole 2/6 found 5/6 bounds 5/5 category 4/5 groups 4/5 part-of 4/5 time 1/1 speakers 4/5 manner 2/2
part-of-whole-named-again whole 9/9 found 9/9 bounds 9/9 category 9/9 groups 9/9 part-of 9/9 time 4/6 place 6/6 speakers 6/9 manner 9/9
part-of-whom-it-is-said whole 11/12 found 12/12 bounds 12/12 category 12/12 groups 12/12 part-of 11/12 time 4/4 place 2/3 speakers 11/12 manner 4/4
part-opened-by-word whole 143/157 found 154/157 bounds 154/154 category 148/154 groups 153/154 part-of 146/154 time 28/37 place 29/31 speakers 146/153 manner 74/75
place-before-in-sentence whole 8/8 found 8/8 bounds 8/8 category 8/8 groups 8/8 part-of 8/8 place 3/3 speakers 7/7 manner 4/4
place-larger whole 34/34 found 39/41 bounds 34/34 category 34/34 groups 34/34 part-of 34/34 apart-from 3/3 time 12/14 place 22/24 speakers 35/35 manner 12/12 qualification 2/2 stance 1/1
place-name whole 570/606 found 626/636 bounds 601/601 category 587/601 groups 597/601 part-of 585/601 apart-from 17/22 time 184/227 place 252/306 speakers 570/611 manner 226/229 qualification 6/7 stance 9/10
place-nearest whole 241/252 found 275/282 bounds 250/250 category 247/250 groups 249/250 part-of 245/250 apart-from 6/7 time 63/79 place 121/136 speakers 245/263 manner 72/73 qualification 6/7 stance 9/10
place-of-paragraph whole 321/346 found 343/346 bounds 343/343 category 332/343 groups 340/343 part-of 332/343 apart-from 11/15 time 121/148 place 128/167 speakers 318/341 manner 150/152
place-of-row whole 66/72 found 72/72 bounds 72/72 category 72/72 groups 72/72 part-of 66/72 time 12/12 place 20/20 speakers 24/24
position-verb found 105/119 speakers 101/107 manner 47/49 stance 99/105
proceeding-words found 26/40 speakers 26/27 manner 9/9
qualification-as found 12/14 speakers 8/9 manner 1/1 qualification 11/12
qualification-committed found 2/2 speakers 2/2 manner 1/1 qualification 2/2
qualification-held found 2/2 speakers 2/2 manner 2/2 qualification 2/2
qualification-linked found 20/22 speakers 17/17 manner 9/10 qualification 19/20
qualification-named found 3/3 speakers 3/3 qualification 3/3
qualification-pointed found 2/2 speakers 1/1 qualification 2/2
support-at-sentence whole 61/67 found 132/152 bounds 67/67 category 66/67 groups 66/67 part-of 63/67 time 9/15 place 11/12 speakers 112/131 manner 56/58 qualification 18/19 stance 23/26
time-before-in-sentence whole 28/29 found 29/29 bounds 29/29 category 28/29 groups 29/29 part-of 29/29 time 11/14 place 1/1 speakers 28/29 manner 19/19
time-date whole 251/269 found 308/321 bounds 267/267 category 257/267 groups 264/267 part-of 261/267 apart-from 7/8 time 90/135 place 61/87 speakers 282/305 manner 98/101 qualification 7/7 stance 16/17
time-from-document whole 341/358 found 367/369 bounds 356/356 category 350/356 groups 355/356 part-of 348/356 apart-from 6/6 time 110/137 place 47/59 speakers 340/361 manner 175/178 qualification 1/1 stance 4/5
time-from-last-named whole 24/24 found 24/24 bounds 24/24 category 24/24 groups 24/24 part-of 24/24 time 5/12 place 10/10 speakers 21/22 manner 13/13
time-interval whole 148/150 found 151/152 bounds 150/150 category 149/150 groups 150/150 part-of 149/150 apart-from 3/5 time 72/78 place 53/58 speakers 132/146 manner 51/51 qualification 1/1
time-nearest whole 352/362 found 415/427 bounds 362/362 category 358/362 groups 361/362 part-of 357/362 apart-from 3/5 time 129/168 place 60/72 speakers 380/406 manner 146/150 qualification 9/9 stance 20/22
time-of-paragraph whole 384/410 found 406/410 bounds 406/406 category 394/406 groups 403/406 part-of 396/406 apart-from 13/14 time 137/180 place 110/141 speakers 367/399 manner 172/174
time-of-row whole 32/32 found 32/32 bounds 32/32 category 32/32 groups 32/32 part-of 32/32 time 12/12 place 12/12 speakers 24/24
`;
