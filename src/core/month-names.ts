const named = [
  "january jan jan. janvier enero января январе январь",
  "february feb feb. février fevrier febrero февраля феврале февраль",
  "march mar mar. mars marzo марта марте март",
  "april apr apr. avril abril апреля апреле апрель",
  "may mai mayo мая мае май",
  "june jun jun. juin junio июня июне июнь",
  "july jul jul. juillet julio июля июле июль",
  "august aug aug. août aout agosto августа августе август",
  "september sept sept. sep sep. septembre septiembre setiembre сентября сентябре сентябрь",
  "october oct oct. octobre octubre октября октябре октябрь",
  "november nov nov. novembre noviembre ноября ноябре ноябрь",
  "december dec dec. décembre decembre diciembre декабря декабре декабрь",
].flatMap((names, index) => names.split(" ").map((name): [string, number] => [name, index + 1]));

// Arabic has two sets of names; the United Nations writes both, with a slash between.
const arabic: readonly (readonly [string, string])[] = [
  ["كانون الثاني", "يناير"],
  ["شباط", "فبراير"],
  ["آذار", "مارس"],
  ["نيسان", "أبريل"],
  ["أيار", "مايو"],
  ["حزيران", "يونيه يونيو"],
  ["تموز", "يوليه يوليو"],
  ["آب", "أغسطس"],
  ["أيلول", "سبتمبر"],
  ["تشرين الأول", "أكتوبر"],
  ["تشرين الثاني", "نوفمبر"],
  ["كانون الأول", "ديسمبر"],
];

function arabicNames(): readonly (readonly [string, number])[] {
  return arabic.flatMap(([levantine, others], index) =>
    [levantine, ...others.split(" "), ...others.split(" ").map((one) => `${levantine}/${one}`)].map(
      (name) => [name, index + 1] as const,
    ),
  );
}

/** Month names as dates use them, lower case, each language's full forms and common short ones; value is 1 to 12. */
export const monthNumbers: ReadonlyMap<string, number> = new Map([...named, ...arabicNames()]);
