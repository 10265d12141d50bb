import { pick, seededRandom } from "./random.js";

const CITIES = [
  "Varenda",
  "Port Osk",
  "Lindal",
  "Qasara",
  "Mirovo",
  "Santa Brenna",
  "Tolmar",
  "Ashgard",
  "Kebir",
  "Novy Brod",
  "El Duraz",
  "Pemba Hills",
  "Hautmont",
  "Sankuru",
  "Laredo del Norte",
  "Ulan Tor",
];
const REGIONS = [
  "the northern province",
  "the border district of Kesh",
  "the coastal region",
  "the mining belt",
  "the eastern highlands",
  "the river delta",
  "the old quarter",
  "the free-trade zone",
];
const STATES = [
  "Kenya",
  "Peru",
  "Serbia",
  "Indonesia",
  "Egypt",
  "Ukraine",
  "Colombia",
  "Thailand",
  "Nigeria",
  "Armenia",
  "Bolivia",
  "Sudan",
  "Pakistan",
  "Turkey",
  "Mali",
  "Lebanon",
];
const FIRST = [
  "Amina",
  "Jorge",
  "Dragan",
  "Mei",
  "Olusegun",
  "Farida",
  "Pavel",
  "Ines",
  "Tariq",
  "Helena",
  "Somchai",
  "Ruth",
  "Anahit",
  "Bekele",
  "Luisa",
  "Viktor",
];
const LAST = [
  "Haddad",
  "Quispe",
  "Petrovic",
  "Tan",
  "Adeyemi",
  "Karimova",
  "Novak",
  "Duarte",
  "Rahman",
  "Lindqvist",
  "Srisai",
  "Wanjiru",
  "Sarkisian",
  "Tesfaye",
  "Mamani",
  "Bondar",
];
const OFFICES = [
  "interior minister",
  "army spokesman",
  "governor",
  "police chief",
  "opposition leader",
  "union president",
  "bishop",
  "mayor",
  "foreign minister",
  "prosecutor",
  "rights lawyer",
  "head of the election commission",
];
const GROUPS = [
  "protesters",
  "striking miners",
  "students",
  "armed men",
  "rebels",
  "soldiers",
  "riot police",
  "farmers",
  "militiamen",
  "dock workers",
  "teachers",
  "supporters of the jailed former president",
  "members of the tribal council",
];
const TARGETS = [
  "the town hall",
  "a police station",
  "the national broadcaster",
  "a customs post",
  "the main bridge",
  "a convoy of aid lorries",
  "the party's headquarters",
  "an oil terminal",
  "the airport road",
  "a refugee camp",
  "three villages",
  "the ministry of energy",
];
const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const BODIES = [
  "the United Nations",
  "the African Union",
  "the Red Cross",
  "the European Union",
  "the national assembly",
  "the supreme court",
  "a local human rights group",
  "the miners' federation",
  "the central bank",
  "the health ministry",
];
const ACTS = [
  "stormed",
  "surrounded",
  "shelled",
  "set fire to",
  "blocked",
  "occupied",
  "attacked",
  "raided",
  "vandalised",
  "withdrew from",
  "took control of",
  "fired tear gas near",
];
const DEMANDS = [
  "release all prisoners",
  "call fresh elections",
  "withdraw the troops",
  "lift the curfew",
  "reopen the border",
  "pay the wages owed since spring",
  "investigate the deaths",
  "restore the internet",
];
const TRADES = ["grain", "fuel", "cooking oil", "medicine", "fertiliser", "bread"];

type Slot = (words: Words) => string;

interface Words {
  readonly random: () => number;
  readonly person: string;
  readonly surname: string;
  readonly office: string;
  readonly city: string;
  readonly state: string;
}

const one =
  (list: readonly string[]): Slot =>
  (words) =>
    pick(words.random, list);
const number =
  (least: number, most: number): Slot =>
  (words) =>
    String(least + Math.floor(words.random() * (most - least + 1)));
const group = one(GROUPS);
const target = one(TARGETS);
const day = one(DAYS);
const body = one(BODIES);
const act = one(ACTS);
const demand = one(DEMANDS);
const region = one(REGIONS);
const otherCity = one(CITIES);
const otherState = one(STATES);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** One sentence each, from three words to sixty: lengths must vary as they do in news, or batches would be too even. */
const SENTENCES: readonly ((w: Words) => string)[] = [
  (w) =>
    `${capital(group(w))} ${act(w)} ${target(w)} in ${w.city} on ${day(w)}, killing at least ${number(2, 40)(w)} people and wounding ${number(5, 90)(w)} others, the ${w.office} said.`,
  (w) => `The ${w.office}, ${w.person}, told reporters that ${group(w)} had ${act(w)} ${target(w)} shortly after dawn.`,
  (w) => `"We will not ${demand(w)} under threat," ${w.surname} said.`,
  () => "Nobody was arrested.",
  (w) => `Talks resumed on ${day(w)}.`,
  (w) =>
    `${capital(body(w))} called on ${w.state} to ${demand(w)}, and warned that ${one(TRADES)(w)} would run out in ${region(w)} within ${number(3, 20)(w)} days unless roads were opened.`,
  (w) =>
    `Witnesses reached by telephone in ${otherCity(w)} said ${group(w)} were seen leaving ${target(w)} in ${number(4, 30)(w)} vehicles, although ${w.surname} denied that any had crossed into ${otherState(w)}.`,
  (w) =>
    `According to ${body(w)}, more than ${number(2, 9)(w)},${number(100, 999)(w)} people have fled ${region(w)} since the fighting began, many of them on foot and with nothing but what they could carry, while those who stayed behind have gone without electricity, running water or news from relatives in ${otherCity(w)} for the better part of a week.`,
  (w) => `Police detained ${number(3, 200)(w)} ${group(w)} near ${target(w)}.`,
  (w) =>
    `The government of ${otherState(w)} expelled ${number(2, 12)(w)} diplomats in response and suspended its trade in ${one(TRADES)(w)}.`,
  (w) =>
    `In a statement published late on ${day(w)}, ${body(w)} accused ${w.surname} of having ordered the operation; the ${w.office}'s lawyers rejected the charge as "an invention".`,
  (w) =>
    `A court in ${otherCity(w)} sentenced ${number(2, 15)(w)} ${group(w)} to ${number(2, 25)(w)} years in prison for their part in last year's attack on ${target(w)}.`,
  (w) => `${w.surname} is expected to travel to ${otherState(w)} next week.`,
  (w) =>
    `About ${number(2, 40)(w)},000 ${group(w)} marched through ${w.city} and demanded that the authorities ${demand(w)}.`,
  (w) =>
    `State television reported that a curfew would be imposed in ${region(w)} from ${number(6, 11)(w)} p.m., but shopkeepers in ${w.city} said that soldiers had been turning people back at checkpoints since the afternoon.`,
  (w) =>
    `If the ${w.office} does not ${demand(w)}, ${w.surname} warned, the strike could spread to ${otherCity(w)} and to the ports.`,
  (w) => `Both sides signed a ceasefire in ${otherCity(w)}; it held for ${number(2, 30)(w)} hours.`,
  (w) =>
    `Two officials of ${body(w)}, who asked not to be named because they were not allowed to speak to the press, said ${w.state} had moved ${number(2, 9)(w)} battalions towards the border with ${otherState(w)} and was preparing to close its airspace.`,
  (w) => `${capital(body(w))} promised to send ${number(20, 900)(w)} tonnes of ${one(TRADES)(w)}.`,
  (w) => `The attack was the ${one(["third", "fourth", "fifth", "seventh", "ninth"])(w)} on ${target(w)} this year.`,
  (w) =>
    `Residents of ${region(w)}, where ${group(w)} kidnapped ${number(2, 20)(w)} engineers in ${one(["March", "June", "August", "November"])(w)}, described hearing explosions through the night and, towards morning, the sound of helicopters flying low over the fields.`,
  (w) =>
    `"They fired into the air, then at us," said ${one(FIRST)(w)}, a ${one(["baker", "nurse", "driver", "student", "tailor"])(w)} from ${otherCity(w)}.`,
  (w) => `${w.state}'s currency fell ${number(2, 14)(w)} per cent against the dollar.`,
  (w) => `The ${w.office} resigned on ${day(w)} after ${body(w)} published photographs of the damage to ${target(w)}.`,
];

/** A made-up report for timing. */
export interface BenchReport {
  readonly published: string;
  readonly text: string;
}

/**
 * Made-up reports, all different and always the same: headline, dateline, paragraphs of one to four sentences, until at
 * least `words` words stand in each.
 */
export function benchReports(count: number, words: number): BenchReport[] {
  const random = seededRandom(19910819);
  return Array.from({ length: count }, () => {
    const first = pick(random, FIRST);
    const surname = pick(random, LAST);
    const slots: Words = {
      random,
      person: `${first} ${surname}`,
      surname,
      office: pick(random, OFFICES),
      city: pick(random, CITIES),
      state: pick(random, STATES),
    };
    const published = new Date(
      Date.UTC(1995 + Math.floor(random() * 28), Math.floor(random() * 12), 1 + Math.floor(random() * 28)),
    );
    const paragraphs = [`${capital(group(slots))} ${act(slots)} ${target(slots)} in ${slots.city}`];
    const length = (): number => paragraphs.join(" ").split(/\s+/).length;
    while (length() < words) {
      const sentences = Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(random, SENTENCES)(slots));
      const dateline = paragraphs.length === 1 ? `${slots.city.toUpperCase()}, ${slots.state} — ` : "";
      paragraphs.push(dateline + sentences.join(" "));
    }
    return { published: published.toISOString().slice(0, 10), text: `${paragraphs.join("\n\n")}\n` };
  });
}
