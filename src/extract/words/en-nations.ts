/** Names of peoples that no ending gives away; others are known by their ending and capital (`Veldanian`). */
export const peoples =
  "u.s. u.s serb serbs croat croats kurd kurds turk turks greek greeks dane danes finn finns pole poles arab arabs jew jews druze roma tutsi tutsis hutu hutus french dutch swiss thai thais filipino filipinos czech czechs slovak slovaks swede swedes spaniard spaniards briton britons scot scots welsh irish yazidi yazidis rohingya afghan afghans uzbek uzbeks tajik tajiks kazakh kazakhs kyrgyz turkmen chechen chechens uyghur uyghurs tatar tatars christian christians muslim muslims shia sunni hazara hazaras maronite maronites copt copts assyrian assyrians meskhetian romani gypsy gypsies bosniak bosniaks slovene slovenes";

/** Endings of names of peoples, looked for on words with a capital. */
export const peopleEnding =
  /(?:[^aeiou]ians?|[aeo]ans?|[^ou]eans?|[a-z]{3}ans|[a-z]{3}an|ese|[a-z]{3}nis?|[a-z]{3}ris?|[a-z]{3}qis?|[a-z]{3}lis?|[a-z]{3}tis?|[a-z]{3}his?|ish|ites?|lander?s)$/;

/** Words with such an ending that name no people. */
export const notPeoples = new Set(
  "taliban hezbollah civilian civilians veteran veterans orphan orphans guardian guardians partisan partisans artisan artisans human humans humanitarian humanitarians woman man gunman policeman plan plans clan clans physician physicians ocean median british_council this his analysis crisis basis republican republicans democrat sanitarian librarian historian historians technician technicians politician politicians musician musicians pedestrian pedestrians ordinary african_union christian_aid publish establish finish accomplish fish caravan caravans van vans american_bar khan erdogan satan sultan imran iran sudan azerbaijan jordan pakistan afghanistan vatican milan japan taiwan susan ryan titan kazakhstan uzbekistan kyrgyzstan tajikistan turkmenistan san juan loan loans site sites elite elites unite website websites white suite satellite satellites despite quite write island islander ireland finland poland switzerland england scotland netherlands parish polish_up the_hague delhi tehran yerevan stepanakert bhutan oman lebanon azan ramadan than can ban bans began suburban urban organ organs pan titans julian adrian ian sebastian damian brian dorian vivian mini taxi taxis alibi safari multi anti semi tsunami tsunamis kali ali rabbi rabbis magi nazi nazis roi".split(
    " ",
  ),
);
