import type { Citation } from "./citation.ts";

/** A citation as a BibTeX entry that BibTeX, Biber and citation managers read. */
export function formatBibtex(citation: Citation): string {
  const { date, place, language } = citation;
  const [year, month] = date?.split("-") ?? [];
  const fields: [name: string, value: string | null | undefined][] = [
    ["title", `{{${escapeTex(citation.title)}}}`],
    ["author", `{{${escapeTex(citation.author)}}}`],
    ["year", year && `{${year}}`],
    ["month", month && MONTHS[Number(month) - 1]],
    ["date", date && `{${date}}`],
    ["howpublished", `{${escapeTex(citation.within ?? citation.site)}}`],
    ["address", place && `{${escapeTex(place)}}`],
    ["url", `{${citation.url}}`],
    ["langid", `{${LANGUAGES[language] ?? language}}`],
  ];
  const lines = fields.filter(([, value]) => value).map(([name, value]) => `  ${name} = ${value},\n`);
  return `@misc{${citation.key},\n${lines.join("")}}\n`;
}

/** BibTeX's own names, which styles write in their language. */
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Babel's names of languages. */
const LANGUAGES: Readonly<Record<string, string>> = {
  en: "english",
  de: "german",
  fr: "french",
  es: "spanish",
};

function escapeTex(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/[\\{}$&#^_%~]/g, (character) => TEX[character] ?? `\\${character}`);
}

const TEX: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "^": "\\textasciicircum{}",
  "~": "\\textasciitilde{}",
};
