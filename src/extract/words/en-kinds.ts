/** Classes that only the rules of speakers and of claims without figures ask for; phrases are written with `_`. */
export const kindClasses: Readonly<Record<string, string>> = {
  documentNoun:
    "report reports statement statements letter letters article articles testimony testimonies account accounts data figures statistics information estimate estimates press_release communique communiqué communiqués findings study survey census count counts tally document documents note memorandum records lists list reporting research bulletin bulletins dispatch dispatches broadcast broadcasts interview interviews calculations reckoning compilation compilations dossier cable cables minutes",
  goesBack:
    "source sources report organization organisation agency newspaper group body document statement letter authors author publication witness mission office study paper",
  noSpeaker:
    "plan plans schedule law laws need needs age sex gender custom tradition article articles rule rules principle principles circumstances definition international_law convention protocol agreement provisions terms mandate criteria standards practice procedure logic",
  assertionNoun:
    "assertion assertions allegation allegations claim claims contention contentions accusation accusations suggestion insistence pretence",
  fraction:
    "half third thirds quarter quarters fifth fifths tenth tenths majority most many some bulk part all minority number",
  /** Nouns for what somebody reckons. */
  reckoning:
    "count counts tally tallies figure figures estimate estimates toll list lists register registers record records ledger database data log version versions story position contention calculation calculations reckoning total statistics inventory roll death_toll casualty_toll archive",
  /** Nouns for what somebody tells, and `believed`. */
  telling:
    "evidence testimony version account telling admission estimation submission reckoning opinion assessment reply recollection believed judgment words calculation",
  /** Participles that say who keeps a reckoning. */
  kept: "kept compiled maintained drawn_up collated gathered assembled collected made held published released issued provided put_out given established prepared produced cited supplied",
  contains:
    "contains contain contained shows show showed gives give gave has holds held includes included names named lists listed records recorded puts put covers covered comprises documents reached",
  unnamed: "some unconfirmed initial early various several other many conflicting preliminary further recent",
  silentThing:
    "images imagery photographs photos footage video videos evidence wounds bones graves maps map circumstances events facts",
  pointsTo:
    "point_to points_to pointed_to pointing_to bear_the_hallmarks_of bears_the_hallmarks_of bore_the_hallmarks_of bear_all_the_hallmarks_of bears_all_the_hallmarks_of bore_all_the_hallmarks_of fall_within_the_definition_of falls_within_the_definition_of meet_the_definition_of meets_the_definition_of rise_to_the_level_of rises_to_the_level_of come_under_the_definition_of equate_to equates_to equated_to",
  naming:
    "consider considers considered deem deems deemed call calls called term terms termed label labels labelled declare declares declared find finds found hold holds held regard view judge judged believe believes believed",
  dutyObject: "obliges oblige obliged obligates obligate",
  dutyBound: "is_bound_by are_bound_by remains_bound_by remain_bound_by was_bound_by were_bound_by",
  dutyBy:
    "is_obliged_by are_obliged_by is_required_by are_required_by were_required_by is_bound are_bound is_obliged are_obliged",
  forbidden:
    "is_prohibited_by are_prohibited_by is_forbidden_by are_forbidden_by is_prohibited_under are_prohibited_under is_prohibited are_prohibited",
  undertaking: "undertook undertaken",
  notDuty:
    "noted recalled recalled stressed emphasized emphasised remembered presumed considered admitted said added regarded understood borne mentioned assumed feared acknowledged recognized recognised pointed underlined concluded read seen grateful noted_that",
  procedure:
    "opened opens launched launches initiated initiates instituted issued closed dismissed discontinued lodged filed brought began begun conducted carried_out suspended concluded completed ended delivered handed_down rejected ordered reopened referred pending under_way underway ongoing terminated undertaken quashed upheld announced started",
  caseNoun:
    "investigation investigations inquiry inquiries criminal_case criminal_cases case cases proceedings trial trials arrest_warrant arrest_warrants warrant warrants indictment indictments lawsuit lawsuits application applications appeal appeals inquest prosecution prosecutions criminal_proceedings complaint complaints judgment judgement judgments verdict charges",
  tribunalNoun:
    "court courts tribunal tribunals judge judges prosecutor prosecutors prosecution magistrate magistrates",
  actor:
    "states state party parties powers power governments government authorities perpetrators perpetrator those side sides forces army member_states countries country government_of council assembly commission committee court courts tribunal tribunals secretary-general he she they it we i everyone belligerents combatants commander commanders prosecutor police judges community entities",
};

/** Further words for classes that other rules share. */
export const moreDuty =
  "remains_obliged_to remain_obliged_to remains_duty-bound_to is_duty_bound_to are_duty_bound_to remains_under_an_obligation_to remains_required_to is_obligated_under is_called_upon_to_fulfil";
export const moreProceeding =
  "referred_to_the_prosecutor brought_before brought_to_trial put_on_trial stands_trial stand_trial stood_trial lodged instituted warrants_of_arrest warrant_of_arrest arrest_warrants sentenced_to court-martialled remanded_in_custody referred_to_the_court";
export const moreLegalTerms =
  "inhuman_and_degrading_treatment inhuman_or_degrading_treatment degrading_treatment genocidal_campaign state_sponsored_terrorism starvation_as_a_method_of_warfare crime_of_apartheid pillage acts_of_genocide acts_of_piracy act_of_piracy act_of_barbarism acts_of_barbarism acts_of_vandalism arbitrary_detention";
export const moreAccordingTo =
  "on_the_authority_of on_the_word_of in_the_estimation_of in_the_account_of by_the_account_of in_the_judgment_of in_the_judgement_of as_per on_the_evidence_of in_the_testimony_of";
