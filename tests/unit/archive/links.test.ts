import { describe, expect, test } from "vitest";
import { createLinkResolver } from "../../../src/archive/links.ts";
import { parseWrapup } from "../../../src/wrapup/parse-wrapup.ts";
import { fixtureOptions } from "../../support/wrapup-fixtures.ts";

const source = `---
title: January 2030
date: {start: 2030-01-07, end: 2030-01-11}
aliases:
  - https://github.com/example/hacks/tree/main/2030-01_Exampleton
  - https://www.example.org/hackathons/2030-01/
---

## 🏛️ Introduction Of \`widget\`

One.

## Café & Größe (Issue [#12](https://github.com/example/widget/issues/12))

Two.

## Conclusion

Done.
`;

const { event, topics } = parseWrapup(source, fixtureOptions);
const resolve = createLinkResolver([event], new Map([[event.id, topics]]));
const folder = "https://github.com/example/hacks/tree/main/2030-01_Exampleton";

describe("an old address leads to the event", () => {
  test.for([
    folder,
    `${folder}/`,
    `${folder}/README.md`,
    folder.replace("https", "http"),
    folder.toUpperCase().replace("HTTPS", "https"),
    "http://example.org/hackathons/2030-01",
    "https://www.example.org/hackathons/2030-01/#",
  ])("%s", (url) => {
    expect(resolve(url)).toMatchObject({ kind: "event", event: "2030-01" });
  });
});

describe("a fragment leads to its topic", () => {
  test.for([
    ["#introduction-of-widget", "introduction-of-widget"],
    ["#%EF%B8%8F-introduction-of-widget", "introduction-of-widget"],
    ["#-introduction-of-widget", "introduction-of-widget"],
    ["#user-content-introduction-of-widget", "introduction-of-widget"],
    ["#caf%C3%A9--gr%C3%B6%C3%9Fe-issue-12", "café-größe"],
    ["#café-größe", "café-größe"],
  ] as const)("%s", ([fragment, slug]) => {
    expect(resolve(folder + fragment)).toEqual({ kind: "topic", event: "2030-01", topic: `2030-01/${slug}` });
  });
});

test.for(["2030-01.md", "./2030-01.md", "../events/2030-01.md"])(
  "%s leads to the event of the file",
  (url) => {
    expect(resolve(url)).toMatchObject({ kind: "event", event: "2030-01" });
  },
);

test("a fragment that leads nowhere leads to the event", () => {
  expect(resolve(`${folder}#gone`)).toMatchObject({ kind: "event", event: "2030-01" });
  expect(resolve(`${folder}#%E0%A4%A`)).toMatchObject({ kind: "event", event: "2030-01" });
});

test.for([
  "https://github.com/example/hacks/tree/main/2030-01_Exampleton/widget",
  "https://github.com/example/hacks/tree/main/2030-02_Elsewhere",
  "https://elsewhere.example.org/hackathons/2030-01/",
  "https://github.com/example/hacks",
  "mailto:2030-01@example.org",
  "#introduction-of-widget",
  "../threads/2030-01.md",
  "",
])("%s stays as it is", (url) => {
  expect(resolve(url)).toBeNull();
});

test("an alias counts after the archive's own pages, and with its query", () => {
  const create = (id: string, aliases: string[]) =>
    parseWrapup(`---\ntitle: ${id}\naliases: ${JSON.stringify(aliases)}\n---\n`, { ...fixtureOptions, id })
      .event;
  const events = [
    create("2030-01", ["https://archive.example.org/events/2031-02", "https://old.example.org/?p=1"]),
    create("2031-02", ["https://old.example.org/?p=2", "https://archive.example.org/events/2031-2/"]),
  ];
  const find = createLinkResolver(events, new Map(), ["https://archive.example.org/events/"]);
  expect(find("https://archive.example.org/events/2031-02/?from=mail")?.event).toBe("2031-02");
  expect(find("https://archive.example.org/events/2031-2")?.event).toBe("2031-02");
  expect(find("http://old.example.org?p=1")?.event).toBe("2030-01");
  expect(find("https://old.example.org/?p=2#x")?.event).toBe("2031-02");
  expect(find("https://old.example.org/?p=3")).toBeNull();
});
