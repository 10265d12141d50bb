/** Letters that Unicode does not decompose, as newspapers write them without their marks. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ı: "i",
  ə: "a",
  ŋ: "n",
  ħ: "h",
};

/** Without case, marks, apostrophes and full stops: what names are compared by. */
export function foldLetters(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[ßæœøđðþłıəŋħ]/g, (letter) => PLAIN[letter]!)
    .replace(/['’‘ʻʼ`´ʿʾ.]/g, "");
}
