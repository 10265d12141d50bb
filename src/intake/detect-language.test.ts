import { describe, expect, it } from "vitest";
import { detectLanguage } from "./detect-language.js";

const cases: readonly (readonly [name: string, text: string, language: string])[] = [
  ["prose", "The army said on Monday that it had taken the town after three days of fighting with rebels.", "en"],
  [
    "capitals",
    "THE ARMY SAID TODAY THAT IT HAD TAKEN THE TOWN AFTER THREE DAYS OF FIGHTING WITH REBELS NEAR SAN JOSE DE LA MONTANA.",
    "en",
  ],
  ["one short sentence", "Police arrested ten in Ouagadougou.", "en"],
  [
    "names",
    "Mahinda Rajapaksa, Gotabaya Rajapaksa, Ranil Wickremesinghe, Sajith Premadasa, Colombo, Kandy, Jaffna, Galle met.",
    "en",
  ],
  [
    "English with a long quotation",
    "The minister said “no pasarán, el pueblo unido jamás será vencido” to the crowd, which cheered him and sang until the police came.",
    "en",
  ],
  [
    "Spanish",
    "El ejército dijo el lunes que había tomado la ciudad después de tres días de combates con los rebeldes.",
    "es",
  ],
  [
    "Spanish in capitals",
    "EL EJERCITO DIJO EL LUNES QUE HABIA TOMADO LA CIUDAD DESPUES DE TRES DIAS DE COMBATES CON LOS REBELDES.",
    "es",
  ],
  [
    "French",
    "L'armée a dit lundi qu'elle avait pris la ville après trois jours de combats avec les rebelles du nord.",
    "fr",
  ],
  [
    "German",
    "Die Armee sagte am Montag, sie habe die Stadt nach drei Tagen der Kämpfe mit den Rebellen eingenommen.",
    "de",
  ],
  [
    "Russian",
    "Армия сообщила в понедельник, что после трех дней боев с повстанцами она взяла город под контроль.",
    "ru",
  ],
  ["Arabic", "قال الجيش يوم الاثنين إنه سيطر على المدينة بعد ثلاثة أيام من القتال مع المتمردين في الشمال", "ar"],
  ["Chinese", "军方周一表示，经过三天与叛军的战斗，已经控制了这座城市，目前没有更多伤亡报告。", "zh"],
];

describe("detectLanguage", () => {
  it.each(cases)("%s", (_, text, language) => {
    expect(detectLanguage(text)).toBe(language);
  });
});
