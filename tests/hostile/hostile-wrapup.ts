import fc from "fast-check";
import { lineVectors } from "./vectors.ts";

/** Beginnings and ends of everything that markup is made of. */
const PIECES = [
  '"',
  "'",
  "<",
  ">",
  "</",
  "/>",
  "=",
  " ",
  "&quot;",
  "&lt;",
  "&gt;",
  "&#x22;",
  "<!--",
  "-->",
  "]]>",
  "](",
  "[",
  ")",
  "`",
  "|",
  "**",
  "\\",
  "\u0000",
  "x",
  "<a href=",
  "<img src=",
  "<h2 id=",
  "<script>",
  "</script>",
  "</title>",
  "<base href=",
  "<meta http-equiv=refresh content=",
  " onclick=alert(1) ",
  " title=",
  "javascript:",
  "https://example.org/",
  "//evil.example/",
  "./2030-01.md#",
];

/** A line that may be markup, or a part of it. */
const hostile: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...lineVectors) },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 8 })
      .map((all) => all.join("")),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...lineVectors), fc.constantFrom(...lineVectors))
      .map((all) => all.join("")),
  },
);

const TAGS =
  "a abbr img p div span h2 td blockquote q details li ol input section svg math script style iframe form button base meta link object video template select textarea search-panel".split(
    " ",
  );
const ATTRIBUTES =
  "title href src alt id name class style onclick onerror srcset sizes cite lang dir aria-label aria-labelledby target rel role tabindex align width start action formaction xlink:href background poster data-x is popover http-equiv content".split(
    " ",
  );

const attribute: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...ATTRIBUTES), hostile, fc.constantFrom("quoted", "double", "single", "bare"))
  .map(([name, value, form]) => {
    // Quoted as it should be, the whole of the value arrives as a value.
    if (form === "quoted") return `${name}="${value.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"`;
    const quote = { double: '"', single: "'", bare: "" }[form];
    return `${name}=${quote}${value}${quote}`;
  });

const element: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...TAGS), fc.array(attribute, { minLength: 1, maxLength: 3 }), hostile)
  .map(([tag, attributes, text]) => `<${tag} ${attributes.join(" ")}>${text}</${tag}>`);

/** `[text](address "title")`, written so that the Markdown holds. */
function link(text: string, address: string, title: string): string {
  const escapeMarks = (words: string) => words.replace(/[\\[\]<>"*_`]/g, "\\$&");
  return `[${escapeMarks(text)}](<${address.replace(/[\\<>]/g, "\\$&")}> "${escapeMarks(title)}")`;
}

const block: fc.Arbitrary<string> = fc.oneof(
  hostile,
  element,
  fc.tuple(element, element).map((all) => all.join(" and ")),
  fc.tuple(hostile, hostile, hostile).map(([text, address, title]) => link(text, address, title)),
  fc
    .tuple(hostile, hostile, hostile)
    .map(([text, address, title]) => link(text, `https://example.org/${address}`, title)),
  fc.tuple(hostile, hostile).map(([text, hash]) => link(text, `./2030-01.md#${hash}`, text)),
  fc.tuple(hostile, hostile).map(([text, name]) => `!${link(text, `./images/${name}.png`, name)}`),
  fc.tuple(hostile, hostile).map(([name, text]) => `\`\`\`${name.replaceAll("`", "")}\n${text}\n\`\`\``),
  fc.tuple(hostile, hostile).map(([name, text]) => `x[^${name}]\n\n[^${name}]: ${text}`),
  hostile.map((text) => `> [!TIP]\n> ${text}`),
  hostile.map((text) => `| ${text} | x |\n| - | :-: |\n| x | ${text} |`),
  hostile.map((text) => `- [x] ${text}`),
  hostile.map((text) => `#### ${text}`),
  hostile.map((text) => `**Next Steps:** ${text}`),
  hostile.map((text) => `https://github.com/example/widgets/pull/1?${text}`),
);

const blocks = fc.array(block, { minLength: 1, maxLength: 6 }).map((all) => all.join("\n\n"));

/** Words of the front matter: as JSON, which is YAML, each arrives as it is. */
const words = fc.array(hostile, { minLength: 16, maxLength: 16 });

/** A wrap-up of which each text, name and address may be markup. */
export const hostileWrapup: fc.Arbitrary<string> = fc
  .tuple(words, fc.array(fc.tuple(hostile, blocks), { minLength: 1, maxLength: 4 }), blocks)
  .map(([at, topics, prose]) => {
    const web = (index: number) => `https://example.org/${at[index]}`;
    const front = {
      title: at[0],
      date: { start: "2030-01-14", end: "2030-01-18" },
      location: { name: at[1], city: at[2], country: at[3], url: web(4), coordinates: [48.5, 9.5] },
      organizers: [{ name: at[5], url: web(6) }],
      organizations: [at[7]],
      topicsUrl: web(8),
      cover: { image: `./images/${at[9]}.png`, alt: at[10], credit: at[11] },
      reports: [{ title: at[12], url: web(13), author: at[14], publisher: at[15] }],
      aliases: [web(0), at[1], web(2)],
      topics: { [at[3] ?? ""]: true },
    };
    const yaml = Object.entries(front).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
    const facts = `- **Date:** 2030-01-14 to 2030-01-18\n- **${at[4]}:** ${at[5]}`;
    const body = topics.map(([title, text]) => `## ${title}\n\n${text}`);
    return [`---\n${yaml.join("\n")}\n---`, facts, prose, ...body, `## Fast Tracks\n\n- ${at[6]}`].join(
      "\n\n",
    );
  });

export const hostileThread: fc.Arbitrary<string> = fc
  .tuple(hostile, hostile, blocks)
  .map(
    ([title, name, text]) =>
      `---\ntitle: ${JSON.stringify(title)}\nformerNames: [${JSON.stringify(name)}]\n---\n\n${text}`,
  );
