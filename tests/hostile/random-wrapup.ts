import fc from "fast-check";

/** Pieces of wrap-ups; `@` becomes a word that is found again. */
const PIECES = [
  "# @",
  "## @ @",
  "## 🚀 @ ([#7](https://example.org/@))",
  "### @",
  "#### @",
  "## Fast Tracks",
  "## Preparation",
  "## Topics",
  "## Conclusion",
  "### Problem Statement",
  "**Problem Statement:** @ @",
  "**Achievements**: @",
  "**Motivation/Benefits:** 💰 @, 📈 @",
  "**Next Steps:**",
  "> **Tracking:** @",
  "> [!TIP]\n> @",
  "> > @",
  "- 🗓️ **Date:** 14.01.2030 – 18.01.2030",
  "- 📍 **Location:** [@, @](https://example.org/)",
  "- **@:** @",
  "- @\n  - @\n\n    @",
  "1. @\n2. **@.** @",
  "- [ ] @\n- [x] @",
  "@ [@](https://github.com/example/widgets/pull/12) @",
  "@ [@][ref] @\n\n[ref]: https://example.org/",
  "@ https://github.com/example/widgets/issues/7, example/widgets#8",
  "![@](./images/@.png)",
  '<img src="x.png" alt="@"> @',
  "<details><summary>@</summary>\n\n@\n\n</details>",
  "<b>@</b> <script>@</script> <i onclick=x>@",
  "<!-- no -->",
  "| @ | @ |\n| --- | --- |\n| @ | `@` |",
  "```js\nconst @ = 1;\n```",
  "    @",
  "@[^1] @\n\n[^1]: @",
  "***@** @*",
  "~~@~~ `@` **@**",
  "---",
  "@\n===",
  "@\n---",
];

const FRONT_MATTER = [
  "",
  "---\ntitle: January 2030\n---\n\n",
  "---\ntitle: January 2030\ndate: {start: 2030-01-14, end: 2030-01-18}\ntopics: {Preparation: true}\n---\n\n",
  "---\ntitle: [\n---\n\n",
  "---\ntitel: x\nlocation: 7\norganizers: {}\n---\n\n",
  "---\n- a\n---\n",
];

/** What a slip of the hand, or a hostile one, puts anywhere. */
const NOISE = [
  "\n",
  "\n\n",
  "*",
  "**",
  "`",
  "```",
  "[",
  "](",
  ">",
  "<",
  "<!--",
  "-->",
  "|",
  "#",
  "- ",
  "\t",
  "\\",
  "&",
  "\u0000",
  "\u202E",
  "🧑‍🌾",
  "\uFE0F",
  "[^1]",
  "---\n",
  "{",
  "'",
  '"',
  "    ",
];

interface Slip {
  readonly at: number;
  readonly drop: number;
  readonly put: string;
}

const slips: fc.Arbitrary<Slip[]> = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    drop: fc.integer({ min: 0, max: 6 }),
    put: fc.constantFrom("", ...NOISE),
  }),
  { maxLength: 6 },
);

/** Wrap-ups as people write them, with mistakes at random places. */
export const randomWrapup: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(...FRONT_MATTER),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }),
    fc.constantFrom("\n\n", "\n\n", "\n"),
    slips,
  )
  .map(([front, pieces, glue, mistakes]) => {
    let count = 0;
    const body = pieces.join(glue).replaceAll("@", () => `word${count++}x`);
    return mistakes.reduce((text, { at, drop, put }) => {
      const offset = Math.floor(at * text.length);
      return text.slice(0, offset) + put + text.slice(offset + drop);
    }, front + body);
  });
