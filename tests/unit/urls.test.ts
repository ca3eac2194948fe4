import { describe, expect, test } from "vitest";
import { createUrls } from "../../src/urls.ts";

describe.for(["/", "/hackathons", "/hackathons/"])("below %s", (base) => {
  const urls = createUrls(base, "https://example.org");
  const root = base === "/" ? "/" : "/hackathons/";

  test("every address starts with the base, and every page ends with a slash", () => {
    expect(urls.home()).toBe(root);
    expect(urls.events()).toBe(`${root}events/`);
    expect(urls.event("2030-01")).toBe(`${root}events/2030-01/`);
    expect(urls.eventSource("2030-01")).toBe(`${root}events/2030-01.md`);
    expect(urls.eventAnchor("2030-01", "widgets")).toBe(`${root}events/2030-01/#widgets`);
    expect(urls.topic("2030-01/widgets")).toBe(`${root}events/2030-01/widgets/`);
    expect(urls.topics()).toBe(`${root}topics/`);
    expect(urls.search()).toBe(`${root}search/`);
    expect(urls.page("about")).toBe(`${root}about/`);
    expect(urls.asset("favicon.svg")).toBe(`${root}favicon.svg`);
    expect(urls.absolute(urls.home())).toBe(`https://example.org${root}`);
  });
});

test("letters of any script are encoded", () => {
  const urls = createUrls("/", "https://example.org");
  expect(urls.topic("2030-01/café & so")).toBe("/events/2030-01/caf%C3%A9%20%26%20so/");
  expect(urls.eventAnchor("2030-01", "größe")).toBe("/events/2030-01/#gr%C3%B6%C3%9Fe");
  expect(urls.asset("og/a?b#c.png")).toBe("/og/a%3Fb%23c.png");
});

test("no folder of a repository begins with a dot, which hosts leave out", () => {
  const urls = createUrls("/", "https://example.org");
  expect(urls.repository("example/.github")).toBe("/repositories/example/~.github/");
  expect(urls.repository("example/widget.js", 2)).toBe("/repositories/example/widget.js/page/2/");
});

test("what is asked is encoded", () => {
  const urls = createUrls("/", "https://example.org");
  expect(urls.search({ q: "example/widget#12 & more" })).toBe("/search/?q=example%2Fwidget%2312+%26+more");
  expect(urls.search({ motivation: "cost" })).toBe("/search/?motivation=cost");
});
